import type { Context, MiddlewareHandler } from "hono";
import { differences } from "#commerce/difference.ts";
import { insertRows } from "#db/bulk.ts";
import { newId } from "#db/ids.ts";
import { auditEntry } from "#db/schema/shard/audit.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { watch } from "./alerts.ts";
import type { AppEnv, Found } from "./app-env.ts";
import type { Access } from "./auth/access.ts";
import { fingerprint } from "./fingerprint.ts";
import { writePlatformEntry } from "./platform-audit.ts";
import type { AuditFacts } from "./routing.ts";
import { whence } from "./whence.ts";

export { whence };

/** What a handler adds to the entry of its call. */
export interface AuditNote {
  readonly action?: string;
  readonly subject?: { readonly kind: string; readonly id: string };
  readonly location_id?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
  /** Id of what can be done once only, by whichever call and key it is told: a sale, a shift. */
  readonly once?: string;
  /** Nothing changed, as when a call is repeated: there is nothing to tell. */
  readonly unchanged?: boolean;
}

export type Entry = Omit<typeof auditEntry.$inferInsert, "tenant_id">;

const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Who is told about by themselves: people and programs that act for the merchant. */
const TOLD: readonly Access["who"][] = ["staff", "member", "client", "device", "till", "operator"];

/**
 * Tells what this call did: what it was done to, and what was there before and after. Without personal data of
 * shoppers (say which fields changed): entries cannot be erased.
 */
export function note(c: Context<AppEnv>, added: AuditNote): void {
  c.set("audit_note", { ...c.get("audit_note"), ...added });
}

/** The fields of a document that differ from before: what of a long one is worth telling. */
export function changedFields(
  before: Readonly<Record<string, unknown>> | undefined,
  after: Readonly<Record<string, unknown>> | undefined,
): { readonly before: object; readonly after: object } {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = names.filter((name) => differences(before?.[name], after?.[name]).length > 0);
  const pick = (from: Readonly<Record<string, unknown>> | undefined) =>
    Object.fromEntries(changed.map((name) => [name, from?.[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/**
 * Writes one entry for each successful call that may have changed something. What operators do is told twice: in the
 * platform's log and, where it concerns a merchant, in the merchant's own.
 */
export function audited(access: Access, facts: AuditFacts = {}): MiddlewareHandler<AppEnv> {
  const told = TOLD.includes(access.who) && !facts.none;
  return async (c, next) => {
    await next();
    if (!told || !(facts.reads || UNSAFE.has(c.req.method)) || c.res.status >= 400) return;
    if (c.res.headers.has("Idempotency-Replayed") || c.get("audit_note")?.unchanged) return;
    const action = facts.action ?? (access.who === "staff" ? access.permission : `${access.who}.call`);
    const entry = await entryOf(c, action);
    const { db }: Found = c.var;
    if (access.who === "operator") await writePlatformEntry(c, entry, entry.id);
    if (db) await writeEntry(c, db, entry);
  };
}

async function entryOf(c: Context<AppEnv>, action: string): Promise<Entry> {
  const added = c.get("audit_note") ?? {};
  const key = c.req.header("idempotency-key");
  const route = `${c.req.method} ${c.req.routePath}`;
  const { till, device }: Found = c.var;
  const { actor_kind, actor_id, actor_name } = who(c);
  const did = added.action ?? action;
  return {
    // A repeated call is the same act: what makes it one names the entry.
    id: added.once
      ? await idOf([did, added.once])
      : key
        ? await idOf([route, c.req.path, actor_id, key])
        : newId("aud"),
    at: new Date().toISOString(),
    actor_kind,
    actor_id,
    actor_name,
    action: did,
    ...subjectOf(c, added),
    location_id: added.location_id ?? till?.location.id ?? device?.location_id ?? null,
    reason: added.reason ?? null,
    before: added.before ?? null,
    after: added.after ?? null,
    route,
    status: c.res.status,
    request_id: c.get("request_id"),
    ...whence(c),
  };
}

/** A security event that no route of a signed-in person caused: a refused sign-in, a used link. */
export async function securityEvent(
  c: Context<AppEnv>,
  db: TenantDb,
  event: AuditNote & {
    readonly action: string;
    readonly actor: { readonly kind: Entry["actor_kind"]; readonly id: string | null; readonly name: string };
  },
): Promise<void> {
  await writeEntry(c, db, {
    id: newId("aud"),
    at: new Date().toISOString(),
    actor_kind: event.actor.kind,
    actor_id: event.actor.id,
    actor_name: event.actor.name,
    action: event.action,
    subject_kind: event.subject?.kind ?? null,
    subject_id: event.subject?.id ?? null,
    location_id: event.location_id ?? null,
    reason: event.reason ?? null,
    before: event.before ?? null,
    after: event.after ?? null,
    route: `${c.req.method} ${c.req.routePath}`,
    status: null,
    request_id: c.get("request_id"),
    ...whence(c),
  });
}

/** The one place where entries are written, and where what is unusual is noticed. */
async function writeEntry(c: Context<AppEnv>, db: TenantDb, entry: Entry): Promise<void> {
  const written = await insertRows(db, auditEntry, [entry])
    .onConflictDoNothing()
    .returning({ id: auditEntry.id });
  if (written.length > 0) await watch(c, db, entry);
}

function who(c: Context<AppEnv>): Pick<Entry, "actor_kind" | "actor_id" | "actor_name"> {
  const { principal, device, operator }: Found = c.var;
  if (principal) return { actor_kind: principal.kind, actor_id: principal.id, actor_name: principal.name };
  if (operator) return { actor_kind: "operator", actor_id: operator.id, actor_name: operator.name };
  if (device) return { actor_kind: "system", actor_id: device.id, actor_name: device.name };
  return { actor_kind: "system", actor_id: null, actor_name: "Millrace" };
}

/** What was changed: as the handler says, else the last id in the route's path. */
function subjectOf(c: Context<AppEnv>, added: AuditNote): Pick<Entry, "subject_kind" | "subject_id"> {
  if (added.subject) return { subject_kind: added.subject.kind, subject_id: added.subject.id };
  const last = Object.entries(c.req.param())
    .filter(([name]) => name.endsWith("_id") || name === "sku")
    .at(-1);
  return { subject_kind: last?.[0].replace(/_id$/, "") ?? null, subject_id: last?.[1] ?? null };
}

const idOf = async (parts: readonly unknown[]): Promise<string> =>
  `aud_${(await fingerprint(parts)).slice(0, 26).toUpperCase()}`;
