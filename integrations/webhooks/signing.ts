import { Webhook } from "standardwebhooks";

/** What is signed: the same text under the same id at every try. */
export interface SignedMessage {
  readonly id: string;
  readonly body: string;
  /** Those that the receiver may know: two while one replaces the other. */
  readonly secrets: readonly string[];
}

/** 256 bits; https://www.standardwebhooks.com asks for 192 to 512. */
const SECRET_BYTES = 32;

/** A new secret as receivers keep it: `whsec_` and base64. */
export const newSigningSecret = (): string =>
  `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(SECRET_BYTES))))}`;

/**
 * The headers that prove where a message is from and that it is new
 * (github.com/standard-webhooks/standard-webhooks, spec: HMAC-SHA256 over id, timestamp and body): one signature a
 * secret, any of which the receiver may accept.
 */
export function signedHeaders({ id, body, secrets }: SignedMessage, at: Date): Record<string, string> {
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
  };
}
