import { SYSTEM } from "#commerce/order/document.ts";
import type { Selling } from "#commerce/stock/rules.ts";
import type { TenantObjects } from "../objects.ts";
import type { CartReservation } from "./cart.ts";

/** How a cart keeps its goods aside while it fills. */
export interface Keeping {
  /** The version of the cart that the rest was made for: its place of delivery and its lines. */
  readonly version: number;
  /** Locations that may serve the cart, first choice first. */
  readonly priority: readonly string[];
  readonly minutes: number;
  /** How each SKU of the cart is sold; one that is not named here is not kept. */
  readonly selling: Readonly<Record<string, Selling>>;
  readonly request_id: string | null;
}

/** What is left for a cart of a SKU that it wanted more of, with what it keeps already. */
export interface Shortage {
  readonly sku: string;
  readonly available: number;
}

/** What came of keeping goods: units by SKU that are kept now, null for none at all; and what could not be. */
export interface Kept {
  readonly reserved: CartReservation | null;
  /** RFC 3339. */
  readonly until: string;
  readonly short: readonly Shortage[];
}

/**
 * Keeps these units aside for a cart, each SKU by itself; those kept before are kept longer. What is refused stays as
 * it was at its object.
 */
export async function keepUnits(
  objects: TenantObjects,
  cartId: string,
  wanted: readonly { readonly sku: string; readonly quantity: number }[],
  { priority, minutes, selling, request_id }: Keeping,
): Promise<Kept> {
  const expires_at = Date.now() + minutes * 60_000;
  const units: Record<string, number> = {};
  const short: Shortage[] = [];
  await Promise.all(
    wanted.map(async ({ sku, quantity }) => {
      const sold = selling[sku];
      if (!sold) return;
      const answer = await objects.item(sku).hold({
        hold_id: cartId,
        quantity,
        priority,
        selling: sold,
        expires_at,
        actor: SYSTEM,
        request_id,
      });
      if (answer.ok) {
        // Fewer than wanted where the rest may be waited for; none in a flash sale.
        const kept = answer.value.reduce((total, share) => total + share.quantity, 0);
        if (kept > 0) units[sku] = kept;
      } else if (answer.error.code === "out_of_stock") short.push({ sku, available: answer.error.available });
      else throw new Error(`a soft hold was refused with ${answer.error.code}`);
    }),
  );
  const until = new Date(expires_at).toISOString();
  return { reserved: Object.keys(units).length > 0 ? { until, units, stale: false } : null, until, short };
}

/** Lets go of what is kept for a cart of these SKUs. */
export async function letUnitsGo(
  objects: TenantObjects,
  cartId: string,
  skus: readonly string[],
  requestId: string | null,
): Promise<void> {
  await Promise.all(skus.map((sku) => objects.item(sku).releaseHold(cartId, SYSTEM, requestId)));
}
