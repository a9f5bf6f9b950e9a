import { Page } from "../components/page.tsx";
import { countryName, useShop } from "../shop.ts";

/** Answers that follow from how the channel is set up, so that they cannot be wrong. */
export default function Help() {
  const { channel, t, money } = useShop();
  return (
    <Page title={t("help.title")} description={t("help.intro")} path="/help">
      <header className="listing-head">
        <h1>{t("help.title")}</h1>
        <p>{t("help.intro")}</p>
      </header>
      <div className="prose">
        <h2>{t("help.delivery")}</h2>
        <p>{t("help.delivery_text", { country: countryName(channel.country, channel.locale) })}</p>
        <ul>
          {channel.shipping_methods.map((method) => {
            const values = {
              name: method.name,
              price: money(method.price),
              min: method.min_days,
              max: method.max_days,
            };
            return (
              <li key={method.id}>
                {method.free_over
                  ? t("help.method_free_over", { ...values, threshold: money(method.free_over) })
                  : t("help.method", values)}
              </li>
            );
          })}
        </ul>
        <h2>{t("help.pickup")}</h2>
        <p>{t("help.pickup_text")}</p>
        <p>
          <a href="/stores">{t("home.stores_link")}</a>
        </p>
        <h2>{t("help.prices")}</h2>
        <p>{t(channel.prices_include_tax ? "help.prices_included" : "help.prices_excluded")}</p>
        <h2>{t("help.stock")}</h2>
        <p>{t("help.stock_text")}</p>
        <h2>{t("help.order")}</h2>
        <p>{t("help.order_text")}</p>
      </div>
    </Page>
  );
}
