import { err, ok, type Result } from "#commerce/result.ts";
import { type OutboundPolicy, publicUrl, type UrlFault } from "./public-url.ts";

/** How long a partner may take for its whole answer. */
const TIMEOUT_MS = 5_000;

/** How much of an answer is read; the largest key sets in the field are a tenth of it. */
const MAX_BYTES = 256 * 1_024;

export interface OutboundRequest {
  method: "GET" | "POST";
  headers: Readonly<Record<string, string>>;
  body?: string;
}

export interface OutboundAnswer {
  status: number;
  body: string;
}

export type OutboundRefusal =
  | { readonly code: "url_refused"; readonly reason: UrlFault }
  /** Another address was named; it is not asked, since it may be one that {@link publicUrl} refuses. */
  | { readonly code: "redirected" }
  | { readonly code: "timed_out" }
  | { readonly code: "too_large" }
  | { readonly code: "unreachable" };

export interface OutboundLimits extends OutboundPolicy {
  timeoutMs?: number;
  maxBytes?: number;
}

/**
 * Asks an address that others chose, within limits: only where {@link publicUrl} lets it, no redirect followed, 5 s and
 * 256 KiB for the whole answer. Any HTTP status is an answer; it never throws for what the far side does.
 */
export async function outboundRequest(
  address: string,
  request: OutboundRequest,
  limits: OutboundLimits,
): Promise<Result<OutboundAnswer, OutboundRefusal>> {
  const url = publicUrl(address, limits);
  if (!url.ok) return err({ code: "url_refused", reason: url.error });
  const signal = AbortSignal.timeout(limits.timeoutMs ?? TIMEOUT_MS);
  try {
    const response = await fetch(url.value, { ...request, redirect: "manual", signal });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      return err({ code: "redirected" });
    }
    const body = await textUpTo(limits.maxBytes ?? MAX_BYTES, response);
    return body === null ? err({ code: "too_large" }) : ok({ status: response.status, body });
  } catch {
    return err({ code: signal.aborted ? "timed_out" : "unreachable" });
  }
}

/** The body as text, or null as soon as it is longer than `maxBytes`: what is announced may be untrue. */
async function textUpTo(maxBytes: number, response: Response): Promise<string | null> {
  if (!response.body) return "";
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
