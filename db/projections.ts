import { and, eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { locationsOf, type OrderDocument } from "#commerce/order/document.ts";
import { STOCK_FIGURES, type StockLevel } from "#commerce/stock/level.ts";
import type { StockPolicy } from "#commerce/stock/rules.ts";
import { excluded, inList, insertRows, whenNewer } from "./bulk.ts";
import { newId } from "./ids.ts";
import { customer } from "./schema/shard/customers.ts";
import { orderLine, orderLocation, orders, shift } from "./schema/shard/orders.ts";
import { stockLevel, stockPolicy } from "./schema/shard/stock.ts";
import type { TenantDb } from "./tenant-db.ts";

/**
 * Levels of SKUs as their objects told them, each with the number of the event. All that is written at once shares
 * one revision, the merchant's next; as it is never below the clock, it goes on from there when all levels were
 * deleted, and a cursor of before still counts.
 */
export function projectLevels(
  db: TenantDb,
  changes: readonly { readonly sku: string; readonly seq: number; readonly levels: readonly StockLevel[] }[],
): BatchItem<"sqlite">[] {
  const now = new Date().toISOString();
  const rows = changes.flatMap(({ sku, seq, levels }) =>
    levels.map((level) => ({ ...level, sku, seq, updated_at: now, revision: 0 })),
  );
  const written = insertRows(db, stockLevel, rows).onConflictDoUpdate({
    target: [stockLevel.tenant_id, stockLevel.sku, stockLevel.location_id],
    set: excluded(stockLevel, ...STOCK_FIGURES, "expected_at", "seq", "updated_at", "revision"),
    setWhere: whenNewer(stockLevel),
  });
  const numbered = db
    .update(stockLevel)
    .set({
      revision: sql`(select max(coalesce(max(revision), 0) + 1, ${Date.now()}) from stock_level where tenant_id = ${db.tenant_id})`,
    })
    .where(and(eq(stockLevel.tenant_id, db.tenant_id), eq(stockLevel.revision, 0)));
  return [written, numbered];
}

/** Policies of SKUs as their objects told them. */
export const projectPolicies = (
  db: TenantDb,
  changes: readonly { readonly sku: string; readonly seq: number; readonly policy: StockPolicy }[],
): BatchItem<"sqlite"> =>
  insertRows(db, stockPolicy, changes).onConflictDoUpdate({
    target: [stockPolicy.tenant_id, stockPolicy.sku],
    set: excluded(stockPolicy, "policy", "seq"),
    setWhere: whenNewer(stockPolicy),
  });

/**
 * Orders as their objects told them, with their lines and the customers they show: whoever was signed in, else the
 * guest of the address.
 */
export function projectOrders(db: TenantDb, documents: readonly OrderDocument[]): BatchItem<"sqlite">[] {
  const rows = documents.map((document) => ({
    id: document.id,
    number: document.number,
    state: document.state,
    source: document.source,
    channel_id: document.channel_id,
    fulfilment: document.fulfilment.kind,
    location_id: document.fulfilment.location_id,
    customer_name: document.customer?.name ?? null,
    customer_email: document.customer?.email?.toLowerCase() ?? null,
    customer_id: document.customer?.id ?? null,
    currency: document.currency,
    total: document.total.amount,
    units: document.lines.reduce((total, line) => total + line.quantity, 0),
    document,
    seq: document.seq,
    placed_at: document.placed_at,
    updated_at: document.updated_at,
  }));
  const lines = documents.flatMap((document) =>
    document.lines.map((line) => ({
      order_id: document.id,
      line_id: line.line_id,
      product_id: line.product_id,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      total: line.total.amount,
    })),
  );
  const places = documents.flatMap((document) =>
    locationsOf(document).map((location_id) => ({ order_id: document.id, location_id })),
  );
  const lastOrders = new Map<string, string>();
  for (const { customer: person, state, placed_at } of documents) {
    if (!person?.id || state === "refused") continue;
    if (placed_at > (lastOrders.get(person.id) ?? "")) lastOrders.set(person.id, placed_at);
  }
  const guests = documents.flatMap(({ customer: person, state, placed_at }) =>
    person?.email && !person.id && state !== "refused"
      ? [
          {
            id: newId("cus"),
            status: "guest" as const,
            created_at: placed_at,
            email: person.email.toLowerCase(),
            name: person.name,
            phone: person.phone,
            last_order_at: placed_at,
          },
        ]
      : [],
  );
  return [
    insertRows(db, orders, rows).onConflictDoUpdate({
      target: [orders.tenant_id, orders.id],
      set: excluded(
        orders,
        "state",
        "location_id",
        "customer_name",
        "customer_email",
        "customer_id",
        "total",
        "units",
        "document",
        "seq",
        "updated_at",
      ),
      setWhere: whenNewer(orders),
    }),
    insertRows(db, orderLine, lines).onConflictDoNothing(),
    insertRows(db, orderLocation, places).onConflictDoNothing(),
    insertRows(db, customer, guests).onConflictDoUpdate({
      target: [customer.tenant_id, customer.email],
      set: {
        ...excluded(customer, "last_order_at"),
        // A guest is who their latest order says. What an account's owner has said stands: anybody may order as a
        // guest under their address.
        name: sql`case ${customer.status} when 'guest' then excluded.name else ${customer.name} end`,
        phone: sql`case ${customer.status} when 'guest' then coalesce(excluded.phone, ${customer.phone}) else ${customer.phone} end`,
      },
      setWhere: sql`${customer.last_order_at} is null or excluded.last_order_at >= ${customer.last_order_at}`,
    }),
    // An event that comes late must not bring back somebody whom their orders have forgotten.
    db.delete(customer).where(
      and(
        eq(customer.tenant_id, db.tenant_id),
        inList(
          customer.id,
          guests.map((guest) => guest.id),
        ),
        sql`not exists (select 1 from ${orders} where ${orders.tenant_id} = ${db.tenant_id}
          and ${orders.customer_email} = ${customer.email})`,
      ),
    ),
    db
      .update(customer)
      .set({ last_order_at: sql`latest.value ->> 1` })
      .from(sql`json_each(${JSON.stringify([...lastOrders])}) as latest`)
      .where(
        and(
          eq(customer.tenant_id, db.tenant_id),
          sql`${customer.id} = latest.value ->> 0`,
          sql`coalesce(${customer.last_order_at}, '') < latest.value ->> 1`,
        ),
      ),
  ];
}

/** Shifts as their registers told them. */
export function projectShifts(
  db: TenantDb,
  shifts: readonly (Omit<typeof shift.$inferInsert, "tenant_id"> & { readonly seq: number })[],
): BatchItem<"sqlite"> {
  return insertRows(db, shift, shifts).onConflictDoUpdate({
    target: [shift.tenant_id, shift.id],
    set: excluded(shift, "cash_taken", "sales", "counted", "closed_at", "seq"),
    setWhere: whenNewer(shift),
  });
}
