import { expect, test } from "vitest";
import { searchIndexBuilder, wordsOf } from "./search-index.ts";

function indexOf(...titles: string[]) {
  const builder = searchIndexBuilder();
  builder.add(
    titles.map((title, index) => ({
      sku: `S-${index}`,
      barcode: `40063813${index}`,
      title,
      variant_title: "",
    })),
  );
  return builder.build();
}

test("words are compared without case and accents", () => {
  expect(wordsOf("Große Tasse, Café-Crème 0,3 l")).toEqual([
    "grosse",
    "tasse",
    "cafe",
    "creme",
    "0",
    "3",
    "l",
  ]);
});

test("[POS-01] beginnings of words find, in any order; all of them have to be there", () => {
  const index = indexOf("Oak desk tray", "Oak stool", "Desk lamp");
  expect(index.search("des oa", 10)).toEqual(["S-0"]);
  expect(index.search("OAK", 10)).toEqual(["S-0", "S-1"]);
  expect(index.search("oak lamp", 10)).toEqual([]);
  expect(index.search("  ", 10)).toEqual([]);
});

test("[POS-01] whole words come before beginnings, and no more than asked for", () => {
  const index = indexOf("Lamps", "Lamp", "Lampshade");
  expect(index.search("lamp", 10)).toEqual(["S-1", "S-0", "S-2"]);
  expect(index.search("lamp", 1)).toEqual(["S-1"]);
});

test("[POS-01] SKU and barcode are words too", () => {
  const index = indexOf("Mug", "Bowl");
  expect(index.search("400638131", 10)).toEqual(["S-1"]);
  expect(index.search("s 1", 10)).toContain("S-1");
});

test("[POS-01] a query finds its item among 100,000", () => {
  const builder = searchIndexBuilder();
  builder.add(
    Array.from({ length: 100_000 }, (_, index) => ({
      sku: `SKU-${index}`,
      barcode: String(4_000_000_000_000 + index),
      title: `Mug series ${index % 1000}`,
      variant_title: "one size",
    })),
  );
  const index = builder.build();
  expect(index.size).toBe(100_000);
  expect(index.search("mug 99 4000000077099", 40)).toEqual(["SKU-77099"]);
  expect(index.search("s", 40).length).toBe(40);
});
