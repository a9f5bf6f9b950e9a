import { type CountedLevel, freeUnits } from "./level.ts";

/** How a SKU stands at a location, by what is free there. */
export const ALERT_STATES = ["low", "out"] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** One change of an alert's state; `replenished` ends it. */
export interface AlertCrossing {
  readonly to: AlertState | "replenished";
  /** RFC 3339. */
  readonly at: string;
  /** Free units at that moment; below zero where more was promised than is there. */
  readonly units: number;
  /** From which units down it was a low stock then; 0 where no rule said so. */
  readonly low_at: number;
}

/** What a location's stock of a SKU is, against the units at which a rule calls it low; null for neither low nor out. */
export function alertState(level: CountedLevel, lowAt: number): AlertState | null {
  const free = freeUnits(level);
  if (free <= 0) return "out";
  return free <= lowAt ? "low" : null;
}

/** The change from what was known to what is; null for none. Nothing known and all well is no change either. */
export function crossing(
  known: AlertState | null,
  level: CountedLevel,
  lowAt: number,
  at: string,
): AlertCrossing | null {
  const now = alertState(level, lowAt);
  if (now === known) return null;
  return { to: now ?? "replenished", at, units: freeUnits(level), low_at: lowAt };
}
