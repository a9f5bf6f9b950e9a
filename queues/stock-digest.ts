import { and, eq, isNotNull, max } from "drizzle-orm";
import { covers, reachOf } from "#commerce/access/grants.ts";
import { grantsOf } from "#commerce/access/staff-grants.ts";
import { inList } from "#db/bulk.ts";
import { newMeter } from "#db/guarded-client.ts";
import { customRole, staff, staffRole } from "#db/schema/control/people.ts";
import { stockAlert } from "#db/schema/shard/stock.ts";
import { type SkuTitle, titlesOf } from "#db/sku-titles.ts";
import { noteMailed, type StockAlert, unmailedAlerts } from "#db/stock-alerts.ts";
import { type Merchant, merchantOf } from "#db/store-context.ts";
import { controlDb, shardNames, type TenantDb, tenantDb } from "#db/tenant-db.ts";
import { type LowStock, stockLetter } from "#integrations/messaging/stock-messages.ts";
import { deliverSoon } from "./mail-delivery.ts";
import { type MailRow, postMail, sealedMail } from "./mail-outbox.ts";

/** Nobody is mailed about stock more often. */
const INTERVAL_MS = 3_600_000;
/** Merchants looked at a run in one shard, and alerts of each; the next run goes on. */
const MERCHANTS_A_RUN = 200;
const ALERTS_A_RUN = 1_000;

/** Mails people who ask for it what ran low or out since the last time, over all merchants. Run by cron. */
export async function sendStockDigests(env: Env, now = Date.now()): Promise<void> {
  for (const shard of shardNames(env)) {
    const { results } = await (Reflect.get(env, shard) as D1Database)
      .prepare(
        "select distinct tenant_id from stock_alert where mailed_at is null and resolved_at is null limit ?1",
      )
      .bind(MERCHANTS_A_RUN)
      .all<{ tenant_id: string }>();
    for (const { tenant_id } of results) {
      const merchant = await merchantOf(env, tenant_id, newMeter());
      if (merchant && !merchant.suspended) await sendDigest(env, merchant, now);
    }
  }
}

/** One merchant's digest. The mails and the note that they tell of these alerts are one transaction. */
async function sendDigest(env: Env, merchant: Merchant, now: number): Promise<void> {
  const db = tenantDb(env, merchant);
  const last = await db
    .select({ at: max(stockAlert.mailed_at).as("at") })
    .from(stockAlert)
    .where(eq(stockAlert.tenant_id, db.tenant_id))
    .get();
  if (last?.at && now - Date.parse(last.at) < INTERVAL_MS) return;
  const [alerts, readers] = await Promise.all([
    unmailedAlerts(db, ALERTS_A_RUN),
    readersOf(env, db.tenant_id),
  ]);
  const mails = readers.length > 0 ? await lettersTo(env, db, merchant, readers, alerts, now) : [];
  const ids = alerts.map(({ id }) => id);
  await db.batch([postMail(db, mails), noteMailed(db, ids, new Date(now).toISOString())]);
  deliverSoon(
    env,
    merchant,
    mails.map((mail) => mail.id),
  );
}

interface Reader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sees: (locationId: string) => boolean;
}

/** People who ask for the mail, and where they may look at stock. */
async function readersOf(env: Env, tenantId: string): Promise<Reader[]> {
  const db = controlDb(env);
  const people = await db
    .select({ id: staff.id, name: staff.name, email: staff.email })
    .from(staff)
    .where(
      and(
        eq(staff.tenant_id, tenantId),
        eq(staff.stock_alert_mail, true),
        eq(staff.status, "active"),
        isNotNull(staff.email),
      ),
    )
    .orderBy(staff.id);
  if (people.length === 0) return [];
  const [given, custom] = await db.batch([
    db
      .select()
      .from(staffRole)
      .where(
        and(
          eq(staffRole.tenant_id, tenantId),
          inList(
            staffRole.staff_id,
            people.map(({ id }) => id),
          ),
        ),
      ),
    db
      .select({ id: customRole.id, grants: customRole.grants })
      .from(customRole)
      .where(eq(customRole.tenant_id, tenantId)),
  ]);
  const own = new Map(custom.map((role) => [role.id, role.grants]));
  return people.map(({ id, name, email }) => {
    const roles = given
      .filter((row) => row.staff_id === id)
      .map(({ role_id, location_id }) => ({ role_id, location_id: location_id || null }));
    const reach = reachOf(grantsOf(roles, own), "inventory.stock.view");
    return { id, name, email: email ?? "", sees: (locationId) => covers(reach, locationId) };
  });
}

/** What each reader is mailed: the alerts of the places that they see. */
async function lettersTo(
  env: Env,
  db: TenantDb,
  merchant: Merchant,
  readers: readonly Reader[],
  alerts: readonly StockAlert[],
  now: number,
): Promise<MailRow[]> {
  const site = merchant.channels.find((channel) => channel.kind === "web" && channel.url);
  const locale = site?.locale ?? "en";
  const link = site?.url ? `${new URL(site.url).origin}/admin/stock/alerts` : null;
  const titles = await titlesOf(
    db,
    alerts.map(({ sku }) => sku),
    locale,
  );
  const mails = readers.map(async ({ id, name, email, sees }) => {
    const rows = alerts
      .filter(({ location_id }) => sees(location_id))
      .map((alert) => lowStock(merchant, titles, alert));
    if (rows.length === 0) return [];
    const letter = stockLetter({ name, shop: merchant.name, locale, rows, link });
    // Two runs at once write one mail.
    const hour = Math.floor(now / INTERVAL_MS);
    return [await sealedMail(env, db.tenant_id, { ...letter, to: email }, `mai_stock:${id}:${hour}`)];
  });
  return (await Promise.all(mails)).flat();
}

function lowStock(
  { locations }: Merchant,
  titles: ReadonlyMap<string, SkuTitle>,
  { sku, location_id, state, crossings }: StockAlert,
): LowStock {
  return {
    title: titles.get(sku)?.title ?? sku,
    variant_title: titles.get(sku)?.variant_title ?? "",
    sku,
    place: locations.find((location) => location.id === location_id)?.name ?? location_id,
    state,
    units: crossings.at(-1)?.units ?? 0,
  };
}
