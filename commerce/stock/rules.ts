/**
 * What a merchant says about selling stock, as data. A rule speaks for a SKU, for the SKUs of a category or for all;
 * and there for one channel, one location, both, or everywhere. It says one thing or several; of two rules that say
 * the same thing, the narrower one counts.
 */
export interface StockRule {
  /** Null: for every category. Always null in the rules of one SKU. */
  readonly category_id: string | null;
  readonly channel_id: string | null;
  readonly location_id: string | null;
  /** Safety stock: units of a location that the channel leaves alone. Null: says nothing about it. */
  readonly keep: number | null;
  /** The channel sells nothing, and shows none, once it has fewer than this in all. */
  readonly sell_from: number | null;
  /** Free units at the location at or below this are a low stock. */
  readonly low_at: number | null;
}

/** Whether a SKU may be sold beyond what is there. */
export interface BeyondStock {
  readonly kind: "backorder" | "preorder";
  /** Units that may be promised and not there, all orders together. */
  readonly limit: number;
  /** When it is promised for, as RFC 3339, where no expected arrival says it better. */
  readonly promised_at: string | null;
}

/** Counters of a flash sale: their number is fixed while it runs. */
export interface FlashSale {
  readonly buckets: number;
}

/** What a merchant has said about one SKU. Its InventoryItem object owns it. */
export interface StockPolicy {
  /** Grows with each change. */
  readonly version: number;
  readonly rules: readonly StockRule[];
  readonly beyond: BeyondStock | null;
  readonly sale: FlashSale | null;
}

/** When a channel keeps goods aside for a buyer, and for how many minutes. */
export interface SoftHold {
  /** With each line that goes into the cart, or once the checkout begins. */
  readonly starts: "cart" | "checkout";
  readonly minutes: number;
}

/** What a channel does that has nothing said. */
export const DEFAULT_SOFT_HOLD: SoftHold = { starts: "checkout", minutes: 10 };

/** The policy of a SKU that nobody has said anything about. */
export const NO_POLICY: StockPolicy = { version: 0, rules: [], beyond: null, sale: null };

/** What a rule can say. */
export type RuleSays = "keep" | "sell_from" | "low_at";

/** Where a rule is asked for. */
export interface RulePlace {
  readonly channel_id: string | null;
  readonly location_id: string | null;
}

/** All that is said about a SKU: by its own policy, and by the merchant's rules for its categories and for all. */
export interface SkuRules {
  readonly own: readonly StockRule[];
  /** Only those for no category or for one of the SKU's. */
  readonly general: readonly StockRule[];
}

/** Through which channel units are sold, and what the merchant's general rules say of it. */
export interface Selling {
  readonly channel_id: string;
  /** The merchant's rules for all SKUs and for this one's categories; its own the object knows. */
  readonly rules: readonly StockRule[];
  /** The buyer accepts to wait, where the SKU may be sold beyond stock. */
  readonly may_wait: boolean;
}

/** The merchant's rules that speak for a SKU of these categories. */
export const rulesOfCategories = (rules: readonly StockRule[], categoryIds: readonly string[]): StockRule[] =>
  rules.filter((rule) => rule.category_id === null || categoryIds.includes(rule.category_id));

/**
 * What the narrowest rule says; 0 where none does. A SKU's own rules come before those of its categories, these
 * before the ones for all; among these, channel and location together before the location alone, before the channel
 * alone. Of two equally narrow rules (two categories), the one that keeps more counts.
 */
export function ruled(says: RuleSays, { own, general }: SkuRules, place: RulePlace): number {
  const byNarrowness = [
    own,
    general.filter((rule) => rule.category_id !== null),
    general.filter((rule) => rule.category_id === null),
  ];
  for (const rules of byNarrowness) {
    const speaking = rules.filter(
      (rule) =>
        rule[says] !== null &&
        (rule.channel_id === null || rule.channel_id === place.channel_id) &&
        (rule.location_id === null || rule.location_id === place.location_id),
    );
    const narrowest = Math.max(...speaking.map(narrowness));
    const units = speaking.filter((rule) => narrowness(rule) === narrowest).map((rule) => rule[says] ?? 0);
    if (units.length > 0) return Math.max(...units);
  }
  return 0;
}

const narrowness = (rule: StockRule): number =>
  (rule.location_id === null ? 0 : 2) + (rule.channel_id === null ? 0 : 1);
