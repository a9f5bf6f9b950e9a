import { fractionDigits, type Money, money } from "#commerce/money.ts";

/** Notes and coins people pay with, in whole units of the currency, largest last. */
const NOTES: Readonly<Record<string, readonly number[]>> = {
  EUR: [5, 10, 20, 50, 100, 200],
  USD: [1, 5, 10, 20, 50, 100],
  GBP: [5, 10, 20, 50],
  CHF: [10, 20, 50, 100, 200],
};
const OTHER_NOTES: readonly number[] = [1, 5, 10, 50, 100, 500];

/** Amounts a customer is likely to hand over for a total: exactly it, then the next round sums by note, rising. */
export function likelyTenders(total: Money, most = 5): Money[] {
  const unit = 10 ** fractionDigits(total.currency);
  const rounded = (NOTES[total.currency] ?? OTHER_NOTES).map((note) => {
    const step = note * unit;
    return Math.ceil(total.amount / step) * step;
  });
  const rising = [...new Set(rounded)].filter((amount) => amount > total.amount).sort((a, b) => a - b);
  return [total.amount, ...rising].slice(0, most).map((amount) => money(amount, total.currency));
}

/** Digits as typed on a till, filling from the right: "1999" is 19.99. Empty is null. */
export function typedAmount(digits: string, currency: string): Money | null {
  return digits === "" ? null : money(Number(digits.slice(0, 11)), currency);
}
