import { expect, test } from "vitest";
import { emptyLevel } from "#commerce/stock/level.ts";
import type { OrderSummary, StockLevel, StockRow } from "../model.ts";
import { type Pages, withOrder, withStock } from "./merge.ts";

function order(id: string, minute: number, change: Partial<OrderSummary> = {}): OrderSummary {
  const at = `2026-11-22T10:${String(minute).padStart(2, "0")}:00.000Z`;
  return {
    id,
    number: `#${id}`,
    state: "confirmed",
    source: "storefront",
    channel_id: "chn_1",
    fulfilment: "ship",
    location_id: null,
    customer_name: "Ada",
    customer_email: null,
    total: { amount: 100, currency: "EUR" },
    units: 1,
    placed_at: at,
    updated_at: at,
    ...change,
  };
}

function pagesOf<Item>(...pages: Item[][]): Pages<Item> {
  return {
    pageParams: pages.map((_, index) => (index === 0 ? undefined : `c${index}`)),
    pages: pages.map((items) => ({ items, next_cursor: null })),
  };
}

const level = (location_id: string, change: Partial<StockLevel>): StockLevel => ({
  ...emptyLevel(location_id),
  available: 0,
  ...change,
});

const ids = (pages: Pages<OrderSummary>) => pages.pages.map((page) => page.items.map((item) => item.id));

test("[UXA-04] a new order appears on top of the list", () => {
  const pages = withOrder(pagesOf([order("b", 2), order("a", 1)], [order("0", 0)]), order("c", 3), {});
  expect(ids(pages)).toEqual([["c", "b", "a"], ["0"]]);
});

test("[UXA-04] an order that moved stays in its place with its new state", () => {
  const moved = order("a", 1, { state: "shipped", updated_at: "2026-11-22T11:00:00.000Z" });
  const pages = withOrder(pagesOf([order("b", 2), order("a", 1)]), moved, {});
  expect(pages.pages[0]?.items.map((item) => item.state)).toEqual(["confirmed", "shipped"]);
});

test("[UXA-04] an order that no longer fits the filter leaves the list", () => {
  const moved = order("a", 1, { state: "shipped", updated_at: "2026-11-22T11:00:00.000Z" });
  expect(ids(withOrder(pagesOf([order("b", 2), order("a", 1)]), moved, { state: "confirmed" }))).toEqual([
    ["b"],
  ]);
});

test("[UXA-04] a message that comes late does not turn an order back", () => {
  const now = order("a", 1, { state: "shipped", updated_at: "2026-11-22T11:00:00.000Z" });
  const pages = pagesOf([now]);
  expect(withOrder(pages, order("a", 1), {})).toBe(pages);
});

test("[UXA-04] a searched list takes no strangers, since the server matches the words", () => {
  const pages = pagesOf([order("a", 1)]);
  expect(withOrder(pages, order("b", 2), { q: "ada" })).toBe(pages);
});

test("[UXA-04] new figures of a SKU change its row and its sums, and no other row", () => {
  const row = (sku: string): StockRow => ({
    sku,
    product_id: "prd_1",
    title: "Mug",
    variant_title: "",
    image_url: null,
    barcode: null,
    levels: [level("l1", { on_hand: 9, available: 9 })],
    on_hand: 9,
    available: 9,
  });
  const pages = withStock(pagesOf([row("A"), row("B")]), "B", [
    level("l1", { on_hand: 8, allocated: 2, held: 1, available: 5 }),
    level("l2", { on_hand: 4, available: 4 }),
  ]);
  expect(pages.pages[0]?.items.map((item) => [item.sku, item.on_hand, item.available])).toEqual([
    ["A", 9, 9],
    ["B", 12, 9],
  ]);
});
