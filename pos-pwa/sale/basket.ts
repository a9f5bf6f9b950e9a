import { type Money, money, subtract } from "#commerce/money.ts";
import { priceCart, type Quote } from "#commerce/pricing.ts";
import type { LocalSale } from "../sync/outbox.ts";
import type { PosContext, PosItem, Sale, Tender } from "../wire.ts";

export interface BasketLine {
  readonly line_id: string;
  readonly item: PosItem;
  readonly quantity: number;
}

/** What is being sold, newest line last, and the line that keys act on. */
export interface Basket {
  readonly lines: readonly BasketLine[];
  readonly selected: string | null;
}

export const EMPTY_BASKET: Basket = { lines: [], selected: null };
/** The API's limits of one sale. */
export const MOST_OF_ONE = 999;
export const MOST_LINES = 200;

/** One more of an item: its line grows, or it gets a new one. The line is selected. A full basket stays as it is. */
export function addItem(basket: Basket, item: PosItem, makeLineId: () => string): Basket {
  const known = basket.lines.find((line) => line.item.sku === item.sku);
  if (known) return setQuantity(select(basket, known.line_id), known.line_id, known.quantity + 1);
  if (basket.lines.length >= MOST_LINES) return basket;
  const line = { line_id: makeLineId(), item, quantity: 1 };
  return { lines: [...basket.lines, line], selected: line.line_id };
}

/** Sets a line's quantity within the limits; nothing left removes the line. */
export function setQuantity(basket: Basket, lineId: string, quantity: number): Basket {
  if (quantity <= 0) return removeLine(basket, lineId);
  const bounded = Math.min(MOST_OF_ONE, Math.floor(quantity));
  return {
    ...basket,
    lines: basket.lines.map((line) => (line.line_id === lineId ? { ...line, quantity: bounded } : line)),
  };
}

/** Removes a line; its neighbour is selected. */
export function removeLine(basket: Basket, lineId: string): Basket {
  const index = basket.lines.findIndex((line) => line.line_id === lineId);
  if (index < 0) return basket;
  const lines = basket.lines.filter((line) => line.line_id !== lineId);
  const neighbour = lines[Math.min(index, lines.length - 1)];
  return { lines, selected: neighbour?.line_id ?? null };
}

export const select = (basket: Basket, lineId: string): Basket => ({ ...basket, selected: lineId });

/** Moves the selection up or down, stopping at the ends. */
export function selectNeighbour(basket: Basket, step: 1 | -1): Basket {
  const index = basket.lines.findIndex((line) => line.line_id === basket.selected);
  const next = basket.lines[Math.max(0, Math.min(basket.lines.length - 1, index + step))];
  return next ? select(basket, next.line_id) : basket;
}

export const unitsIn = (basket: Basket): number =>
  basket.lines.reduce((units, line) => units + line.quantity, 0);

/** The basket at the channel's prices and the store's tax, by the function that the edge uses too. */
export function quoteBasket(basket: Basket, context: Pick<PosContext, "channel" | "tax_rates">): Quote {
  return priceCart({
    currency: context.channel.currency,
    prices_include_tax: context.channel.prices_include_tax,
    lines: basket.lines.map((line) => ({
      line_id: line.line_id,
      sku: line.item.sku,
      quantity: line.quantity,
      unit_price: money(line.item.unit_price.amount, line.item.unit_price.currency),
      tax_class: line.item.tax_class,
    })),
    tax_rates: context.tax_rates,
    shipping: null,
  });
}

/** The sale of a basket: what is sent, and what this till remembers of it. */
export function saleOf(
  basket: Basket,
  context: Pick<PosContext, "tax_rates">,
  quote: Quote,
  payment: Tender,
  made: { order_id: string; number: string; sold_at: string; staff_name: string },
): { sale: Sale; local: LocalSale } {
  const tendered = payment.kind === "cash" ? payment.tendered : null;
  return {
    sale: {
      order_id: made.order_id,
      lines: basket.lines.map((line) => ({
        line_id: line.line_id,
        sku: line.item.sku,
        quantity: line.quantity,
        unit_price: line.item.unit_price,
        tax_class: line.item.tax_class,
      })),
      tax_rates: context.tax_rates,
      payment,
      expected_total: quote.total,
      customer: null,
      sold_at: made.sold_at,
    },
    local: {
      ...made,
      ...receiptOf(basket, quote),
      tendered,
      change: tendered && changeDue(tendered, quote.total),
      receipt: null,
      settled: false,
    },
  };
}

/** The lines, taxes and total of a basket, as a receipt shows them. */
export function receiptOf(basket: Basket, quote: Quote): Pick<LocalSale, "lines" | "taxes" | "total"> {
  return {
    lines: basket.lines.map(({ item, quantity }, index) => ({
      title: item.title,
      variant_title: item.variant_title,
      sku: item.sku,
      quantity,
      subtotal: quote.lines[index]?.subtotal ?? item.unit_price,
    })),
    taxes: quote.taxes,
    total: quote.total,
  };
}

/** What goes back over the counter. */
export const changeDue = (tendered: Money, total: Money): Money => subtract(tendered, total);
