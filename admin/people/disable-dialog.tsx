import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import type { PersonDetail } from "./calls.ts";
import { useDisable } from "./use-person-moves.ts";
import { usePeopleWords } from "./words.ts";

/** Asks before somebody is kept out, and why. */
export function DisableDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const problemText = useProblemText();
  const { control, handleSubmit } = useForm({ defaultValues: { reason: "" } });
  const disable = useDisable(person, onClose);
  return (
    <Dialog title={words("person.disable.title", { name: person.name })} onClose={onClose} size="sm" asks>
      <form noValidate onSubmit={(event) => void handleSubmit(({ reason }) => disable.mutate(reason))(event)}>
        <div className="dialog-body form">
          {disable.error && (
            <Notice tone="danger" title={words("person.refused")}>
              <p>{problemText(disable.error)}</p>
            </Notice>
          )}
          <p>{words("person.disable.text")}</p>
          <FormTextField
            control={control}
            name="reason"
            label={words("person.disable.reason")}
            hint={words("person.disable.reason.hint")}
            maxLength={500}
            autoFocus
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.keep")}</Button>
          <Button look="danger" type="submit" isPending={disable.isPending}>
            {words("person.disable")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
