import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";
import { problem } from "../problems.ts";

/** Longest JSON body; files have routes of their own. */
export const MAX_JSON_BYTES = 256 * 1024;

const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Unsafe calls take JSON and nothing else: a form of another site cannot send that type without asking
 * first (CORS preflight), which closes cross-site request forgery for the API.
 */
export const jsonOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!UNSAFE.has(c.req.method)) return next();
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  const declared = Number(c.req.header("content-length") ?? 0);
  if (declared > MAX_JSON_BYTES) return problem(c, "body_too_large", { limit: MAX_JSON_BYTES });
  const text = await c.req.text();
  if (text === "" && type === undefined) return next();
  if (type !== "application/json") return problem(c, "unsupported_media_type");
  if (new TextEncoder().encode(text).length > MAX_JSON_BYTES)
    return problem(c, "body_too_large", { limit: MAX_JSON_BYTES });
  try {
    JSON.parse(text);
  } catch {
    return problem(c, "malformed_json");
  }
  return next();
};
