/** Finds items by the beginnings of their words. Built once in memory; a query never walks over all items' texts. */
export interface SearchIndex {
  /** SKUs of the best items that have every word of the query, best first. */
  search(query: string, limit: number): string[];
  readonly size: number;
}

export interface SearchableItem {
  readonly sku: string;
  readonly barcode: string | null;
  readonly title: string;
  readonly variant_title: string;
}

/** Words as they are compared: lower case, without accents, cut at everything that is no letter or digit. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replaceAll("ß", "ss")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Collects items, then gives the index. In between others may work: `add` takes a part of the catalogue. */
export function searchIndexBuilder() {
  const skus: string[] = [];
  const postings = new Map<string, number[]>();

  return {
    add(items: readonly SearchableItem[]): void {
      for (const item of items) {
        const position = skus.push(item.sku) - 1;
        const text = `${item.title} ${item.variant_title} ${item.sku} ${item.barcode ?? ""}`;
        for (const word of new Set(wordsOf(text))) {
          const list = postings.get(word);
          if (list) list.push(position);
          else postings.set(word, [position]);
        }
      }
    },
    build(): SearchIndex {
      const words = [...postings.keys()].sort();
      return { size: skus.length, search: (query, limit) => search(query, limit, skus, words, postings) };
    },
  };
}

/** A whole word counts more than the beginning of one. */
const PREFIX_SCORE = 1;
const WORD_SCORE = 2;
/** Scores of so many words fit a byte; nobody types more. */
const MOST_TERMS = 16;

function search(
  query: string,
  limit: number,
  skus: readonly string[],
  words: readonly string[],
  postings: ReadonlyMap<string, readonly number[]>,
): string[] {
  const terms = [...new Set(wordsOf(query))].slice(0, MOST_TERMS);
  let scores: Uint8Array | null = null;
  let matching: number[] = [];
  // The longest term is the rarest as a rule: what it does not match is not looked at again.
  for (const term of terms.sort((a, b) => b.length - a.length)) {
    const next = new Uint8Array(skus.length);
    matching = [];
    for (let at = lowerBound(words, term); words[at]?.startsWith(term); at += 1) {
      const word = words[at] as string;
      const score = word === term ? WORD_SCORE : PREFIX_SCORE;
      for (const position of postings.get(word) ?? []) {
        const before: number = scores === null ? 1 : (scores[position] ?? 0);
        if (before === 0) continue;
        const known = next[position] ?? 0;
        if (known === 0) matching.push(position);
        if (known < before + score) next[position] = before + score;
      }
    }
    if (matching.length === 0) return [];
    scores = next;
  }
  return scores === null ? [] : best(matching, scores, limit).map((position) => skus[position] as string);
}

/** The highest scores; among equals the order of the catalogue. */
function best(matching: readonly number[], scores: Uint8Array, limit: number): number[] {
  const byScore: number[][] = [];
  for (const position of matching) {
    const score = scores[position] ?? 0;
    const list = byScore[score];
    if (list) list.push(position);
    else byScore[score] = [position];
  }
  const positions: number[] = [];
  for (let score = byScore.length - 1; score >= 0 && positions.length < limit; score -= 1) {
    positions.push(...(byScore[score]?.sort((a, b) => a - b).slice(0, limit) ?? []));
  }
  return positions.slice(0, limit);
}

function lowerBound(words: readonly string[], term: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as string) < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
