import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { root } from "./paths.ts";
import { idsOf, requirementsOf } from "./requirements.ts";

// Prints which requirement (docs/requirements.md) has which tests. Fails on an id that no requirement has.

/** A title may follow `test(`, `describe.each(…)(` and the like; ids in it count for all that stands under it. */
const TITLE =
  /\b(?:test|it|describe)(?:\.\w+)*\s*\((?:\s*\[[\s\S]*?\]\s*\)\s*\()?\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1/g;

const requirements = requirementsOf(await readFile(join(root, "docs/requirements.md"), "utf8"));
const testsOf = new Map<string, string[]>();
for (const file of await testFiles()) {
  const source = await readFile(file, "utf8");
  for (const [, , title = ""] of source.matchAll(TITLE))
    for (const id of idsOf(title))
      testsOf.set(id, [
        ...(testsOf.get(id) ?? []),
        `${relative(root, file).split(sep).join("/")} › ${title}`,
      ]);
}

for (const { id, text } of requirements) {
  console.log(`${id}  ${text}`);
  for (const test of testsOf.get(id) ?? []) console.log(`        ${test}`);
}
const shown = requirements.filter(({ id }) => testsOf.has(id));
console.log(`\n${shown.length} of ${requirements.length} requirements are named by a test`);

const known = new Set(requirements.map(({ id }) => id));
const unknown = [...testsOf].filter(([id]) => !known.has(id));
for (const [id, tests] of unknown) console.error(`no such requirement: ${id}, named by ${tests.join("; ")}`);
if (unknown.length > 0) process.exitCode = 1;

async function testFiles(): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(node_modules|[\\/]build[\\/]|[\\/]\.)/.test(path.slice(root.length)))
    .sort();
}
