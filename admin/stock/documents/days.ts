/** A day as a date field holds it, as the instant that the API takes: noon UTC, the same day nearly everywhere. */
export const instantOf = (day: string): string | null => (day === "" ? null : `${day}T12:00:00.000Z`);

/** The day of an instant, for a date field. */
export const dayOf = (instant: string | null): string => instant?.slice(0, 10) ?? "";
