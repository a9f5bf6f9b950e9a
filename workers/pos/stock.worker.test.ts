import { expect, test } from "vitest";
import { SYSTEM } from "#commerce/order/document.ts";
import type { StockRule } from "#commerce/stock/rules.ts";
import { objectsBehind, openShop, sell, stock, testId } from "../testing/shop.ts";

const change = (location_id: string) => ({
  command_id: crypto.randomUUID(),
  location_id,
  reason: "test",
  reference: null,
  actor: SYSTEM,
  request_id: null,
});
const rule = (said: Partial<StockRule>): StockRule => ({
  category_id: null,
  channel_id: null,
  location_id: null,
  keep: null,
  sell_from: null,
  low_at: null,
  ...said,
});

test("[CAT-11] [INV-10] [INV-05] a till is told what its own channel may sell, why it is not all, and what comes; what the site leaves to walk-ins is not hidden from it", async () => {
  const shop = await openShop();
  await sell(shop, ["TILL-1"]);
  await stock(shop, "TILL-1", 9, shop.store);
  const item = objectsBehind(shop).item("TILL-1");
  await item.damage({ ...change(shop.store), quantity: 2 });
  const quarantine_id = testId("ord");
  const held = { ...change(shop.store), quarantine_id, quantity: 1, kind: "quality" as const, lot: null };
  expect((await item.quarantine(held)).ok).toBe(true);
  const expected_at = "2026-12-05T00:00:00.000Z";
  await item.expect({ ...change(shop.warehouse), source_id: "pur_1", quantity: 12, expected_at });
  const set = await item.setPolicy({
    policy: {
      rules: [
        rule({ channel_id: shop.channel_id, location_id: shop.store, keep: 5 }),
        rule({ location_id: shop.store, keep: 1 }),
      ],
      beyond: { kind: "backorder", limit: 20, promised_at: null },
      sale: null,
    },
    version: 0,
    request_id: null,
  });
  expect(set.ok).toBe(true);

  const { body } = await shop.till("GET", "/pos/stock/TILL-1");
  expect(body.sku).toBe("TILL-1");
  const [here, ...others] = body.levels;
  expect(here).toMatchObject({
    location_id: shop.store,
    kind: "store",
    // Nine, less three that are not fit for sale, less one that every channel leaves. Nobody waits at a till.
    available: 5,
    explanation: [
      { why: "on_hand", units: 9 },
      { why: "quarantined", units: 1 },
      { why: "damaged", units: 2 },
      { why: "kept", units: 1 },
    ],
    arriving: 0,
    expected_at: null,
  });
  expect(others.map((place: { location_id: string }) => place.location_id).sort()).toEqual(
    [shop.warehouse, shop.otherStore].sort(),
  );
  expect(others.find((place: { kind: string }) => place.kind === "warehouse")).toMatchObject({
    available: 0,
    explanation: [{ why: "on_hand", units: 0 }],
    arriving: 12,
    expected_at,
  });
});
