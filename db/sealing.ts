import { Buffer } from "node:buffer";
import { z } from "zod";
import { LOCAL_SEALING_KEY } from "./local-sealing-key.ts";

/** Owner of what belongs to the platform and to no merchant; a merchant's id never looks like this. */
export const PLATFORM = "platform";

/** AES-256 (FIPS 197). */
const KEY_BYTES = 32;
/** What GCM is made for: 96 bits (NIST SP 800-38D §5.2.1.1), random for each value. */
const IV_BYTES = 12;
/** Separates these keys and values from any other use of the deployment's key. */
const PURPOSE = "millrace sealed value";

const WHERE_TO_READ = "docs/operations.md, Sealing keys, says how to set it";

const encoder = new TextEncoder();

type SealingEnv = Pick<Env, "SEALING_KEYS" | "ENVIRONMENT">;

type Bytes = Uint8Array<ArrayBuffer>;

interface Keyring {
  /** Id of the key that seals; the others only open. */
  readonly current: string;
  readonly keys: ReadonlyMap<string, Bytes>;
  /** Whether the key that everybody knows is among them. */
  readonly local: boolean;
}

const keyringSchema = z
  .strictObject({
    current: z.string(),
    keys: z.record(
      z.string().regex(/^[A-Za-z0-9]{1,16}$/, "a key's id is up to 16 letters and digits"),
      z.base64().refine((text) => bytesOf(text).length === KEY_BYTES, `a key has ${KEY_BYTES} bytes`),
    ),
  })
  .refine(({ current, keys }) => Object.hasOwn(keys, current), "`current` names none of the keys");

/**
 * Seals a text for a merchant with AES-256-GCM: `<key id>.<iv>.<ciphertext and tag>`, the last two in base64url. Each
 * merchant has a key of its own, and the value opens under its own merchant only; within one merchant it may be
 * moved. The same text seals differently each time, so sealed columns cannot be searched.
 *
 * @param tenantId the merchant, or {@link PLATFORM}.
 * @throws Error when the secret `SEALING_KEYS` is missing, unreadable, or the local one in production.
 */
export async function seal(env: SealingEnv, tenantId: string, plaintext: string): Promise<string> {
  const keyring = keyringOf(env);
  const key = await tenantKey(keyring, keyring.current, tenantId);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(gcm(iv, tenantId), key, encoder.encode(plaintext));
  return [keyring.current, base64url(iv), base64url(new Uint8Array(sealed))].join(".");
}

/**
 * The text of a sealed value.
 * @throws Error when it was sealed for another merchant, was changed, or its key is gone: never a user's doing.
 */
export async function unseal(env: SealingEnv, tenantId: string, sealed: string): Promise<string> {
  const [id = "", iv = "", ciphertext = ""] = sealed.split(".");
  const key = await tenantKey(keyringOf(env), id, tenantId);
  try {
    const plain = await crypto.subtle.decrypt(gcm(bytesOf(iv), tenantId), key, bytesOf(ciphertext));
    return new TextDecoder().decode(plain);
  } catch {
    throw new Error(`a sealed value is not ${tenantId}'s, or was changed`);
  }
}

/** Whether a value was sealed with a key that is no longer the current one. */
export const needsResealing = (env: SealingEnv, sealed: string): boolean =>
  !sealed.startsWith(`${currentSealingKey(env)}.`);

/** Id of the key that new values are sealed with. */
export const currentSealingKey = (env: SealingEnv): string => keyringOf(env).current;

/** Whether older keys are still there, so that values under them may be. */
export const hasOldSealingKeys = (env: SealingEnv): boolean => keyringOf(env).keys.size > 1;

/** The secret is read once an isolate; tests change it, so it is remembered by its text. */
let known: { readonly secret: string; readonly keyring: Keyring } | null = null;

function keyringOf({ SEALING_KEYS, ENVIRONMENT }: SealingEnv): Keyring {
  if (!SEALING_KEYS) throw new Error(`the secret SEALING_KEYS is missing: ${WHERE_TO_READ}`);
  if (known?.secret !== SEALING_KEYS) known = { secret: SEALING_KEYS, keyring: readKeyring(SEALING_KEYS) };
  if (known.keyring.local && ENVIRONMENT === "production")
    throw new Error(`SEALING_KEYS has the local key, which everybody knows: ${WHERE_TO_READ}`);
  return known.keyring;
}

function readKeyring(secret: string): Keyring {
  const parsed = keyringSchema.safeParse(jsonOf(secret));
  if (!parsed.success) {
    // Only what is wrong is told: the message ends in logs, the secret must not.
    const wrong = parsed.error.issues.map((issue) => issue.message).join(", ");
    throw new Error(`the secret SEALING_KEYS cannot be read (${wrong}): ${WHERE_TO_READ}`);
  }
  const { current, keys } = parsed.data;
  return {
    current,
    keys: new Map(Object.entries(keys).map(([id, key]) => [id, bytesOf(key)])),
    local: Object.values(keys).includes(LOCAL_SEALING_KEY),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The merchant's own key: HKDF-SHA256 (RFC 5869) of the deployment's, with the merchant's id as info. */
async function tenantKey({ keys }: Keyring, id: string, tenantId: string): Promise<CryptoKey> {
  const key = keys.get(id);
  if (!key) throw new Error(`no key ${JSON.stringify(id)} in SEALING_KEYS: ${WHERE_TO_READ}`);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: encoder.encode(PURPOSE), info: encoder.encode(tenantId) },
    await crypto.subtle.importKey("raw", key, "HKDF", false, ["deriveKey"]),
    { name: "AES-GCM", length: KEY_BYTES * 8 },
    false,
    ["encrypt", "decrypt"],
  );
}

const gcm = (iv: Bytes, tenantId: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: encoder.encode(`${PURPOSE} of ${tenantId}`),
});

const base64url = (bytes: Bytes): string => Buffer.from(bytes).toString("base64url");

/** Of base64 and base64url alike. */
const bytesOf = (text: string): Bytes => new Uint8Array(Buffer.from(text, "base64url"));
