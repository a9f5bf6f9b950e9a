import { err, ok } from "#commerce/result.ts";
import type { Cart } from "../api-types.ts";
import { cartIdOf, sessionOf } from "../edge/cookies.ts";
import type { Answer, StoreApi } from "./api.ts";

/**
 * The request's cart while it can still be bought; null when there is none, or it has been ordered. A signed-in
 * shopper has one cart on all devices: what this one holds of a guest's goes into it first.
 */
export async function currentCart(api: StoreApi, request: Request): Promise<Cart | null> {
  const id = cartIdOf(request);
  const cart = id ? await api.cart(id) : null;
  const open = cart?.ok && cart.value.status !== "ordered" ? cart.value : null;
  return ofShopper(api, request, open, id);
}

/** The shopper's own cart in place of a guest's; the guest's own where nobody is signed in any more. */
async function ofShopper<Open extends Cart | null>(
  api: StoreApi,
  request: Request,
  open: Open,
  id: string | null,
): Promise<Cart | Open> {
  if (!sessionOf(request) || open?.personal) return open;
  const joined = await api.joinCart(id);
  return joined.ok ? (joined.value.cart ?? open) : open;
}

/** Puts goods into the request's cart, or into a new one when it has none that can take them. */
export async function addToCart(
  api: StoreApi,
  request: Request,
  sku: string,
  quantity: number,
): Promise<Answer<Cart>> {
  const id = cartIdOf(request);
  if (id) {
    const answer = await api.addLine(id, sku, quantity);
    if (answer.ok) return ok(await ofShopper(api, request, answer.value, id));
    if (!(await isOver(api, id, answer.error.code))) return answer;
  }
  const fresh = await api.newCart();
  return fresh.ok ? api.addLine(fresh.value.id, sku, quantity) : err(fresh.error);
}

/** A cart that is being paid for may open again; one that is gone or ordered never does. */
async function isOver(api: StoreApi, id: string, code: string): Promise<boolean> {
  if (code === "cart_not_found") return true;
  if (code !== "cart_closed") return false;
  const cart = await api.cart(id);
  return cart.ok && cart.value.status === "ordered";
}

/** A line of which less is left than it asks for. */
export const isShort = (line: Cart["lines"][number]): boolean =>
  line.available !== null && line.available < line.quantity;

/** How many of a line are left, as the shopper was told: `lin_…:2`. */
export interface Left {
  readonly lineId: string;
  readonly units: number;
}

export const leftText = ({ lineId, units }: Left): string => `${lineId}:${units}`;

export function leftOf(text: string): Left | null {
  const match = /^(lin_[0-9A-Z]{26}):(\d{1,4})$/.exec(text);
  return match?.[1] ? { lineId: match[1], units: Number(match[2]) } : null;
}

/** Lowers lines to what is left; a line of which nothing is left goes. */
export async function takeWhatIsLeft(
  api: StoreApi,
  cartId: string,
  lines: readonly Left[],
): Promise<Answer<Cart>> {
  let answer = await api.cart(cartId);
  for (const { lineId, units } of lines) {
    if (!answer.ok) break;
    answer = await (units === 0 ? api.removeLine(cartId, lineId) : api.setQuantity(cartId, lineId, units));
  }
  return answer;
}
