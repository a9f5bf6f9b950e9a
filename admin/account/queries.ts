import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { account } from "./calls.ts";

export const accountQuery = queryOptions({
  queryKey: ["account"],
  queryFn: ({ signal }) => account.read(signal),
});

export const sessionsQuery = queryOptions({
  queryKey: ["account", "sessions"],
  queryFn: async ({ signal }) => (await account.sessions(signal)).items,
});

export const notificationsQuery = queryOptions({
  queryKey: ["account", "notifications"],
  queryFn: ({ signal }) => account.notifications(signal),
});

export const logQuery = infiniteQueryOptions({
  queryKey: ["account", "log"],
  queryFn: ({ pageParam, signal }) => account.log(pageParam, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});
