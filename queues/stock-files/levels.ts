import { ADJUSTMENT_REASONS } from "#commerce/stock/adjustments.ts";
import type { Refusal, StockFile } from "#db/imports.ts";
import { knownSkus } from "#db/stock-list.ts";
import type { Merchant } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import type { StockCorrection, StockRefusal } from "#durable-objects/inventory-item/commands.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import { refusal } from "#integrations/product-feeds/product-feed.ts";
import { openStock, PARALLEL_ITEMS } from "../opening-stock.ts";
import { MOST_UNITS, namedIn, placeNames, skuIn, unitsIn, wordIn } from "./cells.ts";
import type { SheetLine } from "./sheet.ts";

/** A line that can be done. */
interface LevelLine {
  readonly line: number;
  readonly sku: string;
  readonly location_id: string;
  readonly quantity: number;
  readonly reason: string;
}

/** Does the lines of a file of levels; each counts once, however often the chunk is loaded. Answers what was refused. */
export async function loadLevels(
  env: Env,
  merchant: Merchant,
  db: TenantDb,
  job: StockFile,
  rows: readonly SheetLine[],
): Promise<Refusal[]> {
  const { file, actor } = job.options;
  if (file.kind !== "levels") throw new Error(`no file of levels: ${file.kind}`);
  const known = await knownSkus(
    db,
    rows.map((row) => row.cells.sku ?? ""),
  );
  const places = placeNames(merchant.locations, file.locations);
  const refused: Refusal[] = [];
  const lines = rows.flatMap((row): LevelLine[] => {
    const sku = skuIn(row, known);
    const place = namedIn(row, "location", places, "there is no such location here");
    const quantity = unitsIn(row, "quantity", file.mode === "adjust" ? -MOST_UNITS : 0);
    const reason = row.cells.reason ? wordIn(row, "reason", ADJUSTMENT_REASONS) : null;
    const read = [sku, place, quantity, reason].find((cell) => cell && !cell.ok);
    if (read && !read.ok) refused.push(read.refused);
    if (!sku.ok || !place.ok || !quantity.ok || (reason && !reason.ok)) return [];
    return [
      {
        line: row.line,
        sku: sku.value,
        location_id: place.value,
        quantity: quantity.value,
        reason: reason?.value ?? file.reason,
      },
    ];
  });
  if (file.mode === "opening") {
    await openStock(env, db, { reference: job.id, actor, rules: merchant.stock_rules, lines });
    return refused;
  }
  const { mode } = file;
  const objects = objectsOf(env, db.tenant_id);
  // A difference of nothing is no movement.
  const some = lines.filter(({ quantity }) => mode === "count" || quantity !== 0);
  const waiting = Map.groupBy(some, (line) => line.sku).entries();
  await Promise.all(
    Array.from({ length: PARALLEL_ITEMS }, async () => {
      for (const [sku, own] of waiting) {
        const corrections = own.map(({ line, location_id, quantity, reason }): StockCorrection => {
          const change = {
            command_id: `${job.id}:${line}`,
            location_id,
            reason,
            reference: job.id,
            actor,
            request_id: null,
          };
          return mode === "count"
            ? { ...change, kind: "count", counted: quantity, seen: null }
            : { ...change, kind: "adjust", delta: quantity };
        });
        const answers = await objects.item(sku).correct(corrections);
        for (const [index, answer] of answers.entries()) {
          const at = own[index];
          if (!answer.ok && at) refused.push(refusal(at.line, "quantity", why(answer.error), at.quantity));
        }
      }
    }),
  );
  return refused;
}

/** What is told of a line that stock said no to. */
function why(error: StockRefusal): string {
  if (error.code !== "would_go_negative") throw new Error(`a correction was refused with ${error.code}`);
  const { on_hand, allocated, set_aside } = error;
  return `${on_hand} are on hand, ${allocated} of them promised and ${set_aside} set aside: fewer cannot be left`;
}
