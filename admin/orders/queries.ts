import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type OrderFilter } from "../api.ts";

export const ordersQuery = (filter: OrderFilter) =>
  infiniteQueryOptions({
    queryKey: ["orders", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      api.orders({ ...filter, ...(pageParam && { cursor: pageParam }), limit: 50 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const orderQuery = (id: string) =>
  queryOptions({ queryKey: ["orders", "detail", id], queryFn: ({ signal }) => api.order(id, signal) });

export const orderMessagesQuery = (id: string) =>
  queryOptions({
    queryKey: ["messages", "order", id],
    queryFn: async ({ signal }) => (await api.notifications({ order_id: id, limit: 50 }, signal)).items,
  });
