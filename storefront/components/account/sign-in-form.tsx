import type { AccountFaults } from "../../account/fields.ts";
import { withNext } from "../../account/next.ts";
import type { Provider } from "../../api-types.ts";
import { useShop } from "../../shop.ts";
import { ErrorSummary } from "../error-summary.tsx";
import { EmailField, PasswordField, useAccountErrors } from "./account-fields.tsx";

interface SignInFormProps {
  email: string;
  faults: AccountFaults;
  next: string;
  providers: readonly Provider[];
}

/** Three ways in: a password, a link by mail, and the providers that the merchant has set up. */
export function SignInForm({ email, faults, next, providers }: SignInFormProps) {
  const { t } = useShop();
  const { error, errors } = useAccountErrors(faults);
  return (
    <div className="door-ways">
      <form method="post" action="/account" className="form" noValidate>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="next" value={next} />
        <EmailField value={email} error={error("email")} autoComplete="username" />
        <PasswordField label={t("sign_in.password")} error={error("password")} kind="current-password" />
        <p className="door-forgot">
          <a href="/account/reset">{t("sign_in.forgot")}</a>
        </p>
        <button className="button button-wide" type="submit" name="intent" value="password">
          {t("sign_in.submit")}
        </button>
        <p className="or">
          <span>{t("sign_in.or")}</span>
        </p>
        <div>
          <button
            className="button button-quiet button-wide"
            type="submit"
            name="intent"
            value="link"
            aria-describedby="link-hint"
          >
            {t("sign_in.link")}
          </button>
          <p className="field-hint" id="link-hint">
            {t("sign_in.link_hint")}
          </p>
        </div>
      </form>
      {providers.length > 0 && (
        <ul className="plain providers">
          {providers.map((provider) => (
            <li key={provider.id}>
              <a className="button button-quiet button-wide" href={withNext(provider.start_path, next)}>
                {t("sign_in.with", { name: provider.name })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** For who has no account: what it is good for, and that none is needed. */
export function NewHere({ next }: { next: string }) {
  const { t } = useShop();
  return (
    <section className="door-new" aria-labelledby="new-here">
      <h2 id="new-here">{t("sign_in.new_title")}</h2>
      <p>{t("sign_in.new_text")}</p>
      <p className="form-actions">
        <a className="button button-quiet" href={withNext("/account/create", next)}>
          {t("sign_in.create")}
        </a>
        {next.startsWith("/checkout") && <a href={next}>{t("sign_in.to_checkout")}</a>}
      </p>
    </section>
  );
}
