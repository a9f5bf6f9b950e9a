import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { type AuditFilter, auditCalls } from "./calls.ts";

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      auditCalls.list({ ...filter, ...(pageParam && { cursor: pageParam }), limit: 50 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** The last few entries of a filter. */
export const latestQuery = (filter: AuditFilter, limit: number) =>
  queryOptions({
    queryKey: ["audit", "latest", filter, limit],
    queryFn: async ({ signal }) => (await auditCalls.list({ ...filter, limit }, signal)).items,
  });

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ["audit", "entry", id],
    queryFn: ({ signal }) => auditCalls.read(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const alertsQuery = (status: "open" | "acknowledged") =>
  infiniteQueryOptions({
    queryKey: ["alerts", "list", status],
    queryFn: ({ pageParam, signal }) => auditCalls.alerts(status, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
