import type { Context } from "hono";
import { cartOf, setCart } from "#db/customer-carts.ts";
import { newId } from "#db/ids.ts";
import type { CartState } from "#durable-objects/cart/cart.ts";
import type { AppEnv } from "../app-env.ts";
import { letGo, refit } from "./reserved-goods.ts";

/** Devices that join carts at once take turns; more than this never happens by itself. */
const TRIES = 4;

/**
 * The customer's one cart at this site, with what the guest's cart of this device holds. May be called at any time and
 * as often as one likes: each unit is counted once, and no line is lost.
 *
 * Without a cart of the customer's, the guest's becomes it. Where the two cannot be joined now (one is being paid for,
 * or they are too full together), the device keeps its own, as the customer's.
 *
 * @returns null when there is neither.
 */
export async function joinedCart(
  c: Context<AppEnv>,
  customerId: string,
  guestCartId: string | null,
): Promise<CartState | null> {
  const owner = { customer_id: customerId, channel_id: c.get("store").channel.id };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await cartOf(c.get("db"), owner.customer_id, owner.channel_id);
    const own = before === null ? null : await usable(c, before, customerId);
    const guest =
      guestCartId === null || guestCartId === own?.id ? null : await usable(c, guestCartId, customerId);
    if (own && guest) return joined(c, own, guest, customerId);
    if (own || !guest) return own;
    const adopted = await c.get("objects").cart(guest.id).adopt(customerId);
    if (!adopted.ok) return null;
    if (await setCart(c.get("db"), owner, before, guest.id)) return adopted.value;
  }
  throw new Error("carts of one customer were joined elsewhere again and again");
}

/** The customer's one cart at this site; a new one where there is none. */
export async function ownCart(c: Context<AppEnv>, customerId: string): Promise<CartState> {
  const owner = { customer_id: customerId, channel_id: c.get("store").channel.id };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await cartOf(c.get("db"), owner.customer_id, owner.channel_id);
    const own = before === null ? null : await usable(c, before, customerId);
    if (own) return own;
    const id = newId("crt");
    const fresh = await c.get("objects").cart(id).open(owner.channel_id, customerId);
    if (await setCart(c.get("db"), owner, before, id)) return fresh;
  }
  throw new Error("a customer's cart was replaced elsewhere again and again");
}

/** A cart of this site that can still be bought. */
async function usable(c: Context<AppEnv>, id: string, customerId: string): Promise<CartState | null> {
  const answer = await c.get("objects").cart(id).read(customerId);
  if (!answer.ok || answer.value.status === "ordered") return null;
  return answer.value.channel_id === c.get("store").channel.id ? answer.value : null;
}

/** Moves the guest's lines into the customer's cart; the guest's own cart where that cannot be. */
async function joined(
  c: Context<AppEnv>,
  own: CartState,
  guest: CartState,
  customerId: string,
): Promise<CartState | null> {
  const moved = await c.get("objects").cart(guest.id).mergeInto(own.id, customerId);
  if (!moved.ok) {
    const adopted = await c.get("objects").cart(guest.id).adopt(customerId);
    return adopted.ok ? adopted.value : own;
  }
  await letGo(c, { ...guest, reserved: guest.reserved && { ...guest.reserved, stale: true } });
  const answer = await c.get("objects").cart(own.id).read(customerId);
  if (!answer.ok) return null;
  return refit(c, answer.value);
}
