import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Control, type FieldPathByValue, type FieldValues, useController } from "react-hook-form";
import { api } from "../../api.ts";
import { Availability } from "../../components/availability.tsx";
import { IconButton } from "../../components/button.tsx";
import { Panel, Thumb } from "../../components/page.tsx";
import { Picker } from "../../components/picker.tsx";
import { useSettled } from "../../components/use-settled.ts";
import { useFormat } from "../../session/format.ts";
import { CountField } from "./count-field.tsx";
import { type DraftLine, lineErrors, nameOf, withOneMore } from "./draft-lines.ts";
import { FreeAt } from "./free-at.tsx";
import { ItemName } from "./item-cell.tsx";
import { useDocumentWords } from "./words.ts";

interface LinesFieldProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPathByValue<Values, DraftLine[]>;
  /** Where what is free is shown; empty while nobody has said. */
  placeId: string;
  /** Costs are asked for, in this currency. */
  currency?: string;
  /** What the server refused, by SKU. */
  faults: ReadonlyMap<string, string>;
}

/** Which SKUs, how many of each and, where it matters, what one costs. */
export function LinesField<Values extends FieldValues>(props: LinesFieldProps<Values>) {
  const { control, name, placeId, currency, faults } = props;
  const words = useDocumentWords();
  const { field, fieldState } = useController({
    control,
    name,
    rules: {
      validate: (lines: readonly DraftLine[]) =>
        lines.length === 0
          ? words("document.lines.none")
          : lineErrors(lines, currency ?? null).size === 0 || "",
    },
  });
  const lines = field.value as DraftLine[];
  const errors: ReadonlyMap<string, string> = fieldState.invalid
    ? lineErrors(lines, currency ?? null)
    : new Map();
  const change = (sku: string, said: Partial<DraftLine>) =>
    field.onChange(lines.map((line) => (line.sku === sku ? { ...line, ...said } : line)));
  return (
    <Panel title={words("document.lines", { count: lines.length })} flush>
      <div className="panel-pad">
        <SkuPicker placeId={placeId} onChoose={(row) => field.onChange(withOneMore(lines, row))} />
        {fieldState.error?.message && (
          <p className="field-error" role="alert">
            {fieldState.error.message}
          </p>
        )}
      </div>
      {lines.length > 0 && (
        <ul className="draft-lines">
          {lines.map((line) => {
            const label = nameOf(line);
            const wrong = errors.get(line.sku);
            return (
              <li key={line.sku} className="draft-line">
                <span className="draft-what">
                  <ItemName line={line} />
                  {placeId && <FreeAt sku={line.sku} locationId={placeId} />}
                </span>
                <CountField
                  label={words("document.quantity", { name: label })}
                  short={words("document.column.units")}
                  value={line.units}
                  onChange={(units) => change(line.sku, { units })}
                  fault={wrong === "units" ? words("document.fault.units.some") : faults.get(line.sku)}
                />
                {currency && (
                  <CountField
                    decimal
                    label={words("purchase.cost", { name: label })}
                    short={words("purchase.column.cost")}
                    value={line.cost}
                    onChange={(cost) => change(line.sku, { cost })}
                    fault={wrong === "cost" ? words("purchase.cost.fault") : undefined}
                  />
                )}
                <IconButton
                  icon="trash"
                  label={words("document.remove", { name: label })}
                  onPress={() => field.onChange(lines.filter(({ sku }) => sku !== line.sku))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}

function SkuPicker({
  placeId,
  onChoose,
}: {
  placeId: string;
  onChoose: (row: Pick<DraftLine, "sku" | "title" | "variant_title">) => void;
}) {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const [text, setText] = useState("");
  const q = useSettled(text.trim(), 150);
  const found = useQuery({
    queryKey: ["stock", "search", q, locale],
    queryFn: async ({ signal }) => (await api.stock({ q, limit: 8, locale }, signal)).items,
    enabled: q.length > 0,
    staleTime: 5_000,
  });
  return (
    <Picker
      label={words("document.add")}
      placeholder={words("document.add.hint")}
      text={text}
      onText={setText}
      options={q === text.trim() ? (found.data ?? []) : []}
      optionId={(row) => row.sku}
      busy={found.isFetching || q !== text.trim()}
      none={words("document.add.none", { text: text.trim() })}
      onChoose={(row) => {
        onChoose(row);
        setText("");
      }}
    >
      {(row) => (
        <>
          <Thumb url={row.image_url} size="sm" />
          <span className="picker-text">
            <span>{nameOf(row)}</span>
            <span className="muted">{row.sku}</span>
          </span>
          {placeId && (
            <Availability
              units={row.levels.find(({ location_id }) => location_id === placeId)?.available ?? 0}
            />
          )}
        </>
      )}
    </Picker>
  );
}
