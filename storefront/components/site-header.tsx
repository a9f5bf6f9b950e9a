import { useLocation, useRouteLoaderData, useSearchParams } from "react-router";
import type { Category } from "../api-types.ts";
import type { loader as cartLoader } from "../routes/cart.tsx";
import { categoryPath, isCheckout, topCategories, trailOf, useShop } from "../shop.ts";
import { Icon } from "./icon.tsx";

/** What fits beside the wordmark; the rest waits under "More". */
const IN_BAR = 6;

export function SiteHeader() {
  const { channel, categories, signedIn, t } = useShop();
  const { pathname } = useLocation();
  const top = topCategories(categories);
  if (isCheckout(pathname)) return <QuietHeader />;
  return (
    <header className="site-header">
      <a className="skip-link" href="#content">
        {t("layout.skip")}
      </a>
      <div className="site-header-bar">
        {top.length > 0 && (
          <details className="menu">
            <summary>
              <Icon name="menu" />
              <span className="visually-hidden">{t("layout.menu")}</span>
            </summary>
            <nav className="menu-panel" aria-label={t("layout.menu")}>
              <CategoryLinks categories={top} />
              <hr />
              <ul className="plain">
                <li>
                  <a href="/stores">{t("layout.stores")}</a>
                </li>
                <li>
                  <a href="/help">{t("layout.help")}</a>
                </li>
                <li>
                  <a href="/account">{t(signedIn ? "layout.account" : "layout.sign_in")}</a>
                </li>
              </ul>
            </nav>
          </details>
        )}
        <a className="wordmark" href="/">
          {channel.merchant}
        </a>
        <nav className="site-nav" aria-label={t("layout.categories")}>
          <CategoryLinks categories={top.slice(0, IN_BAR)} />
          {top.length > IN_BAR && (
            <details className="more">
              <summary>
                {t("layout.more")}
                <Icon name="chevron" />
              </summary>
              <div className="more-panel">
                <CategoryLinks categories={top.slice(IN_BAR)} />
              </div>
            </details>
          )}
        </nav>
        <SearchBox />
        <div className="site-actions">
          <AccountLink />
          <CartLink />
        </div>
      </div>
    </header>
  );
}

/** At the checkout nothing leads away but the wordmark and the cart. */
function QuietHeader() {
  const { channel, t } = useShop();
  return (
    <header className="site-header">
      <a className="skip-link" href="#content">
        {t("layout.skip")}
      </a>
      <div className="site-header-bar site-header-quiet">
        <a className="wordmark" href="/">
          {channel.merchant}
        </a>
        <div className="site-actions">
          <CartLink />
        </div>
      </div>
    </header>
  );
}

function CategoryLinks({ categories: shown }: { categories: readonly Category[] }) {
  const { categories } = useShop();
  const { pathname } = useLocation();
  const here = categories.find((category) => pathname === categoryPath(category));
  const open = trailOf(categories, here?.id ?? null)[0];
  return (
    <ul className="plain">
      {shown.map((category) => (
        <li key={category.id}>
          <a
            href={categoryPath(category)}
            aria-current={category === here ? "page" : category === open ? "true" : undefined}
          >
            {category.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function SearchBox() {
  const { t } = useShop();
  const [params] = useSearchParams();
  return (
    <search className="search">
      <form action="/search">
        <label className="visually-hidden" htmlFor="search-query">
          {t("layout.search_hint")}
        </label>
        <input
          id="search-query"
          type="search"
          name="q"
          defaultValue={params.get("q") ?? ""}
          placeholder={t("layout.search_hint")}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
        />
        <button type="submit">
          <Icon name="search" />
          <span className="visually-hidden">{t("layout.search")}</span>
        </button>
      </form>
    </search>
  );
}

/** The same for everybody who is signed in, and for everybody who is not: pages without a session are shared. */
function AccountLink() {
  const { signedIn, t } = useShop();
  const name = t(signedIn ? "layout.account" : "layout.sign_in");
  return (
    <a className="header-link" href="/account" aria-label={name} data-signed-in={signedIn || undefined}>
      <Icon name="person" />
    </a>
  );
}

function CartLink() {
  const { cartUnits: remembered, t } = useShop();
  // The cart's own page knows better than the cookie when another device has changed it.
  const cartUnits = useRouteLoaderData<typeof cartLoader>("routes/cart")?.cart?.units ?? remembered;
  const name = cartUnits === null ? t("layout.cart") : t("layout.cart_units", { count: cartUnits });
  return (
    <a className="header-link cart-link" href="/cart" aria-label={name}>
      <Icon name="cart" />
      {cartUnits !== null && cartUnits > 0 && (
        <span className="cart-link-count tabular" aria-hidden="true">
          {cartUnits > 99 ? "99+" : cartUnits}
        </span>
      )}
    </a>
  );
}
