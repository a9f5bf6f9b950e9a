import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Notice } from "../../components/states.tsx";
import type { Webhook } from "../../model.ts";
import { useWords } from "../../session/words.ts";
import { webhooksApi } from "./api.ts";
import { webhookQuery } from "./queries.ts";
import { useRefusalText } from "./refusal-text.ts";
import { SecretDialog } from "./secret-dialog.tsx";
import { useWebhookWords } from "./words.ts";

/** Signs with another secret from now on, and with the old one beside it for a day. */
export function RotateDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const adminWords = useWords();
  const words = useWebhookWords();
  const refusalText = useRefusalText();
  const queries = useQueryClient();
  const { queryKey } = webhookQuery(webhook.id);
  const rotate = useMutation({
    mutationFn: () => webhooksApi.rotate(webhook.id, webhook.version),
    onSuccess: (made) => queries.setQueryData(queryKey, made.webhook),
    onError: () => void queries.invalidateQueries({ queryKey }),
  });
  const title = words("webhook.rotate.title");
  if (rotate.data) return <SecretDialog title={title} secret={rotate.data.secret} onClose={onClose} />;
  return (
    <Dialog title={title} onClose={onClose} asks>
      <div className="dialog-body form">
        {rotate.error && (
          <Notice tone="danger" title={words("webhook.refused")}>
            <p>{refusalText(rotate.error)}</p>
          </Notice>
        )}
        <p>{words("webhook.rotate.text")}</p>
      </div>
      <footer className="dialog-footer">
        <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
        <Button look="primary" onPress={() => rotate.mutate()} isPending={rotate.isPending}>
          {words("webhook.rotate.do")}
        </Button>
      </footer>
    </Dialog>
  );
}
