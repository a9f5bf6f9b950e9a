import type { ReactNode } from "react";
import type { StoreLocation, VariantAvailability } from "../api-types.ts";
import { arrival } from "../delivery.ts";
import { useShop } from "../shop.ts";
import type { StockWords } from "../stock/stock-words.ts";
import { Icon } from "./icon.tsx";
import { Stock } from "./stock.tsx";
import { StoreStock } from "./store-stock.tsx";

interface ProductAvailabilityProps {
  availability: VariantAvailability;
  stores: readonly StoreLocation[];
  words: StockWords;
  /** The store that distances are told from; null while nobody has named one. */
  near: StoreLocation | null;
  /** Where the page is, for the form that asks for the nearest stores. */
  page: { readonly path: string; readonly sku: string };
  /** Where to look instead, shown once it is sold out. */
  alternatives: ReactNode;
}

/**
 * Online stock with its promise of delivery, then what each store has. What is said of a state that the page is not in
 * is there and hidden, so that the live module only has to change the state.
 */
export function ProductAvailability(props: ProductAvailabilityProps) {
  const { availability, stores, words, alternatives } = props;
  const { t } = useShop();
  const stocked = availability.stores.flatMap((stock) => {
    const store = stores.find((candidate) => candidate.id === stock.location_id);
    return store ? [{ store, stock }] : [];
  });
  return (
    <section className="availability" aria-label={t("product.availability")}>
      <div className="availability-row">
        <Icon name="truck" />
        <div className="availability-online">
          <p data-stock-online="" aria-live="polite">
            <Stock stock={availability.online} words={words} online />
          </p>
          <DeliveryPromise />
          {alternatives}
        </div>
      </div>
      {stocked.length > 0 && <StoreStock {...props} stocked={stocked} />}
    </section>
  );
}

/** Days of arrival by the quickest of the cheapest ways, and what it costs. */
function DeliveryPromise() {
  const { channel, now, t, money } = useShop();
  const method = [...channel.shipping_methods].sort(
    (a, b) => a.price.amount - b.price.amount || a.max_days - b.max_days,
  )[0];
  if (!method) return null;
  const days = arrival(method, now, channel.locale);
  const price = money(method.price);
  return (
    <p className="promise muted">
      <span className="promise-days">
        {days.from === days.to ? t("product.delivery_day", days) : t("product.delivery", days)}
      </span>
      <span className="promise-wait">{t("product.delivery_wait")}</span>
      <span>
        {method.price.amount === 0
          ? t("product.shipping_free")
          : method.free_over
            ? t("product.shipping_free_over", { price, threshold: money(method.free_over) })
            : t("product.shipping_price", { price })}
      </span>
    </p>
  );
}
