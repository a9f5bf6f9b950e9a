import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ApiClient } from "../model.ts";
import { clientsApi } from "./api.ts";

export const clientsQuery = (state: ApiClient["state"]) =>
  infiniteQueryOptions({
    queryKey: ["api-clients", "list", state],
    queryFn: ({ pageParam, signal }) =>
      clientsApi.list({ state, limit: 50, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ["api-clients", "detail", id],
    queryFn: ({ signal }) => clientsApi.read(id, signal),
  });
