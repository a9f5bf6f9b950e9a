import { ask, type WaysToProve } from "./questions.ts";

/** At the door, a refusal is an answer. */
const DOOR = "/api/v1/auth/";

/**
 * `fetch`, for calls that do not give up where a person can help: when the session has ended they sign in again, when
 * a fresh proof is wanted they give one, and the call is repeated. Nothing had been done by then: both refusals come
 * before anything is.
 */
export async function persistentFetch(request: Request): Promise<Response> {
  // A file is not kept twice for the sake of a repeat.
  const isFile = request.body !== null && !isJson(request.headers);
  if (isFile || new URL(request.url).pathname.startsWith(DOOR)) return fetch(request);
  const again = request.clone();
  const response = await fetch(request);
  return (await isHelped(response)) ? persistentFetch(again) : response;
}

async function isHelped(response: Response): Promise<boolean> {
  if ((response.status !== 401 && response.status !== 403) || !isProblem(response.headers)) return false;
  const { code, methods = [], providers = [] } = (await response.clone().json()) as Refusal;
  if (code === "sign_in_required") return ask({ kind: "sign_in" });
  if (code === "step_up_required") return ask({ kind: "prove", ways: { methods, providers } });
  return false;
}

interface Refusal extends Partial<WaysToProve> {
  readonly code?: string;
}

const isJson = (headers: Headers): boolean =>
  headers.get("content-type")?.startsWith("application/json") ?? false;

const isProblem = (headers: Headers): boolean =>
  headers.get("content-type")?.startsWith("application/problem+json") ?? false;
