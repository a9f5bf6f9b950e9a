import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeCursor, encodeCursor, pageOf } from "./paging.ts";

const sortValue = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);

describe("a cursor", () => {
  test("comes back as the values it was made of, in any script", () => {
    fc.assert(
      fc.property(fc.array(sortValue, { maxLength: 5 }), (values) => {
        expect(decodeCursor(encodeCursor(values), values.length)).toEqual(values);
      }),
    );
  });

  test("goes into an address as it is", () => {
    fc.assert(
      fc.property(fc.array(sortValue, { maxLength: 5 }), (values) => {
        expect(encodeCursor(values)).toMatch(/^[\w-]*$/);
      }),
    );
  });

  test.each([
    ["missing", undefined],
    ["empty", ""],
    ["not base 64", "%%%"],
    ["not JSON", btoa("not json")],
    ["no list", btoa('{"0":"a","1":1}')],
    ["a text", btoa('"ab"')],
    ["too short a list", encodeCursor(["a"])],
    ["too long a list", encodeCursor(["a", 1, 2])],
    ["a list of other things", btoa('["a",null]')],
    ["a list in a list", btoa('["a",["b"]]')],
    ["an object in a list", btoa('["a",{"$ne":1}]')],
    ["cut off", encodeCursor(["Becher", 1]).slice(0, 6)],
  ])("that is %s starts at the beginning", (_, cursor) => {
    expect(decodeCursor(cursor, 2)).toBeNull();
  });

  test("of junk never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.base64String(), fc.string()), fc.nat(3), (junk, length) => {
        const values = decodeCursor(junk, length);
        expect(values === null || values.length === length).toBe(true);
      }),
    );
  });
});

describe("a page", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `prd_${index}`, rank: index }));
  const cursorOf = (row: { id: string; rank: number }) => [row.rank, row.id];

  test("that is not full is the last", () => {
    expect(pageOf(rows(2), 3, cursorOf)).toEqual({ items: rows(2), next_cursor: null });
  });

  test("that is exactly full, with nothing after it, is the last", () => {
    expect(pageOf(rows(3), 3, cursorOf)).toEqual({ items: rows(3), next_cursor: null });
  });

  test("with a row after it leads on from its own last row and does not show the extra one", () => {
    const page = pageOf(rows(4), 3, cursorOf);
    expect(page.items).toEqual(rows(3));
    expect(decodeCursor(page.next_cursor ?? undefined, 2)).toEqual([2, "prd_2"]);
  });

  test("of nothing is empty", () => {
    expect(pageOf([], 3, cursorOf)).toEqual({ items: [], next_cursor: null });
  });

  test("after page shows every row once and in order", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (count, limit) => {
        const seen: string[] = [];
        for (let cursor: string | null = "", after = -1; cursor !== null; ) {
          const page = pageOf(
            rows(count)
              .filter((row) => row.rank > after)
              .slice(0, limit + 1),
            limit,
            cursorOf,
          );
          seen.push(...page.items.map((row) => row.id));
          cursor = page.next_cursor;
          if (cursor) after = Number(decodeCursor(cursor, 2)?.[0]);
        }
        expect(seen).toEqual(rows(count).map((row) => row.id));
      }),
    );
  });
});
