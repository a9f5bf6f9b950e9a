import { redirect } from "react-router";
import { afterPlacement, keepsKey, orderPath } from "../checkout/placement.ts";
import { storeApi } from "../server/api.ts";
import type { Route } from "./+types/checkout-return";

/** The bank sends the shopper back here; what it decided is asked of the bank, never read from the address. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const id = params.get("order") ?? "";
  const key = params.get("key") ?? "";
  const answer = await storeApi({ request, context }).confirmPayment(id, key);
  if (answer.ok) return afterPlacement(answer.value);
  const { code } = answer.error;
  if (code === "order_not_found") return redirect("/cart", 303);
  return redirect(keepsKey(code) ? orderPath(id, key) : `/checkout/payment?problem=${code}`, 303);
}
