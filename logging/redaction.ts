/**
 * What may not stand in a log, taken out in one place: addresses of people, and whatever lets somebody in. Names and
 * street addresses have no shape that could be told from other words; they stay out because no log line is given a
 * body, a document or the parameters of a query, and because fields that are called so are dropped.
 */

/** Names of fields whose values are somebody's own, alone or at the end of a longer name (`customer_name`). */
const PRIVATE_FIELD =
  /(?:^|_)(?:name|email|phone|address|customer|token|secret|password|pin|key|cookie|authorization|headers|body|query|params)$/i;

const HIDDEN = "[hidden]";

/** How deep objects are looked into; further down nothing is told. */
const MAX_DEPTH = 4;

/** A value as it may be logged: objects field by field, errors with their stack, text without what is secret. */
export function redacted(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redactedText(value);
  if (value instanceof Error) return redactedError(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth === MAX_DEPTH) return HIDDEN;
  if (Array.isArray(value)) return value.map((entry) => redacted(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([field, entry]) => [
      field,
      PRIVATE_FIELD.test(field) ? HIDDEN : redacted(entry, depth + 1),
    ]),
  );
}

const EMAIL = /[^\s@"'`<>()[\]{},;:=]+@[^\s@"'`<>()[\]{},;:=]+\.[a-z]{2,}/gi;
/** A query string after a path: orders' and passwords' links carry their key there. */
const QUERY_STRING = /(\/[^\s?#"'`<>]*)\?[^\s"'`<>)]*/g;
const CREDENTIALS = /\b(Bearer|Basic|Device)\s+[\w.~+/=-]+/gi;
const COOKIES = /(\bcookie["']?\s*[:=]\s*)[^\n]*/gi;
/** Drizzle tells a failed query with everything that was bound to it. */
const QUERY_PARAMETERS = /\bparams:[\s\S]*$/;
/** V8 quotes what it could not parse: a piece of somebody's request. */
const UNPARSED_JSON = /,? ?\.{0,3}".*"\.{0,3} is not valid JSON/gs;
const LONG_WORD = /[\w-]{20,}/g;

/** Text without addresses, query strings, credentials, parameters of queries, and words that could be tokens. */
export function redactedText(text: string): string {
  return text
    .replace(QUERY_PARAMETERS, `params: ${HIDDEN}`)
    .replace(UNPARSED_JSON, ` ${HIDDEN} is not valid JSON`)
    .replace(CREDENTIALS, `$1 ${HIDDEN}`)
    .replace(COOKIES, `$1${HIDDEN}`)
    .replace(EMAIL, HIDDEN)
    .replace(QUERY_STRING, `$1?${HIDDEN}`)
    .replace(LONG_WORD, (word) => (couldBeToken(word) ? HIDDEN : word));
}

/** Our ids tell nothing by themselves, a cart's excepted: whoever has it has the cart. */
const PUBLIC_ID = /^(?!crt_)[a-z]{3}_[0-9A-Z]{26}$/;

const couldBeToken = (word: string): boolean =>
  /\d/.test(word) && /[a-z]/i.test(word) && !PUBLIC_ID.test(word);

/** A place in code; a message may have lines that only begin like one. */
const FRAME = /^\s+at .+:\d+:\d+\)?$/;

/** An error with its message, where it was thrown, and what caused it. */
function redactedError(error: Error): string {
  const frames = (error.stack ?? "").split("\n").filter((line) => FRAME.test(line));
  const told = [`${error.name}: ${redactedText(error.message)}`, ...frames.map(redactedFrame)].join("\n");
  return error.cause === undefined ? told : `${told}\nCaused by: ${redacted(error.cause)}`;
}

/** Files of the build have a hash in their names, which is no token. */
const redactedFrame = (frame: string): string =>
  frame.replace(QUERY_STRING, `$1?${HIDDEN}`).replace(EMAIL, HIDDEN);
