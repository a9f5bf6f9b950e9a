import { and, desc, eq } from "drizzle-orm";
import { inList } from "./bulk.ts";
import { newId } from "./ids.ts";
import { consent } from "./schema/shard/customers.ts";
import type { TenantDb } from "./tenant-db.ts";

/** What a person may agree to. Nothing is agreed to until they say so (GDPR, Art. 4 no. 11 and Art. 7). */
export const CONSENT_PURPOSES = consent.purpose.enumValues;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

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

/** Notes what a customer says now. Saying again what holds already adds nothing. */
export async function recordConsent(
  db: TenantDb,
  customerIds: readonly [string, ...string[]],
  said: Omit<ConsentEntry, "at">,
): Promise<void> {
  const history = await consentHistory(db, customerIds);
  const last = history.find((entry) => entry.purpose === said.purpose);
  if (last?.granted === said.granted && last.wording === said.wording) return;
  await db.insert(consent).values({
    ...said,
    tenant_id: db.tenant_id,
    id: newId("csn"),
    customer_id: customerIds[0],
    at: new Date().toISOString(),
  });
}
