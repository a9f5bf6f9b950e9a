/**
 * What a password must be (NIST SP 800-63B-4, 3.1.1.2): long, and none that guessers try first. No mix of letters,
 * digits and signs is asked for, and it never expires: both make people choose worse ones.
 */
export const PASSWORD_MIN = 12;
/** Bounds the work of hashing; longer than any sentence that people remember. */
export const PASSWORD_MAX = 200;

export type PasswordFault = "too_short" | "too_long" | "common" | "contains_name";

/** Names that the owner's password must not be built on. */
export interface PasswordContext {
  readonly email: string | null;
  readonly merchant: string;
}

/** What is wrong with a password, or null. Lengths count characters, as people do. */
export function passwordFault(password: string, { email, merchant }: PasswordContext): PasswordFault | null {
  const length = [...password.normalize("NFKC")].length;
  if (length < PASSWORD_MIN) return "too_short";
  if (length > PASSWORD_MAX) return "too_long";
  const read = plain(password);
  const names = [email?.split("@")[0] ?? "", merchant].map(plain);
  if (names.some((name) => name.length >= SHORTEST_NAME && read.includes(name))) return "contains_name";
  return isCommon(read) ? "common" : null;
}

/** Shorter names stand in too many words. */
const SHORTEST_NAME = 4;

/**
 * What lists of leaked passwords are made of (github.com/danielmiessler/SecLists, Passwords/Common-Credentials), without
 * the digits and signs that people put around them.
 */
const COMMON = new Set(
  `password passwort pass passw admin administrator root user guest demo test testing login letmein welcome willkommen
  access secret geheim changeme default mypassword thepassword newpassword testpassword superpassword qwerty qwertz
  azerty asdf asdfgh asdfghjkl yxcvbnm zxcvbnm abc abcd abcdef iloveyou ichliebedich fuckyou sunshine princess
  football baseball basketball soccer hockey liverpool chelsea arsenal barcelona monkey dragon master shadow killer
  superman batman pokemon starwars michael jennifer jessica ashley charlie donald lovely schatz hallo hello freedom
  whatever nothing unknown computer internet samsung google company business office winter spring summer autumn
  fruehling frühling sommer herbst january february march april june july august september october november december
  januar februar märz juni juli oktober dezember monday tuesday wednesday thursday friday saturday sunday montag
  dienstag mittwoch donnerstag freitag samstag sonntag trustno correcthorsebatterystaple`.split(/\s+/),
);

/** Rows that fingers walk along. */
const RUNS = [
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "abcdefghijklmnopqrstuvwxyzabc",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "q1w2e3r4t5y6u7i8o9p0",
];

/** Letters and digits alone, in lower case: `P@ss-Word` and `password` are one to a guesser. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("@", "a")
    .replaceAll("$", "s")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Digits that stand for letters inside a word. */
const SPELLED: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
};

function isCommon(read: string): boolean {
  if (new Set(read).size < 3 || walks(read)) return true;
  const unit = repeated(read);
  const word = unit.replace(/^\d+|\d+$/g, "");
  const spelled = word.replace(/\d/g, (digit) => SPELLED[digit] ?? digit);
  return [unit, word, spelled, repeated(word), repeated(spelled)].some(
    (candidate) => candidate === "" || COMMON.has(candidate),
  );
}

const walks = (read: string): boolean =>
  RUNS.some((run) => run.includes(read) || [...run].reverse().join("").includes(read));

/** The part that a text repeats, else the text. */
const repeated = (text: string): string => /^(.+?)\1+$/.exec(text)?.[1] ?? text;
