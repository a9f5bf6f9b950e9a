import type { Variant } from "../api-types.ts";
import { useShop } from "../shop.ts";
import type { StockWords } from "../stock/stock-words.ts";
import { Price } from "./price.tsx";

/** More than this is typed in the cart. */
const MOST_AT_ONCE = 10;

/** Quantity and the one button; on phones the bar stays at the bottom of the screen. */
export function BuyForm({ variant, words }: { variant: Variant; words: StockWords }) {
  const { t } = useShop();
  const { state, units } = variant.availability.online;
  const most = Math.min(MOST_AT_ONCE, units ?? MOST_AT_ONCE);
  return (
    <form className="buy" method="post" action="/cart" data-buy="">
      <input type="hidden" name="sku" value={variant.sku} />
      <label className="buy-quantity">
        <span>{t("product.quantity")}</span>
        <select name="quantity" defaultValue="1" autoComplete="off">
          {Array.from({ length: Math.max(1, most) }, (_, index) => index + 1).map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
      </label>
      <div className="buy-bar">
        <span className="buy-bar-price" aria-hidden="true">
          <Price price={variant.price} compareAt={null} />
        </span>
        <button
          className="button"
          type="submit"
          name="intent"
          value="add"
          disabled={state === "out_of_stock"}
          data-buy-button=""
        >
          {words.button[state]}
        </button>
      </div>
    </form>
  );
}
