import { and, eq, gt, lt, sql } from "drizzle-orm";
import { staffToken } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { newToken, tokenHash } from "../tokens.ts";

export type TokenRow = typeof staffToken.$inferSelect;
export type TokenPurpose = TokenRow["purpose"];

/** What was handed out; the token is told once and kept as its hash only. */
export interface HandedOut {
  readonly token: string;
  readonly expires_at: string;
}

/** Hands out a token that works once, for minutes. `token` is for secrets that others have made (a challenge). */
export async function handOut(
  env: Env,
  what: {
    readonly tenant_id: string;
    readonly purpose: TokenPurpose;
    /** Whom it is for; null where that is not known yet. */
    readonly staff_id: string | null;
    readonly data?: Record<string, unknown>;
    readonly minutes: number;
    readonly token?: string;
  },
): Promise<HandedOut> {
  const { minutes, token = newToken(), data = {}, ...rest } = what;
  const now = Date.now();
  const expires_at = new Date(now + minutes * 60_000).toISOString();
  await controlDb(env)
    .insert(staffToken)
    .values({
      ...rest,
      data,
      token_hash: await tokenHash(token),
      created_at: new Date(now).toISOString(),
      expires_at,
    });
  return { token, expires_at };
}

/** Takes a token back: of several who bring it at once, one gets the row. Null when it is unknown, used or too old. */
export async function takeBack(
  env: Env,
  tenantId: string,
  purpose: TokenPurpose,
  token: string,
): Promise<TokenRow | null> {
  const [row] = await controlDb(env)
    .delete(staffToken)
    .where(await living(tenantId, purpose, token))
    .returning();
  return row ?? null;
}

/** What a token is about, which it goes on to be. */
export async function lookAt(
  env: Env,
  tenantId: string,
  purpose: TokenPurpose,
  token: string,
): Promise<TokenRow | null> {
  const row = await controlDb(env)
    .select()
    .from(staffToken)
    .where(await living(tenantId, purpose, token))
    .get();
  return row ?? null;
}

/** Counts an answer before it is checked. Null when there were `most` already, or the token is gone. */
export async function countAnswer(
  env: Env,
  tenantId: string,
  purpose: TokenPurpose,
  token: string,
  most: number,
): Promise<TokenRow | null> {
  const [row] = await controlDb(env)
    .update(staffToken)
    .set({ attempts: sql`${staffToken.attempts} + 1` })
    .where(and(await living(tenantId, purpose, token), lt(staffToken.attempts, most)))
    .returning();
  return row ?? null;
}

/** Voids what a person was handed out for a purpose. */
export async function voidAll(
  env: Env,
  tenantId: string,
  purpose: TokenPurpose,
  staffId: string,
): Promise<void> {
  await controlDb(env)
    .delete(staffToken)
    .where(
      and(
        eq(staffToken.tenant_id, tenantId),
        eq(staffToken.purpose, purpose),
        eq(staffToken.staff_id, staffId),
      ),
    );
}

async function living(tenantId: string, purpose: TokenPurpose, token: string) {
  return and(
    eq(staffToken.token_hash, await tokenHash(token)),
    eq(staffToken.tenant_id, tenantId),
    eq(staffToken.purpose, purpose),
    gt(staffToken.expires_at, new Date().toISOString()),
  );
}
