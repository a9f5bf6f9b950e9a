/** Units that are on their way to a location: bought from a supplier, or sent by another location. */
export interface Arrival {
  /** What they come with: the id of a purchase order or transfer. */
  readonly source_id: string;
  readonly kind: "purchase" | "transfer";
  readonly location_id: string;
  readonly quantity: number;
  /** RFC 3339; null where nobody said. */
  readonly expected_at: string | null;
}

/** Units that were promised beyond what was there. */
export interface WaitingPromise {
  readonly allocation_id: string;
  readonly kind: "backorder" | "preorder";
  readonly quantity: number;
  /** The location that was counted on to fill it. */
  readonly location_id: string;
  /** Locations that may fill it, first choice first, with what its channel leaves alone there. */
  readonly priority: readonly { readonly location_id: string; readonly keep: number }[];
  /** As told to the buyer, RFC 3339; null when no date was. */
  readonly promised_at: string | null;
  /** When it was promised, ms since 1970. */
  readonly since: number;
}

/** Backorders before preorders, in each the oldest promise first. */
export const inFillingOrder = (waiting: readonly WaitingPromise[]): WaitingPromise[] =>
  waiting.toSorted(
    (a, b) =>
      Number(a.kind === "preorder") - Number(b.kind === "preorder") ||
      a.since - b.since ||
      (a.allocation_id < b.allocation_id ? -1 : 1),
  );

/** Units of a location that go to a promise. */
export interface Filling {
  readonly promise: WaitingPromise;
  readonly location_id: string;
  readonly quantity: number;
}

/**
 * Which promises free units fill.
 * @param free units by location; below zero counts as none.
 */
export function fillings(waiting: readonly WaitingPromise[], free: ReadonlyMap<string, number>): Filling[] {
  const left = new Map(free);
  const filled: Filling[] = [];
  for (const promise of inFillingOrder(waiting)) {
    let missing = promise.quantity;
    for (const { location_id, keep } of promise.priority) {
      const quantity = Math.min(missing, Math.max(0, (left.get(location_id) ?? 0) - keep));
      if (quantity === 0) continue;
      left.set(location_id, (left.get(location_id) ?? 0) - quantity);
      filled.push({ promise, location_id, quantity });
      missing -= quantity;
    }
  }
  return filled;
}

/** A promise with the date that arrivals now give it. */
export interface Dated {
  readonly allocation_id: string;
  readonly promised_at: string | null;
}

/**
 * When each waiting promise can be kept: by the arrival that brings its last unit, if those before it are served
 * first. Where no dated arrival does, the fallback of the SKU's policy holds.
 */
export function promisedDates(
  waiting: readonly WaitingPromise[],
  arrivals: readonly Arrival[],
  fallback: string | null,
): Dated[] {
  const coming = arrivals
    .filter((arrival) => arrival.expected_at !== null)
    .toSorted((a, b) => Date.parse(a.expected_at ?? "") - Date.parse(b.expected_at ?? ""))
    .map((arrival) => ({ ...arrival, left: arrival.quantity }));
  return inFillingOrder(waiting).map(({ allocation_id, quantity, priority }) => {
    let missing = quantity;
    let last: string | null = null;
    for (const arrival of coming) {
      if (missing === 0) break;
      if (!priority.some(({ location_id }) => location_id === arrival.location_id)) continue;
      const taken = Math.min(arrival.left, missing);
      arrival.left -= taken;
      missing -= taken;
      if (taken > 0) last = arrival.expected_at;
    }
    return { allocation_id, promised_at: missing === 0 ? last : fallback };
  });
}
