export interface CartLine {
  readonly line_id: string;
  readonly sku: string;
  readonly quantity: number;
}

/** Lines and units a cart may hold; a company's bulk orders come another way. */
export const MAX_CART_LINES = 100;
export const MAX_LINE_QUANTITY = 999;

/**
 * The lines of two carts in one: units of a SKU join the line that has it, up to what a line holds; everything else
 * comes as it was. Null where that is more lines than a cart holds: then they stay two carts, so that none is lost.
 */
export function mergedLines(ours: readonly CartLine[], theirs: readonly CartLine[]): CartLine[] | null {
  const lines = new Map(ours.map((line) => [line.sku, line]));
  for (const line of theirs) {
    const known = lines.get(line.sku);
    const quantity = Math.min(MAX_LINE_QUANTITY, (known?.quantity ?? 0) + line.quantity);
    lines.set(line.sku, { ...(known ?? line), quantity });
  }
  return lines.size <= MAX_CART_LINES ? [...lines.values()] : null;
}
