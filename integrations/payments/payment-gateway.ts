import type { Money } from "#commerce/money.ts";

/** The gateway's word on an authorisation. `unknown`: no answer came; it may or may not have happened. */
export type AuthorizeResult =
  | { readonly kind: "approved"; readonly reference: string }
  | { readonly kind: "declined"; readonly reason: string }
  | { readonly kind: "requires_action"; readonly url: string; readonly reference: string }
  | { readonly kind: "unknown" };

/** A capture, void or refund that was done, or had been done before under the same key. */
export type SettleResult =
  | { readonly kind: "done"; readonly reference: string }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unknown" };

/**
 * What an order needs of a payment provider. Every call carries a key: repeated, it gives the same
 * answer and moves money once. A call never throws for what the provider says or fails to say.
 */
export interface PaymentGateway {
  /** Reserves `amount`. `key` names the payment in all later calls. */
  authorize(request: {
    key: string;
    amount: Money;
    token: string;
    return_url: string | null;
  }): Promise<AuthorizeResult>;
  /** The state of a payment after the shopper came back from a 3-D Secure challenge. */
  status(key: string): Promise<AuthorizeResult>;
  capture(request: { key: string; amount: Money }): Promise<SettleResult>;
  /** Lets go of an authorisation. Also right when none was made: a late one is then refused. */
  void(request: { key: string }): Promise<SettleResult>;
  /** Gives captured money back; `refund_key` names this refund. */
  refund(request: { key: string; refund_key: string; amount: Money }): Promise<SettleResult>;
}
