import type { Refusal, StockFile } from "#db/imports.ts";
import { putSnapshotLines, type SnapshotLineInput, snapshotById } from "#db/stock-snapshots.ts";
import type { Merchant } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { UnreadableFeed } from "#integrations/product-feeds/product-feed.ts";
import { namedIn, placeNames, skuIn, unitsIn } from "./cells.ts";
import type { SheetLine } from "./sheet.ts";

/** Puts the lines of a file into an open snapshot. SKUs that the merchant does not have are lines too: the report names them. */
export async function loadSnapshotLines(
  _env: Env,
  merchant: Merchant,
  db: TenantDb,
  job: StockFile,
  rows: readonly SheetLine[],
): Promise<Refusal[]> {
  const { file } = job.options;
  if (file.kind !== "snapshot") throw new Error(`no file of a snapshot: ${file.kind}`);
  const snapshot = await snapshotById(db, file.snapshot_id);
  const places = placeNames(merchant.locations, snapshot?.location_ids ?? []);
  const refused: Refusal[] = [];
  const lines = rows.flatMap((row): SnapshotLineInput[] => {
    const sku = skuIn(row, null);
    const place = namedIn(row, "location", places, "the snapshot covers no such location");
    const units = unitsIn(row, "on_hand");
    const read = [sku, place, units].find((cell) => !cell.ok);
    if (read && !read.ok) refused.push(read.refused);
    return sku.ok && place.ok && units.ok
      ? [{ sku: sku.value, location_id: place.value, on_hand: units.value }]
      : [];
  });
  if (!(await putSnapshotLines(db, file.snapshot_id, lines)))
    throw new UnreadableFeed("The snapshot takes no more lines. Begin a new one and send the file to that.");
  return refused;
}
