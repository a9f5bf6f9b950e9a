import { formatMoney, type Money } from "#commerce/money.ts";
import type { OrderDocument, OrderLine } from "#commerce/order/document.ts";

/** Events that a buyer is written to about. */
export type NotifiableEvent =
  | "order.confirmed"
  | "order.promise_moved"
  | "order.ready_for_pickup"
  | "order.shipped"
  | "order.cancelled";

const NOTIFIABLE: readonly string[] = [
  "order.confirmed",
  "order.promise_moved",
  "order.ready_for_pickup",
  "order.shipped",
  "order.cancelled",
] satisfies NotifiableEvent[];

export const isNotifiable = (type: string): type is NotifiableEvent => NOTIFIABLE.includes(type);

interface Words {
  readonly subject: Readonly<Record<NotifiableEvent, string>>;
  readonly opening: Readonly<Record<NotifiableEvent, string>>;
  readonly greeting: string;
  /** An order that waits for goods is sent when the last of them is there. */
  readonly together: string;
  /** The new date of such an order, and what is said while there is none. */
  readonly moved: { readonly dated: string; readonly undated: string };
  /** The part of a line that waits. */
  readonly waits: Readonly<
    Record<"backorder" | "preorder", { readonly dated: string; readonly undated: string }>
  >;
  readonly shipping: string;
  readonly total: string;
  readonly tracking: string;
  readonly follow: string;
  readonly closing: string;
}

const ENGLISH: Words = {
  subject: {
    "order.confirmed": "Your order {number}",
    "order.promise_moved": "Your order {number}: new date",
    "order.ready_for_pickup": "Order {number} is ready to collect",
    "order.shipped": "Order {number} is on its way",
    "order.cancelled": "Order {number} was cancelled",
  },
  opening: {
    "order.confirmed": "Thank you. We have your order {number} and will write again when it moves.",
    "order.promise_moved":
      "There is news of when the goods come that your order {number} waits for. We are sorry if this upsets your plans.",
    "order.ready_for_pickup":
      "Your order is waiting for you at {place}. Please bring this order number: {number}.",
    "order.shipped": "We have handed your parcel to the carrier.",
    "order.cancelled":
      "Your order was cancelled. Nothing is charged; what was reserved on your card is released.",
  },
  greeting: "Hello {name},",
  together: "Not all of it is here yet. We send everything together, once the last of it has arrived.",
  moved: {
    dated: "We now expect all of it to be here by {date}, and send it then.",
    undated: "We do not know the new date yet, and will write to you as soon as we do.",
  },
  waits: {
    backorder: {
      dated: "– {count} of {all} on backorder, expected {date}",
      undated: "– {count} of {all} on backorder, date not known yet",
    },
    preorder: {
      dated: "– {count} of {all} on pre-order, ships from {date}",
      undated: "– {count} of {all} on pre-order, date not known yet",
    },
  },
  shipping: "Shipping",
  total: "Total",
  tracking: "Tracking number: {tracking}",
  follow: "Follow your order: {url}",
  closing: "Kind regards\n{shop}",
};

const GERMAN: Words = {
  subject: {
    "order.confirmed": "Ihre Bestellung {number}",
    "order.promise_moved": "Ihre Bestellung {number}: neuer Termin",
    "order.ready_for_pickup": "Bestellung {number} liegt zur Abholung bereit",
    "order.shipped": "Bestellung {number} ist unterwegs",
    "order.cancelled": "Bestellung {number} wurde storniert",
  },
  opening: {
    "order.confirmed":
      "Vielen Dank. Ihre Bestellung {number} ist bei uns eingegangen; wir melden uns, sobald sie unterwegs ist.",
    "order.promise_moved":
      "Es gibt Neues zum Termin der Ware, auf die Ihre Bestellung {number} wartet. Es tut uns leid, wenn das Ihre Pläne stört.",
    "order.ready_for_pickup":
      "Ihre Bestellung liegt für Sie bereit: {place}. Bitte nennen Sie die Bestellnummer {number}.",
    "order.shipped": "Wir haben Ihr Paket dem Versanddienst übergeben.",
    "order.cancelled":
      "Ihre Bestellung wurde storniert. Es wird nichts abgebucht; eine Reservierung auf Ihrer Karte geben wir frei.",
  },
  greeting: "Guten Tag {name},",
  together: "Noch ist nicht alles da. Wir versenden alles zusammen, sobald das Letzte eingetroffen ist.",
  moved: {
    dated: "Wir erwarten nun, dass am {date} alles da ist, und versenden es dann.",
    undated: "Den neuen Termin kennen wir noch nicht; wir schreiben Ihnen, sobald wir ihn kennen.",
  },
  waits: {
    backorder: {
      dated: "– {count} von {all} in Nachlieferung, erwartet am {date}",
      undated: "– {count} von {all} in Nachlieferung, Termin noch nicht bekannt",
    },
    preorder: {
      dated: "– {count} von {all} vorbestellt, Versand ab {date}",
      undated: "– {count} von {all} vorbestellt, Termin noch nicht bekannt",
    },
  },
  shipping: "Versand",
  total: "Gesamt",
  tracking: "Sendungsnummer: {tracking}",
  follow: "Bestellung verfolgen: {url}",
  closing: "Freundliche Grüße\n{shop}",
};

/** Events after which a buyer may still be waiting for goods, and reads for which. */
const TELLS_OF_WAITING: readonly NotifiableEvent[] = ["order.confirmed", "order.promise_moved"];

/** The message of an event in the order's language: subject and plain text. */
export function renderNotification(
  event: NotifiableEvent,
  order: OrderDocument,
  links: { readonly shop: string; readonly order_url: string | null },
): { readonly subject: string; readonly body: string } {
  const words = order.locale.startsWith("de") ? GERMAN : ENGLISH;
  const values: Values = {
    number: order.number,
    name: order.customer?.name ?? "",
    place: order.fulfilment.location_name ?? "",
    tracking: order.fulfilment.tracking ?? "",
    url: links.order_url ?? "",
    shop: links.shop,
  };
  const waits = TELLS_OF_WAITING.includes(event) && order.lines.some((line) => line.waits);
  const paragraphs = [
    fill(words.greeting, values),
    fill(words.opening[event], values),
    event === "order.promise_moved" ? newDate(order, words) : "",
    waits ? words.together : "",
    event === "order.shipped" && order.fulfilment.tracking ? fill(words.tracking, values) : "",
    figures(order, words, waits).join("\n"),
    links.order_url ? fill(words.follow, values) : "",
    fill(words.closing, values),
  ];
  return { subject: fill(words.subject[event], values), body: paragraphs.filter(Boolean).join("\n\n") };
}

type Values = Readonly<Record<string, string | number>>;

/** In one pass, so that what a buyer typed is never read as a placeholder. */
const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));

/** When all of it is there, as far as anybody knows. */
function newDate(order: OrderDocument, { moved }: Words): string {
  const days = order.lines.flatMap(({ waits }) => (waits ? [dayToCome(waits.promised_at, order)] : []));
  const last = days.includes(null) ? null : days.toSorted().at(-1);
  return last ? fill(moved.dated, { date: written(last, order.locale) }) : moved.undated;
}

/** What was bought and what adds up to the total; tax that prices include is no part of that sum. */
function figures(order: OrderDocument, words: Words, waits: boolean): string[] {
  const { lines, quote, total, locale } = order;
  const price = (amount: Money) => formatMoney(amount, locale);
  const goods = lines.flatMap((line) => [
    `${line.quantity} × ${[line.title, line.variant_title].filter(Boolean).join(", ")}  ${price(line.subtotal)}`,
    ...(waits ? waiting(line, order, words) : []),
  ]);
  const shipping = quote.shipping ? [`${words.shipping}: ${price(quote.shipping_total)}`] : [];
  const taxes = quote.taxes.filter((tax) => !tax.included).map((tax) => `${tax.name}: ${price(tax.amount)}`);
  return [...goods, ...shipping, ...taxes, `${words.total}: ${price(total)}`];
}

function waiting({ waits, quantity }: OrderLine, order: OrderDocument, words: Words): string[] {
  if (!waits) return [];
  const day = dayToCome(waits.promised_at, order);
  const values = { count: waits.quantity, all: quantity, date: day ? written(day, order.locale) : "" };
  return [fill(words.waits[waits.kind][day ? "dated" : "undated"], values)];
}

/** A promised day as `2026-12-05`, in UTC; null where none is known, or it had passed when the message was made. */
function dayToCome(promised_at: string | null, order: OrderDocument): string | null {
  const day = promised_at && new Date(promised_at).toISOString().slice(0, 10);
  return day && day >= order.updated_at.slice(0, 10) ? day : null;
}

const written = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
