const NONCE_BYTES = 16;

/**
 * What names the scripts of one answer in its content security policy: 128 bits of chance, the least that CSP 3
 * asks for (w3.org/TR/CSP3, section 7.1), as base64. All have the same length, so one can stand in another's place.
 */
export function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))));
}
