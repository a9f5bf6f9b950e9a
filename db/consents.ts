import { and, desc, eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { CONSENT_PURPOSES, type ConsentPurpose } from "#commerce/consents.ts";
import type { OrderDocument } from "#commerce/order/document.ts";
import { inList } from "./bulk.ts";
import { newId } from "./ids.ts";
import { consent, customer } from "./schema/shard/customers.ts";
import type { TenantDb } from "./tenant-db.ts";

/** One time that somebody agreed or took it back. */
export interface ConsentEntry {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  /** Where it was said. */
  readonly source: string;
  /** The version of the words that were agreed to. */
  readonly wording: string;
  readonly at: string;
}

/** All that customers (one person's ids) ever said, the latest first. */
export async function consentHistory(db: TenantDb, customerIds: readonly string[]): Promise<ConsentEntry[]> {
  return db
    .select({
      purpose: consent.purpose,
      granted: consent.granted,
      source: consent.source,
      wording: consent.wording,
      at: consent.at,
    })
    .from(consent)
    .where(and(eq(consent.tenant_id, db.tenant_id), inList(consent.customer_id, customerIds)))
    .orderBy(desc(consent.at), desc(consent.id));
}

/** What holds now: of each purpose what was said last, and no where nothing was. */
export const currentConsents = (
  history: readonly ConsentEntry[],
): Readonly<Record<ConsentPurpose, boolean>> =>
  Object.fromEntries(
    CONSENT_PURPOSES.map((purpose) => [
      purpose,
      history.find((entry) => entry.purpose === purpose)?.granted ?? false,
    ]),
  ) as Record<ConsentPurpose, boolean>;

/**
 * Notes what a customer says now: the first of the ids, which are one person's. Saying again what holds already adds
 * nothing; agreeing to other words than before does. One statement looks and writes, so that saying it twice at once
 * is saying it once.
 */
export async function recordConsent(
  db: TenantDb,
  customerIds: readonly [string, ...string[]],
  said: Omit<ConsentEntry, "at">,
): Promise<void> {
  const { purpose, granted, source, wording } = said;
  const saying = granted ? wording : "";
  await db.insert(consent).select(
    sql`select ${db.tenant_id}, ${newId("csn")}, ${customerIds[0]}, ${purpose}, ${Number(granted)}, ${source},
      ${wording}, ${new Date().toISOString()}
      where ${saying} <> coalesce((select iif(said.granted, said.wording, '') from consent said
        where said.tenant_id = ${db.tenant_id} and said.purpose = ${purpose}
        and ${inList(sql`said.customer_id`, customerIds)} order by said.at desc, said.id desc limit 1), '')`,
  );
}

/**
 * Notes what buyers agreed to while ordering, once their order stands: for whoever was signed in, else for the guest of
 * the address. Somebody else's account is left alone, since anybody may order as a guest under its address. Written
 * after the customers that the same orders make known; however often, it is noted once an order.
 */
export function recordAgreements(db: TenantDb, documents: readonly OrderDocument[]): BatchItem<"sqlite">[] {
  const rows = documents.flatMap(({ id, state, customer: buyer, placed_at }) =>
    state === "placing" || state === "awaiting_payment" || state === "refused"
      ? []
      : (buyer?.agreed_to ?? []).map(({ purpose, wording }) => [
          `csn_${id.slice("ord_".length)}:${purpose}`,
          buyer?.id ?? null,
          buyer?.email?.toLowerCase() ?? null,
          purpose,
          wording,
          placed_at,
        ]),
  );
  if (rows.length === 0) return [];
  return [
    db
      .insert(consent)
      .select(
        sql`select ${db.tenant_id}, r.value->>0, ${customer.id}, r.value->>3, 1, 'checkout', r.value->>4, r.value->>5
          from json_each(${JSON.stringify(rows)}) r join ${customer} on ${customer.tenant_id} = ${db.tenant_id}
          and ${customer.status} <> 'erased' and (${customer.id} = r.value->>1
          or (r.value->>1 is null and ${customer.email} = r.value->>2 and ${customer.status} = 'guest'))`,
      )
      .onConflictDoNothing(),
  ];
}
