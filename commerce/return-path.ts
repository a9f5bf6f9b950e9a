/** Longest path taken back to; what is longer was not made by this site. */
const MAX_LENGTH = 2_048;

/** How often a path may be percent-encoded; nobody encodes thrice. */
const MAX_DECODINGS = 2;

/** Stands for this site while a path is resolved; RFC 6761 keeps the name from ever existing. */
const SITE = "https://site.invalid";

/** A backslash is a slash to browsers, and they drop tabs and line breaks before reading an address. */
const TRICKS = /[\\\p{Cc}]/u;

/**
 * Where to send a person after signing in: `value` when it is a path on this site, in the form browsers give it, else
 * `fallback`. `value` comes from whoever made the link, so nothing passes that another reading could take for another
 * site: schemes, `//host`, backslashes, control characters, also where they are percent-encoded (OWASP, Unvalidated
 * Redirects and Forwards). The answer is printable ASCII and may stand in a `Location` header.
 */
export function safeReturnPath(value: string | null | undefined, fallback: string): string {
  if (!value?.startsWith("/") || value.length > MAX_LENGTH || TRICKS.test(value)) return fallback;
  if (!URL.canParse(value, SITE)) return fallback;
  const url = new URL(value, SITE);
  return url.origin === SITE && isPlain(url.pathname) ? url.pathname + url.search + url.hash : fallback;
}

/** Whether a path means the same however often it is decoded on its way. */
function isPlain(path: string): boolean {
  let reading = path;
  for (let decodings = 0; ; decodings++) {
    if (reading.includes("//") || TRICKS.test(reading)) return false;
    const next = decoded(reading);
    if (next === reading) return true;
    if (decodings === MAX_DECODINGS) return false;
    reading = next;
  }
}

/** Decodes ASCII, the only letters with a meaning here, and as lenient readers do: what is no encoding stays. */
const decoded = (path: string) =>
  path.replace(/%([0-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
