import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { OrderDocument } from "#commerce/order/document.ts";
import type { StockLevel } from "#commerce/stock.ts";
import { insertRows } from "./bulk.ts";
import { customer, orderLine, orders, shift } from "./schema/shard/orders.ts";
import { stockLevel } from "./schema/shard/stock.ts";
import type { TenantDb } from "./tenant-db.ts";

/** Sets columns only where the event is newer than what the row shows: queues keep no order. */
const whenNewer = (table: string, ...names: string[]) =>
  sql`do update set ${sql.join(
    names.map((name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`),
    sql`, `,
  )} where excluded.seq > ${sql.identifier(table)}.seq`;

/** Levels of SKUs as their objects told them, each with the number of the event. */
export function projectLevels(
  db: TenantDb,
  changes: readonly { readonly sku: string; readonly seq: number; readonly levels: readonly StockLevel[] }[],
): BatchItem<"sqlite"> {
  const now = new Date().toISOString();
  const rows = changes.flatMap(({ sku, seq, levels }) => levels.map((level) => ({ ...level, sku, seq, updated_at: now })));
  return db.run(
    insertRows(
      stockLevel,
      db.tenant_id,
      rows,
      whenNewer("stock_level", "on_hand", "allocated", "held", "seq", "updated_at"),
      [stockLevel.tenant_id, stockLevel.sku, stockLevel.location_id],
    ),
  );
}

/** Orders as their objects told them, with their lines and the customers they show. */
export function projectOrders(db: TenantDb, documents: readonly OrderDocument[]): BatchItem<"sqlite">[] {
  const tenant = db.tenant_id;
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
  const customers = documents.flatMap(({ customer: person, state, placed_at }) =>
    person?.email && state !== "refused"
      ? [{ email: person.email.toLowerCase(), name: person.name, phone: person.phone, last_order_at: placed_at }]
      : [],
  );
  return [
    db.run(
      insertRows(
        orders,
        tenant,
        rows,
        whenNewer("orders", "state", "location_id", "customer_name", "customer_email", "total", "units", "document", "seq", "updated_at"),
        [orders.tenant_id, orders.id],
      ),
    ),
    db.run(insertRows(orderLine, tenant, lines)),
    db.run(
      insertRows(
        customer,
        tenant,
        customers,
        sql`do update set name = excluded.name, phone = coalesce(excluded.phone, customer.phone), last_order_at = excluded.last_order_at
          where excluded.last_order_at >= customer.last_order_at`,
        [customer.tenant_id, customer.email],
      ),
    ),
  ];
}

/** Shifts as their registers told them. */
export function projectShifts(
  db: TenantDb,
  shifts: readonly (Omit<typeof shift.$inferInsert, "tenant_id"> & { readonly seq: number })[],
): BatchItem<"sqlite"> {
  return db.run(
    insertRows(shift, db.tenant_id, shifts, whenNewer("shift", "cash_taken", "sales", "counted", "closed_at", "seq"), [
      shift.tenant_id,
      shift.id,
    ]),
  );
}
