import { and, asc, eq, gt, like, sql } from "drizzle-orm";
import { err, ok, type Result } from "#commerce/result.ts";
import { insertRows } from "./bulk.ts";
import { newId } from "./ids.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { purchaseOrder, supplier } from "./schema/shard/stock-documents.ts";
import { beginning } from "./stock-documents.ts";
import type { TenantDb } from "./tenant-db.ts";

/** A supplier as it is kept. */
export type Supplier = Omit<typeof supplier.$inferSelect, "tenant_id">;

/** What a merchant says of a supplier. */
export type SupplierTerms = Pick<Supplier, "name" | "email" | "reference" | "active">;

const own = (db: TenantDb, id: string) => and(eq(supplier.tenant_id, db.tenant_id), eq(supplier.id, id));

function kept({ tenant_id: _, ...row }: typeof supplier.$inferSelect): Supplier {
  return row;
}

/** Suppliers by name. */
export async function listSuppliers(
  db: TenantDb,
  filter: {
    readonly q?: string | undefined;
    readonly active?: boolean | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<Supplier>> {
  const after = decodeCursor(filter.cursor, 1);
  const rows = await db
    .select()
    .from(supplier)
    .where(
      and(
        eq(supplier.tenant_id, db.tenant_id),
        filter.active === undefined ? undefined : eq(supplier.active, filter.active),
        beginning(filter.q, (text) => [like(supplier.name, text), like(supplier.reference, text)]),
        after ? gt(supplier.name, String(after[0])) : undefined,
      ),
    )
    .orderBy(asc(supplier.name))
    .limit(filter.limit + 1)
    .all();
  return pageOf(rows.map(kept), filter.limit, ({ name }) => [name]);
}

export async function supplierById(db: TenantDb, id: string): Promise<Supplier | null> {
  const row = await db.select().from(supplier).where(own(db, id)).get();
  return row ? kept(row) : null;
}

/** Adds a supplier; null where another has its name. */
export async function addSupplier(db: TenantDb, terms: SupplierTerms): Promise<Supplier | null> {
  const now = new Date().toISOString();
  const [row] = await insertRows(db, supplier, [
    { ...terms, id: newId("sup"), version: 1, created_at: now, updated_at: now },
  ])
    .onConflictDoNothing()
    .returning();
  return row ? kept(row) : null;
}

/** Changes a supplier that is still at `version`. */
export async function changeSupplier(
  db: TenantDb,
  id: string,
  terms: SupplierTerms,
  version: number,
): Promise<Result<Supplier, "name_taken" | "version_conflict">> {
  const namesake = sql`exists (select 1 from supplier other where other.tenant_id = ${db.tenant_id}
    and other.name = ${terms.name} and other.id <> ${id})`;
  const [row] = await db
    .update(supplier)
    .set({ ...terms, version: version + 1, updated_at: new Date().toISOString() })
    .where(and(own(db, id), eq(supplier.version, version), sql`not ${namesake}`))
    .returning();
  if (row) return ok(kept(row));
  const current = await supplierById(db, id);
  return err(current?.version === version ? "name_taken" : "version_conflict");
}

/** Deletes a supplier that is still at `version` and that nothing was ever ordered from. */
export async function removeSupplier(
  db: TenantDb,
  id: string,
  version: number,
): Promise<"removed" | "supplier_in_use" | "version_conflict"> {
  const ordered = sql`exists (select 1 from ${purchaseOrder} where ${purchaseOrder.tenant_id} = ${db.tenant_id}
    and ${purchaseOrder.supplier_id} = ${id})`;
  const gone = await db
    .delete(supplier)
    .where(and(own(db, id), eq(supplier.version, version), sql`not ${ordered}`))
    .returning({ id: supplier.id });
  if (gone.length > 0) return "removed";
  const current = await supplierById(db, id);
  return current?.version === version ? "supplier_in_use" : "version_conflict";
}
