import type { Me, OwnErasure } from "../../api-types.ts";
import { useShop } from "../../shop.ts";
import { Alert } from "../alert.tsx";
import { Field } from "../field.tsx";
import { PasswordField } from "./account-fields.tsx";

interface EraseAccountProps {
  action: string;
  me: Me;
  wish: OwnErasure;
  /** What was typed to confirm. */
  confirm: string;
  faults: Readonly<Record<"confirm" | "password", string | undefined>>;
  /** The sign-in is too old to do this by. */
  stale: boolean;
}

/** What deleting an account takes away and leaves, what it waits for, and how it is confirmed. */
export function EraseAccount({ action, me, wish, confirm, faults, stale }: EraseAccountProps) {
  const { t } = useShop();
  const email = me.email ?? "";
  if (wish.erasure) return <Waiting action={action} erasure={wish.erasure} />;
  const waits = { count: wish.open_orders.length, numbers: wish.open_orders.join(", ") };
  return (
    <>
      <p>{t("erasure.text")}</p>
      <ul>
        <li>{t("erasure.stays")}</li>
        <li>{t("erasure.link_gone")}</li>
        {waits.count > 0 && <li>{t("erasure.waits", waits)}</li>}
      </ul>
      <form method="post" action={action} className="form" noValidate>
        <Field
          name="confirm"
          label={t("erasure.confirm", { email })}
          type="email"
          defaultValue={confirm}
          error={faults.confirm}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        {me.has_password && (
          <PasswordField label={t("erasure.password")} error={faults.password} kind="current-password" />
        )}
        <p className="form-actions">
          <button className="button button-danger" type="submit" name="intent" value="erase">
            {t("erasure.submit")}
          </button>
          {stale && !me.has_password && (
            <button className="button button-quiet" type="submit" name="intent" value="link">
              {t("erasure.sign_in_again")}
            </button>
          )}
        </p>
      </form>
    </>
  );
}

function Waiting({ action, erasure }: { action: string; erasure: NonNullable<OwnErasure["erasure"]> }) {
  const { channel, t } = useShop();
  const date = new Intl.DateTimeFormat(channel.locale, { dateStyle: "long" });
  const { waits_for, created_at } = erasure;
  return (
    <>
      <Alert tone="info" title={t("erasure.waiting")}>
        <p>
          {t("erasure.waiting_text", {
            count: waits_for.length,
            date: date.format(new Date(created_at)),
            numbers: waits_for.join(", "),
          })}
        </p>
      </Alert>
      <form method="post" action={action}>
        <button className="button" type="submit" name="intent" value="withdraw">
          {t("erasure.withdraw")}
        </button>
      </form>
    </>
  );
}
