import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { type PurchaseFilter, purchaseCalls, type SupplierFilter, supplierCalls } from "./calls.ts";

export const purchasesQuery = (filter: PurchaseFilter) =>
  infiniteQueryOptions({
    queryKey: ["purchases", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      purchaseCalls.list({ ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const purchaseQuery = (id: string, locale: string) =>
  queryOptions({
    queryKey: ["purchases", "detail", id, locale],
    queryFn: ({ signal }) => purchaseCalls.one(id, locale, signal),
    // A command that is not through goes on by itself; where it leads is told when it is.
    refetchInterval: ({ state }) => (state.data?.pending ? 2_000 : false),
  });

export const suppliersQuery = (filter: SupplierFilter) =>
  infiniteQueryOptions({
    queryKey: ["suppliers", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      supplierCalls.list({ ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** Those that can be ordered from, for choosing one: the most that the API gives at once. */
export const activeSuppliersQuery = queryOptions({
  queryKey: ["suppliers", "active"],
  queryFn: async ({ signal }) => (await supplierCalls.list({ active: "true", limit: 200 }, signal)).items,
});
