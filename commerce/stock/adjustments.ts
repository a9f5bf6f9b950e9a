/** Why people correct what is on hand. */
export const ADJUSTMENT_REASONS = ["count", "damaged", "lost", "found", "correction", "received"] as const;
