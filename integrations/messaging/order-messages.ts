import { formatMoney, type Money } from "#commerce/money.ts";
import type { OrderDocument } from "#commerce/order/document.ts";

/** Events that a buyer is written to about. */
export type NotifiableEvent =
  | "order.confirmed"
  | "order.ready_for_pickup"
  | "order.shipped"
  | "order.cancelled";

const NOTIFIABLE: readonly string[] = [
  "order.confirmed",
  "order.ready_for_pickup",
  "order.shipped",
  "order.cancelled",
] satisfies NotifiableEvent[];

export const isNotifiable = (type: string): type is NotifiableEvent => NOTIFIABLE.includes(type);

interface Words {
  readonly subject: Readonly<Record<NotifiableEvent, string>>;
  readonly opening: Readonly<Record<NotifiableEvent, string>>;
  readonly greeting: string;
  readonly shipping: string;
  readonly total: string;
  readonly tracking: string;
  readonly follow: string;
  readonly closing: string;
}

const ENGLISH: Words = {
  subject: {
    "order.confirmed": "Your order {number}",
    "order.ready_for_pickup": "Order {number} is ready to collect",
    "order.shipped": "Order {number} is on its way",
    "order.cancelled": "Order {number} was cancelled",
  },
  opening: {
    "order.confirmed": "Thank you. We have your order {number} and will write again when it moves.",
    "order.ready_for_pickup":
      "Your order is waiting for you at {place}. Please bring this order number: {number}.",
    "order.shipped": "We have handed your parcel to the carrier.",
    "order.cancelled":
      "Your order was cancelled. Nothing is charged; what was reserved on your card is released.",
  },
  greeting: "Hello {name},",
  shipping: "Shipping",
  total: "Total",
  tracking: "Tracking number: {tracking}",
  follow: "Follow your order: {url}",
  closing: "Kind regards\n{shop}",
};

const GERMAN: Words = {
  subject: {
    "order.confirmed": "Ihre Bestellung {number}",
    "order.ready_for_pickup": "Bestellung {number} liegt zur Abholung bereit",
    "order.shipped": "Bestellung {number} ist unterwegs",
    "order.cancelled": "Bestellung {number} wurde storniert",
  },
  opening: {
    "order.confirmed":
      "Vielen Dank. Ihre Bestellung {number} ist bei uns eingegangen; wir melden uns, sobald sie unterwegs ist.",
    "order.ready_for_pickup":
      "Ihre Bestellung liegt für Sie bereit: {place}. Bitte nennen Sie die Bestellnummer {number}.",
    "order.shipped": "Wir haben Ihr Paket dem Versanddienst übergeben.",
    "order.cancelled":
      "Ihre Bestellung wurde storniert. Es wird nichts abgebucht; eine Reservierung auf Ihrer Karte geben wir frei.",
  },
  greeting: "Guten Tag {name},",
  shipping: "Versand",
  total: "Gesamt",
  tracking: "Sendungsnummer: {tracking}",
  follow: "Bestellung verfolgen: {url}",
  closing: "Freundliche Grüße\n{shop}",
};

/** The message of an event in the order's language: subject and plain text. */
export function renderNotification(
  event: NotifiableEvent,
  order: OrderDocument,
  links: { readonly shop: string; readonly order_url: string | null },
): { readonly subject: string; readonly body: string } {
  const words = order.locale.startsWith("de") ? GERMAN : ENGLISH;
  const values: Readonly<Record<string, string>> = {
    number: order.number,
    name: order.customer?.name ?? "",
    place: order.fulfilment.location_name ?? "",
    tracking: order.fulfilment.tracking ?? "",
    url: links.order_url ?? "",
    shop: links.shop,
  };
  // In one pass, so that what a buyer typed is never read as a placeholder.
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  const paragraphs = [
    fill(words.greeting),
    fill(words.opening[event]),
    event === "order.shipped" && order.fulfilment.tracking ? fill(words.tracking) : "",
    figures(order, words).join("\n"),
    links.order_url ? fill(words.follow) : "",
    fill(words.closing),
  ];
  return { subject: fill(words.subject[event]), body: paragraphs.filter(Boolean).join("\n\n") };
}

/** What was bought and what adds up to the total; tax that prices include is no part of that sum. */
function figures({ lines, quote, total, locale }: OrderDocument, words: Words): string[] {
  const price = (amount: Money) => formatMoney(amount, locale);
  const goods = lines.map(
    ({ quantity, title, variant_title, subtotal }) =>
      `${quantity} × ${[title, variant_title].filter(Boolean).join(", ")}  ${price(subtotal)}`,
  );
  const shipping = quote.shipping ? [`${words.shipping}: ${price(quote.shipping_total)}`] : [];
  const taxes = quote.taxes.filter((tax) => !tax.included).map((tax) => `${tax.name}: ${price(tax.amount)}`);
  return [...goods, ...shipping, ...taxes, `${words.total}: ${price(total)}`];
}
