import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { Channel, Location } from "../model.ts";

const rarely = 5 * 60_000;
const nothing: readonly never[] = [];

export const locationsQuery = queryOptions({
  queryKey: ["locations"],
  queryFn: async ({ signal }) => (await api.locations(signal)).items,
  staleTime: rarely,
});

export const channelsQuery = queryOptions({
  queryKey: ["channels"],
  queryFn: async ({ signal }) => (await api.channels(signal)).items,
  staleTime: rarely,
});

/** Warehouses and stores; empty until they are read. */
export const useLocations = (): readonly Location[] => useQuery(locationsQuery).data ?? nothing;

export const useChannels = (): readonly Channel[] => useQuery(channelsQuery).data ?? nothing;

/** What a location is called among its own: without the merchant's name in front. */
export function shortName(location: Pick<Location, "name">, merchant: string): string {
  const { name } = location;
  const rest = name.startsWith(merchant) ? name.slice(merchant.length).trim() : "";
  return rest || name;
}

/** A location by its id; the id itself for one that is gone. */
export function useLocationName(): (id: string) => string {
  const locations = useLocations();
  return (id) => locations.find((location) => location.id === id)?.name ?? id;
}

/** The languages that the merchant sells in, the first channel's first. */
export function contentLocales(channels: readonly Channel[]): readonly string[] {
  const locales = new Set(channels.map((channel) => channel.locale.split("-")[0] ?? channel.locale));
  return locales.size > 0 ? [...locales] : ["en"];
}

export const currenciesOf = (channels: readonly Channel[]): readonly string[] => [
  ...new Set(channels.map((channel) => channel.currency)),
];
