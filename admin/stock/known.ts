import type { QueryClient } from "@tanstack/react-query";
import { type Pages, withLevels } from "../live/merge.ts";
import type { StockLevel, StockRow } from "../model.ts";

/** Shows a level as a change has just answered it, wherever the SKU is on the screen. */
export function putLevel(queries: QueryClient, sku: string, level: StockLevel): void {
  queries.setQueriesData<Pages<StockRow>>(
    { queryKey: ["stock", "list"] },
    (pages) =>
      pages && {
        ...pages,
        pages: pages.pages.map((page) => ({
          ...page,
          items: page.items.map((row) => (row.sku === sku ? withLevel(row, level) : row)),
        })),
      },
  );
  void queries.invalidateQueries({ queryKey: ["stock", "detail", sku] });
  void queries.invalidateQueries({ queryKey: ["stock", "movements", sku] });
}

/** A row with one level replaced, or added where nothing had been. */
export function withLevel(row: StockRow, level: StockLevel): StockRow {
  const at = row.levels.findIndex(({ location_id }) => location_id === level.location_id);
  return withLevels(row, at < 0 ? [...row.levels, level] : row.levels.with(at, level));
}
