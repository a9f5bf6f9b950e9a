import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, type ProductFilter } from "../api.ts";

export const productsQuery = (filter: ProductFilter, locale: string) =>
  infiniteQueryOptions({
    queryKey: ["products", "list", filter, locale],
    queryFn: ({ pageParam, signal }) =>
      api.products({ ...filter, locale, ...(pageParam && { cursor: pageParam }), limit: 50 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const productQuery = (id: string) =>
  queryOptions({
    queryKey: ["products", "detail", id],
    queryFn: ({ signal }) => api.product(id, signal),
    // An open form is not to be overwritten under the typist's hands: a save finds out about changes.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const categoriesQuery = queryOptions({
  queryKey: ["categories"],
  queryFn: async ({ signal }) => (await api.categories(signal)).items,
  staleTime: 60_000,
});
