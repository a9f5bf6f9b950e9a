import type { PostalAddress } from "../api-types.ts";
import {
  DELIVERY_FIELDS,
  type DeliveryFaults,
  type DeliveryValues,
  deliveryDetails,
  deliveryFaults,
  rememberedValues,
} from "../checkout/delivery-form.ts";

/** An address is right where it would be right at the checkout, so its form is the one there without the contact. */
const CONTACT = { email: "nobody@example.com", phone: "", kind: "ship", location_id: "" } as const;

export function addressValues(form: { text(name: string): string }): DeliveryValues {
  const values = Object.fromEntries(DELIVERY_FIELDS.map((field) => [field, form.text(field)]));
  return { ...(values as Record<keyof DeliveryValues, string>), ...CONTACT };
}

/** A saved address, to be edited; a name to begin with, for a new one. */
export const knownAddress = (address: PostalAddress | null, name: string): DeliveryValues => ({
  ...rememberedValues({ customer: null, fulfilment: address && { kind: "ship", address, method_id: null } }),
  name: address?.name ?? name,
});

export const addressFaults = (values: DeliveryValues, country: string): DeliveryFaults =>
  deliveryFaults({ ...values, ...CONTACT }, country);

/** Values without faults as the API takes them. */
export function addressOf(values: DeliveryValues, country: string): PostalAddress {
  const { fulfilment } = deliveryDetails({ ...values, ...CONTACT }, country, null);
  if (fulfilment?.kind !== "ship") throw new Error("an address is for sending");
  return fulfilment.address;
}
