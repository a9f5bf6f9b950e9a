import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { CLOSING_DAYS } from "#commerce/merchant/lifecycle.ts";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField, SelectField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { type Merchant, platform } from "./calls.ts";
import { usePlatformWords } from "./words.ts";

interface CloseProps {
  merchant: Merchant;
  onDone: () => void;
  onClose: () => void;
}

/** The end of a merchant: asked for in its own words, so that the right one is meant. */
export function CloseDialog({ merchant, onDone, onClose }: CloseProps) {
  const words = usePlatformWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const isSandbox = merchant.kind === "sandbox";
  const [days, setDays] = useState(isSandbox ? "0" : String(CLOSING_DAYS));
  const { control, handleSubmit } = useForm({ defaultValues: { reason: "", slug: "" } });
  const close = useMutation({
    mutationFn: (typed: { reason: string; slug: string }) =>
      platform.close(merchant.id, {
        slug: typed.slug.trim(),
        reason: typed.reason.trim(),
        days: Number(days),
      }),
    onSuccess: onDone,
  });
  const { name, slug } = merchant;
  return (
    <Dialog title={words("merchant.close.title", { name })} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void handleSubmit((typed) => close.mutate(typed))(event)}>
        <div className="dialog-body form">
          <Notice tone="warning" title={words("merchant.close.text", { days: Number(days) })} />
          {close.error && (
            <Notice tone="danger" title={adminWords("failed.title")}>
              <p>{problemText(close.error)}</p>
            </Notice>
          )}
          {isSandbox && (
            <SelectField
              label={words("merchant.close.days")}
              value={days}
              onChange={setDays}
              choices={(["0", "7", "30"] as const).map((value) => ({
                value,
                label: words(`merchant.close.days.${value}`),
              }))}
            />
          )}
          <FormTextField
            control={control}
            name="reason"
            rules={{
              validate: (typed: string) => typed.trim().length >= 10 || words("merchant.reason.short"),
            }}
            label={words("merchant.reason.label")}
            hint={words("merchant.reason.hint")}
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
