import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { type TransferFilter, transferCalls } from "./calls.ts";

export const transfersQuery = (filter: TransferFilter) =>
  infiniteQueryOptions({
    queryKey: ["transfers", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      transferCalls.list({ ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const transferQuery = (id: string, locale: string) =>
  queryOptions({
    queryKey: ["transfers", "detail", id, locale],
    queryFn: ({ signal }) => transferCalls.one(id, locale, signal),
    // A command that is not through goes on by itself; where it leads is told when it is.
    refetchInterval: ({ state }) => (state.data?.pending ? 2_000 : false),
  });
