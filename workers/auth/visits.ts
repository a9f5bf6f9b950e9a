import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { grantsAt } from "#commerce/access/grants.ts";
import { OPERATOR_GRANTS } from "#commerce/access/roles.ts";
import type { TripMeter } from "#db/guarded-client.ts";
import { newId } from "#db/ids.ts";
import { merchant } from "#db/schema/control/merchants.ts";
import { operator, operatorVisit } from "#db/schema/control/operators.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { Principal } from "./principal.ts";
import { newToken, tokenHash } from "./tokens.ts";

/** Cookie of an operator who looks into a merchant. */
export const VISIT_COOKIE = "__Host-visit";

const VISIT_MS = 60 * 60_000;
const VISITS_SHOWN = 100;

/** A look into a merchant, as the merchant sees it too. */
export interface Visit {
  readonly id: string;
  readonly reason: string;
  readonly ends_at: string;
}

/** A look into a merchant, as lists show it. */
export interface PastVisit extends Visit {
  readonly operator_name: string;
  readonly created_at: string;
}

/** An operator looking into a merchant: reads everything, changes nothing. */
export interface VisitorIdentity extends Principal {
  readonly kind: "operator";
  readonly visit: Visit;
}

/** Begins a look into a merchant; the token is told once and kept as its hash only. */
export async function beginVisit(
  env: Env,
  who: { readonly operator_id: string; readonly tenant_id: string; readonly reason: string },
): Promise<Visit & { readonly token: string; readonly created_at: string }> {
  const token = newToken();
  const id = newId("vis");
  const now = Date.now();
  const [created_at, ends_at] = [now, now + VISIT_MS].map((at) => new Date(at).toISOString()) as [
    string,
    string,
  ];
  await controlDb(env)
    .insert(operatorVisit)
    .values({
      ...who,
      token_hash: await tokenHash(token),
      id,
      created_at,
      expires_at: ends_at,
    });
  return { id, reason: who.reason, created_at, ends_at, token };
}

/** Who looks into which merchant with a token; null once the visit is over, or the operator is disabled. */
export async function visitorOf(env: Env, token: string, meter: TripMeter): Promise<VisitorIdentity | null> {
  const row = await controlDb(env, meter)
    .select({
      visit_id: sql<string>`${operatorVisit.id}`.as("visit_id"),
      operator_id: operatorVisit.operator_id,
      name: operator.name,
      reason: operatorVisit.reason,
      ends_at: operatorVisit.expires_at,
      tenant_id: operatorVisit.tenant_id,
      shard: merchant.shard,
    })
    .from(operatorVisit)
    .innerJoin(operator, and(eq(operator.id, operatorVisit.operator_id), isNull(operator.disabled_at)))
    .innerJoin(merchant, and(eq(merchant.id, operatorVisit.tenant_id), ne(merchant.status, "deleting")))
    .where(
      and(
        eq(operatorVisit.token_hash, await tokenHash(token)),
        gt(operatorVisit.expires_at, new Date().toISOString()),
      ),
    )
    .get();
  if (!row) return null;
  return {
    kind: "operator",
    id: row.operator_id,
    name: row.name,
    tenant: { tenant_id: row.tenant_id, shard: row.shard },
    grants: grantsAt(OPERATOR_GRANTS, null),
    visit: { id: row.visit_id, reason: row.reason, ends_at: row.ends_at },
  };
}

/** Ends a visit before its time; its row stays, since the merchant may read who looked in and until when. */
export async function endVisit(env: Env, visitId: string): Promise<void> {
  const now = new Date().toISOString();
  await controlDb(env)
    .update(operatorVisit)
    .set({ expires_at: now })
    .where(and(eq(operatorVisit.id, visitId), gt(operatorVisit.expires_at, now)));
}

/** Ends whatever an operator looks into. */
export async function endVisitsOf(env: Env, operatorId: string): Promise<void> {
  const now = new Date().toISOString();
  await controlDb(env)
    .update(operatorVisit)
    .set({ expires_at: now })
    .where(and(eq(operatorVisit.operator_id, operatorId), gt(operatorVisit.expires_at, now)));
}

/** Who looked into a merchant, and why; the latest first. */
export async function visitsOf(env: Env, tenantId: string, meter: TripMeter): Promise<PastVisit[]> {
  return controlDb(env, meter)
    .select({
      id: sql<string>`${operatorVisit.id}`.as("visit_id"),
      operator_name: operator.name,
      reason: operatorVisit.reason,
      created_at: operatorVisit.created_at,
      ends_at: operatorVisit.expires_at,
    })
    .from(operatorVisit)
    .innerJoin(operator, eq(operator.id, operatorVisit.operator_id))
    .where(eq(operatorVisit.tenant_id, tenantId))
    .orderBy(desc(operatorVisit.created_at))
    .limit(VISITS_SHOWN)
    .all();
}
