import { and, eq, gt, isNotNull, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { isDefaultRole } from "#commerce/access/roles.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { accessRequest, staff, staffRole, staffSession, staffToken } from "./schema/control/people.ts";

/*
 * Writes to a merchant's people. Each is one transaction whose statements carry their own conditions, so that two of
 * them at once cannot both do what only one of them may.
 */

/** A role at a location; null for everywhere. */
export interface RoleAt {
  readonly role_id: string;
  readonly location_id: string | null;
}

export type PersonRefusal =
  | { readonly code: "not_found" }
  | { readonly code: "version_conflict" }
  | { readonly code: "unknown_role" }
  | { readonly code: "email_taken" }
  /** Nobody would be left who can let people in. */
  | { readonly code: "last_administrator" };

type Db = DrizzleD1Database;

/** Whether a role makes an administrator of everything. */
export const administratesAll = (role: RoleAt): boolean =>
  role.role_id === "administrator" && role.location_id === null;

/** Adds a person with their roles. One with an email is `invited`, one without `active`: they sign in by PIN. */
export async function addPerson(
  db: Db,
  tenantId: string,
  newcomer: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly roles: readonly RoleAt[];
  },
): Promise<Result<null, PersonRefusal>> {
  const { id, name, email, roles } = newcomer;
  const exist = rolesExist(tenantId, roles);
  const [added, , undone] = await db.batch([
    db
      .insert(staff)
      .values({
        tenant_id: tenantId,
        id,
        name,
        email,
        status: email ? "invited" : "active",
        created_at: new Date().toISOString(),
      })
      .onConflictDoNothing()
      .returning({ id: staff.id }),
    insertRoles(db, tenantId, id, roles, sql`${exist} and ${isThere(tenantId, id)}`),
    db
      .delete(staff)
      .where(and(person(tenantId, id), sql`not ${exist}`))
      .returning({ id: staff.id }),
  ]);
  if (added.length === 0) return err({ code: "email_taken" });
  return undone.length > 0 ? err({ code: "unknown_role" }) : ok(null);
}

/** Changes a person's name and roles, unless somebody else did since `version` was read. */
export async function changePerson(
  db: Db,
  tenantId: string,
  change: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly roles: readonly RoleAt[];
  },
): Promise<Result<null, PersonRefusal>> {
  const { id, version, name, roles } = change;
  const allowed = sql`exists (select 1 from staff where tenant_id = ${tenantId} and id = ${id} and version = ${version})
    and ${rolesExist(tenantId, roles)}
    and ${roles.some(administratesAll) ? sql`true` : leavesAnAdministrator(tenantId, id)}`;
  // New roles first and the version last, so that what is allowed stays the same from statement to statement.
  const [, , changed] = await db.batch([
    insertRoles(db, tenantId, id, roles, allowed),
    db.delete(staffRole).where(
      and(
        eq(staffRole.tenant_id, tenantId),
        eq(staffRole.staff_id, id),
        sql`(${staffRole.role_id}, ${staffRole.location_id}) not in
            (select value->>0, value->>1 from json_each(${asRows(roles)}))`,
        allowed,
      ),
    ),
    db
      .update(staff)
      .set({ name, version: sql`${staff.version} + 1` })
      .where(and(person(tenantId, id), eq(staff.version, version), allowed))
      .returning({ id: staff.id }),
  ]);
  if (changed.length > 0) return ok(null);
  const known = await find(db, tenantId, id);
  if (!known) return err({ code: "not_found" });
  if (known.version !== version) return err({ code: "version_conflict" });
  const exist = await allRolesExist(db, tenantId, roles);
  return err({ code: exist ? "last_administrator" : "unknown_role" });
}

/**
 * Ends all that a person may do, at once: sessions, links on their way, what was lent to them and what they asked
 * for. Answers whether that changed anything.
 */
export async function disablePerson(
  db: Db,
  tenantId: string,
  id: string,
): Promise<Result<boolean, PersonRefusal>> {
  const now = new Date().toISOString();
  const isDisabled = sql`exists (select 1 from staff where tenant_id = ${tenantId} and id = ${id} and status = 'disabled')`;
  const requests = and(eq(accessRequest.tenant_id, tenantId), eq(accessRequest.staff_id, id), isDisabled);
  const [disabled] = await db.batch([
    db
      .update(staff)
      .set({ status: "disabled", version: sql`${staff.version} + 1` })
      .where(and(person(tenantId, id), eq(staff.status, "active"), leavesAnAdministrator(tenantId, id)))
      .returning({ id: staff.id }),
    db
      .delete(staffSession)
      .where(and(eq(staffSession.tenant_id, tenantId), eq(staffSession.staff_id, id), isDisabled)),
    db
      .delete(staffToken)
      .where(and(eq(staffToken.tenant_id, tenantId), eq(staffToken.staff_id, id), isDisabled)),
    db
      .update(accessRequest)
      .set({ status: "withdrawn", decided_at: now })
      .where(and(requests, eq(accessRequest.status, "pending"))),
    db
      .update(accessRequest)
      .set({ status: "revoked", expires_at: now })
      .where(and(requests, eq(accessRequest.status, "approved"), gt(accessRequest.expires_at, now))),
  ]);
  if (disabled.length > 0) return ok(true);
  const known = await find(db, tenantId, id);
  if (!known || known.status === "invited") return err({ code: "not_found" });
  return known.status === "disabled" ? ok(false) : err({ code: "last_administrator" });
}

/** Lets a disabled person in again, with the password and PIN they had. Answers whether that changed anything. */
export async function enablePerson(db: Db, tenantId: string, id: string): Promise<boolean> {
  const enabled = await db
    .update(staff)
    .set({ status: "active", version: sql`${staff.version} + 1` })
    .where(and(person(tenantId, id), eq(staff.status, "disabled")))
    .returning({ id: staff.id });
  return enabled.length > 0;
}

/** Sets a person's PIN by its hash, or takes it away (null), and signs them out of tills. Tills forget the old one. */
export async function setPin(db: Db, tenantId: string, id: string, pinHash: string | null): Promise<void> {
  const now = new Date().toISOString();
  await db.batch([
    db
      .update(staff)
      .set({
        pin_hash: pinHash,
        pin_set_at: pinHash ? now : null,
        failed_attempts: 0,
        locked_until: null,
        version: sql`${staff.version} + 1`,
      })
      .where(person(tenantId, id)),
    db
      .delete(staffSession)
      .where(
        and(
          eq(staffSession.tenant_id, tenantId),
          eq(staffSession.staff_id, id),
          isNotNull(staffSession.device_id),
        ),
      ),
  ]);
}

/** Takes back the invitation of somebody who has not come yet: they are gone as if never added. */
export async function removeInvited(db: Db, tenantId: string, id: string): Promise<boolean> {
  const stays = isThere(tenantId, id);
  const [removed] = await db.batch([
    db
      .delete(staff)
      .where(and(person(tenantId, id), eq(staff.status, "invited")))
      .returning({ id: staff.id }),
    db
      .delete(staffRole)
      .where(and(eq(staffRole.tenant_id, tenantId), eq(staffRole.staff_id, id), sql`not ${stays}`)),
    db
      .delete(staffToken)
      .where(and(eq(staffToken.tenant_id, tenantId), eq(staffToken.staff_id, id), sql`not ${stays}`)),
  ]);
  return removed.length > 0;
}

const person = (tenantId: string, id: string): SQL | undefined =>
  and(eq(staff.tenant_id, tenantId), eq(staff.id, id));

const find = (db: Db, tenantId: string, id: string) =>
  db.select({ version: staff.version, status: staff.status }).from(staff).where(person(tenantId, id)).get();

const isThere = (tenantId: string, id: string): SQL =>
  sql`exists (select 1 from staff where tenant_id = ${tenantId} and id = ${id})`;

const insertRoles = (db: Db, tenantId: string, id: string, roles: readonly RoleAt[], when: SQL) =>
  db
    .insert(staffRole)
    .select(
      sql`select ${tenantId}, ${id}, value->>0, value->>1 from json_each(${asRows(roles)}) where ${when}`,
    )
    .onConflictDoNothing();

/** Rows keep an empty text for "everywhere", since a key cannot hold null. */
const asRows = (roles: readonly RoleAt[]): string =>
  JSON.stringify(roles.map(({ role_id, location_id }) => [role_id, location_id ?? ""]));

/** True unless the person is the only one left who administrates everything. */
const leavesAnAdministrator = (tenantId: string, id: string): SQL =>
  sql`(not exists (select 1 from staff_role where tenant_id = ${tenantId} and staff_id = ${id}
      and role_id = 'administrator' and location_id = '')
    or exists (select 1 from staff_role given join staff other
      on other.tenant_id = given.tenant_id and other.id = given.staff_id
      where given.tenant_id = ${tenantId} and given.role_id = 'administrator' and given.location_id = ''
      and other.status = 'active' and other.id <> ${id}))`;

/** Roles of the merchant's own may be deleted meanwhile; default ones are always there. */
function rolesExist(tenantId: string, roles: readonly RoleAt[]): SQL {
  const own = ownRoles(roles);
  return sql`((select count(*) from custom_role where tenant_id = ${tenantId}
    and id in (select value from json_each(${JSON.stringify(own)}))) = ${own.length})`;
}

const ownRoles = (roles: readonly RoleAt[]): string[] => [
  ...new Set(roles.map(({ role_id }) => role_id).filter((id) => !isDefaultRole(id))),
];

async function allRolesExist(db: Db, tenantId: string, roles: readonly RoleAt[]): Promise<boolean> {
  const row = await db.get<{ known: number }>(sql`select ${rolesExist(tenantId, roles)} as known`);
  return row?.known === 1;
}
