import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import type { AppEnv } from "../app-env.ts";
import { operatorOf } from "./operator-sessions.ts";
import { tokenHash } from "./tokens.ts";

/** Cookie of a signed-in operator: at whatever hostname of the deployment they signed in. */
export const OPERATOR_COOKIE = "__Host-operator";

/** Who runs the platform: a person, or whoever has the deployment's own secret. */
export interface OperatorIdentity {
  /** Null for the deployment's secret. */
  readonly id: string | null;
  readonly name: string;
  /** Of a person who has signed in; null for the deployment's secret. */
  readonly session: {
    readonly id: string;
    readonly email: string;
    /** When they last proved who they are. */
    readonly proved_at: string;
    readonly expires_at: string;
  } | null;
}

/** Finds out which operator calls. The secret `OPERATOR_TOKEN` takes the first steps; without it, it opens nothing. */
export const identifyOperator: MiddlewareHandler<AppEnv> = async (c, next) => {
  const authorization = c.req.header("authorization");
  if (authorization) {
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
    const secret = c.env.OPERATOR_TOKEN;
    // Hashes are compared, so that the time it takes tells nothing of the secret.
    if (secret && token && (await tokenHash(token)) === (await tokenHash(secret)))
      c.set("operator", { id: null, name: "deployment secret", session: null });
    return next();
  }
  const token = getCookie(c, OPERATOR_COOKIE);
  const identity = token ? await operatorOf(c.env, token, c.get("meter")) : null;
  if (identity) c.set("operator", identity);
  return next();
};
