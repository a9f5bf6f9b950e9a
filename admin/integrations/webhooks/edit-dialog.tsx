import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import type { Webhook } from "../../model.ts";
import { isProblem } from "../../problem.ts";
import { useWords } from "../../session/words.ts";
import { webhooksApi } from "./api.ts";
import { webhookQuery } from "./queries.ts";
import { useRefusalText } from "./refusal-text.ts";
import { WebhookFields } from "./webhook-fields.tsx";
import { formOf, termsOf, type WebhookForm } from "./webhook-form.ts";
import { useWebhookWords } from "./words.ts";

/** Changes a webhook. Where somebody else was faster, theirs is shown before anything is written. */
export function EditDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const adminWords = useWords();
  const words = useWebhookWords();
  const refusalText = useRefusalText();
  const queries = useQueryClient();
  const { control, handleSubmit, reset } = useForm<WebhookForm>({ defaultValues: formOf(webhook) });
  const save = useMutation({
    mutationFn: (form: WebhookForm) => {
      // Whoever edits one that was switched off by failures decides on its own about switching it on.
      const status = webhook.status === "active" ? "active" : "paused";
      return webhooksApi.change(webhook.id, { ...termsOf(form), status }, webhook.version);
    },
    onSuccess: (changed) => {
      queries.setQueryData(webhookQuery(webhook.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ["webhooks", "list"] });
      say(words("webhook.saved"));
      onClose();
    },
    onError: async (error) => {
      if (!isProblem(error, "version_conflict")) return;
      reset(formOf(await queries.fetchQuery({ ...webhookQuery(webhook.id), staleTime: 0 })));
    },
  });
  const conflict = isProblem(save.error, "version_conflict");
  return (
    <Dialog title={words("webhook.edit.title")} onClose={onClose} size="lg" asks>
      <form noValidate onSubmit={(event) => void handleSubmit((form) => save.mutate(form))(event)}>
        <div className="dialog-body form">
          {save.error && (
            <Notice tone={conflict ? "warning" : "danger"} title={words("webhook.refused")}>
              <p>{refusalText(save.error)}</p>
            </Notice>
          )}
          <WebhookFields control={control} />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={save.isPending}>
            {words("webhook.save")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
