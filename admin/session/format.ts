import { useMemo } from "react";
import { formatMoney } from "#commerce/money.ts";
import type { Money } from "../model.ts";
import { localeOf, usePreferences } from "./preferences.ts";

/** How numbers, money and instants are written for the reader. */
export interface Format {
  readonly locale: string;
  money(value: { amount: number; currency: string }): string;
  number(value: number): string;
  percent(ppm: number): string;
  /** `22 Nov 2026, 14:03`. */
  instant(at: string): string;
  /** `14:03` today, else the day. */
  brief(at: string, now: number): string;
  day(at: string): string;
  /** A day that goods are expected on, `5 Dec 2026`; such days are counted in UTC. */
  expectedDay(at: string): string;
  time(at: string): string;
  /** `3 minutes ago`. */
  ago(at: string, now: number): string;
  /** `2 hours`, of minutes. */
  duration(minutes: number): string;
  /** `Ada, Noor or Sam`. */
  either(names: readonly string[]): string;
  country(code: string): string;
  language(code: string): string;
}

const formats = new Map<string, Format>();

export function useFormat(): Format {
  const locale = localeOf(usePreferences().language);
  return useMemo(() => {
    const format = formats.get(locale) ?? createFormat(locale);
    formats.set(locale, format);
    return format;
  }, [locale]);
}

const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;

export function createFormat(locale: string, timeZone?: string): Format {
  const zone = timeZone === undefined ? {} : { timeZone };
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", ...zone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", ...zone });
  const expectedDay = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const shortDay = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", ...zone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", ...zone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "long" });
  const either = new Intl.ListFormat(locale, { type: "disjunction" });
  const unit = (name: string) =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "long" });
  const [minutes, hours] = [unit("minute"), unit("hour")];
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  return {
    locale,
    money: (value: Money) => formatMoney(value, locale),
    number: (value) => number.format(value),
    percent: (ppm) => percent.format(ppm / 1_000_000),
    instant: (at) => instant.format(new Date(at)),
    brief(at, now) {
      const date = new Date(at);
      return day.format(date) === day.format(now) ? time.format(date) : shortDay.format(date);
    },
    day: (at) => day.format(new Date(at)),
    expectedDay: (at) => expectedDay.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    ago(at, now) {
      const past = Math.max(0, now - Date.parse(at));
      if (past < minute) return relative.format(0, "second");
      if (past < hour) return relative.format(-Math.floor(past / minute), "minute");
      if (past < dayLength) return relative.format(-Math.floor(past / hour), "hour");
      return relative.format(-Math.floor(past / dayLength), "day");
    },
    duration: (length) => (length % 60 === 0 ? hours.format(length / 60) : minutes.format(length)),
    either: (names) => either.format(names),
    country: (code) => countries.of(code) ?? code,
    language: (code) => languages.of(code) ?? code,
  };
}
