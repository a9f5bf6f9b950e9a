import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Read copy of the Order objects, for lists and search. `document` is the whole order as the API shows it. */
export const orders = sqliteTable(
  "orders",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    number: text("number").notNull(),
    state: text("state").notNull(),
    source: text("source").notNull(),
    channel_id: text("channel_id").notNull(),
    fulfilment: text("fulfilment").notNull(),
    /** The store that picks or sold it; null for delivery. */
    location_id: text("location_id"),
    customer_name: text("customer_name"),
    customer_email: text("customer_email"),
    /** The signed-in shopper who placed it; guests are found by their address. */
    customer_id: text("customer_id"),
    currency: text("currency").notNull(),
    total: integer("total").notNull(),
    units: integer("units").notNull(),
    document: text("document", { mode: "json" }).$type<unknown>().notNull(),
    seq: integer("seq").notNull(),
    placed_at: text("placed_at").notNull(),
    updated_at: text("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("orders_placed").on(t.tenant_id, t.placed_at, t.id),
    index("orders_state").on(t.tenant_id, t.state, t.placed_at, t.id),
    index("orders_location").on(t.tenant_id, t.location_id, t.placed_at, t.id),
    index("orders_number").on(t.tenant_id, t.number),
    index("orders_email").on(t.tenant_id, t.customer_email),
    index("orders_customer").on(t.tenant_id, t.customer_id),
  ],
);

/** Which locations an order concerns: where it is collected, sold or sent from. Narrows lists to a store. */
export const orderLocation = sqliteTable(
  "order_location",
  {
    tenant_id: text("tenant_id").notNull(),
    order_id: text("order_id").notNull(),
    location_id: text("location_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.order_id, t.location_id] }),
    index("order_location_location").on(t.tenant_id, t.location_id, t.order_id),
  ],
);

export const orderLine = sqliteTable(
  "order_line",
  {
    tenant_id: text("tenant_id").notNull(),
    order_id: text("order_id").notNull(),
    line_id: text("line_id").notNull(),
    product_id: text("product_id").notNull(),
    sku: text("sku").notNull(),
    title: text("title").notNull(),
    quantity: integer("quantity").notNull(),
    total: integer("total").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.order_id, t.line_id] }),
    index("order_line_sku").on(t.tenant_id, t.sku, t.order_id),
  ],
);

/** Messages rendered for customers: the readable outbox that mail providers will send from. */
export const notification = sqliteTable(
  "notification",
  {
    tenant_id: text("tenant_id").notNull(),
    /** The event that caused it, so that a replay does not send twice. */
    id: text("id").notNull(),
    order_id: text("order_id").notNull(),
    kind: text("kind").notNull(),
    medium: text("medium", { enum: ["email"] }).notNull(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    created_at: text("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("notification_created").on(t.tenant_id, t.created_at, t.id),
    index("notification_order").on(t.tenant_id, t.order_id),
  ],
);

/** Read copy of the Register objects' shifts. */
export const shift = sqliteTable(
  "shift",
  {
    tenant_id: text("tenant_id").notNull(),
    id: text("id").notNull(),
    device_id: text("device_id").notNull(),
    location_id: text("location_id").notNull(),
    staff_id: text("staff_id").notNull(),
    currency: text("currency").notNull(),
    opening_float: integer("opening_float").notNull(),
    cash_taken: integer("cash_taken").notNull(),
    sales: integer("sales").notNull(),
    counted: integer("counted"),
    opened_at: text("opened_at").notNull(),
    closed_at: text("closed_at"),
    seq: integer("seq").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenant_id, t.id] }),
    index("shift_device").on(t.tenant_id, t.device_id, t.opened_at),
  ],
);
