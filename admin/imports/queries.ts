import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";
import type { ImportJob } from "../model.ts";

const everySecond = 1_000;

export const isRunning = (job: Pick<ImportJob, "status">): boolean =>
  job.status !== "done" && job.status !== "failed";

export const importsQuery = queryOptions({
  queryKey: ["imports", "list"],
  queryFn: async ({ signal }) => (await api.imports(signal)).items,
  refetchInterval: (query) => (query.state.data?.some(isRunning) ? 2 * everySecond : false),
});

/** Asked every second while it runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", "detail", id],
    queryFn: ({ signal }) => api.import(id, signal),
    refetchInterval: (query) => (query.state.data && isRunning(query.state.data) ? everySecond : false),
  });

export const refusalsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["imports", "refusals", id],
    queryFn: ({ pageParam, signal }) => api.importRefusals(id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
