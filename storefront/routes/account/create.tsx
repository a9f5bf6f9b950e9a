import { data, redirect } from "react-router";
import {
  type AccountFaults,
  emailFaults,
  isFaulty,
  nameFaults,
  refusedFaults,
  typed,
} from "../../account/fields.ts";
import { nextOf, safeNext, withNext } from "../../account/next.ts";
import { EmailField, PasswordField, useAccountErrors } from "../../components/account/account-fields.tsx";
import { Door } from "../../components/account/door.tsx";
import { ErrorSummary } from "../../components/error-summary.tsx";
import { Field } from "../../components/field.tsx";
import { rememberClaim } from "../../edge/cookies.ts";
import { accountApi } from "../../server/account-api.ts";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/create";

export const loader = ({ request }: Route.LoaderArgs) => ({ next: nextOf(request) });

/** Asks for an account. Whether the address has one already is told by mail only. */
export async function action({ request, context }: Route.ActionArgs) {
  const { text, secret } = await typed(request);
  const [email, name, next] = [text("email"), text("name"), safeNext(text("next"))];
  const password = secret("password") || null;
  const again = (faults: AccountFaults, problem: string | null, status: number) =>
    data({ email, name, next, faults, problem }, { status });
  const faults = { ...nameFaults(name), ...emailFaults(email) };
  if (isFaulty(faults)) return again(faults, null, 422);
  const answer = await accountApi({ request, context }).register({ email, name, password, next });
  if (!answer.ok) {
    const refused = refusedFaults(answer.error);
    return again(refused, isFaulty(refused) ? null : answer.error.code, answer.error.status);
  }
  return redirect("/account/sent?for=create", { status: 303, headers: rememberClaim(answer.value.claim) });
}

export default function CreatePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useShop();
  const { error, errors } = useAccountErrors(actionData?.faults);
  const next = actionData?.next ?? loaderData.next;
  return (
    <Door title={t("create.title")} intro={t("create.intro")} problem={actionData?.problem}>
      <form method="post" action="/account/create" className="form" noValidate>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="next" value={next} />
        <Field
          name="name"
          label={t("create.name")}
          autoComplete="name"
          defaultValue={actionData?.name ?? ""}
          error={error("name")}
          required
        />
        <EmailField value={actionData?.email ?? ""} error={error("email")} autoComplete="email" />
        <PasswordField
          label={t("sign_in.password")}
          hint={t("create.password_hint")}
          error={error("password")}
          kind="new-password"
          optional
        />
        <button className="button button-wide" type="submit">
          {t("create.submit")}
        </button>
      </form>
      <p>
        {t("create.known")} <a href={withNext("/account", next)}>{t("sign_in.submit")}</a>
      </p>
    </Door>
  );
}
