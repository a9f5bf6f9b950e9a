/** A signed-in shopper of one merchant. */
export interface ShopperIdentity {
  readonly customer_id: string;
  readonly name: string;
  readonly email: string | null;
  /** Whether the address was proved to be theirs: only then its guest orders are shown. */
  readonly email_verified: boolean;
  readonly session_id: string;
}
