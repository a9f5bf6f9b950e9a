import { numberOf } from "#commerce/id.ts";
import { compare, equals, subtract } from "#commerce/money.ts";
import type { OrderDocument, OrderLine, PlacementRefusal, PlaceOrder } from "#commerce/order/document.ts";
import { priceCart } from "#commerce/pricing.ts";
import { historyEntry } from "./consequences.ts";

/** The order as it stands when placement begins: priced and frozen, nothing allocated. */
export function draftOrder(command: PlaceOrder, now: string): OrderDocument {
  const quote = priceCart(command.pricing);
  const lines = command.items.map((item): OrderLine => {
    const priced = quote.lines.find((line) => line.line_id === item.line_id);
    if (!priced || priced.quantity !== item.quantity) throw new Error(`line ${item.line_id} is not priced`);
    return { ...item, ...priced, allocations: [] };
  });
  return {
    id: command.order_id,
    number: numberOf(command.order_id),
    state: "placing",
    source: command.source,
    channel_id: command.channel_id,
    locale: command.locale,
    currency: quote.currency,
    customer: command.customer,
    fulfilment: { ...command.fulfilment, tracking: null },
    lines,
    quote,
    total: quote.total,
    payments: [],
    cash:
      command.payment.kind === "cash"
        ? { tendered: command.payment.tendered, change: subtract(command.payment.tendered, quote.total) }
        : null,
    refusal: null,
    history: [historyEntry("place", null, "placing", command.actor, now, command.remark)],
    device_id: command.device_id,
    sold_offline: command.stock_policy === "record",
    placed_at: command.placed_at,
    updated_at: now,
    seq: 0,
  };
}

/** What speaks against the order before stock or payment are asked. */
export function refusalOf(command: PlaceOrder, draft: OrderDocument): PlacementRefusal | null {
  if (command.expected_total && !equals(command.expected_total, draft.total)) {
    return { code: "price_changed", expected: command.expected_total, actual: draft.total };
  }
  if (command.payment.kind === "cash" && compare(command.payment.tendered, draft.total) < 0) {
    return { code: "cash_too_little", tendered: command.payment.tendered, total: draft.total };
  }
  return null;
}
