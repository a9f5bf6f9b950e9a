import { NEWS_FIELD } from "../checkout/agreement.ts";
import { useShop } from "../shop.ts";

/** Asks for news by email, in the words that are kept with the answer. Nothing depends on it. */
export function NewsBox({ ticked }: { ticked: boolean }) {
  const { channel, t } = useShop();
  return (
    <div className="news">
      <label className="check">
        <input type="checkbox" name={NEWS_FIELD} defaultChecked={ticked} />
        <span>
          {t("consent.email_marketing.text", { merchant: channel.merchant })}{" "}
          <span className="muted">({t("checkout.optional")})</span>
        </span>
      </label>
      <p className="muted">
        <a href="/privacy">{t("checkout.news_more")}</a>
      </p>
    </div>
  );
}
