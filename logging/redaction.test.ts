import { expect, test } from "vitest";
import { redacted, redactedText } from "./redaction.ts";

const KEY = "f3a9c0d4e5b6a7980f1e2d3c4b5a6978";
const TOKEN = "n3Jk-8sQ_vXb2LmT9aPz4RwYc7Hd1Fg6";

test.each([
  ["an email", "no mail to jo.buyer+shop@mail.example.com today", "no mail to [hidden] today"],
  ["an email in quotes", 'rejected: "jo@example.com"', 'rejected: "[hidden]"'],
  [
    "an order's link",
    `GET https://shop.example/orders/ord_01J8ZQ5V6N4T3M2K1H0G9F8E7D?key=${KEY}&placed 500`,
    "GET https://shop.example/orders/ord_01J8ZQ5V6N4T3M2K1H0G9F8E7D?[hidden] 500",
  ],
  ["a link to a new password", "/account/reset?token=abc", "/account/reset?[hidden]"],
  ["a token by itself", `session ${TOKEN} ended`, "session [hidden] ended"],
  ["a hash", `hash ${KEY}${KEY}`, "hash [hidden]"],
  ["a token in a path", `/invitations/${TOKEN}/accept`, "/invitations/[hidden]/accept"],
  ["a bearer token", "authorization: Bearer abc.def", "authorization: Bearer [hidden]"],
  ["a till's token", "Device 12345 refused", "Device [hidden] refused"],
  ["cookies", "Cookie: __Host-staff=abc; cart_units=2", "Cookie: [hidden]"],
  [
    "a cart, which its id lets into",
    "/api/v1/store/carts/crt_01J8ZQ5V6N4T3M2K1H0G9F8E7D/lines",
    "/api/v1/store/carts/[hidden]/lines",
  ],
  [
    "what was bound to a query",
    'Failed query: select "id" from "staff" where "email" = ?\nparams: Jo Buyer,12 Wren Street',
    'Failed query: select "id" from "staff" where "email" = ?\nparams: [hidden]',
  ],
  [
    "a piece of a body",
    `Unexpected token 'J', "{"name": Jo Buyer}" is not valid JSON`,
    "Unexpected token 'J' [hidden] is not valid JSON",
  ],
  [
    "a piece of a longer body",
    `Expected ',', ..."name": "Jo Buyer" "x"... is not valid JSON`,
    "Expected ',' [hidden] is not valid JSON",
  ],
])("[SEC-10] %s is taken out of text", (_, text, expected) => expect(redactedText(text)).toBe(expected));

test.each([
  "order ord_01J8ZQ5V6N4T3M2K1H0G9F8E7D goes on later",
  "no merchant mer_01J8ZQ5V6N4T3M2K1H0G9F8E7D",
  "D1_ERROR: UNIQUE constraint failed: staff.email: SQLITE_CONSTRAINT",
  "Cannot read properties of undefined (reading 'unfulfilledQuantities')",
  "select ? from stock where sku = ?",
  "2026-11-22T14:00:00.000Z took 1234567 ms",
])("[SEC-10] what finds a fault is kept: %s", (text) => expect(redactedText(text)).toBe(text));

test("[SEC-10] fields that are somebody's own are dropped, however deep; ids, codes and counts stay", () => {
  expect(
    redacted({
      tenant_id: "mer_01J8ZQ5V6N4T3M2K1H0G9F8E7D",
      count: 3,
      code: "unavailable",
      task: { kind: "chunk", customer: { name: "Jo" }, file_name: "jo.csv" },
      people: [{ Email: "x", phone: "1", staff_id: "stf_01J8ZQ5V6N4T3M2K1H0G9F8E7D" }],
      access_key: "k",
      idempotency_key: "k",
      none: null,
    }),
  ).toEqual({
    tenant_id: "mer_01J8ZQ5V6N4T3M2K1H0G9F8E7D",
    count: 3,
    code: "unavailable",
    task: { kind: "chunk", customer: "[hidden]", file_name: "[hidden]" },
    people: [{ Email: "[hidden]", phone: "[hidden]", staff_id: "stf_01J8ZQ5V6N4T3M2K1H0G9F8E7D" }],
    access_key: "[hidden]",
    idempotency_key: "[hidden]",
    none: null,
  });
});

test("[SEC-10] an error tells its message, its place and its cause, without what they hold", () => {
  const cause = new Error("no row for jo@example.com");
  const told = String(
    redacted(new Error("Failed query: update\nparams: Jo Buyer,\n    at 12 Wren Street", { cause })),
  );
  expect(told.split("\n").slice(0, 2)).toEqual(["Error: Failed query: update", "params: [hidden]"]);
  expect(told).toContain("redaction.test.ts");
  expect(told).toContain("Caused by: Error: no row for [hidden]");
  expect(told).not.toMatch(/Jo Buyer|Wren Street|jo@example/);
});

test("[SEC-10] an object that holds itself ends somewhere", () => {
  const loop: Record<string, unknown> = {};
  loop.again = loop;
  expect(JSON.stringify(redacted(loop))).toContain("[hidden]");
});
