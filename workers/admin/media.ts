import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { EXTENSIONS, mediaKey, mediaUrl } from "#db/media.ts";
import { media } from "#db/schema/shard/catalog.ts";
import { answers, apiApp } from "../api.ts";
import { note } from "../audit.ts";
import { fileOnly } from "../middleware/file-only.ts";
import { MAX_PICTURE_BYTES, pictureOf } from "../pictures/picture.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { mediaSchema } from "../schemas/admin.ts";

export const mediaRoutes = apiApp();

mediaRoutes.openapi(
  route({
    method: "post",
    path: "/media",
    tags: ["admin: catalogue"],
    summary: "Store a picture; the same bytes again give the same picture",
    access: { who: "staff", permission: "catalog.media.upload", scope: "merchant" },
    middleware: [fileOnly] as const,
    request: {
      body: {
        required: true,
        content: { "image/*": { schema: z.any().openapi({ type: "string", format: "binary" }) } },
      },
    },
    responses: answers(201, mediaSchema, [
      "unsupported_media_type",
      "unsupported_image",
      "unsafe_image",
      "image_too_big",
      "body_too_large",
      "forbidden",
    ]),
  }),
  async (c) => {
    if (Number(c.req.header("content-length") ?? 0) > MAX_PICTURE_BYTES)
      return problem(c, "body_too_large", { limit: MAX_PICTURE_BYTES });
    const picture = pictureOf(new Uint8Array(await c.req.arrayBuffer()));
    if (!picture.ok) {
      const { code, ...fields } = picture.error;
      return problem(c, code, fields);
    }
    const { bytes, ...facts } = picture.value;
    const db = c.get("db");
    const hash = createHash("sha256").update(bytes).digest("hex");
    await c.env.MEDIA.put(mediaKey(db.tenant_id, `${hash}.${EXTENSIONS[facts.content_type]}`), bytes, {
      httpMetadata: { contentType: facts.content_type },
    });
    const added = await db
      .insert(media)
      .values({
        tenant_id: db.tenant_id,
        id: newId("med"),
        hash,
        ...facts,
        bytes: bytes.length,
        created_at: new Date().toISOString(),
      })
      .onConflictDoNothing()
      .returning({ id: media.id });
    const row = await db
      .select()
      .from(media)
      .where(and(eq(media.tenant_id, db.tenant_id), eq(media.hash, hash)))
      .get();
    if (!row) throw new Error("the picture was not kept");
    const { id, content_type, width, height } = row;
    note(c, {
      subject: { kind: "media", id },
      after: { content_type, width, height, bytes: row.bytes },
      unchanged: added.length === 0,
    });
    return c.json(
      { id, url: mediaUrl(hash, content_type), content_type, width, height, bytes: row.bytes },
      201,
    );
  },
);
