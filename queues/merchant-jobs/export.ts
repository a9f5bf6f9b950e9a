import { z } from "zod";
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from "#db/export-rules.ts";
import type { MerchantJob } from "#db/merchant-jobs.ts";
import { type MerchantRow, merchantRow } from "#db/merchants.ts";
import { EXPORT_PARTS } from "./export-parts.ts";
import { exportKeys, exportName } from "./standing.ts";
import { tarEnd, tarEntry } from "./tar.ts";
import type { StepOutcome } from "./work.ts";

/** What a step gathers before it writes a piece, in bytes before compression. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** A job that has not ended after this long never will. */
const GIVE_UP_MS = 24 * 3_600_000;

const encoder = new TextEncoder();

const progressSchema = z.object({
  done: z.int(),
  of: z.int(),
  /** The part that is being written, and where it goes on. */
  part: z.string(),
  cursor: z
    .union([
      z.object({ after: z.array(z.union([z.string(), z.number()])).readonly() }),
      z.object({ sku: z.string(), before: z.number().nullable() }),
    ])
    .nullable(),
  /** Files written of this part so far. */
  files: z.int(),
  /** Bytes of each piece that is stored. */
  pieces: z.array(z.int()),
  /** Rows written, by part. */
  rows: z.record(z.string(), z.int()),
  name: z.string(),
});
type ExportProgress = z.infer<typeof progressSchema>;

/**
 * One step of the export of all that a merchant has: gathers some megabytes of rows as files of a tar archive and
 * stores them, compressed, as one piece. The pieces after each other are the archive: gzip's members may be joined
 * (RFC 1952 §2.2). A step that is repeated writes the same piece anew.
 */
export async function exportStep(
  env: Env,
  job: MerchantJob,
  now: number,
  pieceBytes = PIECE_BYTES,
): Promise<StepOutcome> {
  const owner = await merchantRow(env, job.tenant_id);
  if (!owner || owner.status === "deleting")
    return { kind: "failed", error: "The merchant is being deleted." };
  if (Date.parse(job.created_at) + GIVE_UP_MS < now)
    return { kind: "failed", error: "It did not end within a day. Start it again." };
  const progress = progressOf(job, owner);
  const entries: Uint8Array<ArrayBuffer>[] = [];
  const at = Math.floor(Date.parse(job.created_at) / 1_000);
  const put = (name: string, text: string): void => {
    entries.push(tarEntry(name, encoder.encode(text), at));
  };
  if (progress.pieces.length === 0) put("README.txt", readme(owner, job));
  const tenant = { tenant_id: owner.id, shard: owner.shard };
  while (sizeOf(entries) < pieceBytes) {
    const part = EXPORT_PARTS.find((entry) => entry.name === progress.part);
    if (!part) break;
    const { rows, next } = await part.page(env, tenant, progress.cursor);
    if (rows.length > 0 || progress.files === 0) {
      progress.files += 1;
      put(`${part.name}-${String(progress.files).padStart(4, "0")}.ndjson`, ndjson(rows));
    }
    progress.rows[part.name] = (progress.rows[part.name] ?? 0) + rows.length;
    progress.cursor = next;
    if (next === null) {
      progress.done += 1;
      progress.files = 0;
      progress.part = EXPORT_PARTS[progress.done]?.name ?? "";
    }
  }
  const complete = progress.part === "";
  if (complete) {
    put("manifest.json", manifest(owner, job, progress));
    entries.push(tarEnd());
  }
  const piece = await gzip(entries);
  await env.MEDIA.put(exportKeys(job).piece(progress.pieces.length), piece);
  progress.pieces.push(piece.byteLength);
  return complete
    ? { kind: "done", progress, result_key: exportKeys(job).folder }
    : { kind: "more", progress };
}

function progressOf(job: MerchantJob, owner: MerchantRow): ExportProgress {
  const known = progressSchema.safeParse(job.progress);
  // A deployment may have renamed parts meanwhile; then the export begins anew, over its own pieces.
  if (known.success && EXPORT_PARTS[known.data.done]?.name === known.data.part) return known.data;
  return {
    done: 0,
    of: EXPORT_PARTS.length,
    part: EXPORT_PARTS[0]?.name ?? "",
    cursor: null,
    files: 0,
    pieces: [],
    rows: {},
    name: exportName(owner.slug, job),
  };
}

const sizeOf = (entries: readonly Uint8Array[]): number =>
  entries.reduce((total, entry) => total + entry.length, 0);

const ndjson = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

/** A member of a gzip file. */
const gzip = (entries: readonly Uint8Array<ArrayBuffer>[]): Promise<ArrayBuffer> =>
  new Response(new Blob([...entries]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();

const readme = (
  { name, id }: MerchantRow,
  job: MerchantJob,
): string => `All data of ${name} (${id}) at Millrace.

Begun at ${job.created_at}. What changed while the export ran is in it as it was when its turn came.

control/   who the merchant is, its hostnames, people, roles, tills, programs
shard/     its organisation, catalogue, stock, orders, customers, messages and audit log
ledgers/   every movement of stock, by SKU
           One JSON document a line (ndjson.org), up to a few hundred lines a file.
           shard/orders has each order whole in "document". shard/customer_address has the address in "opened".
           shard/media names every picture by its SHA-256 ("hash"); the picture itself is at /media/<hash>.<ending>.
manifest.json   what is in here, how many lines of each, and what was left out and why
`;

const manifest = (owner: MerchantRow, job: MerchantJob, progress: ExportProgress): string =>
  `${JSON.stringify(
    {
      format: "millrace-export",
      version: 1,
      merchant: { id: owner.id, slug: owner.slug, name: owner.name },
      begun_at: job.created_at,
      finished_at: new Date().toISOString(),
      rows: progress.rows,
      left_out: {
        tables: LEFT_OUT_TABLES,
        columns: LEFT_OUT_COLUMNS,
        files: {
          media: "pictures are listed by checksum in shard/media, and served at their addresses",
          imports: "files that the merchant uploaded itself",
        },
      },
    },
    null,
    2,
  )}\n`;
