import { and, eq, isNull } from "drizzle-orm";
import type { TripMeter } from "#db/guarded-client.ts";
import { newId } from "#db/ids.ts";
import { operator, operatorSession } from "#db/schema/control/operators.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { OperatorIdentity } from "./operators.ts";
import type { NewSession } from "./sessions.ts";
import { newToken, tokenHash } from "./tokens.ts";

/** Operators reach every merchant, so their sessions are short: NIST SP 800-63B-4, 2.2.3 (AAL2) has an hour and a day. */
const HOURS = 8;
const IDLE_MINUTES = 30;
/** A session's last call is noted at most this often, so that reading costs no write. */
const SEEN_EVERY_MS = 60_000;

/** Begins a session of an operator who has proved who they are. */
export async function beginOperatorSession(
  env: Env,
  who: { readonly operator_id: string; readonly ip: string | null; readonly user_agent: string | null },
): Promise<NewSession & { readonly id: string; readonly proved_at: string }> {
  const token = newToken();
  const id = newId("ses");
  const now = Date.now();
  const at = new Date(now).toISOString();
  const expires_at = new Date(now + HOURS * 3_600_000).toISOString();
  await controlDb(env)
    .insert(operatorSession)
    .values({
      ...who,
      token_hash: await tokenHash(token),
      id,
      created_at: at,
      last_seen_at: at,
      expires_at,
    });
  return { token, id, proved_at: at, expires_at };
}

/** Whom a token stands for; null when it is unknown, expired or idle for too long, or the operator is disabled. */
export async function operatorOf(
  env: Env,
  token: string,
  meter: TripMeter,
): Promise<OperatorIdentity | null> {
  const db = controlDb(env, meter);
  const token_hash = await tokenHash(token);
  const row = await db
    .select({ session: operatorSession, name: operator.name, email: operator.email })
    .from(operatorSession)
    .innerJoin(operator, and(eq(operator.id, operatorSession.operator_id), isNull(operator.disabled_at)))
    .where(eq(operatorSession.token_hash, token_hash))
    .get();
  if (!row) return null;
  const { session, name, email } = row;
  const now = Date.now();
  const lastSeen = Date.parse(session.last_seen_at);
  if (Date.parse(session.expires_at) <= now || lastSeen + IDLE_MINUTES * 60_000 <= now) return null;
  if (lastSeen + SEEN_EVERY_MS < now)
    await db
      .update(operatorSession)
      .set({ last_seen_at: new Date(now).toISOString() })
      .where(eq(operatorSession.token_hash, token_hash));
  return {
    id: session.operator_id,
    name,
    session: {
      id: session.id,
      email,
      proved_at: session.proved_at ?? session.created_at,
      expires_at: session.expires_at,
    },
  };
}

/** Notes that an operator has proved anew who they are. */
export async function renewOperatorProof(env: Env, sessionId: string): Promise<void> {
  await controlDb(env)
    .update(operatorSession)
    .set({ proved_at: new Date().toISOString() })
    .where(eq(operatorSession.id, sessionId));
}

/** Ends the session of a token. */
export async function endOperatorSession(env: Env, token: string): Promise<void> {
  await controlDb(env)
    .delete(operatorSession)
    .where(eq(operatorSession.token_hash, await tokenHash(token)));
}
