import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type StockFilter } from "../api.ts";
import {
  type AlertsAsked,
  alertCalls,
  type HoldsAsked,
  holdCalls,
  type MovementsAsked,
  ruleCalls,
  skuCalls,
} from "./calls.ts";

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
export const movementsQuery = (sku: string, filter: Pick<MovementsAsked, "about" | "location_id">) =>
  infiniteQueryOptions({
    queryKey: ["stock", "movements", sku, filter],
    queryFn: ({ pageParam, signal }) =>
      skuCalls.movements(
        sku,
        { ...filter, limit: pageSize, ...(pageParam !== undefined && { before: pageParam }) },
        signal,
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.items.length < pageSize ? undefined : page.items.at(-1)?.seq),
  });

export const alertsQuery = (filter: Pick<AlertsAsked, "status" | "state" | "location_id">, locale: string) =>
  infiniteQueryOptions({
    queryKey: ["stock", "alerts", "list", filter, locale],
    queryFn: ({ pageParam, signal }) =>
      alertCalls.list({ ...filter, locale, limit: 50, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const holdsQuery = (filter: Pick<HoldsAsked, "location_id" | "kind" | "lot">, locale: string) =>
  infiniteQueryOptions({
    queryKey: ["stock", "holds", filter, locale],
    queryFn: ({ pageParam, signal }) =>
      holdCalls.list({ ...filter, locale, limit: 50, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const rulesQuery = queryOptions({
  queryKey: ["stock", "rules"],
  queryFn: async ({ signal }) => (await ruleCalls.list(signal)).items,
});

export const channelStockQuery = (channelId: string) =>
  queryOptions({
    queryKey: ["stock", "channel", channelId],
    queryFn: ({ signal }) => ruleCalls.channel(channelId, signal),
  });
