import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { customerCalls } from "./calls.ts";

export const customersQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ["customers", "list", q],
    queryFn: ({ pageParam, signal }) => customerCalls.list(q, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ["customers", "detail", id],
    queryFn: ({ signal }) => customerCalls.read(id, signal),
  });
