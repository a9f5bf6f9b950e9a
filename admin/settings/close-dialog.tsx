import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { usePlatformWords } from "../platform/words.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { type OwnMerchant, organisationCalls } from "./organisation-calls.ts";

interface CloseProps {
  merchant: OwnMerchant;
  onClose: () => void;
}

/** The end of one's own merchant: asked for in words that nobody types by mistake. */
export function CloseDialog({ merchant, onClose }: CloseProps) {
  const words = usePlatformWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { control, handleSubmit } = useForm({ defaultValues: { reason: "", slug: "" } });
  const { name, slug } = merchant;
  const close = useMutation({
    mutationFn: ({ reason, slug: typed }: { reason: string; slug: string }) =>
      organisationCalls.close({ slug: typed.trim(), reason: reason.trim() }),
    onSuccess: () => {
      say(words("merchant.closed", { name }));
      onClose();
      void queries.invalidateQueries();
    },
  });
  return (
    <Dialog title={words("own.close", { name })} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void handleSubmit((typed) => close.mutate(typed))(event)}>
        <div className="dialog-body form">
          <Notice tone="warning" title={words("own.close.text")} />
          {close.error && (
            <Notice tone="danger" title={adminWords("failed.title")}>
              <p>{problemText(close.error)}</p>
            </Notice>
          )}
          <FormTextField
            control={control}
            name="reason"
            label={words("own.close.reason")}
            maxLength={500}
            autoFocus
          />
          <FormTextField
            control={control}
            name="slug"
            rules={{
              validate: (typed: string) =>
                typed.trim() === slug || words("merchant.close.slug.wrong", { slug }),
            }}
            label={words("merchant.close.slug", { slug })}
            autoComplete="off"
            spellCheck="false"
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.keep")}</Button>
          <Button look="danger" type="submit" isPending={close.isPending}>
            {words("merchant.close.action")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
