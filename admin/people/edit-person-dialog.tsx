import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { isProblem } from "../problem.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { type PersonDetail, peopleCalls } from "./calls.ts";
import { personQuery } from "./queries.ts";
import { fieldsOf, type RoleField, rolesOf } from "./role-fields.ts";
import { RolePicker } from "./role-picker.tsx";
import { usePeopleWords } from "./words.ts";

interface PersonForm {
  name: string;
  roles: RoleField[];
}

const formOf = ({ name, roles }: PersonDetail): PersonForm => ({ name, roles: fieldsOf(roles) });

/** Changes somebody's name and roles. Where somebody else was faster, theirs is shown before anything is written. */
export function EditPersonDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { control, handleSubmit, reset } = useForm<PersonForm>({ defaultValues: formOf(person) });
  const save = useMutation({
    mutationFn: ({ name, roles }: PersonForm) =>
      peopleCalls.change(person.id, { name: name.trim(), roles: rolesOf(roles) }, person.version),
    onSuccess: (changed) => {
      queries.setQueryData(personQuery(person.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ["people", "list"] });
      void queries.invalidateQueries({ queryKey: ["roles"] });
      say(words("person.edit.done"));
      onClose();
    },
    onError: async (error) => {
      if (!isProblem(error, "version_conflict")) return;
      reset(formOf(await queries.fetchQuery({ ...personQuery(person.id), staleTime: 0 })));
    },
  });
  const conflict = isProblem(save.error, "version_conflict");
  return (
    <Dialog title={words("person.edit.title", { name: person.name })} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void handleSubmit((form) => save.mutate(form))(event)}>
        <div className="dialog-body form">
          {save.error && (
            <Notice tone={conflict ? "warning" : "danger"} title={words("person.refused")}>
              <p>{conflict ? words("person.conflict") : problemText(save.error)}</p>
            </Notice>
          )}
          <FormTextField
            control={control}
            name="name"
            label={words("people.name")}
            maxLength={120}
            isRequired
            autoFocus
            rules={{ validate: (name) => String(name).trim() !== "" || words("people.name.missing") }}
          />
          <RolePicker control={control} />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={save.isPending}>
            {words("person.save")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
