import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type StockFilter } from "../api.ts";

export const stockQuery = (filter: StockFilter, locale: string) =>
  infiniteQueryOptions({
    queryKey: ["stock", "list", filter, locale],
    queryFn: ({ pageParam, signal }) =>
      api.stock({ ...filter, locale, ...(pageParam && { cursor: pageParam }), limit: 100 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const skuQuery = (sku: string, locale: string) =>
  queryOptions({
    queryKey: ["stock", "detail", sku, locale],
    queryFn: ({ signal }) => api.stockRow(sku, locale, signal),
  });

const pageSize = 50;

/** The ledger of a SKU, newest first; a short page is the last. */
export const movementsQuery = (sku: string) =>
  infiniteQueryOptions({
    queryKey: ["stock", "movements", sku],
    queryFn: ({ pageParam, signal }) => api.movements(sku, pageParam, pageSize, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.items.length < pageSize ? undefined : page.items.at(-1)?.seq),
  });
