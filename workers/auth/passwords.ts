import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/**
 * scrypt with 16 MiB, equal to OWASP's recommendation for it (cheatsheetseries.owasp.org, Password
 * Storage) and within the runtime's cap of N·r·p ≤ 2^20. Parameters stand in the hash, so that they can
 * be raised later.
 */
const COST = { N: 2 ** 14, r: 8, p: 5 } as const;
const KEY_BYTES = 32;

const derive = (secret: string, salt: Buffer, N: number, r: number, p: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret.normalize("NFKC"), salt, KEY_BYTES, { N, r, p, maxmem: 64 * 2 ** 20 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** A slow salted hash of a password or PIN: `scrypt$N$r$p$salt$key`. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(secret, salt, COST.N, COST.r, COST.p);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64"), key.toString("base64")].join("$");
}

/** Whether a hash was made with other parameters than new ones are. */
export const isOutdated = (hash: string): boolean =>
  !hash.startsWith(`scrypt$${COST.N}$${COST.r}$${COST.p}$`);

/** Whether a secret fits a hash; a missing hash costs the same time, so that names cannot be probed. */
export async function verifySecret(secret: string, hash: string | null): Promise<boolean> {
  const [scheme, n, r, p, salt = "", key = ""] = (hash ?? "").split("$");
  if (scheme !== "scrypt") {
    await derive(secret, Buffer.alloc(16), COST.N, COST.r, COST.p);
    return false;
  }
  const expected = Buffer.from(key, "base64");
  const actual = await derive(secret, Buffer.from(salt, "base64"), Number(n), Number(r), Number(p));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
