import { Secret, TOTP } from "otpauth";

/** What authenticator apps expect when nothing is said: six digits, half a minute, SHA-1 (RFC 6238 §4, §5.2). */
const SHAPE = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** RFC 4226 §4 R6 asks for 128 bits at least and recommends 160. */
const SECRET_BYTES = 20;
/** Clocks differ: one step earlier or later counts too (RFC 6238 §5.2). */
const WINDOW = 1;

/** A new secret for an authenticator app, in base 32 as people type it. */
export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** What an authenticator app reads from a QR code: the account, under the name of whoever it is for. */
export const totpUri = (
  secret: string,
  account: { readonly issuer: string; readonly label: string },
): string => new TOTP({ ...SHAPE, ...account, secret: Secret.fromBase32(secret) }).toString();

/**
 * The time step that a code is of; null when it is of none near now, or of one not after `lastStep`: each counts
 * once (RFC 6238 §5.2). Whoever accepts a code keeps its step, in the same write that acts on it.
 */
export function totpStep(secret: string, code: string, lastStep: number, now = Date.now()): number | null {
  // Other alphabets' digits are as many letters but more bytes, on which the library throws.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now, window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(now / (SHAPE.period * 1_000)) + delta;
  return step > lastStep ? step : null;
}
