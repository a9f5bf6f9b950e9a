import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { pinWords } from "./add-person-dialog.tsx";
import type { PersonDetail } from "./calls.ts";
import { useSetPin } from "./use-person-moves.ts";
import { usePeopleWords } from "./words.ts";

/** Gives somebody a PIN for tills. */
export function PinDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const problemText = useProblemText();
  const { control, handleSubmit } = useForm({ defaultValues: { pin: "" } });
  const set = useSetPin(person, onClose);
  return (
    <Dialog title={words("person.pin.title", { name: person.name })} onClose={onClose} size="sm" asks>
      <form noValidate onSubmit={(event) => void handleSubmit(({ pin }) => set.mutate(pin))(event)}>
        <div className="dialog-body form">
          {set.error && (
            <Notice tone="danger" title={words("person.refused")}>
              <p>{problemText(set.error)}</p>
            </Notice>
          )}
          <p>{words("person.pin.text")}</p>
          <FormTextField
            control={control}
            name="pin"
            label={words("person.pin.label")}
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            isRequired
            autoFocus
            rules={{ validate: (pin) => pinWords(words, pin) }}
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={set.isPending}>
            {words("person.pin.set")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
