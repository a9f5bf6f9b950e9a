/** Something encrypted with the device's key. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** 96 bits, the length AES-GCM is made for (NIST SP 800-38D, 5.2.1.1). */
const IV_BYTES = 12;

/** A key that never leaves the browser: it can be used and stored, not read. */
export const makeDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

/** Encrypts a value. `about` names what it belongs to: sealed for one, it does not open for another. */
export async function seal(key: CryptoKey, about: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt(algorithm(iv, about), key, text) };
}

/** The value again; null when it was sealed with another key, for something else, or was changed. */
export async function unseal(key: CryptoKey, about: string, { iv, data }: Sealed): Promise<unknown> {
  try {
    const text = await crypto.subtle.decrypt(algorithm(iv, about), key, data);
    return JSON.parse(new TextDecoder().decode(text)) as unknown;
  } catch {
    return null;
  }
}

const algorithm = (iv: BufferSource, about: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(about),
});
