/** Which cart this browser has. The id is a capability, so scripts cannot read it. */
const CART = "__Host-cart";
/** How many units are in it: not secret, and all that the header needs. */
const UNITS = "cart_units";
/** Who is signed in: a session's token, which scripts cannot read. The API sets and reads it too. */
const SHOPPER = "__Host-shopper";
/** Shows that this browser registered: there, the link of the mail is enough. */
const CLAIM = "__Host-claim";
const YEAR = 365 * 24 * 60 * 60;
const DAY = 24 * 60 * 60;

const attributes = (seconds: number) => `Path=/; Max-Age=${seconds}; Secure; SameSite=Lax`;

/** The cart of a request, if it has one. */
export function cartIdOf(request: Request): string | null {
  const id = readCookie(request, CART);
  return id && /^crt_[0-9A-Z]{26}$/.test(id) ? id : null;
}

/** Units shown in the header; null for a request without a cart, whose page may be shared. */
export function cartUnitsOf(request: Request): number | null {
  const text = readCookie(request, UNITS);
  return text && /^\d{1,5}$/.test(text) ? Number(text) : null;
}

/** The session of a request, if it has one. It may have ended since. */
export function sessionOf(request: Request): string | null {
  const token = readCookie(request, SHOPPER);
  return token && /^[\w-]{20,64}$/.test(token) ? token : null;
}

/** What the browser was told when it registered. */
export const claimOf = (request: Request): string | null => readCookie(request, CLAIM);

/** Whether the page would show something of this shopper's own: they are then shown a page that nobody else gets. */
export const isPersonal = (request: Request): boolean =>
  cartIdOf(request) !== null || cartUnitsOf(request) !== null || sessionOf(request) !== null;

/** Headers that make the browser remember a cart. */
export function rememberCart(cart: { id: string; units: number }): Headers {
  return setCookies(
    `${CART}=${cart.id}; ${attributes(YEAR)}; HttpOnly`,
    `${UNITS}=${cart.units}; ${attributes(YEAR)}`,
  );
}

/** Headers that make the browser forget it: it was ordered, or is gone. */
export function forgetCart(): Headers {
  return setCookies(`${CART}=; ${attributes(0)}; HttpOnly`, `${UNITS}=; ${attributes(0)}`);
}

/** Headers that make the browser remember who is signed in. The session ends by itself, earlier than the cookie. */
export const rememberSession = (token: string, expiresAt: string): Headers =>
  setCookies(
    `${SHOPPER}=${token}; Path=/; Expires=${new Date(expiresAt).toUTCString()}; Secure; SameSite=Lax; HttpOnly`,
  );

/** Headers that make the browser forget who was signed in, and the cart that was theirs. */
export const forgetShopper = (): Headers =>
  joined(setCookies(`${SHOPPER}=; ${attributes(0)}; HttpOnly`), forgetCart());

/** Headers that make the browser forget a session that has ended; the cart tells by itself whether it is still its. */
export const forgetSession = (): Headers => setCookies(`${SHOPPER}=; ${attributes(0)}; HttpOnly`);

export const rememberClaim = (claim: string): Headers =>
  setCookies(`${CLAIM}=${claim}; ${attributes(DAY)}; HttpOnly`);

export const forgetClaim = (): Headers => setCookies(`${CLAIM}=; ${attributes(0)}; HttpOnly`);

/** The cookies of several answers in one. */
export function joined(...parts: readonly Headers[]): Headers {
  return setCookies(...parts.flatMap((part) => part.getSetCookie()));
}

function setCookies(...cookies: string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}

function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get("Cookie") ?? "").split(";")) {
    const [key, value] = pair.trim().split("=", 2);
    if (key === name && value) return value;
  }
  return null;
}
