import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { drawInventory, inventoryFile } from "./draw-lifecycle.ts";

test("[INV-06] the page on stock draws the machines as they are (else: node scripts/draw-lifecycle.ts)", async () => {
  const page = await readFile(inventoryFile, "utf8");
  expect(page.match(/<!-- drawn: \w+ -->/g)).toEqual([
    "<!-- drawn: transfer -->",
    "<!-- drawn: purchase_order -->",
    "<!-- drawn: count -->",
  ]);
  expect(page).toBe(drawInventory(page));
});
