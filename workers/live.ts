import type { Context } from "hono";
import type { AppEnv } from "./app-env.ts";
import { problem } from "./problems.ts";

/** The subprotocol of sockets whose token travels as the second one, since browsers cannot set headers there. */
export const LIVE_PROTOCOL = "millrace";

/** Lets a page watch a topic. The caller has checked that it may. */
export function joinLive(c: Context<AppEnv>, topic: string): Response | Promise<Response> {
  if (c.req.header("upgrade") !== "websocket") return problem(c, "not_found");
  const headers = new Headers(c.req.raw.headers);
  headers.set("X-Live-Topic", topic);
  return c.get("objects").liveRoom(topic).fetch(new Request(c.req.raw.url, { headers }));
}
