import type { ShopperOrder } from "../../api-types.ts";
import { useShop } from "../../shop.ts";
import { PasswordField } from "./account-fields.tsx";

/** An account in one field: name and address are those of the order. */
export function CreateAfterOrder({ order: { customer, state } }: { order: ShopperOrder }) {
  const { t } = useShop();
  if (!customer?.email || state === "refused" || state === "cancelled") return null;
  return (
    <section className="callout-form" aria-labelledby="create">
      <h2 id="create">{t("create.after_order_title")}</h2>
      <p>{t("create.after_order_text", { email: customer.email })}</p>
      <form method="post" action="/account/create" className="form">
        <input type="hidden" name="name" value={customer.name} />
        <input type="hidden" name="email" value={customer.email} autoComplete="username" />
        <input type="hidden" name="next" value="/account/orders" />
        <PasswordField
          label={t("sign_in.password")}
          hint={t("password.hint")}
          error={undefined}
          kind="new-password"
        />
        <p>
          <button className="button" type="submit">
            {t("create.submit")}
          </button>
        </p>
      </form>
    </section>
  );
}
