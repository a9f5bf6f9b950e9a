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

function search(
  query: string,
  limit: number,
  skus: readonly string[],
  words: readonly string[],
  postings: ReadonlyMap<string, readonly number[]>,
): string[] {
  const terms = [...new Set(wordsOf(query))];
  if (terms.length === 0) return [];
  let matching: Map<number, number> | null = null;
  // The longest term is the rarest as a rule: what it does not match need not be looked at again.
  for (const term of terms.sort((a, b) => b.length - a.length)) {
    const found = new Map<number, number>();
    for (let at = lowerBound(words, term); words[at]?.startsWith(term); at += 1) {
      const word = words[at] as string;
      const score = word === term ? WORD_SCORE : PREFIX_SCORE;
      for (const position of postings.get(word) ?? []) {
        const before: number | undefined = matching ? matching.get(position) : 0;
        if (before === undefined) continue;
        found.set(position, Math.max(found.get(position) ?? 0, before + score));
      }
    }
    matching = found;
    if (found.size === 0) return [];
  }
  return best(matching ?? new Map(), limit).map((position) => skus[position] as string);
}

/** The highest scores; among equals the order of the catalogue. */
function best(matching: ReadonlyMap<number, number>, limit: number): number[] {
  const byScore = new Map<number, number[]>();
  for (const [position, score] of matching) {
    const list = byScore.get(score);
    if (list) list.push(position);
    else byScore.set(score, [position]);
  }
  const positions: number[] = [];
  for (const score of [...byScore.keys()].sort((a, b) => b - a)) {
    positions.push(...(byScore.get(score) ?? []).sort((a, b) => a - b));
    if (positions.length >= limit) break;
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
