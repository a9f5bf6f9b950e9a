import {
  DELIVERY_FIELDS,
  type DeliveryFaults,
  type DeliveryField,
  type DeliveryValues,
} from "../checkout/delivery-form.ts";
import { US_STATES } from "../checkout/us-states.ts";
import { countryName, useShop } from "../shop.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { Field, FieldError, SelectField } from "./field.tsx";
import { StoreChoice, type StoreOption } from "./store-choice.tsx";

interface DeliveryFormProps {
  values: DeliveryValues;
  faults: DeliveryFaults;
  stores: readonly StoreOption[];
}

/** Contact, and where the goods go. Styles show the fields of the chosen way; without them all are there. */
export function DeliveryForm({ values, faults, stores }: DeliveryFormProps) {
  const { channel, t } = useShop();
  const error = (field: DeliveryField) => {
    const fault = faults[field];
    if (!fault) return undefined;
    return fault === "missing" && hasMissing(field)
      ? t(`field.${field}.missing`)
      : t(`field.${field}.invalid`);
  };
  const german = channel.country === "DE";
  const errors = inPageOrder(german).flatMap((field) => {
    const text = error(field);
    return text ? [{ field, text }] : [];
  });
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
              <span className="muted">{t("checkout.pickup_note")}</span>
            </span>
          </label>
        )}
      </fieldset>
      <section className="only-ship" aria-labelledby="address">
        <h2 id="address">{t("checkout.address")}</h2>
        <Field {...field("line1")} label={t("checkout.line1")} autoComplete="address-line1" required />
        <Field {...field("line2")} label={t("checkout.line2")} autoComplete="address-line2" optional />
        <div className="field-row">
          {german && <PostalCode {...field("postal_code")} />}
          <Field
            {...field("city")}
            label={t("checkout.city")}
            size="half"
            autoComplete="address-level2"
            required
          />
          {channel.country === "US" && (
            <SelectField
              {...field("region")}
              label={t("checkout.region")}
              size="half"
              autoComplete="address-level1"
            >
              <option value="" />
              {US_STATES.map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          {!german && <PostalCode {...field("postal_code")} />}
        </div>
        <p className="muted">
          {t("checkout.country")}: {country}
        </p>
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

function PostalCode(props: { name: string; defaultValue: string; error: string | undefined }) {
  const { channel, t } = useShop();
  const american = channel.country === "US";
  return (
    <Field
      {...props}
      label={t(american ? "checkout.postal_code_us" : "checkout.postal_code")}
      size="short"
      autoComplete="postal-code"
      inputMode={american || channel.country === "DE" ? "numeric" : "text"}
      required
    />
  );
}

/** Germans write the postal code before the town, others after it. */
function inPageOrder(german: boolean): readonly DeliveryField[] {
  if (german) return DELIVERY_FIELDS;
  const others: DeliveryField[] = DELIVERY_FIELDS.filter((field) => field !== "postal_code");
  return others.toSpliced(others.indexOf("region") + 1, 0, "postal_code");
}

/** Optional fields cannot be missing and have no words for it. */
const hasMissing = (field: DeliveryField): field is Exclude<DeliveryField, "phone" | "line2"> =>
  field !== "phone" && field !== "line2";
