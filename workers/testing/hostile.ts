/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: () => number, from: readonly T[]): T => {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
};

const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: [deep(levels - 1)] });

/** Values that have hurt somebody's API before. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202egnp.exe",
  "ﷺ".repeat(40),
  "e\u0301".repeat(500),
  "x".repeat(70_000),
  "'; drop table merchant; --",
  "' or '1'='1",
  '" or ""="',
  "%25%00",
  "%' escape '\\",
  "NEAR(a b) OR *",
  '"unclosed',
  "<script>alert(1)</script>",
  "{{constructor.constructor('return 1')()}}",
  "$" + "{7*7}",
  "../../../../etc/passwd",
  "..%2f..%2f",
  "file:///etc/passwd",
  "http://169.254.169.254/latest/meta-data",
  "//evil.example",
  "=cmd|' /C calc'!A0",
  "0",
  "-1",
  "1e309",
  "2026-02-30T25:61:61Z",
  "9999999-01-01T00:00:00Z",
  0,
  -0,
  -1,
  1.5,
  0.1 + 0.2,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e308,
  [],
  [[]],
  [null],
  {},
  { toString: 1 },
  { __proto__: null, constructor: { prototype: { polluted: 1 } } },
  deep(120),
  Array.from({ length: 2_000 }, (_, index) => index),
];

/** One value of a document replaced, removed, added or moved; the document itself is left alone. */
export function mutated(random: () => number, value: unknown, others: readonly unknown[]): unknown {
  const hostile = () => (random() < 0.25 ? pick(random, others) : pick(random, HOSTILE));
  const change = (inner: unknown, depth: number): unknown => {
    if (Array.isArray(inner) && inner.length > 0 && random() < 0.8) {
      const at = Math.floor(random() * inner.length);
      if (random() < 0.1) return [...inner, ...inner, ...inner];
      return inner.map((entry, index) => (index === at ? change(entry, depth + 1) : entry));
    }
    if (typeof inner === "object" && inner !== null && !Array.isArray(inner) && random() < 0.9) {
      const keys = Object.keys(inner);
      const copy: Record<string, unknown> = { ...inner };
      const key = keys.length > 0 ? pick(random, keys) : "unexpected";
      const kind = random();
      if (kind < 0.1) delete copy[key];
      else if (kind < 0.2)
        copy[pick(random, ["unexpected", "__proto__", "id", "tenant_id", "role"])] = hostile();
      else copy[key] = change(copy[key], depth + 1);
      return copy;
    }
    return hostile();
  };
  return change(value, 0);
}
