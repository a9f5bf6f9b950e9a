import { createApiClient } from "#api-client/client.ts";
import { Problem, unreachable } from "./problem.ts";
import { persistentFetch } from "./session/persistent-fetch.ts";

/** The API of this site, in the name of whoever is signed in. */
export const client = createApiClient({
  baseUrl: location.origin,
  credentials: "same-origin",
  fetch: persistentFetch,
});

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** What was answered; a refusal, or no answer at all, is thrown to the query that asked. */
export async function taken<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const answer = await call.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw unreachable();
  });
  if (answer.data !== undefined) return answer.data;
  const document = typeof answer.error === "object" && answer.error !== null ? answer.error : {};
  throw new Problem(answer.response.status, { ...document });
}
