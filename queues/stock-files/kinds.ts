import type { StockFileOptions } from "#db/schema/shard/operations.ts";
import type { Columns } from "./sheet.ts";

type FileOf = StockFileOptions["file"];

const SKU = { names: ["sku"], needed: true } as const;
const LOCATION = { names: ["location", "location_code", "location_id"], needed: true } as const;

/** The columns that each kind of file has. Cells of a column that is left out say nothing; empty ones say "none". */
export function columnsOf(file: FileOf): Columns {
  switch (file.kind) {
    case "levels":
      return {
        sku: SKU,
        location: LOCATION,
        quantity: {
          names:
            file.mode === "adjust" ? ["delta", "difference", "quantity"] : ["on_hand", "quantity", "counted"],
          needed: true,
        },
        reason: { names: ["reason"] },
      };
    case "policies":
      return {
        sku: SKU,
        location: { names: LOCATION.names },
        channel: { names: ["channel", "channel_id"] },
        safety: { names: ["safety", "keep"] },
        sell_from: { names: ["sell_from"] },
        low_at: { names: ["low_at"] },
        beyond: { names: ["beyond"] },
        beyond_limit: { names: ["beyond_limit"] },
        promised_at: { names: ["promised_at"] },
      };
    case "snapshot":
      return {
        sku: SKU,
        location: LOCATION,
        on_hand: { names: ["on_hand", "quantity"], needed: true },
      };
  }
}
