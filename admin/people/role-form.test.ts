import { expect, test } from "vitest";
import { offeredPermissions } from "#commerce/access/permissions.ts";
import { AREAS, formOf, inputOf, isAmount, mayGrant, mayGrantFully } from "./role-form.ts";

const everything = offeredPermissions.map((permission) => ({
  permission,
  location_id: null,
  limits: null,
}));

test("[SEC-01] a role comes out of the form as it went in", () => {
  const grants = [
    { permission: "order.view" as const, limits: null },
    {
      permission: "order.refund" as const,
      limits: [
        { amount: 1_999, currency: "EUR" },
        { amount: 500, currency: "JPY" },
      ],
    },
  ];
  const form = formOf({ name: "Desk", description: "", grants }, everything);
  expect(form.grants["order:refund"].amounts).toEqual({ EUR: "19.99", JPY: "500" });
  expect(inputOf(form)).toEqual({ name: "Desk", description: "", grants });
});

test("[SEC-01] limits count only where they are switched on, and empty amounts give nothing", () => {
  const form = formOf(null, everything);
  form.grants["order:refund"] = { on: true, limited: true, amounts: { EUR: "20", USD: " " } };
  expect(inputOf(form).grants).toEqual([
    { permission: "order.refund", limits: [{ amount: 2_000, currency: "EUR" }] },
  ]);
  form.grants["order:refund"].limited = false;
  expect(inputOf(form).grants).toEqual([{ permission: "order.refund", limits: null }]);
});

test("[SEC-01] every offered permission stands in one area of the form", () => {
  expect(AREAS.flatMap(([, names]) => names).sort()).toEqual([...offeredPermissions].sort());
});

test.each([
  ["", true],
  ["50", true],
  ["50.00", true],
  ["fifty", false],
  ["-1", false],
  ["1.999", false],
])("[SEC-01] %j is an amount: %s", (text, expected) => {
  expect(isAmount(text, "EUR")).toBe(expected);
});

test("[SEC-01] only what one holds everywhere goes into a role; without limit only what one holds so", () => {
  const limits = [{ amount: 100, currency: "EUR" } as never];
  const own = [
    { permission: "order.view" as const, location_id: "A", limits: null },
    { permission: "order.refund" as const, location_id: null, limits },
  ];
  expect([mayGrant(own, "order.view"), mayGrant(own, "order.refund")]).toEqual([false, true]);
  expect(mayGrantFully(own, "order.refund")).toBe(false);
});

test("[SEC-01] what somebody holds up to a limit starts with a limit in a new role", () => {
  const own = [
    {
      permission: "order.refund" as const,
      location_id: null,
      limits: [{ amount: 100, currency: "EUR" } as never],
    },
  ];
  expect(formOf(null, own).grants["order:refund"].limited).toBe(true);
  expect(formOf(null, everything).grants["order:refund"].limited).toBe(false);
});

test("[SEC-01] no name of a field holds a dot, which the form would take apart", () => {
  const names = Object.keys(formOf(null, everything).grants);
  expect(names).toHaveLength(offeredPermissions.length);
  expect(names.filter((name) => name.includes("."))).toEqual([]);
});
