import { redirect } from "react-router";
import { nextOf } from "../../account/next.ts";
import { cartCookies } from "../../server/account.ts";
import type { Route } from "./+types/welcome";

/** Where a provider's sign-in ends: the guest's cart of this device goes into the shopper's one. */
export async function loader({ request, context }: Route.LoaderArgs) {
  return redirect(nextOf(request), { status: 303, headers: await cartCookies({ request, context }) });
}
