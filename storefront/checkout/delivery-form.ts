import type { Agreement } from "#commerce/consents.ts";
import type { Cart, PostalAddress } from "../api-types.ts";
import type { CartDetails } from "../server/api.ts";
import { isState } from "./us-states.ts";

/** The fields of the delivery step, in the order in which they stand on the page. */
export const DELIVERY_FIELDS = [
  "email",
  "name",
  "phone",
  "kind",
  "line1",
  "line2",
  "postal_code",
  "city",
  "region",
  "location_id",
] as const;
export type DeliveryField = (typeof DELIVERY_FIELDS)[number];

export type DeliveryValues = Readonly<Record<DeliveryField, string>>;
/** What is wrong with a field; its words are `field.<name>.<fault>`. */
type Fault = "missing" | "invalid";
export type DeliveryFaults = Readonly<Partial<Record<DeliveryField, Fault>>>;

const longest: Readonly<Partial<Record<DeliveryField, number>>> = {
  email: 254,
  name: 120,
  phone: 40,
  line1: 120,
  line2: 120,
  city: 80,
};
const postalCodes: Readonly<Record<string, RegExp>> = { US: /^\d{5}(-\d{4})?$/, DE: /^\d{5}$/ };
const anyPostalCode = /^[\p{L}\d][\p{L}\d -]{1,15}$/u;
const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** What was typed, trimmed; unknown fields are dropped. */
export function deliveryValues(form: FormData): DeliveryValues {
  return fill((field) => String(form.get(field) ?? "").trim());
}

/** What an account knows of a buyer. */
export interface KnownBuyer {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** A saved address to send to. */
  readonly address: PostalAddress | null;
  /** It was asked for just now, and goes before what the cart has. */
  readonly chosen: boolean;
}

/** What the cart knows already, else the account, so that nobody types it twice. */
export function rememberedValues(
  { customer, fulfilment }: Pick<Cart, "customer" | "fulfilment">,
  buyer: KnownBuyer | null = null,
): DeliveryValues {
  const inCart = fulfilment?.kind === "ship" ? fulfilment.address : null;
  const address = buyer?.chosen ? buyer.address : (inCart ?? buyer?.address ?? null);
  const person = customer ?? buyer;
  const known: Partial<Record<DeliveryField, string | null>> = {
    email: person?.email ?? null,
    name: (buyer?.chosen && address?.name) || person?.name || (address?.name ?? null),
    phone: person?.phone ?? null,
    kind: buyer?.chosen ? "ship" : (fulfilment?.kind ?? "ship"),
    line1: address?.line1 ?? null,
    line2: address?.line2 ?? null,
    postal_code: address?.postal_code ?? null,
    city: address?.city ?? null,
    region: address?.region ?? null,
    location_id: fulfilment?.kind === "pickup" ? fulfilment.location_id : null,
  };
  return fill((field) => known[field] ?? "");
}

/** Checks the fields that the chosen way of delivery needs; a hidden field is never at fault. */
export function deliveryFaults(values: DeliveryValues, country: string): DeliveryFaults {
  const faults: Partial<Record<DeliveryField, Fault>> = {};
  const needed: DeliveryField[] = ["email", "name"];
  if (values.kind === "ship") needed.push("line1", "postal_code", "city");
  if (values.kind === "ship" && country === "US") needed.push("region");
  if (values.kind === "pickup") needed.push("location_id");
  for (const field of needed) if (values[field] === "") faults[field] = "missing";

  if (values.kind !== "ship" && values.kind !== "pickup") faults.kind = "missing";
  const asked = DELIVERY_FIELDS.filter(
    (field) => values.kind === "ship" || !["line1", "line2", "city"].includes(field),
  );
  for (const field of asked) {
    if (values[field].length > (longest[field] ?? Number.POSITIVE_INFINITY)) faults[field] = "invalid";
  }
  if (values.email !== "" && !email.test(values.email)) faults.email = "invalid";
  if (values.kind === "ship") {
    const pattern = postalCodes[country] ?? anyPostalCode;
    if (values.postal_code !== "" && !pattern.test(values.postal_code)) faults.postal_code = "invalid";
    if (country === "US" && values.region !== "" && !isState(values.region)) faults.region = "invalid";
  }
  return faults;
}

/** Values without faults as the API takes them. The shipping method is chosen on the next step. */
export function deliveryDetails(
  values: DeliveryValues,
  country: string,
  methodId: string | null,
  agreed_to: Agreement[] = [],
): CartDetails {
  return {
    customer: { name: values.name, email: values.email, phone: values.phone || null, agreed_to },
    fulfilment:
      values.kind === "pickup"
        ? { kind: "pickup", location_id: values.location_id }
        : {
            kind: "ship",
            method_id: methodId,
            address: {
              name: values.name,
              line1: values.line1,
              line2: values.line2 || null,
              city: values.city,
              region: values.region || null,
              postal_code: values.postal_code,
              country,
            },
          },
  };
}

/** The API's own refusal of a field (`fulfilment.address.city`), told beside the field it stands for. */
export function refusedFields(errors: unknown): DeliveryFaults {
  if (!Array.isArray(errors)) return {};
  const paths = errors.map((error: unknown) =>
    typeof error === "object" && error !== null && "field" in error ? String(error.field) : "",
  );
  const names = paths.map((path) => path.split(".").at(-1));
  return Object.fromEntries(
    DELIVERY_FIELDS.filter((field) => names.includes(field)).map((field) => [field, "invalid" as const]),
  );
}

const fill = (value: (field: DeliveryField) => string): DeliveryValues =>
  Object.fromEntries(DELIVERY_FIELDS.map((field) => [field, value(field)])) as Record<DeliveryField, string>;
