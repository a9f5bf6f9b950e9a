import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type UseFormReturn, useController } from "react-hook-form";
import { localized } from "#commerce/catalog.ts";
import { Button, IconButton } from "../components/button.tsx";
import { Confirm } from "../components/dialog.tsx";
import { FormTextField, SelectField } from "../components/field.tsx";
import { Icon } from "../components/icon.tsx";
import { Facts, Panel } from "../components/page.tsx";
import { Picker } from "../components/picker.tsx";
import { ProductPill } from "../components/state-pill.tsx";
import type { Category, Channel, Product } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import type { ProductForm } from "./product-form.ts";
import { categoriesQuery } from "./queries.ts";

interface StatusProps {
  product: Product | null;
  changed: boolean;
  channels: readonly Channel[];
  onUnpublish?: () => void;
  unpublishing: boolean;
}

/** Whether shoppers see it, since when, and where. */
export function StatusPanel({ product, changed, channels, onUnpublish, unpublishing }: StatusProps) {
  const words = useWords();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  if (!product)
    return (
      <Panel title={words("product.column.status")}>
        <p className="muted">{words("product.status.new")}</p>
      </Panel>
    );
  const sites = channels.filter((channel) => channel.url !== null);
  return (
    <Panel title={words("product.column.status")}>
      <div className="form">
        <div>
          <ProductPill status={product.status} changed={changed} />
        </div>
        {changed && product.status === "published" && (
          <p className="muted">{words("product.changed.hint")}</p>
        )}
        <Facts
          items={[
            [words("product.updated"), format.instant(product.updated_at)],
            [words("product.created"), format.day(product.created_at)],
          ]}
        />
        {product.status === "published" && (
          <ul className="link-list">
            {sites.map((channel) => (
              <li key={channel.id}>
                <a href={`${channel.url}/products/${product.handle}`} target="_blank" rel="noreferrer">
                  {words("product.open_in", { site: channel.name })}
                  <Icon name="external" size="sm" />
                </a>
              </li>
            ))}
          </ul>
        )}
        {onUnpublish && (
          <div>
            <Button onPress={() => setAsking(true)} isPending={unpublishing}>
              {words("product.unpublish")}
            </Button>
          </div>
        )}
      </div>
      {asking && onUnpublish && (
        <Confirm
          title={words("product.unpublish.title")}
          action={words("product.unpublish")}
          danger
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onUnpublish();
          }}
        >
          <p>{words("product.unpublish.text")}</p>
        </Confirm>
      )}
    </Panel>
  );
}

const taxClasses = ["standard", "reduced", "zero"] as const;
const handleForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Where it stands in the shop, and under which rules. */
export function ShelfPanel({ form, disabled }: { form: UseFormReturn<ProductForm>; disabled: boolean }) {
  const words = useWords();
  const { control } = form;
  const tax = useController({ control, name: "tax_class" });
  return (
    <Panel title={words("product.shelf")}>
      <div className="form">
        <Categories form={form} disabled={disabled} />
        <FormTextField
          control={control}
          name="handle"
          label={words("product.field.handle")}
          hint={words("product.handle.hint")}
          rules={{
            validate: (value) => handleForm.test(String(value).trim()) || words("product.handle.wrong"),
          }}
          maxLength={120}
          isRequired
        />
        <FormTextField
          control={control}
          name="vendor"
          label={words("product.field.vendor")}
          maxLength={120}
        />
        <FormTextField
          control={control}
          name="product_type"
          label={words("product.field.product_type")}
          maxLength={120}
        />
        <SelectField
          label={words("product.field.tax_class")}
          value={tax.field.value}
          onChange={tax.field.onChange}
          choices={taxClasses.map((value) => ({ value, label: words(`tax.${value}`) }))}
        />
      </div>
    </Panel>
  );
}

function Categories({
  form: { control },
  disabled,
}: {
  form: UseFormReturn<ProductForm>;
  disabled: boolean;
}) {
  const words = useWords();
  const { locale } = useFormat();
  const { field } = useController({ control, name: "category_ids" });
  const [text, setText] = useState("");
  const all = useQuery(categoriesQuery);
  const categories = all.data ?? [];
  const path = (category: Category): string => {
    const parent = categories.find((candidate) => candidate.id === category.parent_id);
    const own = localized(category.name, locale);
    return parent ? `${path(parent)} › ${own}` : own;
  };
  const chosen = field.value.flatMap((id) => categories.find((category) => category.id === id) ?? []);
  const wanted = text.trim().toLocaleLowerCase();
  const found = categories.filter(
    (category) => !field.value.includes(category.id) && path(category).toLocaleLowerCase().includes(wanted),
  );
  return (
    <div className="field">
      <p className="field-label">{words("product.field.category_ids")}</p>
      {chosen.length > 0 && (
        <ul className="chips">
          {chosen.map((category) => (
            <li key={category.id} className="chip chip-edit">
              {path(category)}
              <IconButton
                icon="close"
                label={words("product.category.remove", { name: path(category) })}
                isDisabled={disabled}
                onPress={() => field.onChange(field.value.filter((id) => id !== category.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {!disabled && (
        <Picker
          label={words("product.category.add")}
          placeholder={words("product.category.add")}
          icon="plus"
          text={text}
          onText={setText}
          options={found.slice(0, 12)}
          optionId={(category) => category.id}
          none={words("product.category.none", { text: text.trim() })}
          onChoose={(category) => {
            field.onChange([...field.value, category.id]);
            setText("");
          }}
        >
          {(category) => path(category)}
        </Picker>
      )}
    </div>
  );
}
