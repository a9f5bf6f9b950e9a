import { data, redirect } from "react-router";
import { addressOf } from "../account/address-form.ts";
import type { Cart } from "../api-types.ts";
import { agreementsIn, hasTicked } from "../checkout/agreement.ts";
import {
  type DeliveryFaults,
  deliveryDetails,
  deliveryFaults,
  deliveryValues,
  refusedFields,
  rememberedValues,
} from "../checkout/delivery-form.ts";
import { coverageByStore } from "../checkout/store-coverage.ts";
import { Alert } from "../components/alert.tsx";
import { CheckoutFrame } from "../components/checkout-frame.tsx";
import { CheckoutSummary } from "../components/checkout-summary.tsx";
import { DeliveryForm } from "../components/delivery-form.tsx";
import { sessionOf } from "../edge/cookies.ts";
import { problemOf, problemWords } from "../problems.ts";
import { accountApi } from "../server/account-api.ts";
import { need, type StoreApi, storeApi } from "../server/api.ts";
import { currentCart, isShort } from "../server/cart.ts";
import { useShop } from "../shop.ts";
import type { Route } from "./+types/checkout";

export async function loader({ request, context }: Route.LoaderArgs) {
  const api = storeApi({ request, context });
  const [cart, account] = await Promise.all([openCart(api, request), knownBuyer({ request, context })]);
  return {
    cart,
    account,
    values: rememberedValues(cart, account?.buyer ?? null),
    news: account?.agreed ? null : hasTicked(cart),
    stores: await storeOptions(api, cart),
    problem: problemOf(request),
  };
}

/** Who is signed in, and where they have things sent on this site; null for guests. */
async function knownBuyer({ request, context }: Pick<Route.LoaderArgs, "request" | "context">) {
  if (!sessionOf(request)) return null;
  const api = accountApi({ request, context });
  const [me, addresses, consents, channel] = await Promise.all([
    api.me(),
    api.addresses(),
    api.consents(),
    storeApi({ request, context }).channel(),
  ]);
  if (!me.ok || !addresses.ok) return null;
  const { name, email, phone } = me.value;
  const items = addresses.value.items.filter(({ address }) => address.country === need(channel).country);
  const asked = items.find(({ id }) => id === new URL(request.url).searchParams.get("address"));
  const address = (asked ?? items[0])?.address ?? null;
  return {
    email,
    addresses: { items, chosen: asked?.id ?? null },
    buyer: { name, email, phone, address, chosen: asked !== undefined },
    agreed: consents.ok && consents.value.current.email_marketing,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const api = storeApi({ request, context });
  const cart = await openCart(api, request);
  const { country } = need(await api.channel());
  const form = await request.formData();
  const values = deliveryValues(form);
  const agreed_to = agreementsIn(form);
  const again = (faults: DeliveryFaults, problem: string | null = null) =>
    data(
      {
        values,
        news: agreed_to.length > 0,
        faults,
        problem: Object.keys(faults).length > 0 ? null : problem,
      },
      { status: 422 },
    );
  const faults = deliveryFaults(values, country);
  if (Object.keys(faults).length > 0) return again(faults);

  const details = (methodId: string | null) => deliveryDetails(values, country, methodId, agreed_to);
  const saved = await api.setDetails(
    cart.id,
    details(values.kind === "ship" ? cart.shipping_method_id : null),
  );
  if (!saved.ok) return again(refusedFields(saved.error.errors), saved.error.code);
  const first = saved.value.shipping_methods[0];
  if (values.kind === "ship" && saved.value.shipping_method_id === null && first) {
    const chosen = await api.setDetails(cart.id, details(first.id));
    if (!chosen.ok) return again({}, chosen.error.code);
  }
  if (values.kind === "ship" && form.has("save_address"))
    // What cannot be saved keeps nobody from buying.
    await accountApi({ request, context }).addAddress(addressOf(values, country), false);
  // From here the goods wait for this shopper; what ran short meanwhile is explained in the cart.
  const reserved = await api.reserve(cart.id);
  if (!reserved.ok && reserved.error.code === "out_of_stock") throw redirect("/cart", 303);
  return redirect("/checkout/payment", 303);
}

async function openCart(api: StoreApi, request: Request): Promise<Cart> {
  const cart = await currentCart(api, request);
  const settled = cart && cart.status === "open" && cart.lines.length > 0;
  if (!settled || cart.lines.some(isShortOnline(cart))) throw redirect("/cart", 303);
  return cart;
}

/** Less left in the chosen store is mended on this page, by choosing another one. */
const isShortOnline = (cart: Cart) => (line: Cart["lines"][number]) =>
  cart.fulfilment?.kind !== "pickup" && isShort(line);

async function storeOptions(api: StoreApi, cart: Cart) {
  const handles = [...new Set(cart.lines.map((line) => line.handle))];
  const [locations, ...availability] = await Promise.all([
    api.locations(),
    ...handles.map((handle) => api.availability(handle)),
  ]);
  const coverage = coverageByStore(
    cart.lines,
    availability.flatMap((answer) => (answer.ok ? answer.value.items : [])),
  );
  const none = { covered: 0, all: cart.lines.length };
  return need(locations)
    .items.map((store) => ({ store, coverage: coverage.get(store.id) ?? none }))
    .sort((a, b) => b.coverage.covered - a.coverage.covered);
}

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useShop();
  const { cart, stores, account, values, news } = loaderData;
  const problem = actionData?.problem ?? loaderData.problem;
  const words = problem ? problemWords(t, problem) : null;
  return (
    <CheckoutFrame step="delivery" aside={<CheckoutSummary cart={cart} />}>
      {words && (
        <Alert tone="danger" title={words.title}>
          <p>{words.text}</p>
        </Alert>
      )}
      <p className="known">
        {account ? (
          t("checkout.signed_in_as", { email: account.email ?? "" })
        ) : (
          <>
            <span>
              {t("checkout.known")} <a href="/account?next=%2Fcheckout">{t("checkout.sign_in")}</a>
            </span>
            <span className="muted">{t("checkout.known_text")}</span>
          </>
        )}
      </p>
      <DeliveryForm
        values={actionData?.values ?? values}
        faults={actionData?.faults ?? {}}
        stores={stores}
        waiting={cart.lines.some((line) => line.waits)}
        news={news === null ? null : (actionData?.news ?? news)}
        addresses={account?.addresses ?? null}
      />
    </CheckoutFrame>
  );
}
