import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Confirm } from "../components/dialog.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import type { ApiClient } from "../model.ts";
import { useProblemText } from "../session/problem-text.ts";
import { clientsApi } from "./api.ts";
import { clientQuery } from "./queries.ts";
import { useClientWords } from "./words.ts";

/** Asks before a program is shut out, since that cannot be taken back. */
export function RevokeDialog({ client, onClose }: { client: ApiClient; onClose: () => void }) {
  const words = useClientWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => clientsApi.revoke(client.id),
    onSuccess: (revoked) => {
      queries.setQueryData(clientQuery(client.id).queryKey, revoked);
      void queries.invalidateQueries({ queryKey: ["api-clients", "list"] });
      say(words("client.revoked", { name: client.name }));
      onClose();
    },
  });
  return (
    <Confirm
      title={words("client.revoke.title", { name: client.name })}
      action={words("client.revoke")}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
      pending={revoke.isPending}
      danger
    >
      <p>{words("client.revoke.text", { name: client.name })}</p>
      {revoke.error && <Notice tone="danger" title={problemText(revoke.error)} />}
    </Confirm>
  );
}
