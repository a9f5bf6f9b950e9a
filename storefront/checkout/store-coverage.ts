import type { CartLine, VariantAvailability } from "../api-types.ts";

export interface Coverage {
  /** Lines that the store can hand over in full. */
  readonly covered: number;
  readonly all: number;
}

/** How much of a cart each store has, by location. Counts above the exact ones pass as enough. */
export function coverageByStore(
  lines: readonly Pick<CartLine, "sku" | "quantity">[],
  availability: readonly VariantAvailability[],
): Map<string, Coverage> {
  const stores = new Set(availability.flatMap((variant) => variant.stores.map((store) => store.location_id)));
  const has = (location: string, line: Pick<CartLine, "sku" | "quantity">) => {
    const stock = availability
      .find((variant) => variant.sku === line.sku)
      ?.stores.find((store) => store.location_id === location);
    if (!stock || stock.state === "out_of_stock") return false;
    return stock.units === null || stock.units >= line.quantity;
  };
  return new Map(
    [...stores].map((location) => [
      location,
      { covered: lines.filter((line) => has(location, line)).length, all: lines.length },
    ]),
  );
}
