import type { StoreLocation } from "../api-types.ts";
import type { Coverage } from "../checkout/store-coverage.ts";
import { useShop } from "../shop.ts";
import { described, FieldError } from "./field.tsx";

export interface StoreOption {
  store: StoreLocation;
  coverage: Coverage;
}

interface StoreChoiceProps {
  options: readonly StoreOption[];
  chosen: string;
  error: string | undefined;
}

/** Stores to collect from, those that have everything first. */
export function StoreChoice({ options, chosen, error }: StoreChoiceProps) {
  const { t } = useShop();
  return (
    <fieldset className="choices" id="location_id" {...described("location_id", undefined, error)}>
      <legend>{t("checkout.store")}</legend>
      <FieldError name="location_id" error={error} />
      {options.map(({ store, coverage: { covered, all } }) => (
        <label key={store.id} className="choice">
          <input
            type="radio"
            name="location_id"
            value={store.id}
            defaultChecked={chosen === store.id && covered === all}
            disabled={covered < all}
          />
          <span className="choice-text">
            <span className="choice-title">{store.name}</span>
            <span className="muted">
              {store.address.line1}, {store.address.city}
            </span>
          </span>
          <span
            className="stock"
            data-state={covered === all ? "in_stock" : covered > 0 ? "low_stock" : "out_of_stock"}
          >
            {covered === all
              ? t("checkout.store_all")
              : covered > 0
                ? t("checkout.store_some", { count: covered, all })
                : t("checkout.store_none")}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
