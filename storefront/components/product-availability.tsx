import type { StoreLocation, VariantAvailability } from "../api-types.ts";
import { arrival } from "../delivery.ts";
import { useShop } from "../shop.ts";
import { Icon } from "./icon.tsx";
import { Stock, storesWithStock } from "./stock.tsx";

interface ProductAvailabilityProps {
  availability: VariantAvailability;
  stores: readonly StoreLocation[];
  /** When the page was made; dates of delivery count from here. */
  now: string;
}

/** Online stock with its promise of delivery, then what each store has. */
export function ProductAvailability({ availability, stores, now }: ProductAvailabilityProps) {
  const { t } = useShop();
  const stocked = availability.stores.flatMap((stock) => {
    const store = stores.find((candidate) => candidate.id === stock.location_id);
    return store ? [{ store, stock }] : [];
  });
  return (
    <section className="availability" aria-label={t("product.availability")}>
      <div className="availability-row">
        <Icon name="truck" />
        <div>
          <p data-stock-online="" aria-live="polite">
            <Stock state={availability.online.state} units={availability.online.units} online />
          </p>
          <DeliveryPromise now={now} />
        </div>
      </div>
      {stocked.length > 0 && (
        <details className="availability-row">
          <summary>
            <Icon name="store" />
            <span>
              <span className="availability-title">{t("product.stores")}</span>
              <span className="muted" data-stock-stores="">
                {t("product.stores_summary", { count: storesWithStock(availability) })}
              </span>
            </span>
            <Icon name="chevron" />
          </summary>
          <ul className="plain store-stock">
            {stocked.map(({ store, stock }) => (
              <li key={store.id}>
                <span>
                  <a href={`/stores#${store.id}`}>{store.name}</a>{" "}
                  <span className="muted">{store.address.city}</span>
                </span>
                <span data-stock-store={store.id}>
                  <Stock state={stock.state} units={stock.units} />
                </span>
              </li>
            ))}
          </ul>
          <p className="muted">{t("product.pickup")}</p>
        </details>
      )}
    </section>
  );
}

/** Days of arrival by the quickest of the cheapest ways, and what it costs. */
function DeliveryPromise({ now }: { now: string }) {
  const { channel, t, money } = useShop();
  const method = [...channel.shipping_methods].sort(
    (a, b) => a.price.amount - b.price.amount || a.max_days - b.max_days,
  )[0];
  if (!method) return null;
  const days = arrival(method, new Date(now), channel.locale);
  const price = money(method.price);
  return (
    <p className="promise muted">
      {days.from === days.to ? t("product.delivery_day", days) : t("product.delivery", days)}
      <br />
      {method.price.amount === 0
        ? t("product.shipping_free")
        : method.free_over
          ? t("product.shipping_free_over", { price, threshold: money(method.free_over) })
          : t("product.shipping_price", { price })}
    </p>
  );
}
