import { queryOptions } from "@tanstack/react-query";
import type { Permission } from "#commerce/access/permissions.ts";
import { askingCalls } from "./calls.ts";

/** Somebody who waits for an answer looks at the screen. */
const WHILE_WAITING = 4_000;

/** What one has asked for, newest first; asked for again by itself while an answer is awaited. */
export const mineQuery = queryOptions({
  queryKey: ["access-requests", "mine"],
  queryFn: async ({ signal }) => (await askingCalls.mine(signal)).items,
  refetchInterval: (query) =>
    query.state.data?.some(({ status }) => status === "pending") ? WHILE_WAITING : false,
});

export const approversQuery = (permission: Permission, locationId: string | null) =>
  queryOptions({
    queryKey: ["access-requests", "approvers", permission, locationId],
    queryFn: async ({ signal }) => (await askingCalls.approvers(permission, locationId, signal)).items,
    staleTime: 5 * 60_000,
  });
