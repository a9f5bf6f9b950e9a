/** A bearer secret: 256 bits of chance. Only its SHA-256 is stored. */
export const newToken = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** SHA-256 of a secret, base64url: enough for 256 bits of chance, which nobody guesses through a fast hash. */
export async function tokenHash(token: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return base64url(new Uint8Array(digest));
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
