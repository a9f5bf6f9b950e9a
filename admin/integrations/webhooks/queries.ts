import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { WebhookDelivery } from "../../model.ts";
import { webhooksApi } from "./api.ts";

/** How often messages on their way are looked after. */
const LOOK_MS = 3_000;

export const webhookEventsQuery = queryOptions({
  queryKey: ["webhooks", "events"],
  queryFn: ({ signal }) => webhooksApi.events(signal),
  staleTime: Number.POSITIVE_INFINITY,
  select: (answer) => answer.items,
});

export const webhooksQuery = queryOptions({
  queryKey: ["webhooks", "list"],
  queryFn: ({ signal }) => webhooksApi.list(signal),
  select: (answer) => answer.items,
});

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ["webhooks", "detail", id],
    queryFn: ({ signal }) => webhooksApi.read(id, signal),
  });

export const deliveriesQuery = (id: string, status: WebhookDelivery["status"] | undefined) =>
  infiniteQueryOptions({
    queryKey: ["webhooks", "deliveries", id, status ?? "all"],
    queryFn: ({ pageParam, signal }) =>
      webhooksApi.deliveries(
        id,
        { limit: 50, ...(status && { status }), ...(pageParam && { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((item) => item.status === "pending"))
        ? LOOK_MS
        : false,
  });
