/**
 * A day to come as people of the locale write it (`December 5`), with its year where that is another one. Null where
 * no day is known, and once it is over: what has passed is no promise. Days are counted in UTC.
 */
export function dayToCome(instant: string | null, locale: string, now: Date): string | null {
  if (instant === null) return null;
  const day = new Date(instant);
  if (day.toISOString().slice(0, 10) < now.toISOString().slice(0, 10)) return null;
  const sameYear = day.getUTCFullYear() === now.getUTCFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "long",
    ...(!sameYear && { year: "numeric" }),
    timeZone: "UTC",
  }).format(day);
}
