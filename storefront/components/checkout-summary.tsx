import type { Cart } from "../api-types.ts";
import { useShop } from "../shop.ts";
import { LineList } from "./line-list.tsx";
import { Totals } from "./totals.tsx";

export function CheckoutSummary({ cart }: { cart: Cart }) {
  const { t } = useShop();
  return (
    <section className="summary" aria-labelledby="summary">
      <div className="summary-head">
        <h2 id="summary">{t("checkout.review")}</h2>
        <a href="/cart">{t("checkout.edit_cart")}</a>
      </div>
      <LineList lines={cart.lines} />
      <Totals priced={cart} />
    </section>
  );
}
