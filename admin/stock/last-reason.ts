import { REASONS, type Reason } from "./adjustment.ts";

const storageKey = "millrace.admin.stock.reason";

/** The reason that was chosen last on this device: counts are corrected in series. */
export const lastReason = {
  get(): Reason {
    try {
      const kept = localStorage.getItem(storageKey);
      return REASONS.find((reason) => reason === kept) ?? "count";
    } catch {
      return "count"; // storage is switched off
    }
  },
  set(reason: Reason): void {
    try {
      localStorage.setItem(storageKey, reason);
    } catch {
      // The next one begins with a count again.
    }
  },
};
