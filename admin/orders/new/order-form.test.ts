import { expect, test } from "vitest";
import type { Channel } from "../../model.ts";
import {
  emptyOrder,
  type OrderForm,
  onChannel,
  placeRequest,
  quoteRequest,
  withUnits,
} from "./order-form.ts";

const mug = { sku: "MUG", title: "Mug", variant_title: "Oat", image_url: null };
const filled: OrderForm = {
  ...emptyOrder,
  channel_id: "chn_1",
  lines: [{ ...mug, quantity: 2 }],
  customer: { name: " Ada Byron ", email: "", phone: " 030 1 " },
  address: {
    name: "",
    line1: "Weg 1",
    line2: " ",
    city: "Berlin",
    region: "",
    postal_code: "10115",
    country: "DE",
  },
  method_id: "shp_1",
};
const total = { amount: 4980, currency: "EUR" };

test("[CHN-15] a price is asked for as soon as goods and country are known", () => {
  const early = {
    ...filled,
    customer: emptyOrder.customer,
    address: { ...emptyOrder.address, country: "DE" },
  };
  expect(quoteRequest(early)).toEqual({
    channel_id: "chn_1",
    customer: { name: "–", email: null, phone: null },
    fulfilment: {
      kind: "ship",
      address: {
        name: "––",
        line1: "––",
        line2: null,
        city: "––",
        region: null,
        postal_code: "––",
        country: "DE",
      },
      method_id: "shp_1",
    },
    lines: [{ sku: "MUG", quantity: 2 }],
  });
});

test.each([
  ["no goods", { lines: [] }],
  ["no site", { channel_id: "" }],
  ["no store to pick up in", { kind: "pickup" as const }],
  ["no country", { address: emptyOrder.address }],
])("[CHN-15] with %s there is nothing to price", (_, change) => {
  expect(quoteRequest({ ...filled, ...change })).toBe(null);
});

test("[CHN-15] blanks are not sent, and the parcel goes to the customer unless another name is given", () => {
  const request = placeRequest(filled, total);
  expect(request.customer).toEqual({ name: "Ada Byron", email: null, phone: "030 1" });
  expect(request.fulfilment).toMatchObject({ address: { name: "Ada Byron", line2: null, region: null } });
  expect(request.expected_total).toEqual(total);
});

test("[CHN-15] the same SKU added again is one line", () => {
  const once = withUnits([], mug, 1);
  expect(withUnits(once, mug, 2)).toEqual([{ ...mug, quantity: 3 }]);
});

test("[CHN-15] changing the site keeps goods and customer, and forgets the way of delivery", () => {
  const channel = { id: "chn_2", country: "US" } as Channel;
  const changed = onChannel(filled, channel);
  expect([changed.lines, changed.customer]).toEqual([filled.lines, filled.customer]);
  expect([changed.method_id, changed.address.country]).toEqual([null, "US"]);
});
