import type { AuditFilter } from "./calls.ts";

/** What stands in the page's address; days are the reader's own, `2026-11-22`. */
export interface AuditView extends Omit<AuditFilter, "from" | "to"> {
  readonly from?: string;
  readonly to?: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A view as the server is asked: days become instants, and the last day counts as a whole. */
export function asked({ from, to, ...rest }: AuditView): AuditFilter {
  const start = from && DAY.test(from) ? startOf(from, 0) : null;
  const end = to && DAY.test(to) ? startOf(to, 1) : null;
  return { ...rest, ...(start && { from: start }), ...(end && { to: end }) };
}

/** The first instant of a day where the reader is; null for a day that no calendar has. */
function startOf(day: string, later: number): string | null {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const start = new Date(year, month - 1, date + later);
  return Number.isNaN(start.getTime()) ? null : start.toISOString();
}
