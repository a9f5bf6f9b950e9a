import { data, redirect } from "react-router";
import {
  type AccountFaults,
  emailFaults,
  isFaulty,
  nameFaults,
  passwordFaults,
  refusedFaults,
  typed,
} from "../../account/fields.ts";
import { EmailField, PasswordField, useAccountErrors } from "../../components/account/account-fields.tsx";
import { AccountFrame } from "../../components/account/account-frame.tsx";
import { Told } from "../../components/account/door.tsx";
import { ErrorSummary } from "../../components/error-summary.tsx";
import { Field, SelectField } from "../../components/field.tsx";
import { problemWords } from "../../problems.ts";
import { signedInAs } from "../../server/account.ts";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/profile";

const PATH = "/account/profile";
/** Languages that messages are written in, as their readers call them. */
const LANGUAGES = [
  ["en", "English"],
  ["de", "Deutsch"],
] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { me } = await signedInAs({ request, context });
  return { me, done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, me } = await signedInAs({ request, context });
  const { text, secret } = await typed(request);
  const typedIn = { name: text("name"), phone: text("phone"), locale: text("locale"), email: text("email") };
  const again = (faults: AccountFaults, problem: string | null, status: number) =>
    data({ ...typedIn, faults, problem: isFaulty(faults) ? null : problem }, { status });
  if (text("intent") === "email") {
    const password = secret("password");
    const faults = { ...emailFaults(typedIn.email), ...(me.has_password && passwordFaults(password)) };
    if (isFaulty(faults)) return again(faults, null, 422);
    const sent = await api.changeEmail(typedIn.email, me.has_password ? password : null);
    if (sent.ok) return redirect("/account/sent?for=email", 303);
    const { code, status } = sent.error;
    return again(
      code === "sign_in_refused" ? { password: "invalid" } : refusedFaults(sent.error),
      code,
      status,
    );
  }
  const faults = nameFaults(typedIn.name);
  if (isFaulty(faults)) return again(faults, null, 422);
  const saved = await api.changeProfile({
    name: typedIn.name,
    phone: typedIn.phone || null,
    locale: typedIn.locale || null,
  });
  if (saved.ok) return redirect(`${PATH}?done=saved`, 303);
  return again(refusedFaults(saved.error), saved.error.code, saved.error.status);
}

export default function ProfilePage({ loaderData: { me, done }, actionData }: Route.ComponentProps) {
  const { t } = useShop();
  const { error, errors } = useAccountErrors(actionData?.faults);
  const said =
    done === "saved" ? t("profile.saved") : done === "new_address" ? t("confirm.done_new_address") : null;
  return (
    <AccountFrame title={t("profile.title")} here={PATH}>
      <Told
        done={actionData ? null : said}
        problem={actionData?.problem ? problemWords(t, actionData.problem) : null}
      />
      <ErrorSummary errors={errors} />
      <form method="post" action={PATH} className="form" noValidate>
        <Field
          name="name"
          label={t("profile.name")}
          autoComplete="name"
          defaultValue={actionData?.name || me.name}
          error={error("name")}
          required
        />
        <Field
          name="phone"
          label={t("profile.phone")}
          hint={t("profile.phone_hint")}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          defaultValue={actionData?.phone || me.phone || ""}
          error={undefined}
          optional
        />
        <SelectField
          name="locale"
          label={t("profile.language")}
          defaultValue={me.locale?.slice(0, 2) ?? ""}
          error={undefined}
        >
          <option value="">{t("profile.language_site")}</option>
          {LANGUAGES.map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <p>
          <button className="button" type="submit" name="intent" value="profile">
            {t("profile.save")}
          </button>
        </p>
      </form>
      <section className="account-part" aria-labelledby="email-address">
        <h2 id="email-address">{t("profile.email")}</h2>
        <p>{me.email}</p>
        <details className="change" open={actionData?.email !== undefined && actionData.email !== ""}>
          <summary>{t("profile.email_change")}</summary>
          <form method="post" action={PATH} className="form" noValidate>
            <EmailField
              label={t("profile.email_new")}
              value={actionData?.email ?? ""}
              error={error("email")}
              autoComplete="email"
            />
            {me.has_password && (
              <PasswordField
                label={t("profile.email_password")}
                error={error("password")}
                kind="current-password"
              />
            )}
            <p>
              <button className="button button-quiet" type="submit" name="intent" value="email">
                {t("profile.email_submit")}
              </button>
            </p>
          </form>
        </details>
      </section>
    </AccountFrame>
  );
}
