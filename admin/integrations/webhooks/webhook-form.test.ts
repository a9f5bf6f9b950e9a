import { expect, test } from "vitest";
import type { WebhookEvent } from "../../model.ts";
import { familiesOf, toggled } from "./webhook-form.ts";

const event = (name: WebhookEvent["name"]): WebhookEvent => ({ name, permission: "order.view" });

test("events are shown by family", () => {
  const events = (["stock.*", "order.*", "stock.low", "order.shipped", "stock.out"] as const).map(event);
  const named = familiesOf(events).map(({ family, types }) => [family.name, types.map(({ name }) => name)]);
  expect(named).toEqual([
    ["stock.*", ["stock.low", "stock.out"]],
    ["order.*", ["order.shipped"]],
  ]);
});

test("a family takes the place of its types, and of no others", () => {
  expect(toggled(["stock.low", "order.shipped"], "stock.*")).toEqual(["order.shipped", "stock.*"]);
});

test("what is chosen is given back by choosing it again", () => {
  expect(toggled(["stock.*", "order.shipped"], "stock.*")).toEqual(["order.shipped"]);
  expect(toggled(["order.shipped"], "stock.low")).toEqual(["order.shipped", "stock.low"]);
});
