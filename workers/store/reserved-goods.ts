import type { Context } from "hono";
import { SYSTEM } from "#commerce/order/document.ts";
import type { Result } from "#commerce/result.ts";
import { DEFAULT_SOFT_HOLD } from "#commerce/stock/rules.ts";
import { variantsBySku } from "#db/catalog.ts";
import type {
  CartChanged,
  CartRefusal,
  CartState,
  KeptCart,
  LineChange,
  LineRefusal,
} from "#durable-objects/cart/cart.ts";
import type { Keeping } from "#durable-objects/cart/keeping.ts";
import type { AppEnv } from "../app-env.ts";
import { sellingOf } from "../stock/selling.ts";
import { servingLocations } from "./cart-view.ts";

/** Devices that change one cart at once take turns; more than this never happens by itself. */
const TRIES = 8;

export const softHoldOf = (c: Context<AppEnv>) => c.get("store").channel.soft_hold ?? DEFAULT_SOFT_HOLD;

/** Whether this site keeps goods aside from the moment that they are in a cart. */
const keepsFromCart = (c: Context<AppEnv>): boolean => softHoldOf(c).starts === "cart";

/**
 * Changes a line of a cart. Where the site keeps goods aside from the cart on, it does so before the line changes; else
 * what was kept for the checkout is let go, and the next step of the checkout keeps it anew.
 */
export async function changeLine(
  c: Context<AppEnv>,
  cartId: string,
  change: LineChange,
  by: string | null,
): Promise<Result<CartState, LineRefusal>> {
  const cart = c.get("objects").cart(cartId);
  if (!keepsFromCart(c)) {
    const answer =
      "add" in change
        ? await cart.addLine(change.key, change.add, change.quantity, by)
        : await cart.setQuantity(change.key, change.set, change.quantity, by);
    if (answer.ok) await letGo(c, answer.value);
    return answer;
  }
  const added = "add" in change ? [change.add] : [];
  return inTries<CartState, LineRefusal>(c, cartId, by, async (state) =>
    cart.changeKeptLine(change, await keepingFor(c, state, added), by),
  );
}

/**
 * After a cart has changed otherwise (its place of delivery, the lines of another cart): what was kept aside is kept
 * for what it is now, or let go. What there is not enough of any more is not kept; the cart says so.
 */
export async function refit(c: Context<AppEnv>, cart: CartState): Promise<CartState> {
  if (!keepsFromCart(c) || cart.status !== "open") {
    await letGo(c, cart);
    return cart;
  }
  if (cart.lines.length === 0 || (cart.reserved && !cart.reserved.stale)) return cart;
  const kept = await keepCart(c, cart.id, cart.customer_id);
  return kept.ok ? kept.value.cart : cart;
}

/** Keeps aside what is in a cart, as far as there is enough of it. */
export const keepCart = (
  c: Context<AppEnv>,
  cartId: string,
  by: string | null,
): Promise<Result<KeptCart, CartRefusal>> =>
  inTries<KeptCart, CartRefusal>(c, cartId, by, async (state) =>
    c
      .get("objects")
      .cart(cartId)
      .keepAll(await keepingFor(c, state), by),
  );

/** A cart that changes lets go of what was kept aside for it. */
export async function letGo(c: Context<AppEnv>, cart: CartState): Promise<void> {
  if (!cart.reserved?.stale) return;
  const release = (sku: string) =>
    c.get("objects").item(sku).releaseHold(cart.id, SYSTEM, c.get("request_id"));
  await Promise.all(Object.keys(cart.reserved.units).map(release));
  await c.get("objects").cart(cart.id).noteReservation(null);
}

/** Asks with the cart as it was read, and reads it again where somebody has changed it in between. */
async function inTries<T, E>(
  c: Context<AppEnv>,
  cartId: string,
  by: string | null,
  ask: (cart: CartState) => Promise<Result<T, E | CartChanged>>,
): Promise<Result<T, E | CartRefusal>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const read = await c.get("objects").cart(cartId).read(by);
    if (!read.ok) return read;
    const answer = await ask(read.value);
    if (answer.ok || !hasChanged(answer.error)) return answer as Result<T, E>;
  }
  throw new Error("a cart was changed elsewhere again and again");
}

const hasChanged = (refusal: unknown): refusal is CartChanged =>
  (refusal as { readonly code?: string }).code === "cart_changed";

/** What a cart's object needs to know to keep its goods aside, with those of SKUs that come into it. */
async function keepingFor(
  c: Context<AppEnv>,
  cart: CartState,
  added: readonly string[] = [],
): Promise<Keeping> {
  const context = c.get("store");
  const goods = await variantsBySku(c.get("db"), [...cart.lines.map((line) => line.sku), ...added]);
  const mayWait = cart.fulfilment?.kind !== "pickup";
  return {
    version: cart.version,
    priority: servingLocations(context, cart),
    minutes: softHoldOf(c).minutes,
    selling: Object.fromEntries(
      [...goods].map(([sku, { product }]) => [sku, sellingOf(context, product, mayWait)]),
    ),
    request_id: c.get("request_id"),
  };
}
