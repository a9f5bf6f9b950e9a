import type { Product, Variant } from "../api-types.ts";
import { productPath, useShop } from "../shop.ts";
import { variantWith } from "../variants.ts";
import { Swatch } from "./product-grid.tsx";

/** A product's options as links to variants: it works without scripts, and each choice has an address. */
export function OptionPicker({
  product,
  chosen,
  near,
}: {
  product: Product;
  chosen: Variant;
  near: string | undefined;
}) {
  return product.options.map((option, index) => {
    const present = option.values.find((value) => value.code === chosen.options[index]);
    return (
      <fieldset key={option.name} className="option">
        <legend>
          {option.name}
          {present && <span className="muted"> {present.label}</span>}
        </legend>
        <ul className="plain">
          {option.values.map((value) => {
            const target = variantWith(product.variants, chosen, index, value.code);
            return (
              target && (
                <li key={value.code}>
                  <OptionLink
                    path={productPath(product.handle, target.sku, near)}
                    target={target}
                    label={value.label}
                    swatch={value.swatch}
                    current={value === present}
                  />
                </li>
              )
            );
          })}
        </ul>
      </fieldset>
    );
  });
}

interface OptionLinkProps {
  path: string;
  target: Variant;
  label: string;
  swatch: string | null;
  current: boolean;
}

function OptionLink({ path, target, label, swatch, current }: OptionLinkProps) {
  const { t } = useShop();
  const out = target.availability.online.state === "out_of_stock";
  return (
    <a
      className="option-value"
      href={`${path}#choose`}
      data-swap=""
      data-out={out || undefined}
      aria-current={current ? "true" : undefined}
      aria-label={out ? t("product.option_out", { value: label }) : undefined}
      rel="nofollow"
    >
      {swatch && <Swatch color={swatch} />}
      {label}
    </a>
  );
}
