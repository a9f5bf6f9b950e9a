import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../../app-env.ts";
import { staffToken } from "../../middleware/tenant.ts";
import { staffOf } from "../sessions.ts";

/** Finds out who of this site's merchant calls. A session with another merchant stands for nobody here. */
export const identifyOwnStaff: MiddlewareHandler<AppEnv> = async (c, next) => {
  const token = staffToken(c);
  const identity = token ? await staffOf(c.env, token, c.get("meter")) : null;
  if (identity?.tenant.tenant_id === c.get("store").merchant.tenant_id) {
    c.set("staff", identity);
    c.set("principal", identity);
  }
  return next();
};
