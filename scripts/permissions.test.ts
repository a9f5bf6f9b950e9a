import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PERMISSION_NAMES, PERMISSIONS } from "#commerce/access/permissions.ts";
import { root } from "./paths.ts";

test("[SEC-01] whatever is offered is asked for somewhere, and what awaits its module is not", async () => {
  const entries = await readdir(join(root, "workers"), { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name),
  );
  const sources = await Promise.all(
    files.map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")),
  );
  const asked = PERMISSION_NAMES.filter((name) => sources.some((source) => source.includes(`"${name}"`)));
  expect(asked).toEqual(PERMISSION_NAMES.filter((name) => !PERMISSIONS[name].awaits));
});
