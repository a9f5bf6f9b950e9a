import { queryOptions, useQuery } from "@tanstack/react-query";
import { client, taken } from "../client.ts";
import type { Area } from "../session/permissions.ts";
import { may, reach } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";

/** Beyond this, "20+" says enough. */
const countTo = 20;
const EVERY_MINUTE = 60_000;

/** How many requests wait for one's decision. */
export const waitingQuery = queryOptions({
  queryKey: ["access-requests", "waiting"],
  queryFn: async ({ signal }) => {
    const query = { status: "pending" as const, limit: countTo };
    const page = await taken(client.GET("/api/v1/admin/access-requests", { params: { query }, signal }));
    return { count: page.items.length, more: page.next_cursor !== null };
  },
  refetchInterval: EVERY_MINUTE,
});

/** How many alerts nobody has looked at. */
export const openAlertsQuery = queryOptions({
  queryKey: ["alerts", "open"],
  queryFn: async ({ signal }) => {
    const query = { status: "open" as const, limit: countTo };
    const page = await taken(client.GET("/api/v1/admin/alerts", { params: { query }, signal }));
    return { count: page.items.length, more: page.next_cursor !== null };
  },
  refetchInterval: EVERY_MINUTE,
});

/** How many SKUs ran low or out that nobody has looked at. */
export const openStockAlertsQuery = queryOptions({
  queryKey: ["stock", "alerts", "open"],
  queryFn: async ({ signal }) => {
    const query = { status: "open" as const, limit: countTo };
    const page = await taken(client.GET("/api/v1/admin/stock/alerts", { params: { query }, signal }));
    return { count: page.items.length, more: page.next_cursor !== null };
  },
  refetchInterval: EVERY_MINUTE,
});

interface Waiting {
  readonly count: number;
  readonly more: boolean;
}

/** What waits for this person: requests to decide, alerts to look at. Undefined until known, and where none of it is theirs. */
export function useWaitingFor(): {
  readonly requests: Waiting | undefined;
  readonly alerts: Waiting | undefined;
} {
  const staff = useStaff();
  const requests = useQuery({ ...waitingQuery, enabled: may(staff, "staff.access.approve") });
  const alerts = useQuery({ ...openAlertsQuery, enabled: reach(staff, "audit.view") === "everywhere" });
  return { requests: requests.data, alerts: alerts.data };
}

/** What waits in an area of the navigation. */
export function useBadges(): Partial<Record<Area, Waiting>> {
  const { requests, alerts } = useWaitingFor();
  const staff = useStaff();
  const stock = useQuery({ ...openStockAlertsQuery, enabled: may(staff, "inventory.stock.view") }).data;
  return {
    ...(requests && { people: requests }),
    ...(alerts && { audit: alerts }),
    ...(stock && { stock }),
  };
}
