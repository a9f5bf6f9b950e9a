import { data, redirect } from "react-router";
import {
  type AccountFaults,
  emailFaults,
  isFaulty,
  passwordFaults,
  refusedFaults,
  typed,
} from "../../account/fields.ts";
import { EmailField, PasswordField, useAccountErrors } from "../../components/account/account-fields.tsx";
import { Door } from "../../components/account/door.tsx";
import { ErrorSummary } from "../../components/error-summary.tsx";
import { accountApi } from "../../server/account-api.ts";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/reset";

/** Asks for a link, or with the link's token for the new password. */
export const loader = ({ request }: Route.LoaderArgs) => ({
  token: new URL(request.url).searchParams.get("token"),
});

export async function action({ request, context }: Route.ActionArgs) {
  const api = accountApi({ request, context });
  const { text, secret, has } = await typed(request);
  const again = (token: string | null, faults: AccountFaults, problem: string | null, status: number) =>
    data({ token, faults, problem, email: text("email") }, { status });
  if (!has("token")) {
    const faults = emailFaults(text("email"));
    if (isFaulty(faults)) return again(null, faults, null, 422);
    const sent = await api.sendReset(text("email"));
    return sent.ok
      ? redirect("/account/sent?for=reset", 303)
      : again(null, {}, sent.error.code, sent.error.status);
  }
  const [token, password] = [text("token"), secret("password")];
  const faults = passwordFaults(password);
  if (isFaulty(faults)) return again(token, faults, null, 422);
  const answer = await api.choosePassword(token, password);
  if (answer.ok) return redirect("/account?done=reset", 303);
  const { code, status } = answer.error;
  const refused = refusedFaults(answer.error);
  if (isFaulty(refused)) return again(token, refused, null, status);
  // A link that is used up leads to asking for another.
  const spent = code === "link_expired" || code === "invalid_request";
  return again(spent ? null : token, {}, spent ? "link_expired" : code, status);
}

export default function ResetPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useShop();
  const { error, errors } = useAccountErrors(actionData?.faults);
  const token = actionData ? actionData.token : loaderData.token;
  return (
    <Door
      title={t("reset.title")}
      intro={t(token === null ? "reset.ask" : "reset.text")}
      problem={actionData?.problem}
    >
      <form method="post" action="/account/reset" className="form" noValidate>
        <ErrorSummary errors={errors} />
        {token === null ? (
          <EmailField value={actionData?.email ?? ""} error={error("email")} autoComplete="username" />
        ) : (
          <>
            <input type="hidden" name="token" value={token} />
            <PasswordField
              label={t("reset.new")}
              hint={t("password.hint")}
              error={error("password")}
              kind="new-password"
            />
          </>
        )}
        <button className="button button-wide" type="submit">
          {t(token === null ? "reset.ask_submit" : "reset.submit")}
        </button>
      </form>
    </Door>
  );
}
