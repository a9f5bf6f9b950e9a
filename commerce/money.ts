declare const minorUnits: unique symbol;

/** Whole minor units of a currency (cents). Branded, so that arithmetic goes through this module. */
export type MinorUnits = number & { readonly [minorUnits]: true };

/** An amount of money: integer minor units and an ISO 4217 code. */
export type Money = { readonly amount: MinorUnits; readonly currency: string };

/**
 * How an amount between two minor units is settled. Named and stored on each order, so that a
 * total can be recomputed years later: halves go away from zero, once per line.
 */
export const ROUNDING = "half_up_per_line";

/** Parts of a million: the unit of every rate (tax 19 % = 190 000), so that rates are integers too. */
export const PPM = 1_000_000;

/** @throws RangeError when `amount` is not an integer that a double holds exactly. */
export function money(amount: number, currency: string): Money {
  return { amount: minor(amount), currency };
}

/** Checks that a number is whole and exact. @throws RangeError */
export function minor(amount: number): MinorUnits {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of minor units`);
  return (amount === 0 ? 0 : amount) as MinorUnits;
}

export const zero = (currency: string): Money => money(0, currency);

/** @throws RangeError when the currencies differ. */
export function add(...terms: readonly [Money, ...Money[]]): Money {
  const { currency } = terms[0];
  return money(
    terms.reduce((sum, term) => sum + sameCurrency(term, currency).amount, 0),
    currency,
  );
}

/** Sums a list that may be empty. @throws RangeError when a currency differs. */
export const sum = (terms: readonly Money[], currency: string): Money => add(zero(currency), ...terms);

/** @throws RangeError when the currencies differ. */
export const subtract = (a: Money, b: Money): Money =>
  money(a.amount - sameCurrency(b, a.currency).amount, a.currency);

/** A unit amount times a whole quantity. @throws RangeError on a part of a unit. */
export function multiply(a: Money, quantity: number): Money {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`${quantity} is not a whole quantity`);
  return money(a.amount * quantity, a.currency);
}

export const compare = (a: Money, b: Money): number => a.amount - sameCurrency(b, a.currency).amount;

export const equals = (a: Money, b: Money): boolean => a.currency === b.currency && a.amount === b.amount;

/**
 * `value × numerator ÷ denominator`, rounded half away from zero. Exact for every input: the product
 * is taken in BigInt, since 10 M euro in cents times a rate in millionths leaves the double's range.
 */
export function scale(value: number, numerator: number, denominator: number): MinorUnits {
  const product = BigInt(value) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const negative = product < 0n !== divisor < 0n;
  const n = product < 0n ? -product : product;
  const d = divisor < 0n ? -divisor : divisor;
  const rounded = (2n * n + d) / (2n * d);
  return minor(Number(negative ? -rounded : rounded));
}

/**
 * Splits an amount over weights by the largest remainder, so that the shares always add up to it.
 * Ties go to the earlier weight. All weights zero: everything falls on the first share.
 * @throws RangeError on no weights or a negative one.
 */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0 || weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError("allocate needs at least one weight, each a whole number from 0");
  }
  const sign = total.amount < 0 ? -1 : 1;
  const amount = BigInt(Math.abs(total.amount));
  const whole = weights.reduce((acc, weight) => acc + BigInt(weight), 0n);
  const effective = whole === 0n ? weights.map((_, i) => (i === 0 ? 1n : 0n)) : weights.map(BigInt);
  const divisor = whole === 0n ? 1n : whole;
  const shares = effective.map((weight) => (amount * weight) / divisor);
  const order = effective
    .map((weight, index) => ({ index, remainder: (amount * weight) % divisor }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  let left = Number(amount - shares.reduce((acc, share) => acc + share, 0n));
  for (const { index } of order) {
    if (left === 0) break;
    shares[index] = (shares[index] ?? 0n) + 1n;
    left -= 1;
  }
  return shares.map((share) => money(sign * Number(share), total.currency));
}

/** Digits after the point in the currency's usual notation (ISO 4217; JPY 0, EUR 2, KWD 3). */
export function fractionDigits(currency: string): number {
  return formatter("en", currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** For people, in their locale: `1.299,00 €`. Never parse this back. */
export function formatMoney(
  { amount, currency }: { amount: number; currency: string },
  locale: string,
): string {
  return formatter(locale, currency).format(amount / 10 ** fractionDigits(currency));
}

/** Making one costs a hundred times what using it does, and there are few: one per locale and currency sold in. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const made = formatters.get(key) ?? new Intl.NumberFormat(locale, { style: "currency", currency });
  formatters.set(key, made);
  return made;
}

/**
 * Reads a decimal as people and files write it (`19.99`, `19,99`, `1999`) into minor units, exactly.
 * Null when it is not a plain amount, is finer than the currency's minor unit, or can be read two ways:
 * `1.500` is fifteen hundred to one merchant and one and a half to another.
 */
export function parseDecimal(text: string, currency: string): MinorUnits | null {
  const [, sign, whole = "", decimals = ""] = /^\s*(-?)(\d{1,12})(?:[.,](\d+))?\s*$/.exec(text) ?? [];
  if (whole === "") return null;
  const digits = fractionDigits(currency);
  const maybeThousands = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (maybeThousands && digits !== 3) return null;
  const fraction = decimals.replace(/0+$/, "");
  if (fraction.length > digits) return null;
  const amount = Number(`${whole}${fraction.padEnd(digits, "0")}`);
  return Number.isSafeInteger(amount) ? minor(sign ? -amount : amount) : null;
}

function sameCurrency(value: Money, currency: string): Money {
  if (value.currency !== currency) throw new RangeError(`${value.currency} does not mix with ${currency}`);
  return value;
}
