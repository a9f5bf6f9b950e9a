import { z } from "@hono/zod-openapi";
import { stockOf } from "#db/stock.ts";
import { answers, apiApp, json } from "../../api.ts";
import { signedIn } from "../../middleware/shopper.ts";
import { route } from "../../routing.ts";
import { ownCartSchema } from "../../schemas/account.ts";
import { idOf } from "../../schemas/common.ts";
import { cartView } from "../cart-view.ts";
import { joinedCart } from "../own-cart.ts";

export const ownCartRoutes = apiApp();

ownCartRoutes.openapi(
  route({
    access: { who: "shopper" },
    method: "post",
    path: "/account/cart",
    tags: ["store: account"],
    summary: "The shopper's one cart over all devices; a guest's cart is joined with it",
    description:
      "Safe to repeat: each unit counts once. `cart_id` is the cart that this device has; use the one that is answered from now on.",
    request: { body: json(z.strictObject({ cart_id: idOf("crt").nullable() })) },
    responses: answers(200, ownCartSchema, ["sign_in_required"]),
  }),
  async (c) => {
    const cart = await joinedCart(c, signedIn(c).customer_id, c.req.valid("json").cart_id);
    if (!cart) return c.json({ cart: null }, 200);
    const skus = cart.lines.map((line) => line.sku);
    const stock = await stockOf(c.get("db"), skus);
    return c.json({ cart: await cartView(c.get("db"), c.get("store"), cart, stock) }, 200);
  },
);
