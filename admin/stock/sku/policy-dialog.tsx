import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { type Control, useController, useFieldArray, useForm, useWatch } from "react-hook-form";
import { Button, IconButton } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FormTextField, SelectField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { isProblem } from "../../problem.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useChannels, useLocations } from "../../session/reference.ts";
import { useWords } from "../../session/words.ts";
import { type StockItem, skuCalls } from "../calls.ts";
import { SAYS } from "../rules/sentences.ts";
import { readUnits } from "../units.ts";
import { useStockWords } from "../words.ts";
import { formOf, type PolicyForm, policyOf, repeated } from "./policy-form.ts";

/** What the API takes of one SKU. */
const MOST_STATEMENTS = 100;

/** Edits all that is said about one SKU: what is kept back, what is low, whether it is sold beyond stock. */
export function PolicyDialog({ item, onClose }: { item: StockItem; onClose: () => void }) {
  const words = useStockWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { control, handleSubmit, setError } = useForm<PolicyForm>({ defaultValues: formOf(item.policy) });
  const { fields, append, remove } = useFieldArray({ control, name: "statements" });
  const beyond = useController({ control, name: "beyond" });
  const limitRules = {
    validate: (text: unknown) => {
      const units = readUnits(String(text));
      return (units !== null && units > 0) || words("units.wrong");
    },
  };
  const save = useMutation({
    mutationFn: (form: PolicyForm) => skuCalls.savePolicy(item.sku, policyOf(form), item.policy.version),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["stock"] });
      say(words("policy.saved"));
      onClose();
    },
  });
  const onSubmit = handleSubmit((form) => {
    const twice = repeated(form.statements);
    if (twice === null) save.mutate(form);
    else setError(`statements.${twice}.units`, { message: words("policy.twice") });
  });
  return (
    <Dialog title={words("policy.edit.title", { sku: item.sku })} onClose={onClose} size="lg" asks>
      <form noValidate onSubmit={(event) => void onSubmit(event)}>
        <div className="dialog-body form">
          {save.error && (
            <Notice tone="danger" title={adminWords("stock.adjust.refused")}>
              <p>{isProblem(save.error, "version_conflict") ? words("conflict") : problemText(save.error)}</p>
            </Notice>
          )}
          <fieldset className="statements">
            <legend className="field-label">{words("policy.rules")}</legend>
            {fields.length === 0 && <p className="muted">{words("policy.rules.none")}</p>}
            {fields.map((field, index) => (
              <StatementRow key={field.id} control={control} index={index} onRemove={() => remove(index)} />
            ))}
            {fields.length < MOST_STATEMENTS && (
              <Button
                look="quiet"
                icon="plus"
                onPress={() => append({ says: "low_at", units: "", location_id: "", channel_id: "" })}
              >
                {words("policy.rules.add")}
              </Button>
            )}
          </fieldset>
          <fieldset className="statements">
            <legend className="field-label">{words("policy.beyond")}</legend>
            <RadioGroup
              className="choice-list"
              aria-label={words("policy.beyond")}
              value={beyond.field.value}
              onChange={(value) => beyond.field.onChange(value)}
            >
              {(["none", "backorder", "preorder"] as const).map((value) => (
                <Radio key={value} value={value} className="choice-card">
                  <span className="choice-words">
                    {words(`policy.choice.${value}`)}
                    <span className="muted">{words(`policy.choice.${value}.text`)}</span>
                  </span>
                </Radio>
              ))}
            </RadioGroup>
            {beyond.field.value !== "none" && (
              <div className="form-row">
                <FormTextField
                  control={control}
                  name="limit"
                  label={words("policy.limit")}
                  hint={words("policy.limit.hint")}
                  inputMode="numeric"
                  isRequired
                  rules={limitRules}
                />
                <DateField control={control} />
              </div>
            )}
          </fieldset>
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={save.isPending}>
            {words("policy.save")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function StatementRow({
  control,
  index,
  onRemove,
}: {
  control: Control<PolicyForm>;
  index: number;
  onRemove: () => void;
}) {
  const words = useStockWords();
  const adminWords = useWords();
  const locations = useLocations();
  const channels = useChannels();
  const says = useController({ control, name: `statements.${index}.says` });
  const location = useController({ control, name: `statements.${index}.location_id` });
  const channel = useController({ control, name: `statements.${index}.channel_id` });
  const kind = useWatch({ control, name: `statements.${index}.says` });
  return (
    <div className="statement">
      <SelectField
        label={words("policy.says")}
        value={says.field.value}
        onChange={says.field.onChange}
        choices={SAYS.map((value) => ({ value, label: words(`says.${value}`) }))}
      />
      <FormTextField
        control={control}
        name={`statements.${index}.units`}
        label={words("change.units")}
        inputMode="numeric"
        rules={{ validate: (text) => readUnits(String(text)) !== null || words("units.wrong.zero") }}
      />
      {kind !== "sell_from" && (
        <SelectField
          label={adminWords("stock.column.location")}
          value={location.field.value}
          onChange={location.field.onChange}
          choices={[
            { value: "", label: words("policy.everywhere") },
            ...locations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {kind !== "low_at" && (
        <SelectField
          label={words("rule.channel")}
          value={channel.field.value}
          onChange={channel.field.onChange}
          choices={[
            { value: "", label: words("rule.channel.all") },
            ...channels.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <IconButton
        icon="trash"
        label={words("policy.rules.remove", { number: index + 1 })}
        onPress={onRemove}
      />
    </div>
  );
}

/** The browser's own calendar: known to everybody, in their own order of day and month. */
function DateField({ control }: { control: Control<PolicyForm> }) {
  const words = useStockWords();
  const id = useId();
  const { field } = useController({ control, name: "promised_on" });
  return (
    <div className="field">
      <label htmlFor={id}>{words("policy.date")}</label>
      <input
        id={id}
        type="date"
        className="input"
        value={field.value}
        onChange={field.onChange}
        aria-describedby={`${id}-hint`}
      />
      <span id={`${id}-hint`} className="field-hint">
        {words("policy.date.hint")}
      </span>
    </div>
  );
}
