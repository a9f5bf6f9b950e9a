import { type Money, multiply } from "#commerce/money.ts";
import type { Actor, OrderDocument, OrderHistoryEntry } from "#commerce/order/document.ts";
import type { OrderMove } from "#commerce/order/lifecycle.ts";
import { demandBySku, type StockShare, type Waits } from "#commerce/stock/sourcing.ts";
import type { OrderRecord, OrderTask } from "./record.ts";

/** Names an attempt towards stock and gateway. */
export const attemptKey = ({ document, attempt_count }: OrderRecord): string =>
  keyOfAttempt(document.id, attempt_count);

/** The key of an order's attempt, by its number from 1 on. */
export const keyOfAttempt = (orderId: string, attempt: number): string => `${orderId}.${attempt}`;

/**
 * Stock to let go when an attempt is undone: every SKU that was asked for, since a promise whose answer was
 * lost must not stay; all but those that said no.
 */
export const releasesOf = (record: OrderRecord, refused: ReadonlySet<string> = new Set()): OrderTask[] =>
  [...demandBySku(record.command.items).keys()]
    .filter((sku) => !refused.has(sku))
    .map((sku) => ({ kind: "release_stock", sku }));

/** What a move owes to stock and payment. */
export function tasksAfter(move: OrderMove, { document }: OrderRecord): OrderTask[] {
  const skus = [...new Set(document.lines.map((line) => line.sku))];
  const card = document.payments.some((entry) => entry.tender === "card" && entry.kind === "authorize");
  switch (move) {
    case "hand_over":
    case "collect":
    case "ship":
      return [
        ...skus.map((sku): OrderTask => ({ kind: "ship_stock", sku })),
        ...(card ? [{ kind: "capture" } as const] : []),
      ];
    case "cancel":
      return [
        ...skus.map((sku): OrderTask => ({ kind: "release_stock", sku })),
        ...(card ? [{ kind: "void" } as const] : []),
      ];
    default:
      return [];
  }
}

/** Each line's share of what was promised for its SKU, in line order; what is not there yet, the last lines wait for. */
export function allocatedLines({ document, allocations }: OrderRecord): OrderDocument["lines"] {
  const left = new Map(
    Object.entries(allocations).map(([sku, { shares }]) => [sku, shares.map((share) => ({ ...share }))]),
  );
  return document.lines.map((line) => {
    let missing = line.quantity;
    const shares: StockShare[] = [];
    for (const share of left.get(line.sku) ?? []) {
      const quantity = Math.min(share.quantity, missing);
      if (quantity > 0) shares.push({ location_id: share.location_id, quantity });
      share.quantity -= quantity;
      missing -= quantity;
    }
    const waits = allocations[line.sku]?.waits;
    return {
      ...line,
      allocations: shares.filter(({ quantity }) => quantity > 0),
      waits: waits && missing > 0 ? { ...waits, quantity: missing } : null,
    };
  });
}

/** What a buyer is to hear when a promise of goods that were not there has changed; null when nothing new is to be said. */
export function news(before: Waits | null, after: Waits | null): "goods_arrived" | "promise_moved" | null {
  if ((after?.quantity ?? 0) < (before?.quantity ?? 0)) return "goods_arrived";
  return after && before && after.promised_at !== before.promised_at ? "promise_moved" : null;
}

/** The counter of a flash sale that serves an allocation: always the same one, so that a repeat finds its answer. */
export function counterOf(allocationId: string, counters: number): number {
  let hash = 0;
  for (let at = 0; at < allocationId.length; at++) hash = (hash * 31 + allocationId.charCodeAt(at)) >>> 0;
  return hash % counters;
}

export const cashOf = (document: OrderDocument): Money =>
  document.cash ? document.total : multiply(document.total, 0);

export function historyEntry(
  move: OrderHistoryEntry["move"],
  from: OrderHistoryEntry["from"],
  to: OrderHistoryEntry["to"],
  actor: Actor,
  at: string,
  reason: string | null = null,
): OrderHistoryEntry {
  return { at, move, from, to, actor, reason };
}

/** 128 bits of chance, for a link that cannot be guessed. */
export function randomKey(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
