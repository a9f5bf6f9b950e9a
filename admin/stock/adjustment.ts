import type { Adjustment, StockLevel } from "../model.ts";

export const REASONS = ["count", "damaged", "lost", "found", "correction", "received"] as const;
export type Reason = (typeof REASONS)[number];

/** What somebody at the shelf types: a change, or what they counted. */
export interface AdjustmentForm {
  location_id: string;
  mode: "change" | "counted";
  units: string;
  reason: Reason;
  note: string;
}

/** The difference that a form stands for; null while it is none. */
export function deltaOf(
  form: Pick<AdjustmentForm, "mode" | "units">,
  level: Pick<StockLevel, "on_hand">,
): number | null {
  const match = /^\s*([+\-−]?)\s*(\d{1,7})\s*$/.exec(form.units);
  if (!match || (form.mode === "counted" && match[1])) return null;
  const units = Number(match[2]) * (match[1] && match[1] !== "+" ? -1 : 1);
  return form.mode === "counted" ? units - level.on_hand : units;
}

export function adjustmentOf(sku: string, form: AdjustmentForm, delta: number): Adjustment {
  return { sku, location_id: form.location_id, delta, reason: form.reason, note: form.note.trim() || null };
}
