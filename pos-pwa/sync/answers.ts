import type { Problem } from "../wire.ts";

/** What came of a call: the things that the till does differently. */
export type Answer<T> =
  | { readonly kind: "ok"; readonly value: T }
  /** The server has decided: repeating the call changes nothing. */
  | { readonly kind: "refused"; readonly problem: Problem }
  /** Nobody answered. */
  | { readonly kind: "unreachable" }
  /** Somebody answered, but without a decision: repeat the same call later. */
  | { readonly kind: "undecided"; readonly problem: Problem | null }
  /** The session or the device is not known: repeat the call once somebody has signed in, or set the till up. */
  | { readonly kind: "sign_in" }
  /** The device was taken out of service: repeat the call once it was set up again. */
  | { readonly kind: "revoked" };

/** Codes below 500 that promise a decision later. */
const LATER = new Set(["idempotency_in_progress", "order_pending", "rate_limited"]);

/**
 * Reads a response. Only our own API decides anything: a page of a captive portal or a proxy's error is no answer,
 * whatever its status.
 */
export function readAnswer<T>(status: number, body: unknown): Answer<T> {
  const problem = asProblem(body);
  if (status >= 200 && status < 300) {
    return isRecord(body) ? { kind: "ok", value: body as T } : { kind: "undecided", problem: null };
  }
  if (!problem || status >= 500 || LATER.has(problem.code)) return { kind: "undecided", problem };
  if (problem.code === "sign_in_required") return { kind: "sign_in" };
  if (problem.code === "device_revoked") return { kind: "revoked" };
  return { kind: "refused", problem };
}

function asProblem(body: unknown): Problem | null {
  if (!isRecord(body) || typeof body.code !== "string") return null;
  return {
    ...body,
    code: body.code,
    title: typeof body.title === "string" ? body.title : body.code,
    detail: typeof body.detail === "string" ? body.detail : "",
    request_id: typeof body.request_id === "string" ? body.request_id : null,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
