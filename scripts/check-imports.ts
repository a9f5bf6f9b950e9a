import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { root } from "./paths.ts";

/**
 * Who may import whom (docs/architecture.md). An area is a folder, or files of it that others may know by themselves;
 * the longest path wins. Tests and tools are free, and nobody may import them.
 */
export const areas: readonly Area[] = [
  { path: "commerce", may: [] },
  { path: "api-client", may: [] },
  { path: "ui", may: ["commerce"] },
  { path: "logging", may: [] },
  {
    path: "storefront",
    may: ["ui", "commerce", "api-client", "logging", "storefront/context.ts", "storefront/edge"],
  },
  { path: "storefront/context.ts", may: [] },
  // The Worker answers from the page cache before React Router is asked.
  { path: "storefront/edge", may: [] },
  { path: "pos-pwa", may: ["ui", "commerce", "api-client"] },
  { path: "admin", may: ["ui", "commerce", "api-client"] },
  { path: "db", may: ["commerce", "logging", "db/isolate-cache.ts"] },
  // Bounded memory, which knows nothing of databases.
  { path: "db/isolate-cache.ts", may: [] },
  {
    path: "integrations",
    may: ["commerce", "integrations/payments", "integrations/messaging/mailer.ts", "db/isolate-cache.ts"],
  },
  { path: "integrations/payments", may: ["commerce", "integrations"] },
  // The contract alone: the sandbox's mailbox is an object.
  { path: "integrations/messaging/mailer.ts", may: ["commerce"] },
  { path: "queues/events.ts", may: ["commerce"] },
  {
    path: "durable-objects",
    may: [
      "commerce",
      "logging",
      "queues/events.ts",
      "integrations/payments",
      "integrations/messaging/mailer.ts",
    ],
  },
  {
    path: "queues",
    may: [
      "queues/events.ts",
      "db",
      "durable-objects",
      "integrations",
      "integrations/payments",
      "integrations/messaging/mailer.ts",
      "commerce",
      "logging",
    ],
  },
  {
    path: "workers",
    may: [
      "durable-objects",
      "db",
      "queues",
      "queues/events.ts",
      "integrations",
      "integrations/payments",
      "commerce",
      "logging",
      "api-client",
      "ui",
      "storefront/context.ts",
      "storefront/edge",
    ],
  },
];

/** What a browser runs, and what must stay pure, knows no platform. */
const platformFree = ["commerce", "api-client", "ui", "logging", "pos-pwa", "admin"];

export interface Area {
  path: string;
  may: readonly string[];
}

export interface Import {
  from: string;
  /** Path inside the repository, or the bare specifier of a package. */
  to: string;
}

export function violations(imports: readonly Import[], rules: readonly Area[] = areas): string[] {
  const found: string[] = [];
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const source = areaOf(from, rules);
    if (!source) continue;
    if (/^(node|cloudflare):/.test(to)) {
      if (platformFree.includes(source.path))
        found.push(`${from} imports ${to}: ${source.path} knows no platform`);
      continue;
    }
    const target = areaOf(to, rules);
    if (!target) {
      if (isOurs(to)) found.push(`${from} imports ${to}, which is no part of the product`);
      continue;
    }
    if (target === source) continue;
    if (!source.may.includes(target.path)) {
      found.push(`${from} imports ${to}: ${source.path} may import ${source.may.join(", ") || "nothing"}`);
    }
    edges.set(source.path, (edges.get(source.path) ?? new Set()).add(target.path));
  }
  for (const cycle of cycles(edges)) found.push(`Cycle: ${cycle.join(" → ")}`);
  return found;
}

function areaOf(path: string, rules: readonly Area[]): Area | undefined {
  return rules
    .filter((area) => path === area.path || path.startsWith(`${area.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

const isOurs = (path: string) => /^(scripts|e2e|bench)\//.test(path) || /\.test\.tsx?$/.test(path);

/** An area and the folder it was cut from may know each other. */
const sameFolder = (a: string, b: string) => a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

function cycles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const found = new Map<string, string[]>();
  const walk = (path: string[]) => {
    const last = path.at(-1) ?? "";
    for (const next of edges.get(last) ?? []) {
      if (sameFolder(last, next)) continue;
      const key = [...path].sort().join();
      if (next === path[0]) found.set(key, found.get(key) ?? [...path, next]);
      else if (!path.includes(next)) walk([...path, next]);
    }
  };
  for (const start of edges.keys()) walk([start]);
  return [...found.values()];
}

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bimport\s+)["']([^"'\n]+)["']/g;

/** Subpath and relative imports as paths in the repository; others as they stand. */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(importPattern)].map(([, specifier = ""]) => ({
    from: file,
    to: specifier.startsWith("#")
      ? specifier.slice(1)
      : specifier.startsWith(".")
        ? posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ""))
        : specifier,
  }));
}

export async function repositoryImports(): Promise<Import[]> {
  const folders = [...new Set(areas.map((area) => area.path.split("/")[0] ?? ""))];
  const imports: Import[] = [];
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
    for (const entry of entries) {
      const file = `${folder}/${entry.replaceAll("\\", "/")}`;
      if (!/\.tsx?$/.test(file) || isFree(file)) continue;
      imports.push(...importsOf(file, await readFile(join(root, file), "utf8")));
    }
  }
  return imports;
}

/** Tests, their helpers, build configuration and seed data are not part of what is shipped. */
function isFree(file: string): boolean {
  return (
    /\.(test|d|config)\.tsx?$/.test(file) ||
    /(^|\/)(test-[\w-]+|fixtures)(\.ts|\/)/.test(file) ||
    file.startsWith("db/seed/") ||
    file.includes("/node_modules/")
  );
}

if (import.meta.main) {
  const imports = await repositoryImports();
  const found = violations(imports);
  for (const line of found) console.error(line);
  console.log(`${imports.length} imports checked, ${found.length} against the rules`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
