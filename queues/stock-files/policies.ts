import type { PolicyEdit } from "#commerce/stock/policy-edits.ts";
import type { BeyondStock, RuleSays } from "#commerce/stock/rules.ts";
import type { Refusal, StockFile } from "#db/imports.ts";
import { knownSkus } from "#db/stock-list.ts";
import type { Merchant } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import { refusal } from "#integrations/product-feeds/product-feed.ts";
import { PARALLEL_ITEMS } from "../opening-stock.ts";
import { instantIn, namedIn, placeNames, type Read, skuIn, unitsIn, wordIn } from "./cells.ts";
import type { SheetLine } from "./sheet.ts";

interface PolicyLine {
  readonly line: number;
  readonly sku: string;
  readonly edit: PolicyEdit;
}

/** What each rule is called in a file. */
const RULES: Readonly<Record<RuleSays, string>> = {
  keep: "safety",
  sell_from: "sell_from",
  low_at: "low_at",
};

/** Does the lines of a file of policies; each counts once, however often the chunk is loaded. Answers what was refused. */
export async function loadPolicies(
  env: Env,
  merchant: Merchant,
  db: TenantDb,
  job: StockFile,
  rows: readonly SheetLine[],
): Promise<Refusal[]> {
  const known = await knownSkus(
    db,
    rows.map((row) => row.cells.sku ?? ""),
  );
  const names: Names = {
    places: placeNames(merchant.locations, null),
    channels: new Map(merchant.channels.map(({ id }) => [id.toLowerCase(), id])),
  };
  const refused: Refusal[] = [];
  const lines = rows.flatMap((row): PolicyLine[] => {
    const sku = skuIn(row, known);
    const edit = sku.ok ? editIn(row, names) : sku;
    if (!edit.ok) refused.push(edit.refused);
    return sku.ok && edit.ok ? [{ line: row.line, sku: sku.value, edit: edit.value }] : [];
  });
  const objects = objectsOf(env, db.tenant_id);
  const waiting = Map.groupBy(lines, (line) => line.sku).entries();
  await Promise.all(
    Array.from({ length: PARALLEL_ITEMS }, async () => {
      for (const [sku, own] of waiting) {
        const answer = await objects.item(sku).editPolicy({
          command_id: `${job.id}:${own[0]?.line}`,
          edits: own.map(({ edit }) => edit),
          request_id: null,
        });
        if (answer.ok) continue;
        if (answer.error.code !== "too_many_rules")
          throw new Error(`an edit was refused with ${answer.error.code}`);
        const reason = `the SKU would have more than ${answer.error.most} rules of its own`;
        refused.push(...own.map(({ line }) => refusal(line, "sku", reason, sku)));
      }
    }),
  );
  return refused;
}

interface Names {
  readonly places: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
}

/** What a line says anew: of each column that the file has; an empty cell takes away what was said. */
function editIn(row: SheetLine, { places, channels }: Names): Read<PolicyEdit> {
  const place = row.cells.location
    ? namedIn(row, "location", places, "there is no such location here")
    : NONE;
  if (!place.ok) return place;
  const channel = row.cells.channel
    ? namedIn(row, "channel", channels, "there is no channel with this id")
    : NONE;
  if (!channel.ok) return channel;
  const says: Partial<Record<RuleSays, number | null>> = {};
  for (const [rule, column] of Object.entries(RULES) as [RuleSays, string][]) {
    if (row.cells[column] === undefined) continue;
    const units = row.cells[column] === "" ? NONE : unitsIn(row, column);
    if (!units.ok) return units;
    says[rule] = units.value;
  }
  const whole = place.value === null && channel.value === null;
  const beyond = beyondIn(row, whole);
  if (!beyond.ok) return beyond;
  return {
    ok: true,
    value: {
      location_id: place.value,
      channel_id: channel.value,
      says,
      ...(whole && beyond.value !== undefined && { beyond: beyond.value }),
    },
  };
}

const NONE = { ok: true, value: null } as const;

/** Backorders or preorders, which count for the SKU as a whole; undefined where the file says nothing of them. */
function beyondIn(row: SheetLine, whole: boolean): Read<BeyondStock | null | undefined> {
  const { beyond } = row.cells;
  if (beyond === undefined) return { ok: true, value: undefined };
  if (beyond === "") return NONE;
  if (!whole) {
    const reason = "backorders and preorders are said in the SKU's row without location and channel";
    return { ok: false, refused: refusal(row.line, "beyond", reason, beyond) };
  }
  const kind = wordIn(row, "beyond", ["backorder", "preorder"] as const);
  if (!kind.ok) return kind;
  const limit = unitsIn(row, "beyond_limit", 1);
  if (!limit.ok) return limit;
  const date = row.cells.promised_at ? instantIn(row, "promised_at") : NONE;
  return date.ok
    ? { ok: true, value: { kind: kind.value, limit: limit.value, promised_at: date.value } }
    : date;
}
