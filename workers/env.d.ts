/** Secrets, set with `wrangler secret put`; they are no part of wrangler.toml and so of the generated types. */
interface Env {
  /** Lets the platform's operator in; without it the operator API is shut. */
  OPERATOR_TOKEN?: string;
  /** Keys that personal data and secrets are sealed with at rest (db/sealing.ts). */
  SEALING_KEYS?: string;
}
