import type { DeliveryField } from "../checkout/delivery-form.ts";
import { US_STATES } from "../checkout/us-states.ts";
import { countryName, useShop } from "../shop.ts";
import { Field, SelectField } from "./field.tsx";

/** What a field needs: its name, its value, and what is wrong with it. */
type FieldOf = (name: DeliveryField) => { name: string; defaultValue: string; error: string | undefined };

/** Street, town and country, in the order of the site's country. */
export function AddressFields({ field }: { field: FieldOf }) {
  const { channel, t } = useShop();
  const german = channel.country === "DE";
  return (
    <>
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
        {t("checkout.country")}: {countryName(channel.country, channel.locale)}
      </p>
    </>
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
