import type { MiddlewareHandler } from "hono";
import { newMeter } from "#db/guarded-client.ts";
import { newId } from "#db/ids.ts";
import { log } from "#logging/log.ts";
import type { AppEnv } from "../app-env.ts";

/** Names the request, meters its storage round trips, and tells both in the answer's headers. */
export const request: MiddlewareHandler<AppEnv> = async (c, next) => {
  const given = c.req.header("x-request-id");
  const id = given && /^req_[0-9A-Z]{26}$/.test(given) ? given : newId("req");
  const meter = newMeter();
  c.set("request_id", id);
  c.set("meter", meter);
  const started = Date.now();
  await next();
  if (c.res.webSocket) return;
  c.res.headers.set("X-Request-Id", id);
  c.res.headers.set("Server-Timing", `d1;desc="${meter.d1}", objects;desc="${meter.objects}"`);
  if (c.env.ENVIRONMENT !== "production") return;
  log.info("request", {
    request_id: id,
    method: c.req.method,
    path: new URL(c.req.url).pathname,
    status: c.res.status,
    ms: Date.now() - started,
    d1: meter.d1,
    objects: meter.objects,
  });
};
