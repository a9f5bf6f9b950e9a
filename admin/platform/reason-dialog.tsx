import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { usePlatformWords } from "./words.ts";

/** As short as a reason may be that others understand later. */
const SHORTEST = 10;

interface ReasonProps {
  title: string;
  text: ReactNode;
  action: string;
  danger?: boolean;
  act: (reason: string) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks why, before something that both logs will tell. */
export function ReasonDialog({ title, text, action, danger = false, act, onDone, onClose }: ReasonProps) {
  const words = usePlatformWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const { control, handleSubmit } = useForm({ defaultValues: { reason: "" } });
  const attempt = useMutation({ mutationFn: act, onSuccess: onDone });
  return (
    <Dialog title={title} onClose={onClose} size="sm" asks>
      <form
        noValidate
        onSubmit={(event) => void handleSubmit(({ reason }) => attempt.mutate(reason.trim()))(event)}
      >
        <div className="dialog-body form">
          <p>{text}</p>
          {attempt.error && (
            <Notice tone="danger" title={adminWords("failed.title")}>
              <p>{problemText(attempt.error)}</p>
            </Notice>
          )}
          <FormTextField
            control={control}
            name="reason"
            rules={{
              validate: (typed: string) => typed.trim().length >= SHORTEST || words("merchant.reason.short"),
            }}
            label={words("merchant.reason.label")}
            hint={words("merchant.reason.hint")}
            maxLength={500}
            autoFocus
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look={danger ? "danger" : "primary"} type="submit" isPending={attempt.isPending}>
            {action}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
