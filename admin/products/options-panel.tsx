import { useState } from "react";
import { type UseFormReturn, useFieldArray, useWatch } from "react-hook-form";
import { handleFrom, localized } from "#commerce/catalog.ts";
import { Button, IconButton } from "../components/button.tsx";
import { FormTextField, TextField } from "../components/field.tsx";
import { Panel } from "../components/page.tsx";
import { Notice } from "../components/states.tsx";
import { useWords } from "../session/words.ts";
import type { Languages } from "./product-editor.tsx";
import type { OptionForm, ProductForm } from "./product-form.ts";
import { codeFor, combinations, fitVariants, lostBy } from "./variant-grid.ts";

const most = 3;
const mostVariants = 250;

interface OptionsProps extends Languages {
  form: UseFormReturn<ProductForm>;
  disabled: boolean;
}

/** In what a product comes: colours, sizes. The variants follow from them. */
export function OptionsPanel({ form, disabled, ...languages }: OptionsProps) {
  const words = useWords();
  const { control, getValues, setValue } = form;
  const { fields, append, remove } = useFieldArray({ control, name: "options" });
  const options = useWatch({ control, name: "options" });
  const variants = useWatch({ control, name: "variants" });
  const wanted = combinations(options);
  const fits =
    wanted.length === variants.length &&
    wanted.every((codes, index) => codes.join("\0") === variants[index]?.options.join("\0"));
  const lost = lostBy(variants, options);
  const ready = options.every((option) => option.values.length > 0);
  return (
    <Panel title={words("product.field.options")}>
      <div className="form">
        {fields.length === 0 && <p className="muted">{words("product.options.none")}</p>}
        {fields.map((field, index) => (
          <OptionRow
            key={field.id}
            form={form}
            index={index}
            locale={languages.locale}
            disabled={disabled}
            onRemove={() => remove(index)}
          />
        ))}
        {fields.length < most && (
          <div>
            <Button
              icon="plus"
              look="quiet"
              isDisabled={disabled}
              onPress={() => append({ name: {}, values: [] })}
            >
              {words("product.options.add")}
            </Button>
          </div>
        )}
        {!fits && ready && (
          <Notice
            tone={lost > 0 ? "warning" : "info"}
            title={
              lost > 0
                ? words("product.options.fit.lost", { count: wanted.length, lost })
                : words("product.options.fit", { count: wanted.length })
            }
          >
            <Button
              isDisabled={disabled || wanted.length > mostVariants}
              onPress={() =>
                setValue("variants", fitVariants(getValues("variants"), getValues("options")), {
                  shouldDirty: true,
                })
              }
            >
              {words("product.options.fit.action")}
            </Button>
            {wanted.length > mostVariants && (
              <p className="field-error">{words("product.options.too_many", { most: mostVariants })}</p>
            )}
          </Notice>
        )}
      </div>
    </Panel>
  );
}

interface OptionRowProps {
  form: UseFormReturn<ProductForm>;
  index: number;
  locale: string;
  disabled: boolean;
  onRemove: () => void;
}

function OptionRow({ form, index, locale, disabled, onRemove }: OptionRowProps) {
  const words = useWords();
  const { control } = form;
  const values = useWatch({ control, name: `options.${index}.values` });
  const [text, setText] = useState("");
  const set = (next: OptionForm["values"]) =>
    form.setValue(`options.${index}.values`, next, { shouldDirty: true });
  const add = () => {
    const label = text.trim();
    if (!label) return;
    const code = codeFor(
      handleFrom(label),
      values.map((value) => value.code),
    );
    set([...values, { code, label: { [locale]: label }, swatch: null }]);
    setText("");
  };
  return (
    <div className="option-row">
      <FormTextField
        key={locale}
        control={control}
        name={`options.${index}.name.${locale}`}
        label={words("product.option.name")}
        maxLength={60}
      />
      <div className="option-values">
        <p className="field-label">{words("product.option.values")}</p>
        <ul className="chips">
          {values.map((value, position) => (
            <li key={value.code} className="chip chip-edit">
              {value.swatch && <Swatch colour={value.swatch} />}
              <input
                aria-label={words("product.option.value", { number: position + 1 })}
                value={value.label[locale] ?? ""}
                placeholder={localized(value.label, locale)}
                size={Math.max(4, (value.label[locale] ?? localized(value.label, locale)).length)}
                disabled={disabled}
                onChange={(event) =>
                  set(
                    values.map((other, at) =>
                      at === position
                        ? { ...other, label: { ...other.label, [locale]: event.target.value } }
                        : other,
                    ),
                  )
                }
              />
              <IconButton
                icon="close"
                label={words("product.option.value.remove", { value: localized(value.label, locale) })}
                isDisabled={disabled}
                onPress={() => set(values.filter((_, at) => at !== position))}
              />
            </li>
          ))}
          <li>
            <TextField
              label={words("product.option.value.add")}
              value={text}
              onChange={setText}
              isDisabled={disabled}
              placeholder={words("product.option.value.add")}
              onBlur={add}
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== ",") return;
                event.preventDefault();
                add();
              }}
            />
          </li>
        </ul>
      </div>
      <IconButton
        icon="trash"
        label={words("product.option.remove", { number: index + 1 })}
        isDisabled={disabled}
        onPress={onRemove}
      />
    </div>
  );
}

function Swatch({ colour }: { colour: string }) {
  return (
    <svg className="swatch" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5.5" fill={colour} />
    </svg>
  );
}
