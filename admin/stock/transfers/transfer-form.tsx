import { type Control, useController, useForm, useWatch } from "react-hook-form";
import { Button } from "../../components/button.tsx";
import { FormTextField, SelectField } from "../../components/field.tsx";
import { Panel } from "../../components/page.tsx";
import { Notice } from "../../components/states.tsx";
import { useLocations } from "../../session/reference.ts";
import { instantOf } from "../documents/days.ts";
import { type DraftLine, readCount } from "../documents/draft-lines.ts";
import { LinesField } from "../documents/lines-field.tsx";
import { lineFaults, useDocumentProblem } from "../documents/problem.ts";
import { useDocumentWords } from "../documents/words.ts";
import type { TransferWish } from "./calls.ts";

export interface TransferFields {
  from: string;
  to: string;
  expected_on: string;
  note: string;
  lines: DraftLine[];
}

interface TransferFormProps {
  start: TransferFields;
  /** Its two places are fixed from the beginning on. */
  placed: boolean;
  /** What it is sent with: the usual one last. */
  actions: readonly { readonly label: string; readonly run: (fields: TransferFields) => void }[];
  pending: boolean;
  error: unknown;
}

/** What is asked to be moved, as the API takes it. */
export const wishOf = ({ expected_on, note, lines }: TransferFields): TransferWish => ({
  lines: lines.map(({ sku, units }) => ({ sku, quantity: readCount(units) ?? 0 })),
  note: note.trim() || null,
  expected_at: instantOf(expected_on),
});

/** From where to where, and what; what is free at the source stands beside each line. */
export function TransferForm({ start, placed, actions, pending, error }: TransferFormProps) {
  const words = useDocumentWords();
  const problemText = useDocumentProblem();
  const { control, handleSubmit } = useForm<TransferFields>({ defaultValues: start });
  const from = useWatch({ control, name: "from" });
  const last = actions.at(-1);
  return (
    <form
      noValidate
      className="detail"
      onSubmit={(event) => void handleSubmit((fields) => last?.run(fields))(event)}
    >
      <div className="detail-main">
        {error !== null && (
          <Notice tone="danger" title={words("transfer.refused")}>
            <p>{problemText(error)}</p>
          </Notice>
        )}
        <LinesField control={control} name="lines" placeId={from} faults={lineFaults(error, words)} />
      </div>
      <div className="detail-side">
        <Panel title={words("document.facts")}>
          <div className="form">
            {!placed && <Places control={control} />}
            <FormTextField
              control={control}
              name="expected_on"
              type="date"
              label={words("document.expected")}
              hint={words("document.expected.hint")}
            />
            <FormTextField
              control={control}
              name="note"
              label={words("document.note")}
              rows={2}
              maxLength={2_000}
            />
            <div className="form-actions">
              {actions.map(({ label, run }) => (
                <Button
                  key={label}
                  look={label === last?.label ? "primary" : "secondary"}
                  isPending={pending}
                  onPress={() => void handleSubmit(run)()}
                >
                  {label}
                </Button>
              ))}
            </div>
          </div>
        </Panel>
      </div>
    </form>
  );
}

function Places({ control }: { control: Control<TransferFields> }) {
  const words = useDocumentWords();
  const places = useLocations().map(({ id, name }) => ({ value: id, label: name }));
  const from = useController({
    control,
    name: "from",
    rules: { validate: (place) => place !== "" || words("transfer.from.missing") },
  });
  const to = useController({
    control,
    name: "to",
    rules: {
      validate: (place, fields) =>
        place === "" ? words("transfer.to.missing") : place !== fields.from || words("transfer.to.same"),
    },
  });
  const choices = (none: string) => [{ value: "", label: none }, ...places];
  return (
    <>
      <SelectField
        label={words("document.column.from")}
        value={from.field.value}
        onChange={from.field.onChange}
        choices={choices(words("transfer.from.choose"))}
        {...(from.fieldState.error?.message && { error: from.fieldState.error.message })}
      />
      <SelectField
        label={words("document.column.to")}
        value={to.field.value}
        onChange={to.field.onChange}
        choices={choices(words("transfer.to.choose"))}
        {...(to.fieldState.error?.message && { error: to.fieldState.error.message })}
      />
    </>
  );
}
