import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { type AccuracyAsked, type CountsAsked, countCalls, type LineFilter } from "./calls.ts";

export const countsQuery = (filter: Pick<CountsAsked, "state" | "location_id" | "q">) =>
  infiniteQueryOptions({
    queryKey: ["counts", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      countCalls.list({ ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** A count goes on by itself while a command is under way, so it is read again until that is through. */
export const countQuery = (id: string) =>
  queryOptions({
    queryKey: ["counts", "detail", id],
    queryFn: ({ signal }) => countCalls.read(id, signal),
    refetchInterval: ({ state }) => (state.data?.pending ? 2_000 : false),
  });

export const countLinesQuery = (id: string, filter: LineFilter, locale: string) =>
  infiniteQueryOptions({
    queryKey: ["counts", "detail", id, "lines", filter, locale],
    queryFn: ({ pageParam, signal }) =>
      countCalls.lines(id, { filter, locale, limit: 200, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const accuracyQuery = (asked: AccuracyAsked) =>
  queryOptions({
    queryKey: ["counts", "accuracy", asked],
    queryFn: async ({ signal }) => (await countCalls.accuracy(asked, signal)).months,
  });
