import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./paths.ts";

// Lists the requirements that no test names. A test names one by its id: test("[INV-04] a soft hold expires …").

const requirementsFile = join(root, "../shared/requirements.md");
const text = await readFile(requirementsFile, "utf8").catch(() => undefined);
if (text === undefined) {
  console.warn(`NOT TRACED: ${requirementsFile} is not here, so nothing was compared.`);
} else {
  const ids = [...text.matchAll(/^\| ([A-Z0-9]+-\d+) \| (.*) \|$/gm)].map(([, id = "", title = ""]) => ({
    id,
    title,
  }));
  const named = await idsInTests();
  const missing = ids.filter(({ id }) => !named.has(id));
  for (const { id, title } of missing) console.log(`${id}  ${title}`);
  console.log(`${ids.length - missing.length} of ${ids.length} requirements are named by a test`);
}

async function idsInTests(): Promise<Set<string>> {
  const found = new Set<string>();
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const tests = entries.filter(
    (entry) =>
      entry.isFile() &&
      /\.test\.tsx?$/.test(entry.name) &&
      !/(node_modules|[\\/]build|[\\/]\.)/.test(entry.parentPath.slice(root.length)),
  );
  for (const entry of tests) {
    const source = await readFile(join(entry.parentPath, entry.name), "utf8");
    for (const [, list = ""] of source.matchAll(/\[([A-Z0-9]+-\d+(?:[,\s]+[A-Z0-9]+-\d+)*)\]/g))
      for (const id of list.split(/[,\s]+/)) found.add(id);
  }
  return found;
}
