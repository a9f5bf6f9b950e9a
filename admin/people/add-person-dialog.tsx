import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { useController, useForm, useWatch } from "react-hook-form";
import { pinFault } from "#commerce/access/pin-rules.ts";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { FormTextField } from "../components/field.tsx";
import { Notice } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useIntent } from "../components/use-intent.ts";
import { isProblem } from "../problem.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { peopleCalls } from "./calls.ts";
import { type RoleField, rolesOf } from "./role-fields.ts";
import { RolePicker } from "./role-picker.tsx";
import { usePeopleWords } from "./words.ts";

interface AddForm {
  way: "invite" | "pin";
  name: string;
  email: string;
  pin: string;
  roles: RoleField[];
}

const empty: AddForm = { way: "invite", name: "", email: "", pin: "", roles: [{ role_id: "", where: "" }] };

/** Adds people: invited by mail, or with a PIN for tills. One after the other, with the same roles, if wanted. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const intent = useIntent();
  const { control, handleSubmit, reset, setFocus } = useForm<AddForm>({ defaultValues: empty });
  const { way } = useWatch({ control }) as AddForm;
  const chosenWay = useController({ control, name: "way" });

  const add = useMutation({
    mutationFn: async (form: AddForm) => {
      const input = { name: form.name.trim(), roles: rolesOf(form.roles) };
      const email = form.way === "invite" ? form.email.trim() : null;
      const person = await peopleCalls.add(input, email, intent.keyFor({ input, email })).catch((error) => {
        if (isProblem(error) && error.isDefinite) intent.settle();
        throw error;
      });
      // Refused or lost, it is tried again with the same key: the person is there already, and stays one.
      if (form.way === "pin") await peopleCalls.setPin(person.id, form.pin);
      intent.settle();
      return person;
    },
    onSuccess: async (person) => {
      await queries.invalidateQueries({ queryKey: ["people"] });
      void queries.invalidateQueries({ queryKey: ["roles"] });
      say(
        words(person.status === "invited" ? "people.add.invited" : "people.add.done", { name: person.name }),
      );
    },
  });
  const submit = (then: "close" | "another") =>
    handleSubmit((form) =>
      add.mutate(form, {
        onSuccess: () => {
          if (then === "close") return onClose();
          reset({ ...form, name: "", email: "", pin: "" });
          setFocus("name");
        },
      }),
    );
  return (
    <Dialog title={words("people.add.title")} onClose={onClose} asks>
      <form noValidate onSubmit={(event) => void submit("close")(event)}>
        <div className="dialog-body form">
          {add.error && (
            <Notice tone="danger" title={words("people.add.refused")}>
              <p>{problemText(add.error)}</p>
            </Notice>
          )}
          <RadioGroup
            className="choice-row"
            aria-label={words("people.add.way")}
            value={chosenWay.field.value}
            onChange={chosenWay.field.onChange}
          >
            {(["invite", "pin"] as const).map((value) => (
              <Radio key={value} value={value} className="choice-card">
                <span className="two-lines wrap-lines">
                  <strong>{words(`people.add.${value}`)}</strong>
                  <span className="field-hint">{words(`people.add.${value}.hint`)}</span>
                </span>
              </Radio>
            ))}
          </RadioGroup>
          <FormTextField
            control={control}
            name="name"
            label={words("people.name")}
            maxLength={120}
            isRequired
            autoFocus
            rules={{ validate: (name) => String(name).trim() !== "" || words("people.name.missing") }}
          />
          {way === "invite" ? (
            <FormTextField
              control={control}
              name="email"
              type="email"
              label={words("people.email")}
              maxLength={254}
              isRequired
              rules={{
                validate: (email) =>
                  /^\S+@\S+\.\S+$/.test(String(email).trim()) || words("people.email.wrong"),
              }}
            />
          ) : (
            <FormTextField
              control={control}
              name="pin"
              label={words("person.pin.label")}
              inputMode="numeric"
              autoComplete="off"
              maxLength={8}
              isRequired
              rules={{ validate: (pin) => pinWords(words, String(pin)) }}
            />
          )}
          <RolePicker control={control} />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button onPress={() => void submit("another")()} isPending={add.isPending}>
            {words("people.add.another")}
          </Button>
          <Button look="primary" type="submit" isPending={add.isPending}>
            {words("people.add")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** What is wrong with a PIN, in words; true when nothing is. */
export function pinWords(words: ReturnType<typeof usePeopleWords>, pin: string): string | true {
  const fault = pinFault(pin);
  if (!fault) return true;
  return words(fault === "trivial" ? "person.pin.trivial" : "person.pin.wrong");
}
