import type { Agreement } from "../consents.ts";
import { type Money, money } from "../money.ts";
import type { PricingInput, Quote, QuoteLine } from "../pricing.ts";
import type { StockRule } from "../stock/rules.ts";
import type { StockShare, Waits } from "../stock/sourcing.ts";
import type { FulfilmentKind, OrderFacts, OrderMove, OrderState } from "./lifecycle.ts";

/** Who did something, for histories and ledgers. */
export interface Actor {
  readonly kind: "shopper" | "staff" | "client" | "operator" | "system";
  readonly id: string | null;
  readonly name: string;
}

export const SYSTEM: Actor = { kind: "system", id: null, name: "Millrace" };

/** Where an order came in. */
export type OrderSource = "storefront" | "pos" | "agent" | "api";

export interface PostalAddress {
  readonly name: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postal_code: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface OrderCustomer {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** What they agreed to while ordering; noted as theirs once the order stands. */
  readonly agreed_to?: readonly Agreement[] | undefined;
}

/** Who buys: as they named themselves, and which customer that is when they were signed in. */
export interface OrderBuyer extends OrderCustomer {
  readonly id?: string;
}

export interface OrderFulfilment {
  readonly kind: FulfilmentKind;
  /** Where it goes; for `ship` only. */
  readonly address: PostalAddress | null;
  /** The store that hands it over; for `pickup` and `carry_out`. */
  readonly location_id: string | null;
  readonly location_name: string | null;
  readonly tracking: string | null;
}

/** What a line sells, frozen from the published product. */
export interface OrderItem {
  readonly line_id: string;
  readonly product_id: string;
  readonly variant_id: string;
  readonly sku: string;
  readonly title: string;
  readonly variant_title: string;
  readonly image_url: string | null;
  readonly quantity: number;
}

/** A frozen line: what, at which price with which tax, from where. */
export interface OrderLine extends OrderItem, Omit<QuoteLine, "line_id" | "sku" | "quantity"> {
  readonly allocations: readonly StockShare[];
  /** The part of the line that is sold beyond stock, until goods come for it. */
  readonly waits?: Waits | null;
}

export type PaymentEntryKind = "authorize" | "capture" | "void" | "refund";

/** One entry of an order's payment ledger; only ever appended. */
export interface PaymentEntry {
  readonly id: string;
  readonly kind: PaymentEntryKind;
  readonly tender: "card" | "cash";
  readonly amount: Money;
  readonly reference: string | null;
  readonly at: string;
}

export interface OrderHistoryEntry {
  readonly at: string;
  /** `goods_arrived` and `promise_moved` tell of goods that the order waits for; they leave the state as it is. */
  readonly move: OrderMove | "place" | "goods_arrived" | "promise_moved";
  readonly from: OrderState | null;
  readonly to: OrderState;
  readonly actor: Actor;
  readonly reason: string | null;
}

/** An order as stored, projected and shown. */
export interface OrderDocument {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly source: OrderSource;
  readonly channel_id: string;
  readonly locale: string;
  readonly currency: string;
  readonly customer: OrderBuyer | null;
  readonly fulfilment: OrderFulfilment;
  readonly lines: readonly OrderLine[];
  readonly quote: Quote;
  readonly total: Money;
  readonly payments: readonly PaymentEntry[];
  /** Cash that the customer gave and got back; null for other tenders. */
  readonly cash: { readonly tendered: Money; readonly change: Money } | null;
  readonly refusal: PlacementRefusal | null;
  readonly history: readonly OrderHistoryEntry[];
  readonly device_id: string | null;
  /** Sold while the till was offline, and recorded afterwards. */
  readonly sold_offline: boolean;
  readonly placed_at: string;
  readonly updated_at: string;
  /** Grows with each change. */
  readonly seq: number;
}

/** The locations that an order concerns: where it is collected or sold, and those it takes goods from. */
export function locationsOf({ fulfilment, lines }: OrderDocument): string[] {
  const from = lines.flatMap((line) => line.allocations.map((share) => share.location_id));
  return [...new Set([...(fulfilment.location_id ? [fulfilment.location_id] : []), ...from])];
}

/** What was paid or promised and has not gone back: authorised amounts and cash, less what was voided or refunded. */
export function heldPayment({ payments, currency }: OrderDocument): Money {
  const total = payments.reduce((sum, { kind, amount }) => {
    if (kind === "authorize") return sum + amount.amount;
    return kind === "void" || kind === "refund" ? sum - amount.amount : sum;
  }, 0);
  return money(Math.max(0, total), currency);
}

/** What the order machine asks about an order. */
export const factsOf = ({ fulfilment, lines }: Pick<OrderDocument, "fulfilment" | "lines">): OrderFacts => ({
  fulfilment: fulfilment.kind,
  waits: lines.some((line) => line.waits),
});

/** States that an order does not leave: nothing is owed to the buyer any more. */
export const isSettled = (state: OrderState): boolean =>
  state === "completed" || state === "cancelled" || state === "refused";

/**
 * The order without the person who placed it: what was sold for how much, with which taxes, stays for the books
 * (GDPR, Art. 17 (3) b); of the address only country and region, which the tax was reckoned by.
 */
export function withoutPerson(document: OrderDocument): OrderDocument {
  const { address } = document.fulfilment;
  return {
    ...document,
    customer: null,
    fulfilment: {
      ...document.fulfilment,
      tracking: null,
      address: address && {
        name: "",
        line1: "",
        line2: null,
        city: "",
        region: address.region,
        postal_code: "",
        country: address.country,
      },
    },
    history: document.history.map((entry) => ({ ...entry, actor: withoutBuyer(entry.actor) })),
  };
}

/** Who did something, unless it was the buyer, who stays unnamed: for what outlives their being known. */
export const withoutBuyer = (actor: Actor): Actor =>
  actor.kind === "shopper" ? { kind: "shopper", id: null, name: "" } : actor;

/** How the buyer pays. Card data never reaches us: `token` stands for it at the gateway. */
export type PaymentMethod =
  | { readonly kind: "card"; readonly token: string }
  | { readonly kind: "cash"; readonly tendered: Money };

/** Why a placement was undone. Nothing is allocated or charged afterwards. */
export type PlacementRefusal =
  | {
      readonly code: "out_of_stock";
      readonly skus: readonly { readonly sku: string; readonly available: number }[];
    }
  | { readonly code: "price_changed"; readonly expected: Money; readonly actual: Money }
  | { readonly code: "payment_declined"; readonly reason: string }
  | { readonly code: "payment_not_confirmed"; readonly reason: "timeout" | "abandoned" | "failed" }
  | { readonly code: "cash_too_little"; readonly tendered: Money; readonly total: Money };

/** A recorded sale stands even if its seller may no longer sell when it arrives; but it is marked. */
export type SellerRemark = "seller_disabled" | "seller_not_permitted";

/** Everything that placing an order depends on; facts come in, so that placement reads no database. */
export interface PlaceOrder {
  /** Identity of this attempt: the same one gets the same answer. */
  readonly attempt: string;
  readonly tenant_id: string;
  readonly order_id: string;
  readonly source: OrderSource;
  readonly channel_id: string;
  readonly locale: string;
  readonly customer: OrderBuyer | null;
  readonly fulfilment: Omit<OrderFulfilment, "tracking">;
  /** Locations that may serve it, first choice first. */
  readonly location_priority: readonly string[];
  readonly items: readonly OrderItem[];
  readonly pricing: PricingInput;
  /** The total the buyer saw; another one refuses the order. Null when nobody saw one. */
  readonly expected_total: Money | null;
  readonly payment: PaymentMethod;
  /** `record`: the goods have left already (an offline sale), so stock follows instead of refusing. */
  readonly stock_policy: "strict" | "record";
  /** The buyer accepts to wait for what may be sold beyond stock. */
  readonly may_wait: boolean;
  /** The merchant's general stock rules that speak for each SKU. */
  readonly stock_rules: Readonly<Record<string, readonly StockRule[]>>;
  /** SKUs that are in a flash sale, with the number of its counters, as far as the caller knows. */
  readonly flash_sales: Readonly<Record<string, number>>;
  readonly actor: Actor;
  /** Kept as the reason in the order's history. */
  readonly remark?: SellerRemark;
  /** When the sale was made; earlier than now for an offline sale. */
  readonly placed_at: string;
  readonly cart_id: string | null;
  readonly device_id: string | null;
  /** Where a 3-D Secure challenge returns the shopper to. */
  readonly return_url: string | null;
  readonly request_id: string;
}
