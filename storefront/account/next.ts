import { safeReturnPath } from "#commerce/return-path.ts";

/** Where a shopper's account begins. */
export const ACCOUNT = "/account";

/** Where somebody wanted to go when they were asked to sign in: a path of this site, else their account. */
export const nextOf = (request: Request): string => safeNext(new URL(request.url).searchParams.get("next"));

export const safeNext = (next: string | null): string => safeReturnPath(next, ACCOUNT);

/** A path with what it was told, where there is something: `withNext("/account/create", "/checkout")`. */
export const withNext = (path: string, next: string): string =>
  next === ACCOUNT ? path : `${path}${path.includes("?") ? "&" : "?"}next=${encodeURIComponent(next)}`;
