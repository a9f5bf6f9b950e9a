import { LOCAL_SEALING_KEY } from "#db/local-sealing-key.ts";

/** Lets the operator in on this machine. */
export const localOperatorToken = "local-operator";

/**
 * Secrets of a server on this machine and of the tests. Everybody knows them: a deployment has its own
 * (`wrangler secret put`, docs/operations.md), and refuses this sealing key.
 */
export const localSecrets = {
  OPERATOR_TOKEN: localOperatorToken,
  SEALING_KEYS: JSON.stringify({ current: "local", keys: { local: LOCAL_SEALING_KEY } }),
};
