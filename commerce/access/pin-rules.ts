/** What a till's PIN is: digits, as many as a keypad bears. */
export const PIN_PATTERN = /^\d{4,8}$/;

export type PinFault = "not_digits" | "trivial";

/** What is wrong with a PIN, or null. An account waits after five wrong ones, so only the first guesses matter. */
export function pinFault(pin: string): PinFault | null {
  if (!PIN_PATTERN.test(pin)) return "not_digits";
  return isTrivial(pin) ? "trivial" : null;
}

/**
 * The rest of those that people choose most (D. Amitay's count of 204,508 codes, 2011; DataGenetics, "PIN analysis",
 * 2012): a column of the keypad, its corners, James Bond.
 */
const FAVOURITES = new Set(["2580", "0852", "1379", "1397", "0007", "1004", "1010", "2000", "6969", "1122"]);

function isTrivial(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  const evenly = steps.every((step) => step === steps[0]);
  // 1111, 1234, 4321, 7890
  if (evenly && [0, 1, 9].includes(steps[0] ?? 0)) return true;
  // 1212, 381381
  if (/^(\d{1,4})\1+$/.test(pin)) return true;
  // A year of somebody's life.
  return /^(19[3-9]\d|20[0-2]\d)$/.test(pin) || FAVOURITES.has(pin);
}
