import { expect, test } from "vitest";
import { chosenVariant, picturesFor, variantWith } from "./variants.ts";

const variant = (sku: string, options: string[], state: "in_stock" | "out_of_stock" = "in_stock") => ({
  sku,
  options,
  availability: { sku, online: { state, units: null, expected_at: null }, stores: [] },
});
const shirts = [
  variant("RED-S", ["red", "s"], "out_of_stock"),
  variant("RED-M", ["red", "m"]),
  variant("BLUE-M", ["blue", "m"]),
  variant("GREEN-L", ["green", "l"]),
];

test("a product opens on the variant of its address, sold out or not", () => {
  expect(chosenVariant(shirts, "RED-S")?.sku).toBe("RED-S");
});

test("without one in the address it opens on the first that can be bought", () => {
  expect(chosenVariant(shirts, null)?.sku).toBe("RED-M");
  expect(chosenVariant(shirts, "GONE")?.sku).toBe("RED-M");
});

test("a product that is sold out altogether still shows its first variant", () => {
  expect(chosenVariant(shirts.slice(0, 1), null)?.sku).toBe("RED-S");
  expect(chosenVariant([], null)).toBeUndefined();
});

test("choosing a value keeps the other choices where that combination exists", () => {
  expect(variantWith(shirts, shirts[1]!, 0, "blue")?.sku).toBe("BLUE-M");
  expect(variantWith(shirts, shirts[1]!, 1, "s")?.sku).toBe("RED-S");
});

test("choosing a value that exists only otherwise leads there", () => {
  expect(variantWith(shirts, shirts[1]!, 0, "green")?.sku).toBe("GREEN-L");
  expect(variantWith(shirts, shirts[1]!, 0, "pink")).toBeUndefined();
});

test("the chosen variant's picture comes first, and none comes twice", () => {
  const image = (url: string) => ({ url, alt: "", width: 1, height: 1 });
  const images = ["/a", "/b", "/c"].map(image);
  expect(picturesFor({ images }, { image_url: "/b" }).map(({ url }) => url)).toEqual(["/b", "/a", "/c"]);
  expect(picturesFor({ images }, undefined)).toEqual(images);
});
