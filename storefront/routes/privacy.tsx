import { Page } from "../components/page.tsx";
import { useShop } from "../shop.ts";

/** Every cookie that the shop sets, with what its words are called. */
const COOKIES = [
  ["__Host-cart", "cart", "year"],
  ["cart_units", "units", "year"],
  ["__Host-shopper", "shopper", "session"],
  ["__Host-claim", "claim", "day"],
  ["__Host-shopper-sso", "sso", "minutes"],
] as const;

/** What the shop keeps of people: it follows from how it works, so that it cannot be wrong. */
export default function Privacy() {
  const { t } = useShop();
  return (
    <Page title={t("privacy.title")} description={t("privacy.intro")} path="/privacy">
      <header className="listing-head">
        <h1>{t("privacy.title")}</h1>
        <p>{t("privacy.intro")}</p>
      </header>
      <div className="prose">
        <h2>{t("privacy.kept")}</h2>
        <ul>
          <li>{t("privacy.kept_order")}</li>
          <li>{t("privacy.kept_account")}</li>
          <li>{t("privacy.kept_card")}</li>
          <li>{t("privacy.kept_cart")}</li>
          <li>{t("privacy.kept_sealed")}</li>
        </ul>
        <h2 id="cookies">{t("privacy.cookies")}</h2>
        <p>{t("privacy.cookies_text")}</p>
        <dl className="cookies">
          {COOKIES.map(([name, what, span]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                {t(`privacy.cookie.${what}`)}. <span className="muted">{t(`privacy.for.${span}`)}.</span>
              </dd>
            </div>
          ))}
        </dl>
        <h2>{t("privacy.rights")}</h2>
        <p>{t("privacy.rights_account")}</p>
        <p>
          <a href="/account/privacy">{t("privacy.rights_link")}</a>
        </p>
        <p>{t("privacy.rights_guest")}</p>
      </div>
    </Page>
  );
}
