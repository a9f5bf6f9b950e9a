import type { ClipboardEvent, KeyboardEvent } from "react";
import { type FieldPath, type UseFormReturn, useWatch } from "react-hook-form";
import { localized } from "#commerce/catalog.ts";
import { parseDecimal } from "#commerce/money.ts";
import { Panel } from "../components/page.tsx";
import { useWords } from "../session/words.ts";
import { PictureCell } from "./picture-cell.tsx";
import type { ProductForm } from "./product-form.ts";
import { pastedCells } from "./variant-grid.ts";

interface VariantsProps {
  form: UseFormReturn<ProductForm>;
  currencies: readonly string[];
  locale: string;
  disabled: boolean;
}

interface GridColumn {
  readonly path: string;
  readonly header: string;
  readonly kind: string;
  readonly check?: (text: string) => string | true;
}

/**
 * The variants as a spreadsheet: Enter and the arrows go up and down a column, Tab goes along a row, and cells
 * copied from a spreadsheet are pasted over as many rows and columns as they fill.
 */
export function VariantsPanel({ form, currencies, locale, disabled }: VariantsProps) {
  const words = useWords();
  const { control, setValue, register, getFieldState, formState } = form;
  const variants = useWatch({ control, name: "variants" });
  const options = useWatch({ control, name: "options" });
  const columns: GridColumn[] = [
    {
      path: "sku",
      header: words("variant.sku"),
      kind: "cell-sku",
      check: (text) => text.trim() !== "" || words("variant.sku.missing"),
    },
    {
      path: "barcode",
      header: words("variant.barcode"),
      kind: "cell-barcode",
      check: (text) => text.trim() === "" || text.trim().length >= 6 || words("variant.barcode.short"),
    },
    ...currencies.flatMap((currency) => [
      {
        path: `prices.${currency}.amount`,
        header: words("variant.price", { currency }),
        kind: "cell-money number",
        check: (text: string) =>
          text.trim() === "" || parseDecimal(text, currency) !== null || words("variant.price.wrong"),
      },
      {
        path: `prices.${currency}.compare_at`,
        header: words("variant.compare_at", { currency }),
        kind: "cell-money number",
        check: (text: string) =>
          text.trim() === "" || parseDecimal(text, currency) !== null || words("variant.price.wrong"),
      },
    ]),
    {
      path: "weight",
      header: words("variant.weight"),
      kind: "cell-weight number",
      check: (text) => /^\d*$/.test(text.trim()) || words("variant.weight.wrong"),
    },
  ];
  const nameOf = (row: number, path: string) => `variants.${row}.${path}` as FieldPath<ProductForm>;

  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const cells = pastedCells(event.clipboardData.getData("text/plain"));
    if (!cells || disabled) return;
    event.preventDefault();
    cells.forEach((line, down) => {
      line.forEach((cell, along) => {
        const target = columns[column + along];
        if (target && row + down < variants.length)
          setValue(nameOf(row + down, target.path), cell, { shouldDirty: true, shouldValidate: true });
      });
    });
  };

  const problems = variants.flatMap((_, row) =>
    columns.flatMap(({ path }) => {
      const message = getFieldState(nameOf(row, path), formState).error?.message;
      return typeof message === "string" ? [words("variant.problem", { number: row + 1, message })] : [];
    }),
  );
  return (
    <Panel title={words("product.variants", { count: variants.length })} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by key */}
      <section className="grid-frame" aria-label={words("product.field.variants")} tabIndex={0}>
        <table className="grid" onKeyDown={moveInColumn}>
          <thead>
            <tr>
              <th scope="col">{words("variant.picture")}</th>
              <th scope="col">{words("variant.name")}</th>
              {columns.map((column) => (
                <th key={column.path} scope="col" className={column.kind}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {variants.map((variant, row) => {
              const name =
                variant.options
                  .map((code, index) => {
                    const value = options[index]?.values.find((candidate) => candidate.code === code);
                    return value ? localized(value.label, locale) : code;
                  })
                  .join(" · ") || words("variant.only");
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place among the combinations
                <tr key={`${row}-${variant.options.join("/")}`}>
                  <td>
                    <PictureCell form={form} row={row} name={name} disabled={disabled} />
                  </td>
                  <th scope="row">{name}</th>
                  {columns.map((column, at) => (
                    <td key={column.path} className={column.kind}>
                      <input
                        {...register(nameOf(row, column.path), {
                          ...(column.check && {
                            validate: (value) => column.check?.(String(value ?? "")) ?? true,
                          }),
                        })}
                        className="cell"
                        data-column={at}
                        aria-label={words("variant.cell", { column: column.header, name })}
                        aria-invalid={getFieldState(nameOf(row, column.path), formState).invalid}
                        inputMode={column.kind.includes("number") ? "decimal" : "text"}
                        onPaste={(event) => paste(event, row, at)}
                        autoComplete="off"
                        spellCheck={false}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {problems.length > 0 && (
        <div role="alert">
          <ul className="grid-problems field-error">
            {problems.slice(0, 5).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="panel-note">{words("variant.hint")}</p>
    </Panel>
  );
}

/** Up and down a column, as in a spreadsheet. */
function moveInColumn(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1, Enter: event.shiftKey ? -1 : 1 }[event.key];
  const cell = event.target;
  if (!step || !(cell instanceof HTMLInputElement) || cell.dataset.column === undefined) return;
  event.preventDefault();
  const cells = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(`[data-column="${cell.dataset.column}"]`),
  ];
  const next = cells[cells.indexOf(cell) + step];
  next?.focus();
  next?.select();
}
