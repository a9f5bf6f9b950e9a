import fc from "fast-check";
import { expect, test } from "vitest";
import { differences } from "./difference.ts";

test.each([
  ["nothing changed", { a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, []],
  ["a field", { a: 1, b: 2 }, { a: 1, b: 3 }, [{ path: "b", before: 2, after: 3 }]],
  ["a field of a field", { a: { b: 1 } }, { a: { b: 2 } }, [{ path: "a.b", before: 1, after: 2 }]],
  ["something new", null, { a: 1, b: null }, [{ path: "a", before: null, after: 1 }]],
  ["something gone", { a: 1 }, null, [{ path: "a", before: 1, after: null }]],
  ["a field that came", { a: 1 }, { a: 1, b: 0 }, [{ path: "b", before: null, after: 0 }]],
  [
    "a list: what went and what came",
    { r: ["x", "y"] },
    { r: ["y", "z"] },
    [{ path: "r", before: ["x"], after: ["z"] }],
  ],
  [
    "a list of objects",
    { r: [{ id: 1, at: null }] },
    { r: [{ id: 1 }, { id: 2 }] },
    [{ path: "r", before: [], after: [{ id: 2 }] }],
  ],
  ["a list in another order", { r: [1, 2] }, { r: [2, 1] }, [{ path: "r", before: [1, 2], after: [2, 1] }]],
  ["plain values", "draft", "published", [{ path: "", before: "draft", after: "published" }]],
  [
    "a value that became fields",
    { a: "x" },
    { a: { b: 1 } },
    [
      { path: "a", before: "x", after: null },
      { path: "a.b", before: null, after: 1 },
    ],
  ],
])("[ANA-10] differences: %s", (_, before, after, expected) => {
  expect(differences(before, after)).toEqual(expected);
});

test("[ANA-10] nothing differs from itself, and what differs one way differs the other way round", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(differences(a, structuredClone(a))).toEqual([]);
      const turned = differences(b, a).map(({ path, before, after }) => ({
        path,
        before: after,
        after: before,
      }));
      const sorted = (list: readonly { path: string }[]) =>
        [...list].sort((x, y) => (x.path < y.path ? -1 : 1));
      expect(sorted(differences(a, b))).toEqual(sorted(turned));
    }),
  );
});
