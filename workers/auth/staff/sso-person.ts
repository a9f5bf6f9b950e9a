import { and, eq } from "drizzle-orm";
import { isDefaultRole } from "#commerce/access/roles.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { newId } from "#db/ids.ts";
import { customRole, staff, staffIdentity, staffRole } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { Identity } from "#integrations/identity/identity-provider.ts";
import type { ProviderRow } from "../identity-providers.ts";
import type { Person } from "../secrets.ts";
import { voidAll } from "./one-time-tokens.ts";
import { personOf } from "./person.ts";

/** Why somebody whom a provider knows is not let in. */
export type SsoRefusal =
  /** Nobody of this address works here. */
  | "unknown_person"
  | "disabled"
  /** The provider does not vouch for the address, so nobody is found by it. */
  | "email_unverified"
  /** The person has signed in with another account of this provider: addresses are given to others. */
  | "other_account";

export interface Found {
  readonly person: Person;
  /** How they were found; `linked` from the second time on. */
  readonly by: "linked" | "email" | "domain";
}

/**
 * Which of a merchant's people somebody is: by the account that was linked before, else by an address that the provider
 * has verified, else, where the merchant lets a domain in, somebody new.
 */
export async function personBehind(
  env: Env,
  provider: ProviderRow,
  identity: Identity,
): Promise<Result<Found, SsoRefusal>> {
  const linked = await linkedPerson(env, provider, identity);
  if (linked) return linked.status === "active" ? ok({ person: linked, by: "linked" }) : err("disabled");
  if (!identity.email_verified) return err("email_unverified");
  const email = identity.email.toLowerCase();
  const known = await personWithEmail(env, provider.tenant_id, email);
  if (known) return linkKnown(env, provider, identity, known);
  const roleId = await firstRole(env, provider, email);
  if (!roleId) return err("unknown_person");
  const made = await newPerson(env, provider, { email, name: identity.name ?? email, roleId });
  // Two tabs at once: the other was quicker, and the person is known by now.
  const person = made ?? (await personWithEmail(env, provider.tenant_id, email));
  if (!person) return err("unknown_person");
  const outcome = await linkKnown(env, provider, identity, person);
  return outcome.ok ? ok({ ...outcome.value, by: "domain" }) : outcome;
}

/** Whether an account at a provider is linked to a person. */
export async function isLinked(
  env: Env,
  provider: ProviderRow,
  identity: Identity,
  staffId: string,
): Promise<boolean> {
  return (await linkedPerson(env, provider, identity))?.id === staffId;
}

/** An account is the same only where issuer and subject are; issuers are addresses and hold no space. */
const accountOf = ({ issuer, subject }: Identity): string => `${issuer} ${subject}`;

async function linkedPerson(env: Env, provider: ProviderRow, identity: Identity): Promise<Person | null> {
  const link = await controlDb(env)
    .select({ staff_id: staffIdentity.staff_id })
    .from(staffIdentity)
    .where(
      and(
        eq(staffIdentity.tenant_id, provider.tenant_id),
        eq(staffIdentity.provider_id, provider.id),
        eq(staffIdentity.subject, accountOf(identity)),
      ),
    )
    .get();
  return link ? personOf(env, provider.tenant_id, link.staff_id) : null;
}

async function personWithEmail(env: Env, tenantId: string, email: string): Promise<Person | null> {
  const row = await controlDb(env)
    .select()
    .from(staff)
    .where(and(eq(staff.tenant_id, tenantId), eq(staff.email, email)))
    .get();
  return row ?? null;
}

/** Links a known person with the account they came with, and makes an invited one active. */
async function linkKnown(
  env: Env,
  { tenant_id, id: provider_id }: ProviderRow,
  identity: Identity,
  known: Person,
): Promise<Result<Found, SsoRefusal>> {
  if (known.status === "disabled") return err("disabled");
  const db = controlDb(env);
  const links = await db
    .select({ subject: staffIdentity.subject })
    .from(staffIdentity)
    .where(
      and(
        eq(staffIdentity.tenant_id, tenant_id),
        eq(staffIdentity.provider_id, provider_id),
        eq(staffIdentity.staff_id, known.id),
      ),
    );
  const subject = accountOf(identity);
  if (links.some((link) => link.subject !== subject)) return err("other_account");
  await db.batch([
    db
      .insert(staffIdentity)
      .values({ tenant_id, provider_id, subject, staff_id: known.id, created_at: new Date().toISOString() })
      .onConflictDoNothing(),
    db
      .update(staff)
      .set({ status: "active" })
      .where(and(eq(staff.tenant_id, tenant_id), eq(staff.id, known.id), eq(staff.status, "invited"))),
  ]);
  await voidAll(env, tenant_id, "invitation", known.id);
  return ok({ person: { ...known, status: "active" }, by: "email" });
}

/** The role that strangers of an address's domain begin with; null where none are let in. */
async function firstRole(env: Env, provider: ProviderRow, email: string): Promise<string | null> {
  const { domains = [], first_role_id } = provider.options;
  const domain = email.slice(email.lastIndexOf("@") + 1);
  if (!first_role_id || !domains.some((allowed) => allowed.toLowerCase() === domain)) return null;
  if (isDefaultRole(first_role_id)) return first_role_id;
  const own = await controlDb(env).$count(
    customRole,
    and(eq(customRole.tenant_id, provider.tenant_id), eq(customRole.id, first_role_id)),
  );
  return own > 0 ? first_role_id : null;
}

async function newPerson(
  env: Env,
  { tenant_id }: ProviderRow,
  { email, name, roleId }: { readonly email: string; readonly name: string; readonly roleId: string },
): Promise<Person | null> {
  const db = controlDb(env);
  const id = newId("stf");
  const [person] = await db
    .insert(staff)
    .values({ tenant_id, id, name, email, status: "active", created_at: new Date().toISOString() })
    .onConflictDoNothing()
    .returning();
  if (!person) return null;
  await db.insert(staffRole).values({ tenant_id, staff_id: id, role_id: roleId, location_id: "" });
  return person;
}
