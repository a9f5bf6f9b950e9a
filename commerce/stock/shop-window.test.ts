import { describe, expect, test } from "vitest";
import { emptyLevel, type StockLevel } from "./level.ts";
import { type BeyondStock, NO_POLICY, type StockRule } from "./rules.ts";
import { shopWindow } from "./shop-window.ts";

const level = (location_id: string, figures: Partial<StockLevel>): StockLevel => ({
  ...emptyLevel(location_id),
  ...figures,
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
const stock = (levels: StockLevel[], beyond: BeyondStock | null = null) => ({
  levels,
  policy: { ...NO_POLICY, beyond },
});
const SITE = { channel_id: "web", location_ids: ["warehouse", "berlin"], store_ids: ["berlin", "hamburg"] };
const backorder = (limit: number, promised_at: string | null = "2026-12-05T00:00:00Z"): BeyondStock => ({
  kind: "backorder",
  limit,
  promised_at,
});
const OUT = { state: "out_of_stock", units: null, expected_at: null };

describe("[CAT-11] [INV-07] what a site says of a SKU", () => {
  test("plenty is told without its count, few with it, each store by itself", () => {
    const levels = [level("warehouse", { on_hand: 6 }), level("berlin", { on_hand: 3 })];
    expect(shopWindow(stock(levels), [], SITE)).toEqual({
      online: { state: "in_stock", units: null, expected_at: null },
      stores: [
        { location_id: "berlin", state: "low_stock", units: 3, expected_at: null },
        { location_id: "hamburg", ...OUT },
      ],
    });
  });

  test("[INV-10] units that a store keeps from the site are shown neither online nor there", () => {
    const kept = rule({ channel_id: "web", location_id: "berlin", keep: 3 });
    const { online, stores } = shopWindow(stock([level("berlin", { on_hand: 3 })]), [kept], SITE);
    expect([online, stores[0]]).toEqual([OUT, { location_id: "berlin", ...OUT }]);
  });

  test("[INV-08] what may be ordered and is not there is told with its date, but nobody collects it", () => {
    const { online, stores } = shopWindow(stock([], backorder(4)), [], SITE);
    expect(online).toEqual({ state: "backorder", units: null, expected_at: "2026-12-05T00:00:00Z" });
    expect(stores).toEqual([
      { location_id: "berlin", ...OUT },
      { location_id: "hamburg", ...OUT },
    ]);
  });

  test("[INV-08] an arrival that is announced says the date better; one that nobody dated leaves it open", () => {
    const arriving = [level("warehouse", { incoming: 9, expected_at: "2026-12-01T00:00:00Z" })];
    expect(shopWindow(stock(arriving, backorder(4)), [], SITE).online.expected_at).toBe(
      "2026-12-01T00:00:00Z",
    );
    expect(shopWindow(stock([], backorder(4, null)), [], SITE).online.expected_at).toBeNull();
  });

  test("[INV-08] once as many were promised as may be, it is out of stock and names no date", () => {
    const promised = [level("warehouse", { awaited: 4, expected_at: "2026-12-01T00:00:00Z" })];
    expect(shopWindow(stock(promised, backorder(4)), [], SITE).online).toEqual(OUT);
  });

  test("[INV-08] while units are there nobody waits, so no date is told", () => {
    expect(shopWindow(stock([level("warehouse", { on_hand: 2 })], backorder(4)), [], SITE).online).toEqual({
      state: "low_stock",
      units: 2,
      expected_at: null,
    });
  });
});
