import type { z } from "@hono/zod-openapi";
import { factsOf, type OrderCustomer, type OrderDocument } from "#commerce/order/document.ts";
import { orderMachine, STAFF_MOVES } from "#commerce/order/lifecycle.ts";
import { openMoves } from "#commerce/state-machine.ts";
import type { orders } from "#db/schema/shard/orders.ts";
import type { orderSchema, orderSummarySchema, shopperOrderSchema } from "../schemas/order.ts";

type ShopperOrder = z.infer<typeof shopperOrderSchema>;
type StaffOrder = z.infer<typeof orderSchema>;
type OrderSummary = z.infer<typeof orderSummarySchema>;

const totals = (document: OrderDocument) => ({
  subtotal: document.quote.subtotal,
  shipping_total: document.quote.shipping_total,
  shipping_name: document.quote.shipping?.name ?? null,
  tax_total: document.quote.tax_total,
  taxes: [...document.quote.taxes],
  prices_include_tax: document.quote.prices_include_tax,
  total: document.total,
});

const head = ({
  id,
  number,
  state,
  locale,
  currency,
  fulfilment,
  refusal,
  placed_at,
  updated_at,
}: OrderDocument) => ({
  id,
  number,
  state,
  locale,
  currency,
  fulfilment,
  refusal,
  placed_at,
  updated_at,
});

/** A buyer as they named themselves; what they agreed to is told with the customer. */
const asNamed = ({ name, email, phone }: OrderCustomer): OrderCustomer => ({ name, email, phone });

const buyerOf = ({ customer }: OrderDocument): StaffOrder["customer"] =>
  customer && { ...asNamed(customer), ...(customer.id && { id: customer.id }) };

const lineOf = (line: OrderDocument["lines"][number]) => ({
  line_id: line.line_id,
  product_id: line.product_id,
  variant_id: line.variant_id,
  sku: line.sku,
  title: line.title,
  variant_title: line.variant_title,
  image_url: line.image_url,
  quantity: line.quantity,
  unit_price: line.unit_price,
  subtotal: line.subtotal,
  taxes: [...line.taxes],
  total: line.total,
  waits: line.waits ?? null,
});

/** An order as its buyer sees it. */
export function shopperOrder(document: OrderDocument): ShopperOrder {
  return {
    ...head(document),
    ...totals(document),
    customer: document.customer && asNamed(document.customer),
    lines: document.lines.map(lineOf),
    progress: document.history.filter(({ from, to }) => from !== to).map(({ to, at }) => ({ state: to, at })),
  };
}

/** An order as staff see it, with the moves that are open. */
export function staffOrder(document: OrderDocument): StaffOrder {
  const open = openMoves(orderMachine, document.state, factsOf(document));
  return {
    ...head(document),
    ...totals(document),
    customer: buyerOf(document),
    source: document.source,
    channel_id: document.channel_id,
    lines: document.lines.map((line) => ({ ...lineOf(line), allocations: [...line.allocations] })),
    payments: [...document.payments],
    cash: document.cash,
    history: [...document.history],
    device_id: document.device_id,
    sold_offline: document.sold_offline,
    moves: STAFF_MOVES.filter((move) => open.includes(move)),
    seq: document.seq,
  };
}

/** An order's row in a list. */
export function orderSummary(
  row: Omit<typeof orders.$inferSelect, "document" | "tenant_id" | "seq">,
): OrderSummary {
  const { currency, total, state, source, fulfilment, ...rest } = row;
  return {
    ...rest,
    state: state as OrderSummary["state"],
    source: source as OrderSummary["source"],
    fulfilment: fulfilment as OrderSummary["fulfilment"],
    total: { amount: total, currency },
  };
}
