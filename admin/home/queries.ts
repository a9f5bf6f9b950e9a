import { queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { OrderState } from "../model.ts";

/** Beyond this, "100+" says enough: somebody has a lot to do. */
const countTo = 100;

/** How many orders stand in a state. */
export const countQuery = (state: OrderState) =>
  queryOptions({
    queryKey: ["home", "count", state],
    queryFn: async ({ signal }) => {
      const page = await api.orders({ state, limit: countTo }, signal);
      return { count: page.items.length, more: page.next_cursor !== null };
    },
  });

export const lowStockQuery = (locale: string) =>
  queryOptions({
    queryKey: ["home", "stock", locale],
    queryFn: async ({ signal }) => (await api.stock({ low: "true", limit: 10, locale }, signal)).items,
  });
