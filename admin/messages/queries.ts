import { infiniteQueryOptions } from "@tanstack/react-query";
import { api } from "../api.ts";

export const messagesQuery = infiniteQueryOptions({
  queryKey: ["messages", "list"],
  queryFn: ({ pageParam, signal }) =>
    api.notifications({ limit: 50, ...(pageParam && { cursor: pageParam }) }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});
