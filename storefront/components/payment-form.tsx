import type { Cart, ShippingMethod } from "../api-types.ts";
import { TEST_CARDS } from "../checkout/test-cards.ts";
import { arrival } from "../delivery.ts";
import { useShop } from "../shop.ts";
import { completeOn } from "../stock/waiting.ts";
import { Icon } from "./icon.tsx";

/** Ways to send it, each a button: one press chooses it and shows the new total, without scripts too. */
export function ShippingMethods({ cart }: { cart: Cart }) {
  const { now, t } = useShop();
  const complete = completeOn(cart.lines);
  const from = complete === null ? now : complete.day === null ? null : later(now, new Date(complete.day));
  return (
    <form method="post" action="/checkout/payment" className="choices" aria-labelledby="method">
      <h2 id="method">{t("checkout.method")}</h2>
      <input type="hidden" name="intent" value="method" />
      {cart.shipping_methods.map((method) => (
        <MethodButton
          key={method.id}
          method={method}
          chosen={method.id === cart.shipping_method_id}
          from={from}
        />
      ))}
    </form>
  );
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

interface MethodButtonProps {
  method: ShippingMethod;
  chosen: boolean;
  /** The day it can be sent; null while nobody knows. */
  from: Date | null;
}

function MethodButton({ method, chosen, from }: MethodButtonProps) {
  const { channel, t, money } = useShop();
  const days = from && arrival(method, from, channel.locale);
  return (
    <button className="choice" type="submit" name="method_id" value={method.id} aria-pressed={chosen}>
      <span className="choice-mark" aria-hidden="true" />
      <span className="choice-text">
        <span className="choice-title">{method.name}</span>
        <span className="muted">
          {days === null
            ? t("checkout.method_once_sent", { from: method.min_days, to: method.max_days })
            : t(days.from === days.to ? "checkout.method_arrives_day" : "checkout.method_arrives", days)}
        </span>
      </span>
      <span className="tabular">{method.free ? t("cart.shipping_free") : money(method.price)}</span>
    </button>
  );
}

interface PaymentFormProps {
  cart: Cart;
  /** The same for every try of one intent, so that a double press places one order. */
  placementKey: string;
  card: string;
  /** The total has changed since it was shown: the button says that it confirms the new one. */
  confirming: boolean;
}

export function PaymentForm({ cart, placementKey, card, confirming }: PaymentFormProps) {
  const { t, money } = useShop();
  const total = money(cart.total);
  return (
    <form method="post" action="/checkout/payment" className="payment-form">
      <input type="hidden" name="intent" value="place" />
      <input type="hidden" name="key" value={placementKey} />
      <input type="hidden" name="cart_id" value={cart.id} />
      <input type="hidden" name="total" value={cart.total.amount} />
      <input type="hidden" name="currency" value={cart.total.currency} />
      <fieldset className="choices">
        <legend>{t("checkout.payment")}</legend>
        <p className="muted">{t("checkout.test_cards")}</p>
        {TEST_CARDS.map(({ token, digits, words }) => (
          <label key={token} className="choice">
            <input type="radio" name="token" value={token} defaultChecked={token === card} />
            <span className="choice-text">
              <span className="choice-title tabular">
                <span aria-hidden="true">•••• {digits}</span>
                <span className="visually-hidden">{t("checkout.card", { digits })}</span>
              </span>
              <span className="muted">{t(words)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="form-actions">
        <button className="button button-wide" type="submit">
          <Icon name="lock" />
          {t(confirming ? "checkout.confirm_new_total" : "checkout.place", { total })}
        </button>
        <p className="muted">
          {t(completeOn(cart.lines) ? "checkout.place_note_waits" : "checkout.place_note", { total })}
        </p>
      </div>
    </form>
  );
}
