import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { SelectField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import type { ApiClient } from "../model.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { clientsApi } from "./api.ts";
import { clientQuery } from "./queries.ts";
import { SecretTold } from "./secret-told.tsx";
import { useClientWords } from "./words.ts";

/** Hours for which an earlier secret is accepted still. */
const OVERLAPS = ["24", "1", "168", "0"] as const;

/** Gives a program another secret, while the earlier one still works for as long as is chosen. */
export function RotateDialog({ client, onClose }: { client: ApiClient; onClose: () => void }) {
  const adminWords = useWords();
  const words = useClientWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [overlap, setOverlap] = useState<(typeof OVERLAPS)[number]>("24");
  const rotate = useMutation({
    mutationFn: () => clientsApi.rotate(client.id, Number(overlap), client.version),
    onSuccess: (made) => queries.setQueryData(clientQuery(client.id).queryKey, made.client),
    onError: () => void queries.invalidateQueries({ queryKey: clientQuery(client.id).queryKey }),
  });
  const title = words("client.rotate.title", { name: client.name });
  if (rotate.data)
    return (
      <Dialog title={title} onClose={onClose} asks>
        <div className="dialog-body">
          <SecretTold {...rotate.data} />
        </div>
        <footer className="dialog-footer">
          <Button look="primary" icon="check" onPress={onClose}>
            {words("client.secret.done")}
          </Button>
        </footer>
      </Dialog>
    );
  return (
    <Dialog title={title} onClose={onClose} asks>
      <div className="dialog-body form">
        {rotate.error && (
          <Notice tone="danger" title={words("client.refused")}>
            <p>{problemText(rotate.error)}</p>
          </Notice>
        )}
        <SelectField
          label={words("client.rotate.overlap")}
          hint={words("client.rotate.overlap.hint")}
          value={overlap}
          onChange={setOverlap}
          choices={OVERLAPS.map((value) => ({ value, label: words(`client.rotate.overlap.${value}`) }))}
        />
      </div>
      <footer className="dialog-footer">
        <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
        <Button look="primary" onPress={() => rotate.mutate()} isPending={rotate.isPending}>
          {words("client.rotate.do")}
        </Button>
      </footer>
    </Dialog>
  );
}
