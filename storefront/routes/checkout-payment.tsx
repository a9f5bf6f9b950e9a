import { data, redirect } from "react-router";
import type { Cart, Problem } from "../api-types.ts";
import { afterPlacement, keepsKey, RETURN_PATH } from "../checkout/placement.ts";
import { TEST_CARDS } from "../checkout/test-cards.ts";
import { CheckoutFrame } from "../components/checkout-frame.tsx";
import { CheckoutSummary } from "../components/checkout-summary.tsx";
import { DeliveryReview } from "../components/delivery-review.tsx";
import { PaymentForm, ShippingMethods } from "../components/payment-form.tsx";
import { PlacementProblem } from "../components/placement-problem.tsx";
import { WaitsTogether } from "../components/waiting.tsx";
import { rememberCart } from "../edge/cookies.ts";
import { problemOf } from "../problems.ts";
import { need, type StoreApi, storeApi } from "../server/api.ts";
import { currentCart, isShort, leftOf, takeWhatIsLeft } from "../server/cart.ts";
import type { Route } from "./+types/checkout-payment";

export async function loader({ request, context }: Route.LoaderArgs) {
  const api = storeApi({ request, context });
  const cart = await readyCart(api, request);
  const { fulfilment } = cart;
  const store =
    fulfilment?.kind === "pickup"
      ? need(await api.locations()).items.find(({ id }) => id === fulfilment.location_id)
      : undefined;
  return {
    cart,
    store,
    problem: problemOf(request),
    key: crypto.randomUUID() as string,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const api = storeApi({ request, context });
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  switch (text("intent")) {
    case "method":
      return chooseMethod(api, await readyCart(api, request), text("method_id"));
    case "take_left": {
      const cart = await readyCart(api, request);
      const lines = form.getAll("left").map((value) => leftOf(String(value)));
      const left = await takeWhatIsLeft(
        api,
        cart.id,
        lines.filter((line) => line !== null),
      );
      if (!left.ok) return redirect(`/checkout/payment?problem=${left.error.code}`, 303);
      return redirect(left.value.lines.length > 0 ? "/checkout/payment" : "/cart", {
        status: 303,
        headers: rememberCart(left.value),
      });
    }
    default:
      return place(api, text);
  }
}

async function chooseMethod(api: StoreApi, cart: Cart, methodId: string) {
  const { fulfilment } = cart;
  if (fulfilment?.kind !== "ship") return redirect("/checkout/payment", 303);
  const saved = await api.setDetails(cart.id, { fulfilment: { ...fulfilment, method_id: methodId } });
  return redirect(saved.ok ? "/checkout/payment" : `/checkout/payment?problem=${saved.error.code}`, 303);
}

/** The cart is named by the form, not by the cookie: a second press finds the order that the first one placed. */
async function place(api: StoreApi, text: (name: string) => string) {
  const key = text("key");
  const card = text("token");
  const amount = Number(text("total"));
  const answer = await api.checkout(
    text("cart_id"),
    {
      payment: { kind: "card", token: card },
      expected_total: { amount, currency: text("currency") },
      return_path: RETURN_PATH,
    },
    key,
  );
  if (answer.ok) return afterPlacement(answer.value);
  const { error } = answer;
  return data({ problem: error, card, key: keepsKey(error.code) ? key : null }, { status: error.status });
}

/** A cart with all that the first step asks for; else the shopper is led to what is missing. */
async function readyCart(api: StoreApi, request: Request): Promise<Cart> {
  const cart = await currentCart(api, request);
  if (!cart || cart.lines.length === 0) throw redirect("/cart", 303);
  if (cart.missing.length > 0) throw redirect("/checkout", 303);
  return cart;
}

export default function CheckoutPayment({ loaderData, actionData }: Route.ComponentProps) {
  const { cart, store } = loaderData;
  const problem: Partial<Problem> | null =
    actionData?.problem ?? (loaderData.problem ? { code: loaderData.problem } : null);
  const short = cart.lines.some(isShort);
  return (
    <CheckoutFrame step="payment" aside={<CheckoutSummary cart={cart} />}>
      {(problem || short) && (
        <PlacementProblem
          cart={cart}
          problem={short ? { ...problem, code: "out_of_stock" } : (problem ?? {})}
        />
      )}
      <DeliveryReview cart={cart} store={store} />
      {cart.fulfilment?.kind === "ship" && cart.shipping_methods.length > 0 && (
        <ShippingMethods cart={cart} />
      )}
      {!short && <WaitsTogether lines={cart.lines} />}
      {!short && (
        <PaymentForm
          cart={cart}
          placementKey={actionData?.key ?? loaderData.key}
          card={actionData?.card ?? TEST_CARDS[0].token}
          confirming={problem?.code === "price_changed"}
        />
      )}
    </CheckoutFrame>
  );
}
