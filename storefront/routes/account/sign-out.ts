import { redirect } from "react-router";
import { ACCOUNT } from "../../account/next.ts";
import { forgetShopper } from "../../edge/cookies.ts";
import { accountApi } from "../../server/account-api.ts";
import type { Route } from "./+types/sign-out";

export const loader = () => redirect(ACCOUNT, 303);

/** Ends the session. Nothing personal stays on the device: the cart waits for the next sign-in. */
export async function action({ request, context }: Route.ActionArgs) {
  await accountApi({ request, context }).signOut();
  return redirect(`${ACCOUNT}?done=signed_out`, { status: 303, headers: forgetShopper() });
}
