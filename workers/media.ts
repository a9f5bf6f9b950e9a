import type { Context } from "hono";
import { EXTENSIONS, mediaKey } from "#db/media.ts";
import type { AppEnv } from "./app-env.ts";

/** Pictures are stored under their content's hash, so a name never changes its bytes. */
const NAME = /^[0-9a-f]{64}\.(avif|webp|jpg|png|svg)$/;

/** Serves a merchant's picture from R2, cacheable for ever. */
export async function serveMedia(c: Context<AppEnv>): Promise<Response> {
  const name = c.req.param("name") ?? "";
  const extension = NAME.exec(name)?.[1];
  if (!extension) return new Response("Not found", { status: 404 });
  const object = await c.env.MEDIA.get(mediaKey(c.get("store").merchant.tenant_id, name), {
    onlyIf: c.req.raw.headers,
  });
  if (!object) return new Response("Not found", { status: 404 });
  const type =
    Object.entries(EXTENSIONS).find(([, ending]) => ending === extension)?.[0] ?? "application/octet-stream";
  const headers = new Headers({
    "Content-Type": type,
    "Cache-Control": "public, max-age=31536000, immutable",
    ETag: object.httpEtag,
    // An SVG is a document: opened on its own it must not run anything.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
  });
  return "body" in object
    ? new Response(object.body, { headers })
    : new Response(null, { status: 304, headers });
}
