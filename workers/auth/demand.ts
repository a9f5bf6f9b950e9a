import type { Context } from "hono";
import { mayAnywhere, reachOf } from "#commerce/access/grants.ts";
import { PERMISSIONS, type Permission } from "#commerce/access/permissions.ts";
import { unreachable } from "#commerce/result.ts";
import type { AppEnv, Found } from "../app-env.ts";
import { type ProblemResponse, problem } from "../problems.ts";
import type { Access } from "./access.ts";
import { stepUpMethodsAt, waysOf } from "./staff/ways.ts";

/** A critical action wants a proof of identity that is no older than this (OWASP ASVS 5.0, 7.5.3). */
const PROOF_MS = 10 * 60_000;

const READS = new Set(["GET", "HEAD"]);

/** Refuses a caller whom a route is not for; null lets them in. Parents have found out who it is. */
export async function demand(c: Context<AppEnv>, access: Access): Promise<ProblemResponse | null> {
  const found: Found = c.var;
  const ofMerchant = access.who === "staff" || access.who === "member";
  if (found.visitor && ofMerchant && !READS.has(c.req.method)) return problem(c, "visit_reads_only");
  switch (access.who) {
    case "anyone":
    case "holder":
      return null;
    case "shopper":
      return found.shopper ? null : problem(c, "sign_in_required");
    case "staff":
      return permitted(c, access.permission, access.scope);
    case "member":
      if (found.visitor && access.visitors) return null;
      if (!found.staff) return problem(c, found.visitor ? "visit_reads_only" : "sign_in_required");
      return access.stepUp ? freshlyProved(c) : null;
    case "client":
      return found.principal?.kind === "client" ? null : problem(c, "client_unknown");
    case "device":
      return found.device ? null : problem(c, "sign_in_required");
    case "till":
      if (found.till) return null;
      return found.staff
        ? problem(c, "forbidden", { permission: "till.sell" })
        : problem(c, "sign_in_required");
    case "operator":
      if (!found.operator) return problem(c, "sign_in_required");
      return access.stepUp ? operatorFreshlyProved(c) : null;
    default:
      return unreachable(access);
  }
}

function permitted(
  c: Context<AppEnv>,
  permission: Permission,
  scope: "merchant" | "location",
): ProblemResponse | null | Promise<ProblemResponse | null> {
  const { principal }: Found = c.var;
  if (!principal) return problem(c, "sign_in_required");
  const enough =
    scope === "merchant"
      ? reachOf(principal.grants, permission) === "everywhere"
      : mayAnywhere(principal.grants, permission);
  if (!enough) return lacking(c, permission);
  return PERMISSIONS[permission].stepUp ? freshlyProved(c) : null;
}

/** The refusal of a caller who does not hold a permission: of a program its scope is named (RFC 6750 §3.1). */
export function lacking(c: Context<AppEnv>, permission: Permission): ProblemResponse {
  if (c.get("principal").kind !== "client") return problem(c, "forbidden", { permission });
  c.header("WWW-Authenticate", `Bearer error="insufficient_scope", scope="${permission}"`);
  return problem(c, "insufficient_scope", { scope: permission });
}

/**
 * Refuses a member of staff whose proof of identity is too old, and tells what they can prove with here. A PIN is no
 * such proof, so nobody has one at a till.
 */
export async function freshlyProved(c: Context<AppEnv>): Promise<ProblemResponse | null> {
  const { staff }: Found = c.var;
  if (!staff || staff.device) return problem(c, "step_up_required", { methods: [], providers: [] });
  if (isFresh(staff.proved_at)) return null;
  const ways = await waysOf(c.env, staff.tenant.tenant_id, staff.id, c.get("meter"));
  const methods = stepUpMethodsAt(ways, new URL(c.req.url).hostname);
  return problem(c, "step_up_required", { methods, providers: ways.providers });
}

/** The deployment's secret is its own proof. */
function operatorFreshlyProved(c: Context<AppEnv>): ProblemResponse | null {
  const { session } = c.get("operator");
  return session && !isFresh(session.proved_at) ? problem(c, "step_up_required") : null;
}

const isFresh = (provedAt: string): boolean => Date.parse(provedAt) > Date.now() - PROOF_MS;
