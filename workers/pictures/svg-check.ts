import { err, ok, type Result } from "#commerce/result.ts";

/** Why an SVG is not taken: `found` names what it holds, for people; null when it is no whole SVG at all. */
export type SvgFault = { readonly found: string | null };

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
const XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml";

/** Elements that run, load or embed something; by local name, under whatever prefix. */
const ACTIVE: Readonly<Record<string, string>> = {
  script: "a script",
  handler: "a script",
  listener: "a script",
  foreignobject: "a page inside the picture (foreignObject)",
  iframe: "a page inside the picture",
  object: "a page inside the picture",
  embed: "a page inside the picture",
  audio: "sound",
  video: "a film",
};

/** Pictures of dots and typefaces that are part of the file. */
const OWN_DATA = /^data:(?:image\/(?:png|jpe?g|gif|webp|avif)|(?:application\/(?:x-)?)?font[\w/+-]*)[;,]/i;

/**
 * Checks that an SVG is a drawing and nothing more: no script, no handler, no page in it, nothing fetched from
 * elsewhere. Browsers read SVG as strict XML, so what is not strict XML here is shown by none of them and refused.
 * Pictures are served under a policy that would keep all of it from running, too (workers/media.ts); files are also
 * downloaded, mailed and opened from disks.
 */
export function checkSvg(bytes: Uint8Array): Result<null, SvgFault> {
  const text = utf8(bytes);
  const found = text === null ? NOT_SVG : faultIn(text);
  if (found === HARMLESS) return ok(null);
  return err({ found: found === NOT_SVG ? null : found });
}

const HARMLESS = Symbol("harmless");
const NOT_SVG = Symbol("no SVG");
type Finding = string | typeof HARMLESS | typeof NOT_SVG;

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** One piece of XML at a time; the groups tell which. Anything else where `<` stands is no XML. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?(?<instruction>[\s\S]*?)\?>|<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<!DOCTYPE(?<doctype>[^>[]*)(?<own>\[)?[^>]*>|<\/(?<closing>[^\s<>/="']+)\s*>|<(?<opening>[^\s<>/="'!?]+)(?<attributes>(?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/)?>|(?<text>[^<]+)/gy;
const ATTRIBUTE = /([^\s<>/="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function faultIn(text: string): Finding {
  const open: string[] = [];
  let rooted = false;
  let style = "";
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.groups;
    if (!token) return NOT_SVG;
    const { instruction, cdata, doctype, own, closing, opening, attributes = "", empty, text: words } = token;
    if (instruction !== undefined) {
      const fault = faultInInstruction(instruction);
      if (fault !== HARMLESS) return fault;
    } else if (doctype !== undefined) {
      if (own) return "definitions of its own (DOCTYPE)";
    } else if (opening !== undefined) {
      if (open.length === 0 && (rooted || !isSvgRoot(opening, attributes))) return NOT_SVG;
      rooted = true;
      const fault = faultInElement(opening, attributes);
      if (fault !== HARMLESS) return fault;
      if (!empty) open.push(opening);
    } else if (closing !== undefined) {
      if (open.pop() !== closing) return NOT_SVG;
      if (localName(closing) === "style") {
        const fault = faultInStyle(style);
        if (fault !== HARMLESS) return fault;
        style = "";
      }
    } else {
      const content = cdata ?? unescaped(words ?? "");
      if (open.length === 0 && content.trim() !== "") return NOT_SVG;
      if (localName(open.at(-1) ?? "") === "style") style += content;
    }
  }
  return rooted && open.length === 0 ? HARMLESS : NOT_SVG;
}

/** `<?xml …?>` may name an encoding, which has to be the one it was read in. */
function faultInInstruction(instruction: string): Finding {
  if (/^xml-stylesheet\s/i.test(instruction)) return "a style sheet from elsewhere";
  const encoding = /^xml\s[^?]*encoding\s*=\s*["']([^"']*)["']/.exec(instruction)?.[1];
  return encoding === undefined || /^(?:utf-?8|us-ascii)$/i.test(encoding)
    ? HARMLESS
    : `another encoding than UTF-8 (${encoding.slice(0, 40)})`;
}

function isSvgRoot(name: string, attributes: string): boolean {
  const prefix = name.includes(":") ? name.split(":", 1)[0] : null;
  const declaration = prefix === null ? "xmlns" : `xmlns:${prefix}`;
  return (
    localName(name) === "svg" &&
    attributesOf(attributes).some(
      ([attribute, value]) => attribute === declaration && value === SVG_NAMESPACE,
    )
  );
}

function faultInElement(name: string, attributes: string): Finding {
  const active = ACTIVE[localName(name)];
  if (active) return active;
  for (const [attribute, value] of attributesOf(attributes)) {
    const local = localName(attribute);
    if (local.startsWith("on")) return `a script (${attribute.slice(0, 40)})`;
    if (value === XHTML_NAMESPACE) return "a page inside the picture (XHTML)";
    if (attribute.toLowerCase() === "xml:base") return ELSEWHERE;
    if ((local === "href" || local === "src") && !isOwn(value)) return ELSEWHERE;
    if (local === "attributename" && /(?:^|:)(?:href|src|on\w*)$/i.test(value.trim()))
      return "a changing address";
    const fault = local === "style" || /url\s*\(/i.test(value) ? faultInStyle(value) : HARMLESS;
    if (fault !== HARMLESS) return fault;
  }
  return HARMLESS;
}

const ELSEWHERE = "an address outside the picture";

/** Whether an address stays within the file. Browsers drop white space and control characters in addresses. */
function isOwn(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are meant
  const bare = address.replace(/[\u0000-\u0020]/g, "");
  return bare === "" || bare.startsWith("#") || OWN_DATA.test(bare);
}

function faultInStyle(css: string): Finding {
  const bare = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, "");
  if (bare.includes("\\")) return "a style that hides what it says";
  if (/@import|image-set\s*\(|(?:^|[^\w-])src\s*\(/i.test(bare)) return ELSEWHERE;
  for (const [, quoted = "", plain = ""] of bare.matchAll(/url\s*\(\s*(?:["']([^"']*)["']|([^"')]*))/gi)) {
    if (!isOwn(quoted || plain)) return ELSEWHERE;
  }
  return HARMLESS;
}

const attributesOf = (text: string): [name: string, value: string][] =>
  [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [
    name,
    unescaped(double ?? single ?? ""),
  ]);

const localName = (name: string): string => name.slice(name.indexOf(":") + 1).toLowerCase();

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text as XML means it; without definitions of its own it knows these five names and numbers. */
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (written, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? written;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
