import { data, redirect } from "react-router";
import { type AccountFaults, emailFaults, isFaulty, passwordFaults, typed } from "../../account/fields.ts";
import { ACCOUNT, nextOf, safeNext } from "../../account/next.ts";
import type { HistoryOrder, Me, SavedAddress } from "../../api-types.ts";
import { AccountFrame } from "../../components/account/account-frame.tsx";
import { Door } from "../../components/account/door.tsx";
import { OrderList } from "../../components/account/order-list.tsx";
import { NewHere, SignInForm } from "../../components/account/sign-in-form.tsx";
import { AddressText } from "../../components/delivery-review.tsx";
import { forgetSession, sessionOf } from "../../edge/cookies.ts";
import { problemOf } from "../../problems.ts";
import { entered } from "../../server/account.ts";
import { accountApi } from "../../server/account-api.ts";
import { need } from "../../server/api.ts";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/home";

const LATEST = 3;

/** The account of who is signed in, and the way in for everybody else. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const api = accountApi({ request, context });
  const next = nextOf(request);
  const me = sessionOf(request) ? await api.me() : null;
  if (me?.ok) {
    if (next !== ACCOUNT && !problemOf(request)) throw redirect(next, 303);
    const [orders, addresses] = await Promise.all([api.orders({ limit: LATEST }), api.addresses()]);
    const own = { orders: need(orders).items, addresses: need(addresses).items };
    return data({ me: me.value, ...own });
  }
  const providers = need(await api.providers()).items;
  const door = {
    me: null,
    providers,
    next,
    problem: problemOf(request),
    done: new URL(request.url).searchParams.get("done"),
  };
  return data(door, me ? { headers: forgetSession() } : {});
}

export async function action({ request, context }: Route.ActionArgs) {
  const api = accountApi({ request, context });
  const { text, secret } = await typed(request);
  const next = safeNext(text("next"));
  const email = text("email");
  const again = (faults: AccountFaults, problem: string | null, status: number) =>
    data({ email, next, faults, problem }, { status });
  if (text("intent") === "link") {
    const faults = emailFaults(email);
    if (isFaulty(faults)) return again(faults, null, 422);
    const sent = await api.sendLink(email, next);
    return sent.ok ? redirect("/account/sent?for=link", 303) : again({}, sent.error.code, sent.error.status);
  }
  const password = secret("password");
  const faults = { ...emailFaults(email), ...passwordFaults(password) };
  if (isFaulty(faults)) return again(faults, null, 422);
  const answer = await api.signIn(email, password);
  if (!answer.ok) return again({}, answer.error.code, answer.error.status);
  return entered({ request, context }, answer.value, next);
}

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useShop();
  if (loaderData.me) return <Overview {...loaderData} />;
  const { providers, problem } = loaderData;
  const next = actionData?.next ?? loaderData.next;
  const done = loaderData.done === "signed_out" ? "account.signed_out" : "reset.done";
  return (
    <Door
      title={t("sign_in.title")}
      intro={t("sign_in.intro")}
      problem={actionData ? actionData.problem : problem}
      done={!actionData && loaderData.done ? t(done) : null}
    >
      <SignInForm
        email={actionData?.email ?? ""}
        faults={actionData?.faults ?? {}}
        next={next}
        providers={providers}
      />
      <NewHere next={next} />
    </Door>
  );
}

interface OverviewProps {
  me: Me;
  orders: readonly HistoryOrder[];
  addresses: readonly SavedAddress[];
}

function Overview({ me, orders, addresses }: OverviewProps) {
  const { t } = useShop();
  const first = me.name.split(" ")[0];
  const address = addresses[0]?.address;
  return (
    <AccountFrame
      title={first ? t("account.hello", { name: first }) : t("account.hello_plain")}
      here="/account"
    >
      <p className="muted">{me.email}</p>
      <section className="account-part" aria-labelledby="latest">
        <h2 id="latest">{t("account.latest")}</h2>
        {orders.length > 0 ? (
          <>
            <OrderList orders={orders} />
            <p>
              <a href="/account/orders">{t("account.all_orders")}</a>
            </p>
          </>
        ) : (
          <p className="muted">{t("orders.empty_text")}</p>
        )}
      </section>
      <section className="account-part" aria-labelledby="address">
        <h2 id="address">{t("account.default_address")}</h2>
        {address ? (
          <p>
            {address.name}
            <br />
            <AddressText address={address} />
          </p>
        ) : (
          <p className="muted">{t("account.no_address")}</p>
        )}
        <p>
          <a href="/account/addresses">{t("account.edit_addresses")}</a>
        </p>
      </section>
    </AccountFrame>
  );
}
