/** Why units are kept from sale. */
export const QUARANTINE_KINDS = ["quality", "recall", "other"] as const;
export type QuarantineKind = (typeof QUARANTINE_KINDS)[number];

/** What becomes of units on hold. */
export const QUARANTINE_OUTCOMES = ["sellable", "damaged", "written_off"] as const;
export type QuarantineOutcome = (typeof QUARANTINE_OUTCOMES)[number];

/** Units that are there and kept from sale until somebody decides about them. */
export interface Quarantine {
  readonly id: string;
  readonly location_id: string;
  readonly kind: QuarantineKind;
  /** The maker's lot or batch, which a recall names. */
  readonly lot: string | null;
  readonly reason: string;
  readonly quantity: number;
  /** RFC 3339. */
  readonly since: string;
}
