import { and, eq, isNull, lt, lte, or, sql } from "drizzle-orm";
import { type PasswordFault, passwordFault } from "#commerce/access/password-rules.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { newId } from "#db/ids.ts";
import { operator, operatorInvitation, operatorSession } from "#db/schema/control/operators.ts";
import { PLATFORM, seal, unseal } from "#db/sealing.ts";
import { controlDb } from "#db/tenant-db.ts";
import { hashSecret, verifySecret } from "./passwords.ts";
import { newToken, tokenHash } from "./tokens.ts";
import { newTotpSecret, totpStep } from "./totp.ts";

/** Wrong attempts before an account is locked for a while, and again at each further one. */
const FREE_ATTEMPTS = 5;
const LOCK_MS = 15 * 60_000;
const INVITATION_HOURS = 72;
/** Whom passwords of operators must not be named after. */
const PLATFORM_NAME = "Millrace";

export type Operator = typeof operator.$inferSelect;

export const operatorStatus = ({ totp_sealed, disabled_at }: Operator): "invited" | "active" | "disabled" =>
  disabled_at ? "disabled" : totp_sealed ? "active" : "invited";

export type OperatorChecked =
  | { readonly kind: "right"; readonly person: Operator }
  | { readonly kind: "refused"; readonly person: Operator | null }
  | { readonly kind: "locked"; readonly until: string; readonly person: Operator };

/**
 * Whether email, password and the code of an authenticator app are an operator's own. An attempt is counted before
 * it is checked, so that attempts beside each other cannot outrun the lock; the code's step is kept, so that it
 * counts once. Strangers and people who have not accepted their invitation yet cost the same time.
 */
export async function checkOperator(
  env: Env,
  given: { readonly email: string; readonly password: string; readonly code: string },
): Promise<OperatorChecked> {
  const db = controlDb(env);
  const now = Date.now();
  const at = new Date(now).toISOString();
  const person = await db
    .select()
    .from(operator)
    .where(and(eq(operator.email, given.email.trim().toLowerCase()), isNull(operator.disabled_at)))
    .get();
  if (person) {
    const until = new Date(now + LOCK_MS).toISOString();
    const counted = await db
      .update(operator)
      .set({
        failed_attempts: sql`${operator.failed_attempts} + 1`,
        locked_until: sql`case when ${operator.failed_attempts} + 1 >= ${FREE_ATTEMPTS} then ${until} end`,
      })
      .where(
        and(eq(operator.id, person.id), or(isNull(operator.locked_until), lte(operator.locked_until, at))),
      )
      .returning({ id: operator.id });
    if (counted.length === 0) return { kind: "locked", until: person.locked_until ?? until, person };
  }
  const right = await verifySecret(given.password, person?.password_hash ?? null);
  if (!person?.totp_sealed || !right) return { kind: "refused", person: person ?? null };
  const secret = await unseal(env, PLATFORM, person.totp_sealed);
  const step = totpStep(secret, given.code, now);
  if (step === null) return { kind: "refused", person };
  const used = await db
    .update(operator)
    .set({ failed_attempts: 0, locked_until: null, totp_last_step: step })
    .where(and(eq(operator.id, person.id), lt(operator.totp_last_step, step)))
    .returning({ id: operator.id });
  return used.length === 1 ? { kind: "right", person } : { kind: "refused", person };
}

/** A link that was just made; its token is told once and kept as its hash only. */
export interface NewInvitation {
  readonly operator_id: string;
  readonly token: string;
  readonly expires_at: string;
}

/** Notes somebody who is to run the platform, and invites them. Null when the address is an operator's already. */
export async function inviteOperator(
  env: Env,
  who: { readonly name: string; readonly email: string },
): Promise<NewInvitation | null> {
  const id = newId("opr");
  const added = await controlDb(env)
    .insert(operator)
    .values({
      id,
      email: who.email.trim().toLowerCase(),
      name: who.name,
      password_hash: "",
      created_at: new Date().toISOString(),
    })
    .onConflictDoNothing({ target: operator.email })
    .returning({ id: operator.id });
  return added.length === 1 ? makeInvitation(env, id) : null;
}

/**
 * Makes a link with which an operator chooses a password and sets up an authenticator. Until it is used, what they
 * have goes on; an earlier link is void.
 */
export async function makeInvitation(env: Env, operatorId: string): Promise<NewInvitation> {
  const token = newToken();
  const now = Date.now();
  const expires_at = new Date(now + INVITATION_HOURS * 3_600_000).toISOString();
  const db = controlDb(env);
  await db.batch([
    db.delete(operatorInvitation).where(eq(operatorInvitation.operator_id, operatorId)),
    db.insert(operatorInvitation).values({
      token_hash: await tokenHash(token),
      operator_id: operatorId,
      totp_sealed: await seal(env, PLATFORM, newTotpSecret()),
      created_at: new Date(now).toISOString(),
      expires_at,
    }),
  ]);
  return { operator_id: operatorId, token, expires_at };
}

/** What an invitation is for; null when it is unknown, used or expired. */
export async function openInvitation(
  env: Env,
  token: string,
): Promise<{ readonly person: Operator; readonly totp_secret: string; readonly expires_at: string } | null> {
  const row = await controlDb(env)
    .select({
      person: operator,
      sealed: operatorInvitation.totp_sealed,
      expires_at: operatorInvitation.expires_at,
    })
    .from(operatorInvitation)
    .innerJoin(operator, eq(operator.id, operatorInvitation.operator_id))
    .where(eq(operatorInvitation.token_hash, await tokenHash(token)))
    .get();
  if (!row || Date.parse(row.expires_at) <= Date.now()) return null;
  return {
    person: row.person,
    totp_secret: await unseal(env, PLATFORM, row.sealed),
    expires_at: row.expires_at,
  };
}

export type InvitationRefusal =
  | { readonly code: "invitation_unknown" }
  | { readonly code: "password_unfit"; readonly fault: PasswordFault }
  | { readonly code: "code_wrong" };

/** Takes an invitation up: once, with a password and a code of the authenticator. Whatever was signed in before ends. */
export async function acceptInvitation(
  env: Env,
  given: { readonly token: string; readonly password: string; readonly code: string },
): Promise<Result<Operator, InvitationRefusal>> {
  const invitation = await openInvitation(env, given.token);
  if (!invitation) return err({ code: "invitation_unknown" });
  const { person, totp_secret } = invitation;
  const fault = passwordFault(given.password, { email: person.email, merchant: PLATFORM_NAME });
  if (fault) return err({ code: "password_unfit", fault });
  const step = totpStep(totp_secret, given.code, Date.now());
  if (step === null) return err({ code: "code_wrong" });
  const token_hash = await tokenHash(given.token);
  const totp_sealed = await seal(env, PLATFORM, totp_secret);
  const db = controlDb(env);
  const [taken] = await db.batch([
    db
      .update(operator)
      .set({
        password_hash: await hashSecret(given.password),
        totp_sealed,
        totp_last_step: step,
        failed_attempts: 0,
        locked_until: null,
        disabled_at: null,
      })
      .where(
        and(
          eq(operator.id, person.id),
          sql`exists (select 1 from ${operatorInvitation} where ${operatorInvitation.token_hash} = ${token_hash})`,
        ),
      )
      .returning({ id: operator.id }),
    db.delete(operatorSession).where(eq(operatorSession.operator_id, person.id)),
    db.delete(operatorInvitation).where(eq(operatorInvitation.operator_id, person.id)),
  ]);
  return taken.length === 1
    ? ok({ ...person, totp_sealed, disabled_at: null })
    : err({ code: "invitation_unknown" });
}
