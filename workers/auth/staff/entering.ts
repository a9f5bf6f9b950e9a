import { waitUntil } from "cloudflare:workers";
import type { z } from "@hono/zod-openapi";
import { and, eq, gt, sql } from "drizzle-orm";
import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { auditEntry } from "#db/schema/shard/audit.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { accountLetter } from "#integrations/messaging/account-messages.ts";
import { deviceName } from "#ui/device-name.ts";
import type { AppEnv } from "../../app-env.ts";
import { sendMail } from "../../mail.ts";
import { STAFF_COOKIE, staffToken } from "../../middleware/tenant.ts";
import { localeAskedFor } from "../../plain-page.ts";
import type { staffSchema } from "../../schemas/admin.ts";
import { whence } from "../../whence.ts";
import type { Person } from "../secrets.ts";
import { beginSession, endSession, type Proof, staffOf } from "../sessions.ts";
import { staffView } from "../staff-view.ts";
import { tell } from "./telling.ts";

/** A device that was not used for so long is a new one. */
const REMEMBERED_MS = 90 * 24 * 3_600_000;

/**
 * Begins a session in the back office for somebody who has proved who they are, and sets its cookie. It is told in
 * the audit log and, when the device is a new one, to the person by mail.
 *
 * @param detail what else the entry tells, such as the provider that was asked.
 */
export async function enter(
  c: Context<AppEnv>,
  person: Person,
  proof: Proof,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<z.infer<typeof staffSchema>> {
  const { merchant } = c.get("store");
  const before = staffToken(c);
  if (before) await endSession(c.env, before);
  const isNew = await isNewDevice(c.get("db"), person.id, whence(c));
  const session = await beginSession(c.env, {
    tenant_id: merchant.tenant_id,
    staff_id: person.id,
    device_id: null,
    proof,
    ...whence(c),
  });
  setCookie(c, STAFF_COOKIE, session.token, {
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    expires: new Date(session.expires_at),
  });
  await tell(c, "auth.signed_in", person, { after: { proof, ...detail } });
  if (isNew && person.email) waitUntil(mailAboutDevice(c, person, person.email));
  const identity = await staffOf(c.env, session.token, c.get("meter"));
  if (!identity) throw new Error("a session that has just begun is not there");
  return staffView(c.env, identity);
}

/** Whether somebody has signed in before, but never from this address with this browser. */
async function isNewDevice(
  db: TenantDb,
  staffId: string,
  { ip, user_agent }: ReturnType<typeof whence>,
): Promise<boolean> {
  const known = sql`${auditEntry.ip} is ${ip} and ${auditEntry.user_agent} is ${user_agent}`;
  const seen = await db
    .select({
      ever: sql<number>`count(*)`.as("ever"),
      here: sql<number>`coalesce(sum(${known}), 0)`.as("here"),
    })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.tenant_id, db.tenant_id),
        eq(auditEntry.actor_id, staffId),
        gt(auditEntry.at, new Date(Date.now() - REMEMBERED_MS).toISOString()),
        eq(auditEntry.action, "auth.signed_in"),
      ),
    )
    .get();
  return seen !== undefined && seen.ever > 0 && seen.here === 0;
}

async function mailAboutDevice(c: Context<AppEnv>, person: Person, to: string): Promise<void> {
  const { merchant } = c.get("store");
  const { ip, user_agent } = whence(c);
  const letter = accountLetter(
    "new_sign_in",
    {
      name: person.name,
      at: new Date().toISOString(),
      device: deviceName(user_agent) ?? user_agent ?? "?",
      ip,
      link: new URL("/admin/account", c.req.url).href,
    },
    { shop: merchant.name, locale: localeAskedFor(c.req.raw) },
  );
  await sendMail(c.env, merchant, { to, ...letter });
}
