import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";
import { tokenHash } from "./tokens.ts";

/** Who runs the platform: a person, or whoever has the deployment's own secret. */
export interface OperatorIdentity {
  /** Null for the deployment's secret. */
  readonly id: string | null;
  readonly name: string;
}

/** Finds out which operator calls. The secret `OPERATOR_TOKEN` takes the first steps; without it, it opens nothing. */
export const identifyOperator: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  const secret = c.env.OPERATOR_TOKEN;
  // Hashes are compared, so that the time it takes tells nothing of the secret.
  if (secret && token && (await tokenHash(token)) === (await tokenHash(secret)))
    c.set("operator", { id: null, name: "deployment secret" });
  return next();
};
