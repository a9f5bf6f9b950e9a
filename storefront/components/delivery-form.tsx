import type { DeliveryFaults, DeliveryField, DeliveryValues } from "../checkout/delivery-form.ts";
import { countryName, useShop } from "../shop.ts";
import { AddressChoice, type SavedAddresses } from "./address-choice.tsx";
import { AddressFields } from "./address-fields.tsx";
import { useDeliveryErrors } from "./delivery-errors.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { Field, FieldError } from "./field.tsx";
import { NewsBox } from "./news-box.tsx";
import { StoreChoice, type StoreOption } from "./store-choice.tsx";

interface DeliveryFormProps {
  values: DeliveryValues;
  faults: DeliveryFaults;
  stores: readonly StoreOption[];
  /** Something in the cart is not there yet: that can be sent, but not collected. */
  waiting: boolean;
  /** Whether the box for news is ticked; null where the shopper has agreed already, and is not asked. */
  news: boolean | null;
  /** The account's addresses for this site; null for guests. */
  addresses: SavedAddresses | null;
}

/** Contact, and where the goods go. Styles show the fields of the chosen way; without them all are there. */
export function DeliveryForm({ values, faults, stores, waiting, news, addresses }: DeliveryFormProps) {
  const { channel, t } = useShop();
  const { error, errors } = useDeliveryErrors(faults);
  const field = (name: DeliveryField) => ({ name, defaultValue: values[name], error: error(name) });
  const days = channel.shipping_methods[0];
  const country = countryName(channel.country, channel.locale);
  return (
    <form className="delivery-form" method="post" action="/checkout" noValidate>
      <ErrorSummary errors={errors} />
      <section aria-labelledby="contact">
        <h2 id="contact">{t("checkout.contact")}</h2>
        <Field
          {...field("email")}
          label={t("checkout.email")}
          hint={t("checkout.email_hint")}
          type="email"
          autoComplete="email"
          required
        />
        <Field {...field("name")} label={t("checkout.name")} autoComplete="name" required />
        <Field
          {...field("phone")}
          label={t("checkout.phone")}
          hint={t("checkout.phone_hint")}
          type="tel"
          autoComplete="tel"
          optional
        />
        {news !== null && <NewsBox ticked={news} />}
      </section>
      <fieldset className="choices" id="kind">
        <legend>{t("checkout.how")}</legend>
        <FieldError name="kind" error={error("kind")} />
        <label className="choice">
          <input type="radio" name="kind" value="ship" defaultChecked={values.kind !== "pickup"} />
          <span className="choice-text">
            <span className="choice-title">{t("checkout.ship")}</span>
            <span className="muted">
              {days
                ? t("checkout.ship_note", { country, from: days.min_days, to: days.max_days })
                : t("checkout.ship_only", { country })}
            </span>
          </span>
        </label>
        {stores.length > 0 && (
          <label className="choice">
            <input type="radio" name="kind" value="pickup" defaultChecked={values.kind === "pickup"} />
            <span className="choice-text">
              <span className="choice-title">{t("checkout.pickup")}</span>
              <span className="muted">{t(waiting ? "waits.no_pickup" : "checkout.pickup_note")}</span>
            </span>
          </label>
        )}
      </fieldset>
      <section className="only-ship" aria-labelledby="address">
        <h2 id="address">{t("checkout.address")}</h2>
        {addresses && addresses.items.length > 0 && <AddressChoice {...addresses} />}
        <AddressFields field={field} />
        {addresses && (
          <label className="check">
            <input type="checkbox" name="save_address" />
            {t("checkout.save_address")}
          </label>
        )}
      </section>
      {stores.length > 0 && (
        <div className="only-pickup">
          <StoreChoice options={stores} chosen={values.location_id} error={error("location_id")} />
        </div>
      )}
      <p className="form-actions">
        <button className="button" type="submit">
          {t("checkout.to_payment")}
        </button>
        <a href="/cart">{t("checkout.back_to_cart")}</a>
      </p>
    </form>
  );
}
