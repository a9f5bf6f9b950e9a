/** Days as stores write them down (schema.org's two letters), Monday first. */
const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
/** 2024-01-01 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

/** `Mo-Fr` or `Sa,Su` in the locale's own short names; anything else stays as it was written. */
export function daysText(days: string, locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  return days
    .replace(/[A-Z][a-z]/g, (code) => {
      const index = DAYS.indexOf(code);
      return index < 0 ? code : name.format(MONDAY + index * DAY_MS);
    })
    .replace(/\s*-\s*/g, " – ")
    .replace(/\s*,\s*/g, ", ");
}

/** `19:00` as the locale tells the time: `7:00 PM`, `19:00`. */
export function timeText(time: string, locale: string): string {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time);
  if (!match) return time;
  const at = MONDAY + (Number(match[1]) * 60 + Number(match[2])) * 60_000;
  return new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" }).format(at);
}
