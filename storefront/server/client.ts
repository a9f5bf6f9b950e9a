import type { RouterContextProvider } from "react-router";
import { type ApiClient, createApiClient } from "#api-client/client.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import type { Problem } from "../api-types.ts";
import { edge } from "../context.ts";
import { sessionOf } from "../edge/cookies.ts";

export type Answer<T> = Result<T, Problem>;

/** On whose behalf the API is called. */
export interface Caller {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
  /** The session to call with; the request's own when left out. */
  readonly session?: string | null;
}

/** The public API, as the shopper behind `request` would call it; in process, without a network hop. */
export function clientOf({ request, context, session = sessionOf(request) }: Caller): ApiClient {
  const { fetchApi } = context.get(edge);
  const passedOn = ["CF-Connecting-IP", "User-Agent"].flatMap((name) => {
    const value = request.headers.get(name);
    return value ? [[name, value]] : [];
  });
  return createApiClient({
    baseUrl: new URL(request.url).origin,
    fetch: fetchApi,
    headers: {
      ...Object.fromEntries(passedOn),
      ...(session && { Authorization: `Bearer ${session}` }),
    },
  });
}

/** The header of a call that must count once. */
export const once = (key: string = crypto.randomUUID()) => ({ "idempotency-key": key });

/** A problem document is a value like any other answer. */
export function answer<T>(given: { data?: T | undefined; error?: unknown }): Answer<T> {
  return given.data === undefined ? err(given.error as Problem) : ok(given.data);
}
