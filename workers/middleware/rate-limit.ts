import type { Context } from "hono";
import { PLATFORM } from "#db/sealing.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import type { Allowance } from "#durable-objects/rate-limiter/rate-limiter.ts";
import type { AppEnv, Found } from "../app-env.ts";
import { type ProblemResponse, problem } from "../problems.ts";

/**
 * Takes one of a caller's quota, and says in the answer's headers what is left. Null lets the call go on.
 *
 *     const refused = await throttle(c, "sign_in", networkOf(whence(c).ip), 20, 60_000);
 *     if (refused) return refused;
 *
 * Headers as in draft-ietf-httpapi-ratelimit-headers-11: `RateLimit-Policy` has the quota and its window,
 * `RateLimit` what is left and for how long; several quotas stand beside each other. Quotas of a merchant's callers
 * are its own; before a merchant is known they are the platform's.
 *
 * @param kind names the quota, to clients too: `client`, `sign_in`.
 * @param subject whose it is; null where that is unknown, as an address on a developer's machine, lets everything by.
 * @param windowMs whole seconds.
 */
export async function throttle(
  c: Context<AppEnv>,
  kind: string,
  subject: string | null,
  limit: number,
  windowMs: number,
): Promise<ProblemResponse | null> {
  if (subject === null) return null;
  const { objects = objectsOf(c.env, PLATFORM, c.get("meter")) }: Found = c.var;
  const { allowed, remaining, reset_ms } = await asked(
    () => objects.rateLimiter(kind, subject).take(limit, windowMs),
    limit,
  );
  const seconds = Math.max(1, Math.ceil(reset_ms / 1_000));
  c.header("RateLimit-Policy", `"${kind}";q=${limit};w=${Math.ceil(windowMs / 1_000)}`, { append: true });
  c.header("RateLimit", `"${kind}";r=${remaining};t=${seconds}`, { append: true });
  if (allowed) return null;
  c.header("Retry-After", String(seconds));
  return problem(c, "rate_limited", { policy: kind, retry_after: seconds });
}

/** An object that has too much to do says so by an error: whoever caused that has had enough. */
async function asked(take: () => Promise<Allowance>, limit: number): Promise<Allowance> {
  try {
    return await take();
  } catch (error) {
    const overloaded = error instanceof Error && Reflect.get(error, "overloaded") === true;
    if (!overloaded) throw error;
    return { allowed: false, limit, remaining: 0, reset_ms: 1_000 };
  }
}

/**
 * The network an address counts for: IPv4 addresses for themselves, IPv6 by their first 64 bits, of which every
 * connection has a whole network to choose from (RFC 6177).
 */
export function networkOf(ip: string | null): string | null {
  if (!ip?.includes(":")) return ip;
  if (ip.includes(".")) return ip.slice(ip.lastIndexOf(":") + 1); // an IPv4 address in IPv6's clothes (RFC 4291 §2.5.5)
  const [head = "", tail] = ip.split("%", 1)[0]?.toLowerCase().split("::") ?? [];
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(0, zeros) }, () => "0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
