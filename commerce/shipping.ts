import type { Money } from "./money.ts";
import { compare, zero } from "./money.ts";
import type { TaxClass } from "./tax.ts";

/** A way to send goods to one country, at a flat rate that may fall to nothing above a basket value. */
export interface ShippingMethod {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly price: Money;
  /** Free when the goods cost at least this. Null: never free. */
  readonly free_over: Money | null;
  readonly tax_class: TaxClass;
  /** Working days from dispatch to door. */
  readonly min_days: number;
  readonly max_days: number;
}

/** What a method costs for goods of that value, and whether the threshold made it free. */
export function shippingPrice(method: ShippingMethod, goods: Money): { price: Money; free: boolean } {
  const free = method.free_over !== null && compare(goods, method.free_over) >= 0;
  return { price: free ? zero(method.price.currency) : method.price, free };
}
