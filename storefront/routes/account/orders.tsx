import { data, redirect } from "react-router";
import { type AccountFaults, emailFaults, isFaulty, typed } from "../../account/fields.ts";
import { EmailField, useAccountErrors } from "../../components/account/account-fields.tsx";
import { AccountFrame } from "../../components/account/account-frame.tsx";
import { Told } from "../../components/account/door.tsx";
import { OrderList } from "../../components/account/order-list.tsx";
import { ErrorSummary } from "../../components/error-summary.tsx";
import { problemWords } from "../../problems.ts";
import { signedInAs } from "../../server/account.ts";
import { need } from "../../server/api.ts";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/orders";

const PAGE = 10;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api } = await signedInAs({ request, context });
  const query = new URL(request.url).searchParams;
  const cursor = query.get("cursor");
  const page = need(await api.orders({ limit: PAGE, ...(cursor && { cursor }) }));
  return { page, cursor, claimed: query.get("done") === "claim_orders" };
}

/** Asks for the orders of another address. */
export async function action({ request, context }: Route.ActionArgs) {
  const { api } = await signedInAs({ request, context });
  const { text } = await typed(request);
  const email = text("email");
  const again = (faults: AccountFaults, problem: string | null, status: number) =>
    data({ email, faults, problem }, { status });
  const faults = emailFaults(email);
  if (isFaulty(faults)) return again(faults, null, 422);
  const sent = await api.claimOrders(email);
  return sent.ok ? redirect("/account/sent?for=claim", 303) : again({}, sent.error.code, sent.error.status);
}

export default function OrdersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useShop();
  const { page, cursor, claimed } = loaderData;
  const { error, errors } = useAccountErrors(actionData?.faults);
  return (
    <AccountFrame title={t("orders.title")} here="/account/orders">
      <Told
        done={claimed && !actionData ? t("confirm.done_claim_orders") : null}
        problem={actionData?.problem ? problemWords(t, actionData.problem) : null}
      />
      {page.items.length > 0 ? (
        <section aria-label={t("orders.title")}>
          <h2 className="visually-hidden">{t("orders.title")}</h2>
          <OrderList orders={page.items} />
        </section>
      ) : (
        <div className="notice">
          <p className="notice-title">{t("orders.empty_title")}</p>
          <p>{t("orders.empty_text")}</p>
          <a className="button button-quiet" href="/">
            {t("orders.empty_action")}
          </a>
        </div>
      )}
      {(cursor || page.next_cursor) && (
        <p className="more-links">
          {cursor && <a href="/account/orders">{t("orders.first")}</a>}
          {page.next_cursor && (
            <a className="button button-quiet" href={`/account/orders?cursor=${page.next_cursor}`}>
              {t("orders.more")}
            </a>
          )}
        </p>
      )}
      <section className="account-part" aria-labelledby="claim">
        <h2 id="claim">{t("orders.claim_title")}</h2>
        <p>{t("orders.claim_text")}</p>
        <form method="post" action="/account/orders" className="form" noValidate>
          <ErrorSummary errors={errors} />
          <EmailField
            label={t("orders.claim_email")}
            value={actionData?.email ?? ""}
            error={error("email")}
            autoComplete="email"
          />
          <p>
            <button className="button button-quiet" type="submit">
              {t("orders.claim_submit")}
            </button>
          </p>
        </form>
      </section>
    </AccountFrame>
  );
}
