import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type Control,
  type FieldPath,
  type RegisterOptions,
  useController,
  useForm,
  useWatch,
} from "react-hook-form";
import { Button } from "../../components/button.tsx";
import { type Choice, FormTextField, SelectField } from "../../components/field.tsx";
import { Panel } from "../../components/page.tsx";
import { Notice } from "../../components/states.tsx";
import { currenciesOf, useChannels, useLocations } from "../../session/reference.ts";
import { instantOf } from "../documents/days.ts";
import { type DraftLine, readCost, readCount } from "../documents/draft-lines.ts";
import { LinesField } from "../documents/lines-field.tsx";
import { lineFaults, useDocumentProblem } from "../documents/problem.ts";
import { useDocumentWords } from "../documents/words.ts";
import type { Purchase, PurchaseWish } from "./calls.ts";
import { activeSuppliersQuery } from "./queries.ts";
import { SupplierDialog } from "./supplier-dialog.tsx";

export interface PurchaseFields {
  supplier_id: string;
  location_id: string;
  currency: string;
  reference: string;
  expected_on: string;
  note: string;
  lines: DraftLine[];
}

interface PurchaseFormProps {
  start: PurchaseFields;
  /** Whom it was begun with: stays possible, though nothing new is ordered there. */
  supplier?: Purchase["supplier"];
  /** Supplier, place and currency are fixed once it is ordered. */
  fixed?: boolean;
  action: string;
  pending: boolean;
  error: unknown;
  onSubmit: (fields: PurchaseFields) => void;
}

/** What is ordered, as the API takes it. */
export const wishOf = ({ lines, expected_on, ...fields }: PurchaseFields): PurchaseWish => ({
  supplier_id: fields.supplier_id,
  location_id: fields.location_id,
  currency: fields.currency,
  lines: lines.map(({ sku, units, cost }) => ({
    sku,
    quantity: readCount(units) ?? 0,
    unit_cost: readCost(cost, fields.currency) ?? null,
  })),
  reference: fields.reference.trim() || null,
  note: fields.note.trim() || null,
  expected_at: instantOf(expected_on),
});

/** What is ordered of whom, to where and at what cost. */
export function PurchaseForm(props: PurchaseFormProps) {
  const { start, supplier, fixed = false, action, pending, error, onSubmit } = props;
  const words = useDocumentWords();
  const problemText = useDocumentProblem();
  const { control, handleSubmit, setValue } = useForm<PurchaseFields>({ defaultValues: start });
  const { location_id = "", currency = start.currency } = useWatch({ control });
  const [adding, setAdding] = useState(false);
  const places = useLocations().map(({ id, name }) => ({ value: id, label: name }));
  const currencies = new Set([start.currency, ...currenciesOf(useChannels())]);
  const active = useQuery(activeSuppliersQuery).data ?? [];
  const suppliers = [
    ...(supplier && !active.some(({ id }) => id === supplier.id) ? [supplier] : []),
    ...active,
  ].map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <form noValidate className="detail" onSubmit={(event) => void handleSubmit(onSubmit)(event)}>
        <div className="detail-main">
          {error !== null && (
            <Notice tone="danger" title={words("purchase.refused")}>
              <p>{problemText(error)}</p>
            </Notice>
          )}
          <LinesField
            control={control}
            name="lines"
            placeId={location_id}
            currency={currency}
            faults={lineFaults(error, words)}
          />
        </div>
        <div className="detail-side">
          <Panel title={words("document.facts")}>
            <div className="form">
              {fixed ? (
                <p className="muted">{words("purchase.fixed")}</p>
              ) : (
                <>
                  <FormSelect
                    control={control}
                    name="supplier_id"
                    label={words("purchase.column.supplier")}
                    choices={[{ value: "", label: words("purchase.supplier.choose") }, ...suppliers]}
                    rules={{ validate: (id) => id !== "" || words("purchase.supplier.missing") }}
                  />
                  <Button look="quiet" icon="plus" onPress={() => setAdding(true)}>
                    {words("purchase.supplier.new")}
                  </Button>
                  <FormSelect
                    control={control}
                    name="location_id"
                    label={words("purchase.column.place")}
                    choices={[{ value: "", label: words("transfer.to.choose") }, ...places]}
                    rules={{ validate: (id) => id !== "" || words("transfer.to.missing") }}
                  />
                  <FormSelect
                    control={control}
                    name="currency"
                    label={words("purchase.currency")}
                    choices={[...currencies].map((code) => ({ value: code, label: code }))}
                  />
                </>
              )}
              <FormTextField
                control={control}
                name="expected_on"
                type="date"
                label={words("document.expected")}
                hint={words("document.expected.hint")}
              />
              <FormTextField
                control={control}
                name="reference"
                label={words("purchase.reference")}
                hint={words("purchase.reference.hint")}
                maxLength={120}
              />
              <FormTextField
                control={control}
                name="note"
                label={words("document.note")}
                rows={2}
                maxLength={2_000}
              />
              <div className="form-actions">
                <Button look="primary" type="submit" isPending={pending}>
                  {action}
                </Button>
              </div>
            </div>
          </Panel>
        </div>
      </form>
      {adding && (
        <SupplierDialog
          onSaved={({ id }) => setValue("supplier_id", id, { shouldValidate: true })}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function FormSelect({
  control,
  name,
  label,
  choices,
  rules,
}: {
  control: Control<PurchaseFields>;
  name: FieldPath<PurchaseFields> & ("supplier_id" | "location_id" | "currency");
  label: string;
  choices: readonly Choice[];
  rules?: RegisterOptions<PurchaseFields, typeof name>;
}) {
  const { field, fieldState } = useController({ control, name, ...(rules && { rules }) });
  return (
    <SelectField
      label={label}
      value={field.value}
      onChange={field.onChange}
      choices={choices}
      {...(fieldState.error?.message && { error: fieldState.error.message })}
    />
  );
}
