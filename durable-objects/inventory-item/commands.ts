import type { Actor } from "#commerce/order/document.ts";
import type { PolicyEdit } from "#commerce/stock/policy-edits.ts";
import type { QuarantineKind } from "#commerce/stock/quarantine.ts";
import type { Selling } from "#commerce/stock/rules.ts";
import type { StockShare } from "#commerce/stock/sourcing.ts";

/** Why stock said no. */
export type StockRefusal =
  /** `available` counts what the caller could still have had, at the locations it named. */
  | { readonly code: "out_of_stock"; readonly available: number }
  | { readonly code: "allocation_undone" }
  | { readonly code: "allocation_not_found" }
  | { readonly code: "key_reused" }
  /** More is promised or set aside than would be left. */
  | {
      readonly code: "would_go_negative";
      readonly on_hand: number;
      readonly allocated: number;
      /** On hold, damaged, or handed to a flash sale. */
      readonly set_aside: number;
    }
  /** Fewer units than that are free, on hold, damaged, allocated or on their way: whatever the command takes from. */
  | { readonly code: "too_few_units"; readonly units: number }
  | { readonly code: "quarantine_not_found" }
  /** Buyers are served by that many counters. */
  | { readonly code: "in_flash_sale"; readonly counters: number }
  | { readonly code: "policy_outdated"; readonly version: number }
  /** The SKU would have more rules of its own than `most`. */
  | { readonly code: "too_many_rules"; readonly most: number };

interface Asked {
  readonly actor: Actor;
  readonly request_id: string | null;
}

export interface AllocateCommand extends Asked {
  /** Names the allocation: repeated, it gives the same answer; released before, it is refused. */
  readonly allocation_id: string;
  readonly quantity: number;
  /** Locations it may come from, first choice first. */
  readonly priority: readonly string[];
  /** `record`: the goods are gone already; taken at the first location whatever the count says. */
  readonly policy: "strict" | "record";
  /** Null for what is no sale, such as a transfer: no rule keeps anything back from it. */
  readonly selling: Selling | null;
  /** A soft hold of the same buyer, which gives way to the allocation. */
  readonly hold_id: string | null;
}

export interface HoldCommand extends Asked {
  readonly hold_id: string;
  readonly quantity: number;
  readonly priority: readonly string[];
  readonly selling: Selling;
  /** Ms since 1970. */
  readonly expires_at: number;
}

/** A change of stock at a location; repeated under its id, it changes nothing and gives the same answer. */
export interface StockChange extends Asked {
  readonly command_id: string;
  readonly location_id: string;
  readonly reason: string;
  readonly reference: string | null;
}

export interface OpenCommand extends Omit<StockChange, "location_id"> {
  readonly at: readonly StockShare[];
  /** False: the caller projects the levels itself. */
  readonly tell: boolean;
}

/** A correction by a difference, or to what was counted. */
export type StockCorrection =
  | (StockChange & { readonly kind: "adjust"; readonly delta: number })
  | (StockChange & { readonly kind: "count"; readonly counted: number; readonly seen: number | null });

export interface EditPolicyCommand {
  readonly command_id: string;
  readonly edits: readonly PolicyEdit[];
  readonly request_id: string | null;
}

export interface ReceiveCommand extends StockChange {
  readonly quantity: number;
  /** How many of them are damaged. */
  readonly damaged?: number;
  /** The purchase order that announced them; they are no longer expected. */
  readonly arrival_of?: string;
}

export interface QuarantineCommand extends StockChange {
  readonly quarantine_id: string;
  readonly quantity: number;
  readonly kind: QuarantineKind;
  readonly lot: string | null;
}

export interface RecallCommand extends Omit<StockChange, "location_id"> {
  /** Null: wherever there are units. */
  readonly location_ids: readonly string[] | null;
  readonly lot: string;
}

/** What a recall found at a location. */
export interface RecalledPlace {
  readonly location_id: string;
  /** The hold; null where nothing was free. */
  readonly quarantine_id: string | null;
  /** Units kept from sale. */
  readonly quantity: number;
  /** Units that were promised before, and to what: an attempt of an order, a transfer. */
  readonly promised: readonly { readonly allocation_id: string; readonly quantity: number }[];
  /** Units in a flash sale. */
  readonly shared: number;
  /** Units on their way here. */
  readonly in_transit: number;
}

export interface DispatchCommand extends StockChange {
  readonly transfer_id: string;
  /** What the transfer has allocated at `location_id`. */
  readonly allocation_id: string;
  readonly to: string;
  readonly quantity: number;
  readonly expected_at: string | null;
}

export interface ArriveCommand extends StockChange {
  readonly transfer_id: string;
  /** Arrived to be sold. */
  readonly good: number;
  readonly damaged: number;
  /** Given up: they never arrived. */
  readonly lost: number;
}
