import { distanceKm } from "#commerce/geo.ts";
import type { StoreLocation, VariantAvailability } from "../api-types.ts";
import { useShop } from "../shop.ts";
import { distanceText } from "../stock/distance.ts";
import type { StockWords } from "../stock/stock-words.ts";
import { Icon } from "./icon.tsx";
import { Stock } from "./stock.tsx";

interface StockedStore {
  readonly store: StoreLocation;
  readonly stock: VariantAvailability["stores"][number];
}

interface StoreStockProps {
  stocked: readonly StockedStore[];
  words: StockWords;
  near: StoreLocation | null;
  page: { readonly path: string; readonly sku: string };
}

/** What each store has, those nearest to the named one first. */
export function StoreStock({ stocked, words, near, page }: StoreStockProps) {
  const { t } = useShop();
  const having = stocked.filter(({ stock }) => stock.state !== "out_of_stock").length;
  return (
    <details className="availability-row" id="stores" open={near !== null}>
      <summary>
        <Icon name="store" />
        <span>
          <span className="availability-title">{t("product.stores")}</span>
          <span className="muted" data-stock-stores="">
            {words.stores[having]}
          </span>
        </span>
        <Icon name="chevron" />
      </summary>
      {stocked.length > 1 && <NearForm stores={stocked.map(({ store }) => store)} near={near} page={page} />}
      <ul className="plain store-stock" data-stores="">
        {byDistance(stocked, near).map(({ store, stock, km }) => (
          <StoreRow key={store.id} store={store} km={km}>
            <Stock stock={stock} words={words} />
          </StoreRow>
        ))}
      </ul>
      <p className="muted">{t("product.pickup")}</p>
    </details>
  );
}

interface StoreRowProps {
  store: StoreLocation;
  km: number | null;
  children: React.ReactNode;
}

function StoreRow({ store, km, children }: StoreRowProps) {
  const { channel } = useShop();
  return (
    <li data-latitude={store.latitude} data-longitude={store.longitude}>
      <span>
        <a href={`/stores#${store.id}`}>{store.name}</a>{" "}
        <span className="muted">
          {store.address.city}
          <span className="tabular" data-distance="">
            {km !== null && ` · ${distanceText(km, channel.locale)}`}
          </span>
        </span>
      </span>
      <span data-stock-store={store.id}>{children}</span>
    </li>
  );
}

/** Asks from where to measure: from a store that one knows or, with scripts, from where one is. */
function NearForm({
  stores,
  near,
  page,
}: {
  stores: readonly StoreLocation[];
  near: StoreLocation | null;
  page: StoreStockProps["page"];
}) {
  const { t } = useShop();
  return (
    <form className="near" method="get" action={`${page.path}#stores`} data-near="">
      <input type="hidden" name="variant" value={page.sku} />
      <label>
        <span>{t("product.near")}</span>
        <select name="near" defaultValue={near?.id} autoComplete="off">
          {stores.map((store) => (
            <option key={store.id} value={store.id}>
              {store.name}
            </option>
          ))}
        </select>
      </label>
      <button className="button button-small button-quiet" type="submit">
        {t("product.near_sort")}
      </button>
      <button className="link needs-script" type="button" data-locate="">
        {t("product.near_here")}
      </button>
      <p className="muted" role="status" data-locate-status="" data-denied={t("product.near_denied")} />
    </form>
  );
}

/** The stores with their way from the named one, nearest first; in the merchant's order while none is named. */
function byDistance(stocked: readonly StockedStore[], near: StoreLocation | null) {
  const measured = stocked.map((entry) => ({
    ...entry,
    km: near && near.id !== entry.store.id ? distanceKm(near, entry.store) : null,
  }));
  return near ? measured.sort((a, b) => (a.km ?? 0) - (b.km ?? 0)) : measured;
}
