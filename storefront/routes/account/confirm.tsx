import { data, redirect } from "react-router";
import { type AccountFaults, passwordFaults, typed } from "../../account/fields.ts";
import { ACCOUNT, nextOf, safeNext, withNext } from "../../account/next.ts";
import { PasswordField, useAccountErrors } from "../../components/account/account-fields.tsx";
import { Door } from "../../components/account/door.tsx";
import { ErrorSummary } from "../../components/error-summary.tsx";
import { claimOf } from "../../edge/cookies.ts";
import { entered } from "../../server/account.ts";
import { accountApi } from "../../server/account-api.ts";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/confirm";

/** The page of a link that proves an address. Reading it uses nothing up: mail scanners read it too. */
export const loader = ({ request }: Route.LoaderArgs) => ({
  token: new URL(request.url).searchParams.get("token") ?? "",
  next: nextOf(request),
});

export async function action({ request, context }: Route.ActionArgs) {
  const { text, secret, has } = await typed(request);
  const [token, next] = [text("token"), safeNext(text("next"))];
  const password = secret("password");
  const claim = claimOf(request);
  const ask = (faults: AccountFaults) =>
    data({ token, next, faults, problem: null, asks: true }, { status: 422 });
  if (has("password") && password === "") return ask(passwordFaults(password));
  const answer = await accountApi({ request, context }).confirm({
    token,
    ...(claim && { claim }),
    ...(password && { password }),
  });
  if (answer.ok) {
    const { confirmed, signed_in } = answer.value;
    if (signed_in) return entered({ request, context }, signed_in, next);
    const page = confirmed === "new_address" ? "/account/profile" : "/account/orders";
    return redirect(`${page}?done=${confirmed}`, 303);
  }
  const { code, status } = answer.error;
  switch (code) {
    case "confirmation_password_needed":
      return ask({});
    case "sign_in_refused":
      return ask({ password: "invalid" });
    case "sign_in_required":
      return redirect(withNext(`${ACCOUNT}?problem=${code}`, `/account/confirm?token=${token}`), 303);
    default: {
      const problem = code === "invalid_request" ? "link_expired" : code;
      const asks = code === "sign_in_locked" || code === "rate_limited";
      return data({ token, next, faults: {}, problem, asks }, { status });
    }
  }
}

export default function ConfirmPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useShop();
  const { token, next } = actionData ?? loaderData;
  const { error, errors } = useAccountErrors(actionData?.faults);
  if (actionData && !actionData.asks)
    return (
      <Door title={t("confirm.title")} problem={actionData.problem}>
        <p>
          <a href={ACCOUNT}>{t("account.title")}</a>
        </p>
      </Door>
    );
  return (
    <Door
      title={t(actionData ? "confirm.password_title" : "confirm.title")}
      intro={t(actionData ? "confirm.password_text" : "confirm.text")}
      problem={actionData?.problem}
    >
      <form method="post" action="/account/confirm" className="form" noValidate>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        {actionData && (
          <PasswordField label={t("sign_in.password")} error={error("password")} kind="current-password" />
        )}
        <button className="button button-wide" type="submit">
          {t("confirm.submit")}
        </button>
      </form>
    </Door>
  );
}
