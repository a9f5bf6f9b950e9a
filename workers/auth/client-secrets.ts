import { crc32 } from "node:zlib";

/**
 * What API clients prove themselves with: `mk_live_…` and `mk_test_…` are secrets (of a live and of a sandbox
 * merchant), `mk_store_…` is a store key, which is no secret, `mk_token_…` is what a secret was exchanged for.
 */
export type CredentialKind = "live" | "test" | "store" | "token";

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** Base-62 letters that 256 bits take, and 32. */
const CHANCE_LETTERS = 43;
const CHECK_LETTERS = 6;

const FORM = new RegExp(`^mk_(live|test|store|token)_[0-9A-Za-z]{${CHANCE_LETTERS + CHECK_LETTERS}}$`);

/**
 * A new credential: 256 bits of chance and their checksum, after the form of GitHub's tokens
 * (github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats): a scanner that looks
 * for leaks knows ours from chance text, without asking us.
 */
export function newCredential(kind: CredentialKind): string {
  const chance = crypto.getRandomValues(new Uint8Array(32));
  const body = `mk_${kind}_${base62(chance, CHANCE_LETTERS)}`;
  return body + checksum(body);
}

/** The kind of what looks like a credential of ours, down to its checksum; null for anything else. */
export function credentialKind(text: string): CredentialKind | null {
  const kind = FORM.exec(text)?.[1];
  const body = text.slice(0, -CHECK_LETTERS);
  return kind !== undefined && text === body + checksum(body) ? (kind as CredentialKind) : null;
}

/** The letters that tell a merchant's credentials apart: its kind and 24 of its 256 bits. */
export const shownPrefix = (credential: string): string =>
  credential.slice(0, credential.lastIndexOf("_") + 5);

const checksum = (body: string): string => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, crc32(body));
  return base62(bytes, CHECK_LETTERS);
};

function base62(bytes: Uint8Array, letters: number): string {
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = "";
  for (let i = 0; i < letters; i++) {
    text = LETTERS[Number(value % 62n)] + text;
    value /= 62n;
  }
  return text;
}
