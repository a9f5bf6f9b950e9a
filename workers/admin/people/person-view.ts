import { and, eq, gt, sql } from "drizzle-orm";
import type { Context } from "hono";
import type { z } from "zod";
import { covers } from "#commerce/access/grants.ts";
import { staffSession, staffToken } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { AppEnv } from "../../app-env.ts";
import type { Member } from "../../auth/people.ts";
import { waysOf } from "../../auth/staff/ways.ts";
import type { personDetailSchema } from "../../schemas/people.ts";
import { peopleReach, refusesChange } from "./standing.ts";

/** A person as their own page shows them. */
export async function personDetail(
  c: Context<AppEnv>,
  member: Member,
): Promise<z.infer<typeof personDetailSchema>> {
  const { person, roles } = member;
  const db = controlDb(c.env, c.get("meter"));
  const [ways, [invitations, sessions], refused] = await Promise.all([
    waysOf(c.env, person.tenant_id, person.id, c.get("meter")),
    db.batch([
      db
        .select({ until: sql<string | null>`max(${staffToken.expires_at})` })
        .from(staffToken)
        .where(
          and(
            eq(staffToken.tenant_id, person.tenant_id),
            eq(staffToken.staff_id, person.id),
            eq(staffToken.purpose, "invitation"),
          ),
        ),
      db
        .select({ open: sql<number>`count(*)` })
        .from(staffSession)
        .where(
          and(
            eq(staffSession.tenant_id, person.tenant_id),
            eq(staffSession.staff_id, person.id),
            gt(staffSession.expires_at, new Date().toISOString()),
          ),
        ),
    ]),
    refusesChange(c, member),
  ]);
  const seen = peopleReach(c);
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    status: person.status,
    // Who looks at one store learns nothing of others.
    roles: roles
      .filter((role) => covers(seen, role.location_id))
      .map(({ role_id, location_id }) => ({ role_id, location_id })),
    pin_set_at: person.pin_hash === null ? null : person.pin_set_at,
    last_seen_at: person.last_seen_at,
    created_at: person.created_at,
    version: person.version,
    editable: refused === null,
    invited_until: person.status === "invited" ? (invitations[0]?.until ?? null) : null,
    second_factor: ways.totp,
    passkeys: ways.passkeys.length,
    sessions: sessions[0]?.open ?? 0,
  };
}
