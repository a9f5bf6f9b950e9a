import type { StoreLocation } from "../api-types.ts";
import { Page } from "../components/page.tsx";
import { daysText, timeText } from "../opening-hours.ts";
import { need, storeApi } from "../server/api.ts";
import { useShop } from "../shop.ts";
import type { Route } from "./+types/stores";

export async function loader({ request, context }: Route.LoaderArgs) {
  return { stores: need(await storeApi({ request, context }).locations()).items };
}

export default function Stores({ loaderData: { stores } }: Route.ComponentProps) {
  const { t } = useShop();
  const intro = t(stores.length > 0 ? "stores.intro" : "stores.none");
  return (
    <Page title={t("stores.title")} description={intro} path="/stores">
      <header className="listing-head">
        <h1>{t("stores.title")}</h1>
        <p>{intro}</p>
      </header>
      <ul className="plain stores">
        {stores.map((store) => (
          <li key={store.id}>
            <Store store={store} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Store({ store }: { store: StoreLocation }) {
  const { channel, t } = useShop();
  return (
    <article className="store" id={store.id}>
      <h2>{store.name}</h2>
      <StoreAddress store={store} />
      {store.phone && (
        <p>
          <span className="visually-hidden">{t("stores.phone")}: </span>
          <a href={`tel:${store.phone.replace(/[^+\d]/g, "")}`}>{store.phone}</a>
        </p>
      )}
      {store.hours.length > 0 && (
        <>
          <h3>{t("stores.hours")}</h3>
          <dl className="hours tabular">
            {store.hours.map(({ days, open, close }) => (
              <div key={days}>
                <dt>{daysText(days, channel.locale)}</dt>
                <dd>
                  {open && close
                    ? `${timeText(open, channel.locale)} – ${timeText(close, channel.locale)}`
                    : t("stores.closed")}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </article>
  );
}

function StoreAddress({ store: { address } }: { store: StoreLocation }) {
  const town =
    address.country === "US"
      ? `${address.city}, ${[address.region, address.postal_code].filter(Boolean).join(" ")}`
      : `${address.postal_code} ${address.city}`;
  return (
    <address>
      {address.line1}
      <br />
      {town}
    </address>
  );
}
