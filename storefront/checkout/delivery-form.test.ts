import { describe, expect, test } from "vitest";
import {
  DELIVERY_FIELDS,
  type DeliveryValues,
  deliveryDetails,
  deliveryFaults,
  deliveryValues,
  refusedFields,
  rememberedValues,
} from "./delivery-form.ts";

const empty = Object.fromEntries(DELIVERY_FIELDS.map((field) => [field, ""])) as DeliveryValues;
const american: DeliveryValues = {
  ...empty,
  kind: "ship",
  email: "ada@example.com",
  name: "Ada Alder",
  line1: "12 Wren Street",
  postal_code: "97214",
  city: "Portland",
  region: "OR",
};
const german: DeliveryValues = { ...american, postal_code: "10115", city: "Berlin", region: "" };
const pickup: DeliveryValues = {
  ...empty,
  kind: "pickup",
  email: "a@b.co",
  name: "Ada",
  location_id: "loc_1",
};

test.each([
  ["a complete American address", american, "US", {}],
  ["a complete German address, which has no state", german, "DE", {}],
  ["a pickup, which asks for no address", pickup, "US", {}],
  [
    "nothing typed",
    { ...empty, kind: "ship" },
    "US",
    {
      email: "missing",
      name: "missing",
      line1: "missing",
      postal_code: "missing",
      city: "missing",
      region: "missing",
    },
  ],
  ["no way chosen", { ...american, kind: "" }, "US", { kind: "missing" }],
  ["a pickup without a store", { ...pickup, location_id: "" }, "DE", { location_id: "missing" }],
  ["an address without a point", { ...american, email: "ada@example" }, "US", { email: "invalid" }],
  ["two addresses in one", { ...american, email: "a@b.co c@d.co" }, "US", { email: "invalid" }],
  ["a German code in America", { ...american, postal_code: "1011" }, "US", { postal_code: "invalid" }],
  ["a nine-digit ZIP", { ...american, postal_code: "97214-1234" }, "US", {}],
  ["letters in a German code", { ...german, postal_code: "1011A" }, "DE", { postal_code: "invalid" }],
  ["a British code", { ...german, postal_code: "SW1A 1AA" }, "GB", {}],
  ["an unknown state", { ...american, region: "XX" }, "US", { region: "invalid" }],
  ["a very long name", { ...american, name: "a".repeat(121) }, "US", { name: "invalid" }],
  ["a long street behind a pickup", { ...pickup, line1: "a".repeat(300) }, "US", {}],
] as const)("[UXC-05] %s", (_, values, country, faults) => {
  expect(deliveryFaults(values as DeliveryValues, country)).toEqual(faults);
});

test("what was typed is trimmed, and unknown fields are dropped", () => {
  const form = new FormData();
  form.set("email", "  ada@example.com ");
  form.set("role", "administrator");
  expect(deliveryValues(form)).toEqual({ ...empty, email: "ada@example.com" });
});

test("a cart that was filled in before fills the form again", () => {
  const details = deliveryDetails(american, "US", "shp_1");
  const customer = details.customer ? { ...details.customer, agreed_to: [] } : null;
  expect(rememberedValues({ customer, fulfilment: details.fulfilment ?? null })).toEqual(american);
});

describe("[CUS-04] [UXC-05] an account fills in", () => {
  const address = {
    name: "Ada Lovelace",
    line1: "3 Mill Row",
    line2: null,
    city: "Portland",
    region: "OR",
    postal_code: "97214",
    country: "US",
  };
  const buyer = { name: "Ada", email: "ada@example.com", phone: "1", address, chosen: false };
  const nothing = { customer: null, fulfilment: null };

  test("what the cart does not know", () => {
    expect(rememberedValues(nothing, buyer)).toMatchObject({
      email: "ada@example.com",
      name: "Ada",
      phone: "1",
      kind: "ship",
      line1: "3 Mill Row",
    });
    expect(rememberedValues(nothing, { ...buyer, name: "" }).name).toBe("Ada Lovelace");
  });

  test("nothing over what was typed before, but for an address that is asked for", () => {
    const { customer, fulfilment } = deliveryDetails(american, "US", null);
    const cart = {
      customer: customer ? { ...customer, agreed_to: [] } : null,
      fulfilment: fulfilment ?? null,
    };
    expect(rememberedValues(cart, buyer)).toEqual(american);
    expect(rememberedValues(cart, { ...buyer, chosen: true })).toMatchObject({
      email: american.email,
      name: "Ada Lovelace",
      line1: "3 Mill Row",
    });
  });
});

test("a pickup carries no address", () => {
  expect(deliveryDetails(pickup, "US", null).fulfilment).toEqual({ kind: "pickup", location_id: "loc_1" });
});

test("what the API refuses is told beside its field", () => {
  const errors = [
    { field: "fulfilment.address.city", message: "too long" },
    { field: "customer.email", message: "no address" },
    { field: "unknown", message: "?" },
  ];
  expect(refusedFields(errors)).toEqual({ email: "invalid", city: "invalid" });
  expect(refusedFields("broken")).toEqual({});
});
