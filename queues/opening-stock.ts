import type { Actor } from "#commerce/order/document.ts";
import type { StockLevel } from "#commerce/stock/level.ts";
import type { StockRule } from "#commerce/stock/rules.ts";
import { projectLevels } from "#db/projections.ts";
import { crossAlerts } from "#db/stock-alerts.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";

/** Calls to stock objects under way at once. */
export const PARALLEL_ITEMS = 32;

/**
 * Receives opening stock, once ever at a location: repeated, it is not doubled. No events go out, since all levels are
 * projected here at once; what begins low by the rules is noticed, and told of with the SKU's next event.
 */
export async function openStock(
  env: Env,
  db: TenantDb,
  opening: {
    /** What brought it: an import, a sandbox that is filled. */
    readonly reference: string;
    readonly actor: Actor;
    /** The merchant's rules for all SKUs and for categories. */
    readonly rules: readonly StockRule[];
    readonly lines: readonly {
      readonly sku: string;
      readonly location_id: string;
      readonly quantity: number;
    }[];
  },
): Promise<void> {
  const objects = objectsOf(env, db.tenant_id);
  const { reference, actor } = opening;
  const opened: { sku: string; seq: number; levels: readonly StockLevel[] }[] = [];
  const some = opening.lines.filter(({ quantity }) => quantity > 0);
  const waiting = Map.groupBy(some, (line) => line.sku).entries();
  await Promise.all(
    Array.from({ length: PARALLEL_ITEMS }, async () => {
      for (const [sku, lines] of waiting) {
        const answer = await objects.item(sku).open({
          tell: false,
          command_id: `${reference}:${sku}`,
          at: lines.map(({ location_id, quantity }) => ({ location_id, quantity })),
          reason: "opening stock",
          reference,
          actor,
          request_id: null,
        });
        opened.push({ sku, ...answer });
      }
    }),
  );
  const [first, ...rest] = projectLevels(db, opened);
  if (opened.length > 0 && first) await db.batch([first, ...rest]);
  await crossAlerts(
    db,
    opening.rules,
    opened.map(({ sku }) => sku),
  );
}
