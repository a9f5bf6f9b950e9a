import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Notice } from "../../components/states.tsx";
import { useWords } from "../../session/words.ts";
import { webhooksApi } from "./api.ts";
import { useRefusalText } from "./refusal-text.ts";
import { SecretDialog } from "./secret-dialog.tsx";
import { WebhookFields } from "./webhook-fields.tsx";
import { emptyForm, termsOf, type WebhookForm } from "./webhook-form.ts";
import { useWebhookWords } from "./words.ts";

/** Has a partner told of events; then shows the secret that signs them, and goes to the webhook. */
export function NewWebhookDialog({ onClose }: { onClose: () => void }) {
  const adminWords = useWords();
  const words = useWebhookWords();
  const refusalText = useRefusalText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { control, handleSubmit } = useForm<WebhookForm>({ defaultValues: emptyForm });
  const make = useMutation({
    mutationFn: (form: WebhookForm) => webhooksApi.create(termsOf(form)),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["webhooks", "list"] }),
  });
  const title = words("webhook.new.title");
  const made = make.data;
  if (made)
    return (
      <SecretDialog
        title={title}
        secret={made.secret}
        onClose={() => void navigate(`/integrations/webhooks/${made.webhook.id}`)}
      />
    );
  return (
    <Dialog title={title} onClose={onClose} size="lg" asks>
      <form noValidate onSubmit={(event) => void handleSubmit((form) => make.mutate(form))(event)}>
        <div className="dialog-body form">
          {make.error && (
            <Notice tone="danger" title={words("webhook.refused")}>
              <p>{refusalText(make.error)}</p>
            </Notice>
          )}
          <WebhookFields control={control} />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" icon="plus" isPending={make.isPending}>
            {words("webhook.create")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
