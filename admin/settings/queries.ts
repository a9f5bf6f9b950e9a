import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { settingsCalls } from "./calls.ts";

export const devicesQuery = (locationId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["devices", locationId ?? null],
    queryFn: ({ pageParam, signal }) => settingsCalls.devices(locationId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const securityQuery = queryOptions({
  queryKey: ["security"],
  queryFn: ({ signal }) => settingsCalls.security(signal),
});

export const providersQuery = queryOptions({
  queryKey: ["providers", "list"],
  queryFn: async ({ signal }) => (await settingsCalls.providers(signal)).items,
});

export const providerQuery = (id: string) =>
  queryOptions({
    queryKey: ["providers", "detail", id],
    queryFn: ({ signal }) => settingsCalls.provider(id, signal),
  });
