import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { familyOf } from "#commerce/webhooks/subscription.ts";
import { webhooksEn } from "#ui/i18n/webhooks.en.ts";
import { type DomainEvent, EVENT_TYPES } from "./events.ts";
import { publishedBody, readsOf, SUBSCRIPTIONS } from "./published.ts";

const wordsOf = (name: string): string | undefined =>
  (webhooksEn as Readonly<Record<string, string>>)[`event.${name}`];

describe("[INT-03] what webhooks publish", () => {
  test("is every event of the catalogue, each with one permission, a family and words", () => {
    const families = [...new Set(EVENT_TYPES.map(familyOf))];
    expect(SUBSCRIPTIONS).toEqual([...families, ...EVENT_TYPES]);
    for (const name of SUBSCRIPTIONS)
      expect([name, readsOf([name]).length, typeof wordsOf(name)]).toEqual([name, 1, "string"]);
  });

  test("is what the documentation lists", async () => {
    const told = await readFile("docs/webhooks.md", "utf8");
    const [, table] = /<!-- events: [^>]*-->\n(.*?)\n<!-- \/events -->/s.exec(told) ?? [];
    const rows = EVENT_TYPES.map((type) => `| \`${type}\` | ${wordsOf(type)} | \`${readsOf([type])[0]}\` |`);
    expect(table?.split("\n")).toEqual(["| type | when | permission |", "| --- | --- | --- |", ...rows]);
  });

  const envelope = {
    id: "evt_mer_1:order:ord_1:3",
    tenant_id: "mer_1",
    seq: 3,
    occurred_at: "2026-11-22T10:00:00.000Z",
    request_id: "req_1",
  };

  test("of an order is its id and state, and nothing of its document", () => {
    const document = { customer: { name: "Jo Buyer", email: "jo@example.com" } };
    const event = {
      ...envelope,
      type: "order.shipped",
      subject: "order:ord_1",
      data: { order_id: "ord_1", state: "shipped", document },
    } as unknown as DomainEvent;
    expect(JSON.parse(publishedBody(event))).toEqual({
      type: "order.shipped",
      timestamp: "2026-11-22T10:00:00.000Z",
      subject: "order:ord_1",
      seq: 3,
      data: { order_id: "ord_1", state: "shipped" },
    });
  });

  test("of a shift leaves out who worked it", () => {
    const data = { shift_id: "shf_1", device_id: "dev_1", staff_id: "stf_1", sales: 4 };
    const event = {
      ...envelope,
      type: "shift.changed",
      subject: "shift:shf_1",
      data,
    } as unknown as DomainEvent;
    expect(JSON.parse(publishedBody(event)).data).toEqual({
      shift_id: "shf_1",
      device_id: "dev_1",
      sales: 4,
    });
  });

  test("of a hold leaves out the words that somebody wrote", () => {
    const quarantine = { id: "hld_1", location_id: "loc_1", reason: "Jo from goods-in saw it", quantity: 2 };
    const event = {
      ...envelope,
      type: "stock.quarantine_changed",
      subject: "inventory-item:MUG",
      data: { sku: "MUG", quarantine },
    } as unknown as DomainEvent;
    expect(JSON.parse(publishedBody(event)).data).toEqual({
      sku: "MUG",
      quarantine: { id: "hld_1", location_id: "loc_1", quantity: 2 },
    });
  });
});
