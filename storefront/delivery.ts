/** A way to send goods, as far as its dates go. */
interface Duration {
  readonly min_days: number;
  readonly max_days: number;
}

/** The day that lies `count` working days (Monday to Friday) after another; days are counted in UTC. */
export function addWorkingDays(from: Date, count: number): Date {
  const day = new Date(from);
  for (let left = count; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day;
}

/** First and last day of arrival, as people of the locale write them: `Tue, Nov 24`. */
export function arrival(duration: Duration, now: Date, locale: string): { from: string; to: string } {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  return {
    from: format.format(addWorkingDays(now, duration.min_days)),
    to: format.format(addWorkingDays(now, duration.max_days)),
  };
}
