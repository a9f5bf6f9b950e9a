import { describe, expect, test } from "vitest";
import { money } from "#commerce/money.ts";
import type { OrderDocument, OrderLine } from "#commerce/order/document.ts";
import { priceCart, type Quote } from "#commerce/pricing.ts";
import { isNotifiable, type NotifiableEvent, renderNotification } from "./order-messages.ts";

const eur = (amount: number) => money(amount, "EUR");

const quoteOf = (prices_include_tax: boolean): Quote =>
  priceCart({
    currency: "EUR",
    prices_include_tax,
    lines: [
      { line_id: "lin_1", sku: "MUG", quantity: 2, unit_price: eur(1250), tax_class: "standard" },
      { line_id: "lin_2", sku: "DESK", quantity: 1, unit_price: eur(129_900), tax_class: "standard" },
    ],
    tax_rates: [{ name: "VAT", tax_class: "standard", rate_ppm: 190_000 }],
    shipping: {
      id: "shp_1",
      name: "Parcel",
      country: "DE",
      price: eur(490),
      free_over: null,
      tax_class: "standard",
      min_days: 1,
      max_days: 2,
    },
  });

const titles = [
  ["Mug", "Oat"],
  ["Desk", ""],
] as const;

function order(changes: Partial<OrderDocument> = {}, quote = quoteOf(true)): OrderDocument {
  const lines = quote.lines.map((line, index): OrderLine => {
    const [title, variant_title] = titles[index]!;
    const ids = { product_id: "prd_1", variant_id: "var_1", image_url: null, allocations: [] };
    return { ...line, ...ids, title, variant_title };
  });
  return {
    id: "ord_1",
    number: "1A2B3C-4D5E",
    state: "confirmed",
    source: "storefront",
    channel_id: "chn_1",
    locale: "en",
    currency: "EUR",
    customer: { name: "Ada Lovelace", email: "ada@example.test", phone: null },
    fulfilment: { kind: "ship", address: null, location_id: null, location_name: null, tracking: null },
    lines,
    quote,
    total: quote.total,
    payments: [],
    cash: null,
    refusal: null,
    history: [],
    device_id: null,
    sold_offline: false,
    placed_at: "2026-11-22T09:00:00Z",
    updated_at: "2026-11-22T09:00:00Z",
    seq: 1,
    ...changes,
  };
}

const LINKS = { shop: "Alder & Wren", order_url: "https://shop.test/orders/ord_1?key=k" };
const EVENTS: readonly NotifiableEvent[] = [
  "order.confirmed",
  "order.promise_moved",
  "order.ready_for_pickup",
  "order.shipped",
  "order.cancelled",
];

/** Without the no-break spaces that amounts are written with. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const render = (
  event: NotifiableEvent,
  document: OrderDocument,
  links = LINKS as Parameters<typeof renderNotification>[2],
) => {
  const { subject, body } = renderNotification(event, document, links);
  return { subject: plain(subject), body: plain(body) };
};

describe("a buyer is written to at each key event [ORD-19]", () => {
  test("an order confirmed, in English", () => {
    expect(render("order.confirmed", order())).toEqual({
      subject: "Your order 1A2B3C-4D5E",
      body: `Hello Ada Lovelace,

Thank you. We have your order 1A2B3C-4D5E and will write again when it moves.

2 × Mug, Oat  €25.00
1 × Desk  €1,299.00
Shipping: €4.90
Total: €1,328.90

Follow your order: https://shop.test/orders/ord_1?key=k

Kind regards
Alder & Wren`,
    });
  });

  test("the same in German, with German amounts", () => {
    expect(render("order.confirmed", order({ locale: "de" }))).toEqual({
      subject: "Ihre Bestellung 1A2B3C-4D5E",
      body: `Guten Tag Ada Lovelace,

Vielen Dank. Ihre Bestellung 1A2B3C-4D5E ist bei uns eingegangen; wir melden uns, sobald sie unterwegs ist.

2 × Mug, Oat  25,00 €
1 × Desk  1.299,00 €
Versand: 4,90 €
Gesamt: 1.328,90 €

Bestellung verfolgen: https://shop.test/orders/ord_1?key=k

Freundliche Grüße
Alder & Wren`,
    });
  });

  test("tax that prices do not include is listed, so that the figures add up to the total", () => {
    const { body } = render("order.confirmed", order({}, quoteOf(false)));
    expect(body).toContain("Shipping: €4.90\nVAT: €252.49\nTotal: €1,581.39");
  });

  test.each([
    [
      "en",
      "order.ready_for_pickup",
      "Order 1A2B3C-4D5E is ready to collect",
      "waiting for you at Berlin Mitte.",
    ],
    [
      "de",
      "order.ready_for_pickup",
      "Bestellung 1A2B3C-4D5E liegt zur Abholung bereit",
      "bereit: Berlin Mitte.",
    ],
    ["en", "order.shipped", "Order 1A2B3C-4D5E is on its way", "Tracking number: JD0002"],
    ["de-AT", "order.shipped", "Bestellung 1A2B3C-4D5E ist unterwegs", "Sendungsnummer: JD0002"],
    ["en-GB", "order.cancelled", "Order 1A2B3C-4D5E was cancelled", "Nothing is charged"],
    ["de", "order.cancelled", "Bestellung 1A2B3C-4D5E wurde storniert", "nichts abgebucht"],
    ["ja", "order.shipped", "Order 1A2B3C-4D5E is on its way", "handed your parcel"],
  ] as const)("%s, %s", (locale, event, subject, told) => {
    const fulfilment = {
      kind: "ship",
      address: null,
      location_id: "loc_1",
      location_name: "Berlin Mitte",
      tracking: "JD0002",
    } as const;
    const message = render(event, order({ locale, fulfilment }));
    expect(message.subject).toBe(subject);
    expect(message.body).toContain(told);
  });

  test.each(EVENTS)("%s leaves no placeholder open, whatever is unknown", (event) => {
    for (const locale of ["en", "de"]) {
      const { subject, body } = render(event, order({ locale, customer: null }), {
        shop: "Shop",
        order_url: null,
      });
      expect(`${subject}\n${body}`).not.toMatch(/[{}]|undefined|null/);
    }
  });

  test("a parcel without a tracking number promises none", () => {
    expect(render("order.shipped", order()).body).not.toContain("Tracking");
  });

  test("an order that cannot be followed online has no link", () => {
    expect(render("order.confirmed", order(), { shop: "Shop", order_url: null }).body).not.toContain(
      "Follow",
    );
  });

  test.each(["{url}", "A$$AP", "$&", "$1 {tracking}", "{{number}}"])(
    "a buyer named %s is greeted so",
    (name) => {
      const customer = { name, email: "ada@example.test", phone: null };
      expect(render("order.confirmed", order({ customer })).body.split("\n")[0]).toBe(`Hello ${name},`);
    },
  );
});

describe("a buyer whose goods are not all there is told which wait, and until when [INV-08] [ORD-19]", () => {
  const waiting = (promised_at: string | null, locale = "en"): OrderDocument => {
    const plainOrder = order({ locale });
    const [mug, desk] = plainOrder.lines;
    const waits = [
      { kind: "preorder", quantity: 1, promised_at: "2026-12-01T00:00:00.000Z" },
      { kind: "backorder", quantity: 1, promised_at },
    ] as const;
    return {
      ...plainOrder,
      lines: [
        { ...mug!, waits: waits[0] },
        { ...desk!, waits: waits[1] },
      ],
    };
  };
  const DECEMBER = "2026-12-05T00:00:00.000Z";

  test("with the confirmation", () => {
    const { body } = render("order.confirmed", waiting(DECEMBER));
    expect(body).toContain(`when it moves.

Not all of it is here yet. We send everything together, once the last of it has arrived.

2 × Mug, Oat  €25.00
– 1 of 2 on pre-order, ships from December 1, 2026
1 × Desk  €1,299.00
– 1 of 1 on backorder, expected December 5, 2026
Shipping: €4.90`);
  });

  test("when the date moves, with the day that all of it is there", () => {
    expect(render("order.promise_moved", waiting(DECEMBER))).toEqual({
      subject: "Your order 1A2B3C-4D5E: new date",
      body: expect.stringContaining(`There is news of when the goods come that your order 1A2B3C-4D5E waits for. We are sorry if this upsets your plans.

We now expect all of it to be here by December 5, 2026, and send it then.`),
    });
    const german = render("order.promise_moved", waiting(DECEMBER, "de"));
    expect(german.subject).toBe("Ihre Bestellung 1A2B3C-4D5E: neuer Termin");
    expect(german.body).toContain("Wir erwarten nun, dass am 5. Dezember 2026 alles da ist");
    expect(german.body).toContain("– 1 von 1 in Nachlieferung, erwartet am 5. Dezember 2026");
  });

  test.each([null, "2026-11-01T00:00:00.000Z"])(
    "while nobody knows the day (%s), that is said",
    (promised_at) => {
      const { body } = render("order.promise_moved", waiting(promised_at));
      expect(body).toContain("We do not know the new date yet, and will write to you as soon as we do.");
      expect(body).toContain("– 1 of 1 on backorder, date not known yet");
    },
  );

  test("and not once the parcel has left", () => {
    expect(render("order.shipped", waiting(DECEMBER)).body).not.toContain("backorder");
  });
});

test.each([
  ["order.confirmed", true],
  ["order.promise_moved", true],
  ["order.goods_arrived", false],
  ["order.ready_for_pickup", true],
  ["order.shipped", true],
  ["order.cancelled", true],
  ["order.placed", false],
  ["order.completed", false],
  ["stock.changed", false],
  ["", false],
])("%s is written about: %s", (type, expected) => {
  expect(isNotifiable(type)).toBe(expected);
});
