import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { err, ok, type Result } from "#commerce/result.ts";
import { newId } from "./ids.ts";
import { customer, customerMerge } from "./schema/shard/customers.ts";
import type { TenantDb } from "./tenant-db.ts";

/** A merge can be taken back this long. */
export const MERGE_UNDO_MS = 30 * 24 * 3_600_000;

export type CustomerMerge = typeof customerMerge.$inferSelect;

export type MergeRefusal =
  | { readonly code: "customer_not_found" }
  /** One of the two is erased, merged already, both are the same, or an account would become a guest. */
  | { readonly code: "customer_not_mergeable"; readonly reason: "same" | "erased" | "merged" | "account" };

/**
 * Takes two customers for one person. Nothing is moved: the duplicate points to the one that is kept, and whoever asks
 * for a person's orders, consents or balances asks for all of their ids (`belongingsOf`).
 */
export async function mergeCustomers(
  db: TenantDb,
  keptId: string,
  mergedId: string,
  by: string,
  reason: string | null,
): Promise<Result<CustomerMerge, MergeRefusal>> {
  if (keptId === mergedId) return err({ code: "customer_not_mergeable", reason: "same" });
  const found = await db
    .select({ id: customer.id, status: customer.status, merged_into: customer.merged_into })
    .from(customer)
    .where(and(eq(customer.tenant_id, db.tenant_id), inArray(customer.id, [keptId, mergedId])));
  if (found.length < 2) return err({ code: "customer_not_found" });
  if (found.some((row) => row.status === "erased"))
    return err({ code: "customer_not_mergeable", reason: "erased" });
  // Whoever signs in is taken for the one that is kept: a guest's row would leave them at the door.
  const isAccount = (id: string) => found.some((row) => row.id === id && row.status === "account");
  if (isAccount(mergedId) && !isAccount(keptId))
    return err({ code: "customer_not_mergeable", reason: "account" });
  const now = new Date().toISOString();
  const id = newId("mrg");
  // Decided by the statement itself, so that two merges at once cannot make a circle.
  const root = (rowId: string) =>
    sql`exists (select 1 from customer where tenant_id = ${db.tenant_id} and id = ${rowId}
      and merged_into is null and status <> 'erased')`;
  const [pointed] = await db.batch([
    db
      .update(customer)
      .set({ merged_into: keptId, version: sql`${customer.version} + 1` })
      .where(
        and(
          eq(customer.tenant_id, db.tenant_id),
          eq(customer.id, mergedId),
          isNull(customer.merged_into),
          root(keptId),
        ),
      )
      .returning({ id: customer.id }),
    db.insert(customerMerge).select(
      sql`select ${db.tenant_id}, ${id}, ${keptId}, ${mergedId}, ${by}, ${reason}, ${now}, null, null
        where changes() = 1`,
    ),
  ]);
  if (pointed.length === 0) return err({ code: "customer_not_mergeable", reason: "merged" });
  return ok({
    tenant_id: db.tenant_id,
    id,
    kept_id: keptId,
    merged_id: mergedId,
    merged_by: by,
    reason,
    at: now,
    undone_by: null,
    undone_at: null,
  });
}

export type UndoRefusal =
  | { readonly code: "merge_not_found" }
  | { readonly code: "merge_not_undoable"; readonly reason: "too_late" | "undone" };

/** Takes a merge back: the duplicate is a customer of its own again, with all that was its own and came since. */
export async function undoMerge(
  db: TenantDb,
  mergeId: string,
  by: string,
): Promise<Result<CustomerMerge, UndoRefusal>> {
  const row = await db
    .select()
    .from(customerMerge)
    .where(and(eq(customerMerge.tenant_id, db.tenant_id), eq(customerMerge.id, mergeId)))
    .get();
  if (!row) return err({ code: "merge_not_found" });
  if (row.undone_at) return err({ code: "merge_not_undoable", reason: "undone" });
  if (Date.parse(row.at) + MERGE_UNDO_MS < Date.now())
    return err({ code: "merge_not_undoable", reason: "too_late" });
  const now = new Date().toISOString();
  const [undone] = await db.batch([
    db
      .update(customerMerge)
      .set({ undone_by: by, undone_at: now })
      .where(
        and(
          eq(customerMerge.tenant_id, db.tenant_id),
          eq(customerMerge.id, mergeId),
          isNull(customerMerge.undone_at),
        ),
      )
      .returning({ id: customerMerge.id }),
    db
      .update(customer)
      .set({ merged_into: null, version: sql`${customer.version} + 1` })
      .where(
        and(
          eq(customer.tenant_id, db.tenant_id),
          eq(customer.id, row.merged_id),
          eq(customer.merged_into, row.kept_id),
        ),
      ),
  ]);
  return undone.length === 1
    ? ok({ ...row, undone_by: by, undone_at: now })
    : err({ code: "merge_not_undoable", reason: "undone" });
}

/** Merges that a customer was part of, the latest first. */
export const mergesOf = (db: TenantDb, customerId: string): Promise<CustomerMerge[]> =>
  db
    .select()
    .from(customerMerge)
    .where(
      and(
        eq(customerMerge.tenant_id, db.tenant_id),
        or(eq(customerMerge.kept_id, customerId), eq(customerMerge.merged_id, customerId)),
      ),
    )
    .orderBy(desc(customerMerge.at), desc(customerMerge.id));

const twin = alias(customer, "twin");

/** Others who may be the same person, and why: one telephone number, or one name. */
export async function likelyDuplicates(
  db: TenantDb,
  customerId: string,
): Promise<{ readonly id: string; readonly reason: "phone" | "name" }[]> {
  const samePhone = sql`${customer.phone} is not null and ${twin.phone} = ${customer.phone}`;
  const rows = await db
    .select({ id: twin.id, by_phone: sql<number>`(${samePhone})`.as("by_phone") })
    .from(customer)
    .innerJoin(
      twin,
      and(
        eq(twin.tenant_id, customer.tenant_id),
        sql`${twin.id} <> ${customer.id}`,
        isNull(twin.merged_into),
        sql`${twin.status} <> 'erased'`,
        or(samePhone, sql`${customer.name} <> '' and ${twin.name} = ${customer.name}`),
      ),
    )
    .where(and(eq(customer.tenant_id, db.tenant_id), eq(customer.id, customerId)))
    .limit(10);
  return rows.map(({ id, by_phone }) => ({ id, reason: by_phone ? "phone" : "name" }));
}
