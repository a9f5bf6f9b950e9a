import type { DemoLocation, DemoMerchant, DemoProduct } from "./types.ts";

export interface OpeningStock {
  sku: string;
  /** Location code. */
  location: string;
  quantity: number;
}

type Demand = DemoProduct["demand"];

/** Units at a place, from and to. */
const ranges: Record<
  Exclude<Demand, "sold_out">,
  Record<DemoLocation["kind"], readonly [from: number, to: number]>
> = {
  plenty: { warehouse: [80, 240], store: [8, 24] },
  steady: { warehouse: [24, 80], store: [2, 9] },
  scarce: { warehouse: [1, 3], store: [1, 2] },
};

/** In how many stores a variant stands at least, and in how many of ten beyond that. */
const reach: Record<Demand, { atLeast: number; ofTen: number }> = {
  plenty: { atLeast: 4, ofTen: 8 },
  steady: { atLeast: 3, ofTen: 5 },
  scarce: { atLeast: 1, ofTen: 2 },
  sold_out: { atLeast: 0, ofTen: 0 },
};

/** What stands where on the first day; the same on every run. */
export function openingStock(merchant: DemoMerchant): OpeningStock[] {
  return merchant.products.flatMap(({ variants, demand }) =>
    variants.flatMap(({ sku }) =>
      placesOf(merchant.locations, sku, demand).map((location) => level(sku, location, demand)),
    ),
  );
}

function placesOf(locations: readonly DemoLocation[], sku: string, demand: Demand): DemoLocation[] {
  if (demand === "sold_out") return [...locations];
  const stores = locations.filter(({ kind }) => kind === "store");
  const drawn = stores.toSorted((a, b) => hash(`${sku}/${a.code}`) - hash(`${sku}/${b.code}`));
  const { atLeast, ofTen } = reach[demand];
  const shelves = drawn.filter(({ code }, index) => index < atLeast || hash(`${sku}@${code}`) % 10 < ofTen);
  return locations.filter((location) => location.kind === "warehouse" || shelves.includes(location));
}

function level(sku: string, { code, kind }: DemoLocation, demand: Demand): OpeningStock {
  if (demand === "sold_out") return { sku, location: code, quantity: 0 };
  const [from, to] = ranges[demand][kind];
  return { sku, location: code, quantity: from + (hash(`${sku}:${code}`) % (to - from + 1)) };
}

/** FNV-1a with a final mix, so that similar SKUs do not get similar stock. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
