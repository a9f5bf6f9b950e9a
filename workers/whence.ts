import type { Context } from "hono";
import type { AppEnv } from "./app-env.ts";

/** Where a call came from. The address is trustworthy behind Cloudflare only, which sets the header itself. */
export function whence(c: Context<AppEnv>): { ip: string | null; user_agent: string | null } {
  return {
    ip: c.req.header("cf-connecting-ip") ?? null,
    user_agent: c.req.header("user-agent")?.slice(0, 200) ?? null,
  };
}
