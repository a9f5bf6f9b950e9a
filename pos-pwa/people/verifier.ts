import { fromBase64, toBase64 } from "./base64.ts";

/** What a device keeps to recognise a PIN by itself. The server's own hash never comes here. */
export interface PinVerifier {
  /** Rounds of PBKDF2-HMAC-SHA256; kept with the verifier, so that they can be raised later. */
  readonly rounds: number;
  /** base64, as is `key`. */
  readonly salt: string;
  readonly key: string;
}

/**
 * OWASP's recommendation for PBKDF2-HMAC-SHA256 (cheatsheetseries.owasp.org, Password Storage): the only slow hash
 * that browsers bring along. A short PIN is guessed all the same by whoever holds the verifier; that is what the
 * sealing (seal.ts) and the waits (attempts.ts) are for.
 */
export const ROUNDS = 600_000;
const SALT_BYTES = 16;
const KEY_BITS = 256;

/** A verifier of a PIN, with a salt of its own. Takes some tenths of a second, off the main thread. */
export async function makeVerifier(pin: string): Promise<PinVerifier> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { rounds: ROUNDS, salt: toBase64(salt), key: toBase64(await derive(pin, salt, ROUNDS)) };
}

/** Whether a PIN is the one that the verifier was made of. */
export async function fits(pin: string, { rounds, salt, key }: PinVerifier): Promise<boolean> {
  const derived = await derive(pin, fromBase64(salt), rounds);
  const expected = fromBase64(key);
  let difference = derived.length ^ expected.length;
  for (const [index, byte] of derived.entries()) difference |= byte ^ (expected[index] ?? 0);
  return difference === 0;
}

async function derive(pin: string, salt: BufferSource, iterations: number): Promise<Uint8Array> {
  const secret = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
    "deriveBits",
  ]);
  const algorithm = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, secret, KEY_BITS));
}
