/** The classes of goods by how much of what is sold they make up (ABC analysis by units). */
export const ABC_CLASSES = ["A", "B", "C"] as const;
export type AbcClass = (typeof ABC_CLASSES)[number];

/** Up to which share of all units sold a class reaches, in per cent; the rest is C. */
const REACHES = { A: 80, B: 95 } as const;

/**
 * The class of each SKU by units sold: those that begin below 80 % of all units, most sold first, are A, those that
 * begin below 95 % are B, all others C. A SKU that was not sold is C. Equal sales are taken in the order of SKUs.
 */
export function abcClasses(sold: ReadonlyMap<string, number>): Map<string, AbcClass> {
  const ranked = [...sold].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  const total = ranked.reduce((sum, [, units]) => sum + units, 0);
  let before = 0;
  return new Map(
    ranked.map(([sku, units]) => {
      const reached = before * 100;
      before += units;
      if (units === 0 || reached >= REACHES.B * total) return [sku, "C"];
      return [sku, reached < REACHES.A * total ? "A" : "B"];
    }),
  );
}
