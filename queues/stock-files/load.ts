import {
  chunkResult,
  chunkStates,
  finishChunk,
  importKeys,
  type Refusal,
  type StockFile,
} from "#db/imports.ts";
import type { Merchant } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { loadLevels } from "./levels.ts";
import { loadPolicies } from "./policies.ts";
import type { SheetLine } from "./sheet.ts";
import { loadSnapshotLines } from "./snapshots.ts";

/** Loads one chunk of a file about stock. Every line may be done again, so a chunk that was cut off is simply loaded again. */
export async function loadStockChunk(
  env: Env,
  merchant: Merchant,
  db: TenantDb,
  job: StockFile,
  chunk: number,
): Promise<void> {
  const state = (await chunkStates(db, job.id)).get(chunk);
  if (!state || state.done) return;
  const stored = await env.MEDIA.get(importKeys(db.tenant_id, job.id).chunk(chunk));
  if (!stored) throw new Error(`chunk ${chunk} of ${job.id} is not stored`);
  const refused = await LOAD[job.options.file.kind](env, merchant, db, job, await stored.json<SheetLine[]>());
  const counts = { created: 0, updated: state.products - refused.length, refused: refused.length };
  const [first, ...rest] = chunkResult(db, job.id, chunk, counts, refused);
  if (first) await db.batch([first, ...rest]);
  await finishChunk(db, job.id, chunk);
}

type Loader = (
  env: Env,
  merchant: Merchant,
  db: TenantDb,
  job: StockFile,
  rows: readonly SheetLine[],
) => Promise<Refusal[]>;

/** What is done with the lines of each kind of file; a line is refused once at most. */
const LOAD: Readonly<Record<StockFile["options"]["file"]["kind"], Loader>> = {
  levels: loadLevels,
  policies: loadPolicies,
  snapshot: loadSnapshotLines,
};
