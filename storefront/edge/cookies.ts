/** Which cart this browser has. The id is a capability, so scripts cannot read it. */
const CART = "__Host-cart";
/** How many units are in it: not secret, and all that the header needs. */
const UNITS = "cart_units";
const YEAR = 365 * 24 * 60 * 60;

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

/** Whether the page would show something of this shopper's own. */
export const hasCartCookie = (request: Request): boolean =>
  cartIdOf(request) !== null || cartUnitsOf(request) !== null;

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
