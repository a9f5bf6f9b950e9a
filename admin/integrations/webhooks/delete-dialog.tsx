import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { Confirm } from "../../components/dialog.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import type { Webhook } from "../../model.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { webhooksApi } from "./api.ts";
import { useWebhookWords } from "./words.ts";

/** Asks before a webhook goes, since that cannot be taken back. */
export function DeleteDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const words = useWebhookWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => webhooksApi.remove(webhook.id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["webhooks", "list"] });
      say(words("webhook.deleted"));
      void navigate("/integrations/webhooks", { replace: true });
    },
  });
  return (
    <Confirm
      title={words("webhook.delete.title")}
      action={words("webhook.delete")}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
      pending={remove.isPending}
      danger
    >
      <p>{webhook.url}</p>
      <p>{words("webhook.delete.text")}</p>
      {remove.error && <Notice tone="danger" title={problemText(remove.error)} />}
    </Confirm>
  );
}
