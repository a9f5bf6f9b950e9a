import { data, redirect } from "react-router";
import { ACCOUNT, withNext } from "../account/next.ts";
import type { Me } from "../api-types.ts";
import {
  cartIdOf,
  forgetCart,
  forgetClaim,
  forgetSession,
  joined,
  rememberCart,
  rememberSession,
} from "../edge/cookies.ts";
import { type AccountApi, accountApi } from "./account-api.ts";
import { storeApi } from "./api.ts";
import type { Caller } from "./client.ts";

/** Who is signed in; else the shopper is led to sign in, and from there back to where they wanted to go. */
export async function signedInAs(caller: Caller): Promise<{ api: AccountApi; me: Me }> {
  const api = accountApi(caller);
  const me = await api.me();
  if (me.ok) return { api, me: me.value };
  if (me.error.code !== "sign_in_required") throw data({ code: me.error.code }, { status: me.error.status });
  const { pathname, search } = new URL(caller.request.url);
  throw redirect(withNext(ACCOUNT, pathname + search), { status: 303, headers: forgetSession() });
}

/** After signing in: the session is remembered, and the guest's cart goes into the shopper's one. */
export async function entered(
  caller: Caller,
  { token, expires_at }: { token: string | null; expires_at: string },
  next: string,
): Promise<Response> {
  const session = token ?? "";
  const cart = await cartCookies({ ...caller, session });
  const headers = joined(rememberSession(session, expires_at), forgetClaim(), cart);
  return redirect(next, { status: 303, headers });
}

/** Cookies of the signed-in shopper's one cart, with what this device had of a guest's. */
export async function cartCookies(caller: Caller): Promise<Headers> {
  const answer = await storeApi(caller).joinCart(cartIdOf(caller.request));
  if (!answer.ok) return new Headers();
  return answer.value.cart ? rememberCart(answer.value.cart) : forgetCart();
}
