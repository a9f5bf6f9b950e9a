/**
 * What is counted of a SKU at a location, in whole units. `on_hand`, `allocated` and the rest never go below zero; the
 * sum of `on_hand` and `in_transit` over all locations is every unit that the merchant has.
 */
export const STOCK_FIGURES = [
  /** Physically there, in whichever condition. */
  "on_hand",
  /** There, and promised to an order or a transfer that has not left. */
  "allocated",
  /** Kept aside for carts and checkouts in progress; expires. */
  "held",
  /** There, but kept from sale for a quality check or a recall. */
  "quarantined",
  /** There, but not to be sold. */
  "damaged",
  /** There, and handed to the counters of a flash sale. */
  "shared",
  /** Ordered from suppliers and not there yet. */
  "incoming",
  /** On its way here from another location; nobody's to sell. */
  "in_transit",
  /** Promised to orders beyond what was there: backorders and preorders that arrivals here will fill. */
  "awaited",
] as const;
export type StockFigure = (typeof STOCK_FIGURES)[number];

export type StockFigures = Readonly<Record<StockFigure, number>>;

/** Stock of one SKU at one location. */
export interface StockLevel extends StockFigures {
  readonly location_id: string;
  /** When the next arrival is expected, as RFC 3339; null when none is, or nobody said when. */
  readonly expected_at: string | null;
}

/** The level of a location where nothing ever moved. */
export const emptyLevel = (location_id: string): StockLevel => ({
  location_id,
  on_hand: 0,
  allocated: 0,
  held: 0,
  quarantined: 0,
  damaged: 0,
  shared: 0,
  incoming: 0,
  in_transit: 0,
  awaited: 0,
  expected_at: null,
});

/** What the units that may not be sold are subtracted for. */
const TAKEN = [
  "allocated",
  "held",
  "quarantined",
  "damaged",
  "shared",
] as const satisfies readonly StockFigure[];

/** What free units are reckoned from. */
export type CountedLevel = Pick<StockLevel, "on_hand" | (typeof TAKEN)[number]>;

/**
 * Units that nothing speaks for, before any is kept back by a rule. Below zero where more was promised than a later
 * count or an offline sale left.
 */
export const freeUnits = (level: CountedLevel): number =>
  TAKEN.reduce((left, figure) => left - level[figure], level.on_hand);

/** What may still be promised, before any is kept back by a rule. */
export const sellable = (level: CountedLevel): number => Math.max(0, freeUnits(level));
