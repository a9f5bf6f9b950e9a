import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import type { ApiClient } from "../model.ts";
import { isProblem } from "../problem.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { clientsApi } from "./api.ts";
import { ClientFields } from "./client-fields.tsx";
import { type ClientForm, formOf, termsOf } from "./client-form.ts";
import { clientQuery } from "./queries.ts";
import { useClientWords } from "./words.ts";

/** Changes what a program may do. Where somebody else was faster, theirs is shown before anything is written. */
export function EditDialog({ client, onClose }: { client: ApiClient; onClose: () => void }) {
  const adminWords = useWords();
  const words = useClientWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { control, handleSubmit, reset } = useForm<ClientForm>({ defaultValues: formOf(client) });
  const save = useMutation({
    mutationFn: (form: ClientForm) => clientsApi.change(client.id, termsOf(form, client), client.version),
    onSuccess: (changed) => {
      queries.setQueryData(clientQuery(client.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ["api-clients", "list"] });
      say(words("client.saved"));
      onClose();
    },
    onError: async (error) => {
      if (!isProblem(error, "version_conflict")) return;
      reset(formOf(await queries.fetchQuery({ ...clientQuery(client.id), staleTime: 0 })));
    },
  });
  const conflict = isProblem(save.error, "version_conflict");
  return (
    <Dialog title={words("client.edit.title", { name: client.name })} onClose={onClose} size="lg" asks>
      <form noValidate onSubmit={(event) => void handleSubmit((form) => save.mutate(form))(event)}>
        <div className="dialog-body form">
          {save.error && (
            <Notice tone={conflict ? "warning" : "danger"} title={words("client.refused")}>
              <p>{conflict ? words("client.conflict") : problemText(save.error)}</p>
            </Notice>
          )}
          <ClientFields control={control} />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={save.isPending}>
            {words("client.save")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
