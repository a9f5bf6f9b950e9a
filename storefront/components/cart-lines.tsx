import type { Cart, CartLine } from "../api-types.ts";
import { isShort } from "../server/cart.ts";
import { productPath, useShop } from "../shop.ts";
import { Icon } from "./icon.tsx";
import { Picture } from "./picture.tsx";
import { Waiting } from "./waiting.tsx";

const MOST = 999;

/** The lines of an open cart: each is changed by a small form of its own. */
export function CartLines({ cart }: { cart: Cart }) {
  const { t } = useShop();
  return (
    <>
      <ul className="plain cart-lines">
        {cart.lines.map((line) => (
          <li key={line.line_id}>
            <Line line={line} />
          </li>
        ))}
      </ul>
      {cart.unavailable.length > 0 && (
        <section className="cart-unavailable" aria-labelledby="unavailable">
          <h2 id="unavailable">{t("cart.unavailable_title")}</h2>
          <ul className="plain">
            {cart.unavailable.map((line) => (
              <li key={line.line_id}>
                <span>{t("cart.unavailable_text", { sku: line.sku })}</span>
                <RemoveForm lineId={line.line_id} title={line.sku} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Line({ line }: { line: CartLine }) {
  const { t, money } = useShop();
  const name = line.variant_title ? `${line.title}, ${line.variant_title}` : line.title;
  return (
    <article className="cart-line">
      <div className="cart-line-picture">
        {line.image_url && <Picture url={line.image_url} alt="" eager />}
      </div>
      <div className="cart-line-text">
        <h2>
          <a href={productPath(line.handle, line.sku)}>{line.title}</a>
        </h2>
        {line.variant_title && <p className="muted">{line.variant_title}</p>}
        <p className="muted tabular">{t("cart.each", { price: money(line.unit_price) })}</p>
        {isShort(line) ? <Shortage line={line} /> : <Waiting line={line} />}
      </div>
      <div className="cart-line-change">
        <form method="post" action="/cart" className="quantity" data-quantity="">
          <input type="hidden" name="line_id" value={line.line_id} />
          <label>
            <span className="visually-hidden">{t("cart.quantity", { title: name })}</span>
            <input
              type="number"
              name="quantity"
              defaultValue={line.quantity}
              min={0}
              max={MOST}
              step={1}
              inputMode="numeric"
              autoComplete="off"
            />
          </label>
          <button className="link" type="submit" name="intent" value="set">
            {t("cart.update")}
          </button>
        </form>
        <RemoveForm lineId={line.line_id} title={name} />
      </div>
      <p className="cart-line-total tabular">{money(line.subtotal)}</p>
    </article>
  );
}

function Shortage({ line }: { line: CartLine }) {
  const { t } = useShop();
  if (line.available === null) return null;
  return (
    <div className="shortage">
      <p>
        <Icon name="alert" />
        {t("cart.only_left", { count: line.available })}
      </p>
      {line.available > 0 && (
        <form method="post" action="/cart">
          <input type="hidden" name="line_id" value={line.line_id} />
          <input type="hidden" name="quantity" value={line.available} />
          <button className="button button-small" type="submit" name="intent" value="set">
            {t("cart.take_left", { count: line.available })}
          </button>
        </form>
      )}
    </div>
  );
}

function RemoveForm({ lineId, title }: { lineId: string; title: string }) {
  const { t } = useShop();
  return (
    <form method="post" action="/cart">
      <input type="hidden" name="line_id" value={lineId} />
      <button
        className="link"
        type="submit"
        name="intent"
        value="remove"
        aria-label={t("cart.remove_item", { title })}
      >
        {t("cart.remove")}
      </button>
    </form>
  );
}
