import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { EXTENSIONS, mediaUrl } from "#db/media.ts";
import { media } from "#db/schema/shard/catalog.ts";
import { answers, apiApp } from "../api.ts";
import { imageFacts } from "../image-facts.ts";
import { mediaKey } from "../media.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { mediaSchema } from "../schemas/admin.ts";

/** Largest picture taken. */
const MAX_IMAGE_BYTES = 10 * 2 ** 20;

export const mediaRoutes = apiApp();

mediaRoutes.openapi(
  route({
    method: "post",
    path: "/media",
    tags: ["admin: catalogue"],
    summary: "Store a picture; the same bytes again give the same picture",
    access: { who: "staff", permission: "catalog.media.upload", scope: "merchant" },
    request: {
      body: {
        required: true,
        content: { "image/*": { schema: z.any().openapi({ type: "string", format: "binary" }) } },
      },
    },
    responses: answers(201, mediaSchema, ["unsupported_image", "body_too_large", "forbidden"]),
  }),
  async (c) => {
    if (Number(c.req.header("content-length") ?? 0) > MAX_IMAGE_BYTES)
      return problem(c, "body_too_large", { limit: MAX_IMAGE_BYTES });
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (bytes.length > MAX_IMAGE_BYTES) return problem(c, "body_too_large", { limit: MAX_IMAGE_BYTES });
    // What it is, is read from its bytes: the declared type is a stranger's word.
    const facts = imageFacts(bytes);
    if (!facts) return problem(c, "unsupported_image");
    const db = c.get("db");
    const hash = createHash("sha256").update(bytes).digest("hex");
    await c.env.MEDIA.put(mediaKey(db.tenant_id, `${hash}.${EXTENSIONS[facts.content_type]}`), bytes, {
      httpMetadata: { contentType: facts.content_type },
    });
    await db
      .insert(media)
      .values({
        tenant_id: db.tenant_id,
        id: newId("med"),
        hash,
        ...facts,
        bytes: bytes.length,
        created_at: new Date().toISOString(),
      })
      .onConflictDoNothing();
    const row = await db
      .select()
      .from(media)
      .where(and(eq(media.tenant_id, db.tenant_id), eq(media.hash, hash)))
      .get();
    if (!row) throw new Error("the picture was not kept");
    const { id, content_type, width, height } = row;
    return c.json(
      { id, url: mediaUrl(hash, content_type), content_type, width, height, bytes: row.bytes },
      201,
    );
  },
);
