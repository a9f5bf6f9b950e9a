import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { MerchantState } from "#commerce/merchant/lifecycle.ts";
import { type Job, platform } from "./calls.ts";

/** While work runs, how it stands is asked this often. */
const WATCH_MS = 2_000;

export const operatorQuery = queryOptions({
  queryKey: ["platform", "me"],
  queryFn: ({ signal }) => platform.me(signal),
  staleTime: 5 * 60_000,
  retry: false,
});

export interface MerchantFilter {
  readonly q?: string | undefined;
  readonly status?: MerchantState | undefined;
}

export const merchantsQuery = ({ q, status }: MerchantFilter) =>
  infiniteQueryOptions({
    queryKey: ["platform", "merchants", q ?? "", status ?? ""],
    queryFn: ({ pageParam, signal }) =>
      platform.merchants(
        { limit: 50, ...(q && { q }), ...(status && { status }), ...(pageParam && { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const merchantQuery = (id: string) =>
  queryOptions({
    queryKey: ["platform", "merchant", id],
    queryFn: ({ signal }) => platform.merchant(id, signal),
  });

/** Work that has not ended, and does not wait for a day far off. */
export const isUnderWay = (job: Job): boolean =>
  job.status === "running" || (job.status === "waiting" && Date.parse(job.due_at) <= Date.now());

export const jobsQuery = (id: string) =>
  queryOptions({
    queryKey: ["platform", "merchant", id, "jobs"],
    queryFn: async ({ signal }) => (await platform.jobs(id, signal)).items,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? WATCH_MS : false),
  });

export const visitsQuery = (id: string) =>
  queryOptions({
    queryKey: ["platform", "merchant", id, "visits"],
    queryFn: async ({ signal }) => (await platform.visits(id, signal)).items,
  });

export const operatorsQuery = queryOptions({
  queryKey: ["platform", "operators"],
  queryFn: async ({ signal }) => (await platform.operators(signal)).items,
});

export const logQuery = (merchantId?: string) =>
  infiniteQueryOptions({
    queryKey: ["platform", "log", merchantId ?? ""],
    queryFn: ({ pageParam, signal }) =>
      platform.log(
        {
          limit: merchantId ? 20 : 50,
          ...(merchantId && { merchant_id: merchantId }),
          ...(pageParam && { cursor: pageParam }),
        },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
