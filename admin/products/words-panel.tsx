import type { UseFormReturn } from "react-hook-form";
import { handleFrom } from "#commerce/catalog.ts";
import { FormTextField } from "../components/field.tsx";
import { Panel } from "../components/page.tsx";
import { useWords } from "../session/words.ts";
import type { Languages } from "./product-editor.tsx";
import type { ProductForm } from "./product-form.ts";

interface WordsProps extends Languages {
  form: UseFormReturn<ProductForm>;
  isNew: boolean;
}

/** What it is called and said to be, in each language. */
export function WordsPanel({ form, isNew, ...languages }: WordsProps) {
  const words = useWords();
  const { locale, locales } = languages;
  const first = locale === locales[0];
  const { control, getValues, setValue, formState } = form;
  return (
    <Panel title={words("product.words")}>
      <div className="form" key={locale} lang={locale}>
        <FormTextField
          control={control}
          name={`title.${locale}`}
          label={words("product.field.title")}
          maxLength={200}
          isRequired={first}
          rules={{
            validate: (value) =>
              !first || String(value ?? "").trim() !== "" || words("product.title.missing"),
          }}
          onBlur={() => {
            if (isNew && first && !formState.dirtyFields.handle)
              setValue("handle", handleFrom(getValues(`title.${locale}`) ?? ""), { shouldDirty: false });
          }}
        />
        <FormTextField
          control={control}
          name={`summary.${locale}`}
          label={words("product.field.summary")}
          hint={words("product.summary.hint")}
          rows={2}
        />
        <FormTextField
          control={control}
          name={`description.${locale}`}
          label={words("product.field.description")}
          rows={6}
        />
      </div>
    </Panel>
  );
}
