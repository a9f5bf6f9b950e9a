import type { Address, Channel, Fulfilment, Money, PlaceStaffOrder, StaffOrder } from "../../model.ts";

/** A line as it is typed; the price comes with the quote. */
export interface DraftLine {
  readonly sku: string;
  readonly title: string;
  readonly variant_title: string;
  readonly image_url: string | null;
  readonly quantity: number;
}

/** Everything that a phone call has to settle. */
export interface OrderForm {
  channel_id: string;
  lines: DraftLine[];
  customer: { name: string; email: string; phone: string };
  kind: "ship" | "pickup";
  /** Blank name: the customer's. */
  address: {
    name: string;
    line1: string;
    line2: string;
    city: string;
    region: string;
    postal_code: string;
    country: string;
  };
  method_id: string | null;
  location_id: string;
  token: string;
}

export const emptyOrder: OrderForm = {
  channel_id: "",
  lines: [],
  customer: { name: "", email: "", phone: "" },
  kind: "ship",
  address: { name: "", line1: "", line2: "", city: "", region: "", postal_code: "", country: "" },
  method_id: null,
  location_id: "",
  token: "tok_approve",
};

/** Adds units of a SKU: to its line when there is one, else as a line of its own. */
export function withUnits(
  lines: readonly DraftLine[],
  item: Omit<DraftLine, "quantity">,
  units: number,
): DraftLine[] {
  const known = lines.some((line) => line.sku === item.sku);
  if (!known) return [...lines, { ...item, quantity: units }];
  return lines.map((line) => (line.sku === item.sku ? { ...line, quantity: line.quantity + units } : line));
}

const orNull = (text: string): string | null => text.trim() || null;

/** The address for a quote: prices need the country and region only, so the rest may still be open. */
function addressFor({ address, customer }: OrderForm, blank: string): Address {
  const filled = (text: string) => text.trim() || blank;
  return {
    name: filled(address.name || customer.name),
    line1: filled(address.line1),
    line2: orNull(address.line2),
    city: filled(address.city),
    region: orNull(address.region),
    postal_code: filled(address.postal_code),
    country: address.country,
  };
}

function fulfilmentFor(form: OrderForm, blank: string): Fulfilment {
  return form.kind === "pickup"
    ? { kind: "pickup", location_id: form.location_id }
    : { kind: "ship", address: addressFor(form, blank), method_id: form.method_id };
}

const items = (form: OrderForm) => form.lines.map(({ sku, quantity }) => ({ sku, quantity }));

/** What to ask prices for while the rest is still being typed; null when there is nothing to price. */
export function quoteRequest(form: OrderForm): StaffOrder | null {
  const open = form.lines.length === 0 || !form.channel_id;
  if (open || (form.kind === "pickup" ? !form.location_id : !form.address.country)) return null;
  return {
    channel_id: form.channel_id,
    customer: { name: "–", email: null, phone: null },
    fulfilment: fulfilmentFor(form, "––"),
    lines: items(form),
  };
}

export function placeRequest(form: OrderForm, total: Money): PlaceStaffOrder {
  return {
    channel_id: form.channel_id,
    customer: {
      name: form.customer.name.trim(),
      email: orNull(form.customer.email),
      phone: orNull(form.customer.phone),
    },
    fulfilment: fulfilmentFor(form, ""),
    lines: items(form),
    payment: { kind: "card", token: form.token },
    expected_total: total,
  };
}

/** Another site has its own country and stores: what no longer fits is taken out, the rest of the call stays. */
export function onChannel(form: OrderForm, channel: Channel): OrderForm {
  return {
    ...form,
    channel_id: channel.id,
    method_id: null,
    address: { ...form.address, country: channel.country, region: "" },
  };
}
