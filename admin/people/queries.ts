import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { decidingCalls, type PersonFilter, peopleCalls, roleCalls } from "./calls.ts";

export const peopleQuery = (filter: PersonFilter) =>
  infiniteQueryOptions({
    queryKey: ["people", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      peopleCalls.list({ ...filter, ...(pageParam && { cursor: pageParam }), limit: 50 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ["people", "detail", id],
    queryFn: ({ signal }) => peopleCalls.read(id, signal),
  });

export const rolesQuery = queryOptions({
  queryKey: ["roles", "list"],
  queryFn: async ({ signal }) => (await roleCalls.list(signal)).items,
});

export const roleQuery = (id: string) =>
  queryOptions({ queryKey: ["roles", "detail", id], queryFn: ({ signal }) => roleCalls.read(id, signal) });

/** Requests of others, the waiting ones and all together. */
export const toDecideQuery = (status?: "pending") =>
  infiniteQueryOptions({
    queryKey: ["access-requests", "to-decide", status ?? "all"],
    queryFn: ({ pageParam, signal }) =>
      decidingCalls.list(
        { ...(status && { status }), ...(pageParam && { cursor: pageParam }), limit: 50 },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: 30_000,
  });
