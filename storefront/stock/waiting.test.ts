import { expect, test } from "vitest";
import { words } from "../words.ts";
import { completeOn, type Waits, waitsText } from "./waiting.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const waits = (said: Partial<Waits> = {}): Waits => ({
  kind: "backorder",
  quantity: 2,
  promised_at: "2026-12-05T00:00:00Z",
  ...said,
});
const english = (line: Waits, all: number) => waitsText(words("en-US"), line, all, "en-US", NOW);

test("[INV-08] [CAT-11] a line that waits says which part of it, and until when", () => {
  expect(english(waits(), 2)).toBe("On backorder, expected December 5");
  expect(english(waits(), 3)).toBe("2 of 3 on backorder, expected December 5");
  expect(english(waits({ kind: "preorder" }), 2)).toBe("Pre-order, ships from December 5");
  expect(waitsText(words("de-DE"), waits(), 3, "de-DE", NOW)).toBe(
    "2 von 3 werden nachgeliefert, erwartet am 5. Dezember",
  );
});

test("[INV-08] a day that nobody knows, or that has passed, is not promised", () => {
  const open = "On backorder. We write to you as soon as we know the date.";
  expect(english(waits({ promised_at: null }), 2)).toBe(open);
  expect(english(waits({ promised_at: "2026-11-01T00:00:00Z" }), 2)).toBe(open);
});

test("[INV-08] an order is complete with its last line, and when that is unknown so is the whole", () => {
  const early = { waits: waits({ promised_at: "2026-12-01T00:00:00Z" }) };
  expect(completeOn([{ waits: null }])).toBeNull();
  expect(completeOn([early, { waits: waits() }, { waits: null }])).toEqual({ day: "2026-12-05T00:00:00Z" });
  expect(completeOn([early, { waits: waits({ promised_at: null }) }])).toEqual({ day: null });
});
