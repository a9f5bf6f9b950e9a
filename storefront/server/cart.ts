import { err } from "#commerce/result.ts";
import type { Cart } from "../api-types.ts";
import { cartIdOf } from "../edge/cookies.ts";
import type { Answer, StoreApi } from "./api.ts";

/** The request's cart while it can still be bought; null when there is none, or it has been ordered. */
export async function currentCart(api: StoreApi, request: Request): Promise<Cart | null> {
  const id = cartIdOf(request);
  if (!id) return null;
  const cart = await api.cart(id);
  return cart.ok && cart.value.status !== "ordered" ? cart.value : null;
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
    if (answer.ok || !(await isOver(api, id, answer.error.code))) return answer;
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

/** Lowers each short line to what is left; a line of which nothing is left goes. */
export async function takeWhatIsLeft(api: StoreApi, cart: Cart): Promise<Answer<Cart>> {
  let answer: Answer<Cart> = { ok: true, value: cart };
  for (const line of cart.lines.filter(isShort)) {
    const left = Math.max(0, line.available ?? 0);
    answer =
      left === 0
        ? await api.removeLine(cart.id, line.line_id)
        : await api.setQuantity(cart.id, line.line_id, left);
    if (!answer.ok) return answer;
  }
  return answer;
}
