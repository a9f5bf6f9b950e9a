import {
  addChunk,
  beginReading,
  chunkStates,
  finishReading,
  type ImportProgress,
  importKeys,
  isStockFile,
} from "#db/imports.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { withoutDoubles } from "#integrations/product-feeds/doubles.ts";
import { notText } from "#integrations/product-feeds/file-kind.ts";
import { productFeeds } from "#integrations/product-feeds/index.ts";
import { type FeedEntry, UnreadableFeed } from "#integrations/product-feeds/product-feed.ts";
import type { ImportMessage } from "./imports.ts";
import { columnsOf } from "./stock-files/kinds.ts";
import { type SheetLine, sheetLines } from "./stock-files/sheet.ts";

/** Products of one chunk: one batch of statements, and what is done again after a crash. */
const CHUNK_PRODUCTS = 200;
/** Lines about stock of one chunk: some hundred SKUs with all their locations. */
const CHUNK_LINES = 2_100;
/** A statement's JSON parameter may be 2 MB (developers.cloudflare.com/d1/platform/limits), and a chunk becomes several. */
const CHUNK_CHARS = 400_000;
/** Longest text of a file, unpacked. */
const MAX_TEXT_BYTES = 2 ** 30;

/**
 * Reads a job's file and puts its products on the queue, chunk by chunk. Run again, it cuts the same
 * chunks, and sends again those that are not done.
 */
export async function splitImport(env: Env, db: TenantDb, job: ImportProgress): Promise<void> {
  const known = await chunkStates(db, job.id);
  const send = (chunk: number) =>
    env.IMPORTS.send({
      kind: "chunk",
      tenant_id: db.tenant_id,
      job_id: job.id,
      chunk,
    } satisfies ImportMessage);
  if (job.status === "running") {
    for (const [chunk, { done }] of known) if (!done) await send(chunk);
    return;
  }
  await beginReading(db, job.id);
  const keys = importKeys(db.tenant_id, job.id);
  let chunk = 0;
  for await (const entries of chunksOf(job, textOf(env.MEDIA, keys.source))) {
    chunk += 1;
    if (known.get(chunk)?.done) continue;
    await env.MEDIA.put(keys.chunk(chunk), `[${entries.join(",")}]`);
    await addChunk(db, job.id, chunk, entries.length);
    await send(chunk);
  }
  await finishReading(db, job.id);
}

/** What a file holds, cut into pieces. */
function chunksOf(job: ImportProgress, text: AsyncIterable<string>): AsyncGenerator<string[]> {
  if (isStockFile(job)) return inChunks(sheetLines(text, columnsOf(job.options.file)), CHUNK_LINES);
  const feed = productFeeds[job.format];
  if (!feed) throw new UnreadableFeed(`No import knows the format ${job.format}.`);
  return inChunks(withoutDoubles(feed.read(text)), CHUNK_PRODUCTS);
}

/** Entries as JSON, in groups that one batch of statements can take. */
async function* inChunks(
  entries: AsyncIterable<FeedEntry | SheetLine>,
  most: number,
): AsyncGenerator<string[]> {
  let group: string[] = [];
  let chars = 0;
  for await (const entry of entries) {
    const json = JSON.stringify(entry);
    if (group.length > 0 && (group.length === most || chars + json.length > CHUNK_CHARS)) {
      yield group;
      group = [];
      chars = 0;
    }
    group.push(json);
    chars += json.length;
  }
  if (group.length > 0) yield group;
}

/** The text of a stored file, unpacked when it is gzip, as it is read. */
async function* textOf(bucket: R2Bucket, key: string): AsyncGenerator<string> {
  const object = await bucket.get(key);
  if (!object) throw new UnreadableFeed("The file is not stored any more. Import it again.");
  const magic = await bucket.get(key, { range: { offset: 0, length: Math.min(2, object.size) } });
  const [first, second] = new Uint8Array((await magic?.arrayBuffer()) ?? new ArrayBuffer(0));
  const packed = first === 0x1f && second === 0x8b;
  const bytes = packed ? object.body.pipeThrough(new DecompressionStream("gzip")) : object.body;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  let size = 0;
  try {
    for await (const part of bytes as ReadableStream<Uint8Array>) {
      const other = notText(part, size === 0);
      if (other) throw new UnreadableFeed(other);
      size += part.length;
      if (size > MAX_TEXT_BYTES)
        throw new UnreadableFeed("The file holds more than 1 GB of text. Split it and import the parts.");
      yield decoder.decode(part, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnreadableFeed(
      packed
        ? "The file ends too early or is damaged, or its text is not UTF-8. Pack it again and import that."
        : "The text is not UTF-8. Save it as “CSV UTF-8” and import that.",
    );
  }
}
