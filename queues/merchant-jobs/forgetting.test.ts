import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const FOLDERS = ["db", "durable-objects", "integrations", "queues", "storefront", "workers"];

test("[SEC-05] objects are told to forget everything by the work on whole merchants alone", async () => {
  const callers: string[] = [];
  for (const folder of FOLDERS) {
    for (const file of await readdir(folder, { recursive: true })) {
      if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue;
      const text = await readFile(join(folder, file), "utf8");
      if (/\.forgetAll\(/.test(text)) callers.push(join(folder, file).replaceAll("\\", "/"));
    }
  }
  expect(callers.toSorted()).toEqual([
    // Told to forget, an item tells the counters of its flash sales.
    "durable-objects/inventory-item/inventory-item.ts",
    "queues/merchant-jobs/clearing.ts",
    "queues/merchant-jobs/deletion.ts",
  ]);
});
