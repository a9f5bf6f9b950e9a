import type { Schemas } from "#api-client/client.ts";
import type { paths } from "#api-client/schema.d.ts";
import type { Money } from "#commerce/money.ts";

/** What the till reads and writes over the API, in the names of the wire, with amounts as {@link Money}. */

type WithMoney<T> = T extends { amount: number; currency: string }
  ? Money
  : T extends readonly (infer Item)[]
    ? readonly WithMoney<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: WithMoney<T[Key]> }
      : T;

export type PosContext = WithMoney<Schemas["PosContext"]>;
export type PosItem = WithMoney<Schemas["PosItem"]>;
export type PosSession = WithMoney<Schemas["PosSession"]>;
/** Somebody who may sell in this store. */
export type StorePerson = PosContext["staff"][number];
export type PosStock = WithMoney<Schemas["PosStock"]>;
export type RegisteredDevice = WithMoney<Schemas["RegisteredDevice"]>;
/** What comes of a right password in the back office: a session, or one more question. */
export type SignInAnswer = Schemas["SignInAnswer"];
export type StoreChoice = WithMoney<Schemas["Location"]>;
export type TillCount = Schemas["TillCount"];
export type TillTransfer = Schemas["Transfer"];
export type CountEntered = Schemas["CountEntered"];
/** A count with its lines, a page at a time. */
export type CountPage =
  paths["/api/v1/pos/counts/{count_id}"]["get"]["responses"][200]["content"]["application/json"];
export type CountHead = CountPage["count"];
export type CountLine = CountPage["items"][number];
export type PickupOrder = WithMoney<Schemas["Order"]>;
export type Shift = WithMoney<Schemas["Shift"]>;
export type SaleReceipt = WithMoney<Schemas["SaleReceipt"]>;

export type Tender =
  | { readonly kind: "cash"; readonly tendered: Money }
  | { readonly kind: "card"; readonly token: string };

/** A sale as it is kept. Asked for strictly, the server takes its own taxes; recorded, those of the till. */
export interface Sale {
  readonly order_id: string;
  readonly lines: readonly {
    readonly line_id: string;
    readonly sku: string;
    readonly quantity: number;
    readonly unit_price: Money;
    readonly tax_class: PosItem["tax_class"];
  }[];
  /** The rates it was taxed with, so that it is recorded as it was made. */
  readonly tax_rates: PosContext["tax_rates"];
  readonly payment: Tender;
  readonly expected_total: Money;
  readonly customer: null;
  readonly sold_at: string;
}

/** A problem document (RFC 9457) as far as the till reads it. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly request_id: string | null;
  /** With `out_of_stock`: what is left of each. */
  readonly skus?: readonly { readonly sku: string; readonly available: number }[];
  /** With `sign_in_locked`: when it may be tried again. */
  readonly until?: string;
  /** With `price_changed`: the total at the server's prices. */
  readonly actual?: Money;
}
