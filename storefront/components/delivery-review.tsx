import type { Cart, ShopperOrder, StoreLocation } from "../api-types.ts";
import { countryName, useShop } from "../shop.ts";

/** What was said on the first step, to read over, with the way back. */
export function DeliveryReview({ cart, store }: { cart: Cart; store: StoreLocation | undefined }) {
  const { t } = useShop();
  const { customer, fulfilment } = cart;
  return (
    <div className="review">
      <dl>
        <div>
          <dt>{t("checkout.contact_line")}</dt>
          <dd>
            {customer?.name}
            <br />
            {[customer?.email, customer?.phone].filter(Boolean).join(" · ")}
          </dd>
        </div>
        <div>
          <dt>{t(fulfilment?.kind === "pickup" ? "checkout.collect_at" : "checkout.ships_to")}</dt>
          <dd>
            {fulfilment?.kind === "ship" && <AddressText address={fulfilment.address} />}
            {store && `${store.name}, ${store.address.line1}, ${store.address.city}`}
          </dd>
        </div>
      </dl>
      <a href="/checkout" aria-label={t("checkout.change_contact")}>
        {t("checkout.change")}
      </a>
    </div>
  );
}

type Address = NonNullable<ShopperOrder["fulfilment"]["address"]>;

/** An address in the order of its country. */
export function AddressText({ address }: { address: Address }) {
  const { channel } = useShop();
  const town =
    address.country === "US"
      ? `${address.city}, ${[address.region, address.postal_code].filter(Boolean).join(" ")}`
      : `${address.postal_code} ${address.city}`;
  const parts = [address.line1, address.line2, town, countryName(address.country, channel.locale)];
  return parts.filter(Boolean).join(", ");
}
