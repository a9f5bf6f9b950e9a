import { data, redirect } from "react-router";
import type { Cart } from "../api-types.ts";
import { Alert } from "../components/alert.tsx";
import { CartLines } from "../components/cart-lines.tsx";
import { Enhancement } from "../components/enhancement.tsx";
import { Page } from "../components/page.tsx";
import { Totals } from "../components/totals.tsx";
import { cartIdOf, cartUnitsOf, forgetCart, rememberCart } from "../edge/cookies.ts";
import { problemOf, problemWords } from "../problems.ts";
import { type Answer, storeApi } from "../server/api.ts";
import { addToCart, currentCart, isShort } from "../server/cart.ts";
import { useShop } from "../shop.ts";
import type { Route } from "./+types/cart";

export async function loader({ request, context }: Route.LoaderArgs) {
  const cart = await currentCart(storeApi({ request, context }), request);
  const said = {
    added: new URL(request.url).searchParams.has("added"),
    problem: problemOf(request),
  };
  if (!cart) return data({ cart, ...said }, cartIdOf(request) ? { headers: forgetCart() } : {});
  const stale = cartIdOf(request) !== cart.id || cartUnitsOf(request) !== cart.units;
  return data({ cart, ...said }, stale ? { headers: rememberCart(cart) } : {});
}

/** Every change is a form: it is made, then the cart is shown again. */
export async function action({ request, context }: Route.ActionArgs) {
  const api = storeApi({ request, context });
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const quantity = /^\d{1,4}$/.test(text("quantity")) ? Number(text("quantity")) : 1;
  const intent = text("intent") || "set";
  if (intent === "add") {
    return shown(await addToCart(api, request, text("sku"), Math.max(1, quantity)), "?added");
  }
  const id = cartIdOf(request);
  if (!id) throw redirect("/cart");
  const line = text("line_id");
  const remove = intent === "remove" || quantity === 0;
  return shown(await (remove ? api.removeLine(id, line) : api.setQuantity(id, line, quantity)));
}

function shown(answer: Answer<Cart>, said = "") {
  if (answer.ok) return redirect(`/cart${said}`, { status: 303, headers: rememberCart(answer.value) });
  // A line that is gone already is what was wanted, or shows at once.
  if (answer.error.code === "cart_line_not_found") return redirect("/cart", 303);
  return redirect(`/cart?problem=${encodeURIComponent(answer.error.code)}`, 303);
}

export default function CartPage({ loaderData: { cart, added, problem } }: Route.ComponentProps) {
  const { t } = useShop();
  const words = problem ? problemWords(t, problem) : null;
  const empty = !cart || (cart.lines.length === 0 && cart.unavailable.length === 0);
  return (
    <Page title={t("cart.title")} indexed={false}>
      <div
        className="cart"
        data-live-cart={cart?.id}
        data-version={cart?.version}
        data-changed={t("cart.changed_elsewhere")}
      >
        <div className="cart-head">
          <h1>{t("cart.title")}</h1>
          {cart && cart.units > 0 && <p className="muted">{t("cart.items", { count: cart.units })}</p>}
        </div>
        {words && (
          <Alert tone="warning" title={words.title}>
            <p>{words.text}</p>
          </Alert>
        )}
        {added && !words && <Alert tone="success" title={t("cart.added")} />}
        {empty ? <EmptyCart /> : <FilledCart cart={cart} />}
      </div>
      {cart && <Enhancement name="cart-live" />}
    </Page>
  );
}

function EmptyCart() {
  const { t } = useShop();
  return (
    <div className="notice notice-large">
      <p className="notice-title">{t("cart.empty_title")}</p>
      <p>{t("cart.empty_text")}</p>
      <a className="button" href="/">
        {t("cart.empty_action")}
      </a>
    </div>
  );
}

function FilledCart({ cart }: { cart: Cart }) {
  const { t } = useShop();
  const blocked = cart.lines.some(isShort);
  return (
    <div className="cart-columns">
      <div>
        <CartLines cart={cart} />
        <p className="cart-continue">
          <a href="/">{t("cart.continue")}</a>
        </p>
      </div>
      <section className="summary" aria-labelledby="summary">
        <h2 id="summary">{t("cart.summary")}</h2>
        <Totals priced={cart} />
        {cart.status === "placing" ? (
          <Alert tone="info" title={t("cart.placing")}>
            <p>
              <a href="/cart">{t("cart.look_again")}</a>
            </p>
          </Alert>
        ) : blocked ? (
          <p className="summary-blocked">{t("cart.blocked")}</p>
        ) : (
          cart.lines.length > 0 && (
            <a className="button button-wide" href="/checkout">
              {t("cart.checkout")}
            </a>
          )
        )}
        <p className="muted">{t("cart.reassure")}</p>
      </section>
    </div>
  );
}
