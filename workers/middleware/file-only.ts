import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";
import { problem } from "../problems.ts";

/** What a form can send, and a page of another site without asking first (fetch.spec.whatwg.org, CORS-safelisted). */
const FORM_TYPES = new Set(["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]);

/**
 * For calls whose body is a file: it comes under a type of its own, which no form of another site can name, as JSON
 * does (json-only.ts). What the file is, its bytes say.
 */
export const fileOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  return type && !FORM_TYPES.has(type) ? next() : problem(c, "unsupported_media_type");
};
