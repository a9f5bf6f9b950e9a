import { Secret, TOTP } from "otpauth";

/** Codes of an authenticator app (RFC 6238) as all apps know them: six digits, SHA-1, a new one every 30 s. */
const FORM = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** Steps of clock difference that are taken, to either side (RFC 6238, 5.2 and 6). */
const WINDOW = 1;

/** A secret of 160 bits, as RFC 4226, 4 recommends; base32, as people type it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an app takes a secret from (github.com/google/google-authenticator/wiki/Key-Uri-Format). */
export const totpUri = (secret: string, issuer: string, label: string): string =>
  new TOTP({ ...FORM, issuer, label, secret: Secret.fromBase32(secret) }).toString();

/**
 * The time step that a code belongs to, at an instant (ms since 1970); null when it is none. A step counts once: keep
 * it, and take only later ones (RFC 6238, 5.2).
 */
export function totpStep(secret: string, code: string, at: number): number | null {
  // The library throws at digits of other scripts, which take more bytes.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const totp = new TOTP({ ...FORM, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: at, window: WINDOW });
  return delta === null ? null : totp.counter({ timestamp: at }) + delta;
}
