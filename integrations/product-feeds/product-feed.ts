/**
 * What a product file gives, whatever its format: products as they are written there, not yet checked.
 * Texts and numbers stay as the file has them, so that a refusal can quote them.
 */
export interface FeedProduct {
  readonly handle: string;
  readonly title: string;
  readonly summary: string;
  /** Plain text; paragraphs are parted by an empty line. */
  readonly description: string;
  readonly vendor: string;
  readonly product_type: string;
  readonly details: readonly { readonly label: string; readonly value: string }[];
  /** Names of the options; each variant has a value for each. */
  readonly options: readonly string[];
  readonly variants: readonly FeedVariant[];
  readonly pictures: readonly { readonly line: number; readonly url: string; readonly alt: string }[];
  /** False for a product that its owner had not put on sale. */
  readonly published: boolean;
}

export interface FeedVariant {
  readonly line: number;
  readonly sku: string;
  readonly barcode: string;
  readonly options: readonly string[];
  /** Decimals as text (`12.50`), or minor units as a number. Empty when there is none. */
  readonly price: string | number;
  readonly compare_at: string | number;
  readonly weight_grams: string | number;
  /** Units in stock; empty when the file does not say. */
  readonly quantity: string | number;
}

/** Something of the file that was not taken, and why. */
export interface FeedRefusal {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly field: string;
  readonly reason: string;
  readonly value: string | null;
}

/** One product of the file, or what stood in its place. */
export interface FeedEntry {
  /** Where it begins. */
  readonly line: number;
  /** Null when the line could not be read as a product at all. */
  readonly product: FeedProduct | null;
  readonly refusals: readonly FeedRefusal[];
}

/** A file format. Reads as the text arrives and keeps no more than one product of it. */
export interface ProductFeed {
  /** @throws UnreadableFeed when the file as a whole is not of this format. */
  read(text: AsyncIterable<string>): AsyncIterable<FeedEntry>;
}

/** The file cannot be read at all. The message is for whoever sent it and says what to do. */
export class UnreadableFeed extends Error {}

/** Longest line or row; beyond it something is wrong with the file, such as a quote that is never closed. */
export const MAX_ROW_CHARS = 1_000_000;

export function refusal(line: number, field: string, reason: string, value: unknown = null): FeedRefusal {
  return { line, field, reason, value: value === null || value === "" ? null : String(value).slice(0, 200) };
}

/** The first sentence, for where there is room for one. */
export function firstSentence(text: string, longest = 200): string {
  const [paragraph = ""] = text.split("\n");
  const sentence = /^.+?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
  if (sentence.length <= longest) return sentence;
  const cut = sentence.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2))}…`;
}
