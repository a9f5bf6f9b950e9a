import { letterHtml } from "./letter-html.ts";

/** A SKU that ran low or out at a location. */
export interface LowStock {
  readonly title: string;
  readonly variant_title: string;
  readonly sku: string;
  readonly place: string;
  readonly state: "low" | "out";
  /** Free units; below zero where more was promised than is there. */
  readonly units: number;
}

/** What a digest of stock alerts tells. */
export interface StockDigest {
  readonly name: string;
  readonly shop: string;
  readonly locale: string;
  /** What ran low or out since the last digest. */
  readonly rows: readonly LowStock[];
  /** The page with all alerts; null for a merchant without a site. */
  readonly link: string | null;
}

/** A letter that only lacks its recipient. */
export interface StockLetter {
  readonly kind: "stock_alerts";
  readonly from: string;
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail that lists more is not read; the page shows all. */
const MOST_ROWS = 50;

interface Words {
  readonly subject: (count: number, shop: string) => string;
  readonly greeting: (name: string) => string;
  readonly intro: string;
  readonly out: string;
  readonly low: (units: string) => string;
  readonly more: (count: string) => string;
  readonly link: string;
  readonly why: string;
  readonly closing: (shop: string) => string;
}

const ENGLISH: Words = {
  subject: (count, shop) => (count === 1 ? `Low stock at ${shop}` : `Low stock at ${shop}: ${count} SKUs`),
  greeting: (name) => `Hello ${name},`,
  intro: "This ran low or out:",
  out: "out of stock",
  low: (units) => `${units} left`,
  more: (count) => `And ${count} more.`,
  link: "All of it, as it is now:",
  why: "You asked for this mail; you switch it off in your account.",
  closing: (shop) => `Kind regards\n${shop}`,
};

const GERMAN: Words = {
  subject: (count, shop) =>
    count === 1 ? `Knapper Bestand bei ${shop}` : `Knapper Bestand bei ${shop}: ${count} Artikel`,
  greeting: (name) => `Guten Tag ${name},`,
  intro: "Das ist knapp geworden oder ausgegangen:",
  out: "nicht mehr da",
  low: (units) => `noch ${units}`,
  more: (count) => `Und ${count} weitere.`,
  link: "Alles, wie es jetzt ist:",
  why: "Sie haben um diese Mail gebeten; in Ihrem Konto schalten Sie sie ab.",
  closing: (shop) => `Freundliche Grüße\n${shop}`,
};

/** The digest of what ran low or out, in German or else in English; what is out comes first. */
export function stockLetter({ name, shop, locale, rows, link }: StockDigest): StockLetter {
  const german = locale.toLowerCase().startsWith("de");
  const words = german ? GERMAN : ENGLISH;
  const numbers = new Intl.NumberFormat(german ? "de" : "en");
  const sorted = rows.toSorted((a, b) => Number(a.state === "low") - Number(b.state === "low"));
  const lines = sorted.slice(0, MOST_ROWS).map(({ title, variant_title, sku, place, state, units }) => {
    const goods = [title, variant_title].filter(Boolean).join(", ");
    const left = state === "out" ? words.out : words.low(numbers.format(units));
    return `${oneLine(`${goods} (${sku}), ${place}`)}: ${left}`;
  });
  const text = [
    words.greeting(oneLine(name)),
    words.intro,
    lines.join("\n"),
    sorted.length > MOST_ROWS ? words.more(numbers.format(sorted.length - MOST_ROWS)) : null,
    link && words.link,
    link,
    words.why,
    words.closing(oneLine(shop)),
  ]
    .filter(Boolean)
    .join("\n\n");
  const subject = words.subject(new Set(rows.map((row) => row.sku)).size, oneLine(shop));
  const html = letterHtml(text, { locale, subject, links: link ? [link] : [] });
  return { kind: "stock_alerts", from: oneLine(shop), locale, subject, text, html };
}

/** Titles and names are what people typed: none may add lines or hide its direction. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim()
    .slice(0, 300);
