import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ID_ENTROPY_BYTES, isId, makeId, numberOf } from "./id.ts";

const at = (instant: string) => Date.parse(instant);
const bytes = (...head: number[]) =>
  Uint8Array.from({ length: ID_ENTROPY_BYTES }, (_, index) => head[index] ?? 0);

const instant = fc.integer({ min: 0, max: at("2200-01-01T00:00:00Z") });
const entropy = fc.uint8Array({ minLength: ID_ENTROPY_BYTES, maxLength: ID_ENTROPY_BYTES });

describe("an id", () => {
  test("is its kind and a ULID, as the specification's own example has it", () => {
    // 01ARYZ6S41 is the timestamp of github.com/ulid/spec and ulid's tests: 1469918176385.
    expect(makeId("ord", 1_469_918_176_385, bytes())).toBe("ord_01ARYZ6S410000000000000000");
    expect(makeId("ord", 1_469_918_176_385, bytes(...Array(10).fill(255)))).toBe(
      "ord_01ARYZ6S41ZZZZZZZZZZZZZZZZ",
    );
  });

  test("has the shape that is asked for, whenever and by whatever chance it is made", () => {
    fc.assert(
      fc.property(instant, entropy, (ms, chance) => {
        expect(isId(makeId("prd", ms, chance), "prd")).toBe(true);
      }),
    );
  });

  test("sorts by the time it was made, and for one time by its chance", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 100_000 }), entropy, entropy, (ms, later, a, b) => {
        expect(makeId("ord", ms, a) < makeId("ord", ms + later, b)).toBe(true);
        const [less, more] = Buffer.compare(a, b) <= 0 ? [a, b] : [b, a];
        expect(makeId("ord", ms, less) <= makeId("ord", ms, more)).toBe(true);
      }),
    );
  });

  test("differs for every other instant or chance", () => {
    fc.assert(
      fc.property(instant, entropy, instant, entropy, (ms, chance, otherMs, otherChance) => {
        const same = ms === otherMs && Buffer.compare(chance, otherChance) === 0;
        expect(makeId("ord", ms, chance) === makeId("ord", otherMs, otherChance)).toBe(same);
      }),
    );
  });

  test.each([0, 9, 11, 16])("is not made of %d random bytes", (length) => {
    expect(() => makeId("ord", 0, new Uint8Array(length))).toThrow("an id takes 10 random bytes");
  });

  test.each([
    ["another kind", "prd_01ARYZ6S410000000000000000"],
    ["no kind", "01ARYZ6S410000000000000000"],
    ["too short", "ord_01ARYZ6S41000000000000000"],
    ["too long", "ord_01ARYZ6S4100000000000000000"],
    ["lower case", "ord_01aryz6s410000000000000000"],
    ["a letter that Crockford leaves out", "ord_01ARYZ6S41000000000000000I"],
    ["a line break at its end", "ord_01ARYZ6S410000000000000000\n"],
    ["something before it", " ord_01ARYZ6S410000000000000000"],
    ["a quote", "ord_01ARYZ6S41000000000000000'"],
    ["nothing", ""],
  ])("is not a text with %s", (_, text) => {
    expect(isId(text, "ord")).toBe(false);
  });
});

describe("an order's number", () => {
  const first = makeId("ord", at("2025-01-01T00:00:00Z"), bytes());

  test("is short and can be read out", () => {
    expect(numberOf(first)).toBe("000000-0000");
    expect(numberOf(makeId("ord", at("2025-01-01T00:00:33Z"), bytes(255, 255, 255)))).toBe("000011-ZZZZ");
  });

  test("follows from the id alone: a till without a line prints the number the server will use", () => {
    fc.assert(
      fc.property(instant, entropy, (ms, chance) => {
        const id = makeId("ord", ms, chance);
        expect(numberOf(id)).toBe(numberOf(id));
        expect(numberOf(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  test("is whole even on a till whose clock was set back to 1970", () => {
    expect(numberOf(makeId("ord", 0, bytes()))).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}-0000$/);
  });

  test("grows with time until 2059", () => {
    const second = fc.integer({
      min: at("2025-01-01T00:00:00Z") / 1000,
      max: at("2058-12-31T00:00:00Z") / 1000,
    });
    fc.assert(
      fc.property(second, second, entropy, (one, two, chance) => {
        const [earlier, later] = one < two ? [one, two] : [two, one];
        const number = (seconds: number) => numberOf(makeId("ord", seconds * 1000, chance));
        expect(number(earlier) <= number(later)).toBe(true);
      }),
    );
  });

  test("is shared by two orders only within one second and with 20 equal random bits", () => {
    // Three seconds and few chances, so that numbers do meet.
    const ms = fc.integer({ min: at("2026-11-27T09:00:00Z"), max: at("2026-11-27T09:00:02.999Z") });
    const fewChances = fc.tuple(
      fc.constantFrom(0, 1),
      fc.constant(7),
      fc.constantFrom(0x10, 0x1f, 0x20),
      fc.nat(255),
    );
    fc.assert(
      fc.property(ms, fewChances, ms, fewChances, (a, chanceA, b, chanceB) => {
        const twentyBits = ([x, y, z]: readonly number[]) => `${x} ${y} ${z! >> 4}`;
        const meet =
          Math.floor(a / 1000) === Math.floor(b / 1000) && twentyBits(chanceA) === twentyBits(chanceB);
        const numberA = numberOf(makeId("ord", a, bytes(...chanceA)));
        const numberB = numberOf(makeId("ord", b, bytes(...chanceB)));
        expect(numberA === numberB).toBe(meet);
      }),
      { numRuns: 1000 },
    );
  });
});
