import type { InfiniteData } from "@tanstack/react-query";
import type { OrderFilter } from "../api.ts";
import type { OrderSummary, Page, StockLevel, StockRow } from "../model.ts";

export type Pages<Item> = InfiniteData<Page<Item>, string | undefined>;

/** Whether an order belongs in a list. Text is matched by the server, so a searched list takes updates only. */
export function matches(order: OrderSummary, filter: OrderFilter): boolean {
  return (
    (!filter.state || order.state === filter.state) &&
    (!filter.source || order.source === filter.source) &&
    (!filter.location_id || order.location_id === filter.location_id)
  );
}

/** A list after an order was placed or has moved: put on top, replaced in its place, or gone from this filter. */
export function withOrder(
  pages: Pages<OrderSummary>,
  order: OrderSummary,
  filter: OrderFilter,
): Pages<OrderSummary> {
  const known = pages.pages.flatMap((page) => page.items).find((item) => item.id === order.id);
  if (known && known.updated_at > order.updated_at) return pages; // an older message, come late
  const belongs = matches(order, filter);
  if (!known && (!belongs || filter.q)) return pages;
  return {
    ...pages,
    pages: pages.pages.map((page, index) => {
      if (known)
        return {
          ...page,
          items: page.items.flatMap((item) => (item.id !== order.id ? item : belongs ? order : [])),
        };
      return index === 0 ? { ...page, items: insert(page.items, order) } : page;
    }),
  };
}

/** New orders come first, so the place is nearly always the top. */
function insert(items: readonly OrderSummary[], order: OrderSummary): OrderSummary[] {
  const later = items.findIndex((item) => item.placed_at <= order.placed_at);
  return later < 0 ? [...items, order] : [...items.slice(0, later), order, ...items.slice(later)];
}

/** A stock row with new figures; its sums follow. */
export function withLevels(row: StockRow, levels: readonly StockLevel[]): StockRow {
  const total = (figure: "on_hand" | "available") => levels.reduce((sum, level) => sum + level[figure], 0);
  return { ...row, levels: [...levels], on_hand: total("on_hand"), available: total("available") };
}

export function withStock(
  pages: Pages<StockRow>,
  sku: string,
  levels: readonly StockLevel[],
): Pages<StockRow> {
  if (!pages.pages.some((page) => page.items.some((row) => row.sku === sku))) return pages;
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((row) => (row.sku === sku ? withLevels(row, levels) : row)),
    })),
  };
}
