import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { Button, IconButton } from "../components/button.tsx";
import { FormTextField } from "../components/field.tsx";
import { Panel } from "../components/page.tsx";
import { useWords } from "../session/words.ts";
import type { Languages } from "./product-editor.tsx";
import type { ProductForm } from "./product-form.ts";

interface DetailsProps extends Languages {
  form: UseFormReturn<ProductForm>;
  disabled: boolean;
}

/** Facts for shoppers: material, care, size. */
export function DetailsPanel({ form, disabled, ...languages }: DetailsProps) {
  const words = useWords();
  const { locale } = languages;
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "details" });
  return (
    <Panel title={words("product.field.details")}>
      <div className="form" key={locale} lang={locale}>
        {fields.length === 0 && <p className="muted">{words("product.details.none")}</p>}
        {fields.map((field, index) => (
          <div key={field.id} className="detail-row">
            <FormTextField
              control={form.control}
              name={`details.${index}.label.${locale}`}
              label={words("product.details.label")}
              maxLength={120}
            />
            <FormTextField
              control={form.control}
              name={`details.${index}.value.${locale}`}
              label={words("product.details.value")}
              maxLength={500}
            />
            <IconButton
              icon="trash"
              label={words("product.details.remove", { number: index + 1 })}
              isDisabled={disabled}
              onPress={() => remove(index)}
            />
          </div>
        ))}
        <div>
          <Button
            icon="plus"
            look="quiet"
            isDisabled={disabled}
            onPress={() => append({ label: {}, value: {} })}
          >
            {words("product.details.add")}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
