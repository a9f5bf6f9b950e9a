import { useLocation } from "react-router";
import { categoryPath, isCheckout, topCategories, useShop } from "../shop.ts";

/** Enough for every merchant's first level; more would be no help in a footer. */
const LISTED = 10;

export function SiteFooter() {
  const { channel, categories, t } = useShop();
  const { pathname } = useLocation();
  if (isCheckout(pathname)) return <QuietFooter />;
  return (
    <footer className="site-footer">
      <div className="site-footer-columns">
        <section aria-labelledby="footer-shop">
          <h2 id="footer-shop">{t("layout.shop")}</h2>
          <ul className="plain">
            {topCategories(categories)
              .slice(0, LISTED)
              .map((category) => (
                <li key={category.id}>
                  <a href={categoryPath(category)}>{category.name}</a>
                </li>
              ))}
          </ul>
        </section>
        <section aria-labelledby="footer-service">
          <h2 id="footer-service">{t("layout.service")}</h2>
          <ul className="plain">
            <li>
              <a href="/stores">{t("layout.stores")}</a>
            </li>
            <li>
              <a href="/help">{t("layout.help")}</a>
            </li>
            <li>
              <a href="/privacy">{t("layout.privacy")}</a>
            </li>
            <li>
              <a href="/account">{t("layout.account")}</a>
            </li>
            <li>
              <a href="/cart">{t("layout.cart")}</a>
            </li>
          </ul>
        </section>
        {channel.sites.length > 1 && <SiteSwitch />}
      </div>
      <p className="site-footer-name">{channel.merchant}</p>
    </footer>
  );
}

function QuietFooter() {
  const { channel, t } = useShop();
  return (
    <footer className="site-footer site-footer-quiet">
      <p className="site-footer-name">
        {channel.merchant} <a href="/help">{t("layout.help")}</a> <a href="/privacy">{t("layout.privacy")}</a>
      </p>
    </footer>
  );
}

/** The same page on the merchant's other sites; each remembers its own cart, language and currency by its host. */
function SiteSwitch() {
  const { channel, origin, t } = useShop();
  const { pathname } = useLocation();
  const path = /^\/(account|cart|checkout|orders)(\/|$)/.test(pathname) ? "/" : pathname;
  return (
    <section aria-labelledby="footer-site">
      <h2 id="footer-site">{t("layout.site")}</h2>
      <ul className="plain site-switch">
        {channel.sites.map((site) => (
          <li key={site.url}>
            <a
              href={site.current ? path : siteAddress(site.url, path, origin)}
              hrefLang={site.locale}
              lang={site.locale}
              aria-current={site.current ? "true" : undefined}
            >
              {languageName(site.locale)} <span className="muted">{site.currency}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sites on this very machine all answer on the port that this one does. */
function siteAddress(site: string, path: string, origin: string): string {
  const address = new URL(path, site);
  if (address.hostname === "localhost" || address.hostname.endsWith(".localhost"))
    address.port = new URL(origin).port;
  return address.href;
}

/** "Deutsch (Deutschland)", in the language's own words. */
function languageName(locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: "language", languageDisplay: "standard" });
  const name = names.of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
