import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, parse } from "node:path";
import { build as viteBuild } from "vite";
import { assetHeadersFile } from "../workers/security-headers.ts";
import { root } from "./paths.ts";
import { runTool } from "./tool.ts";

/** Each part is built again only when a source it is made of has changed. */
const parts = {
  enhance: ["storefront/enhance", "storefront/stock", "ui", "commerce", "api-client"],
  worker: [
    "storefront",
    "workers",
    "durable-objects",
    "queues",
    "integrations",
    "logging",
    "db",
    "commerce",
    "ui",
    "api-client",
    "public",
    "vite.config.ts",
    "react-router.config.ts",
    "wrangler.toml",
  ],
  pos: ["pos-pwa", "ui", "commerce", "api-client"],
  admin: ["admin", "ui", "commerce", "api-client"],
} as const;
type Part = keyof typeof parts;

const shared = ["package.json", "package-lock.json", "scripts/build.ts"];
const buildDir = join(root, "build");
/** Parts wait here to be assembled: react-router empties the whole of `build/`. */
const partsDir = join(root, ".millrace/parts");
const stampFile = join(partsDir, "stamp.json");

/** Brings `build/` up to date and says what it did. */
export async function build(say: (line: string) => void = console.log): Promise<void> {
  const built = existsSync(join(buildDir, "client/_headers"));
  const stamp: Partial<Record<Part, string>> = built ? await readStamp() : {};
  const hashes = await sourceHashes();
  const stale = (Object.keys(parts) as Part[]).filter((part) => stamp[part] !== hashes[part]);
  if (stale.length === 0) {
    say("Build is up to date");
    return;
  }
  const started = performance.now();
  say(`Building ${stale.join(", ")} …`);
  await mkdir(partsDir, { recursive: true });
  await rm(stampFile, { force: true });

  // The Worker's pages carry the hashed addresses of the enhancements.
  if (stale.includes("enhance")) await buildEnhancements();
  const jobs: Promise<void>[] = [];
  if (stale.includes("worker") || stale.includes("enhance")) jobs.push(buildWorker());
  if (stale.includes("pos")) jobs.push(run("vite", "build", "--config", "pos-pwa/vite.config.ts"));
  if (stale.includes("admin")) jobs.push(run("vite", "build", "--config", "admin/vite.config.ts"));
  await Promise.all(jobs);
  await assembleAssets();

  await writeFile(stampFile, JSON.stringify(hashes, null, 2));
  say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function readStamp(): Promise<Partial<Record<Part, string>>> {
  return JSON.parse(await readFile(stampFile, "utf8").catch(() => "{}"));
}

async function buildEnhancements(): Promise<void> {
  const source = join(root, "storefront/enhance");
  const entries = (await readdir(source, { withFileTypes: true }))
    .filter((file) => file.isFile() && /(?<!\.test|\.d)\.ts$/.test(file.name))
    .map((file) => file.name);
  const outDir = join(partsDir, "enhance");
  const result = await viteBuild({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((name) => [parse(name).name, join(source, name)])),
        output: {
          entryFileNames: "files/[name]-[hash].js",
          chunkFileNames: "files/shared-[name]-[hash].js",
          assetFileNames: "files/[name]-[hash][extname]",
        },
      },
    },
  });
  const outputs = [result].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []));
  const urls = Object.fromEntries(
    outputs.flatMap((file) =>
      file.type === "chunk" && file.isEntry ? [[file.name, file.fileName.replace(/^files/, "/enhance")]] : [],
    ),
  );
  await writeFile(join(outDir, "urls.json"), JSON.stringify(urls));
}

async function buildWorker(): Promise<void> {
  await run("react-router", "build");
  // The shop never hydrates: React's browser bundle is built, and nothing refers to it.
  const assets = join(buildDir, "client/assets");
  const scripts = (await readdir(assets)).filter((name) => name.endsWith(".js"));
  await Promise.all(scripts.map((name) => rm(join(assets, name))));
}

/** One assets folder for all: react-router empties it, so the other parts are laid beside its output. */
async function assembleAssets(): Promise<void> {
  const client = join(buildDir, "client");
  const pieces = { enhance: "enhance/files", pos: "pos", admin: "admin" };
  await Promise.all(
    Object.entries(pieces).map(async ([name, from]) => {
      await rm(join(client, name), { recursive: true, force: true });
      await cp(join(partsDir, from), join(client, name), { recursive: true });
    }),
  );
  // The API's documentation page needs no outside host.
  const swagger = join(root, "node_modules/swagger-ui-dist");
  for (const name of ["swagger-ui.css", "swagger-ui-bundle.js"])
    await cp(join(swagger, name), join(client, "api-docs", name));
  await writeFile(join(client, "_headers"), assetHeadersFile());
}

async function sourceHashes(): Promise<Record<Part, string>> {
  const hashes = await Promise.all(
    Object.entries(parts).map(async ([part, sources]) => {
      const hash = createHash("sha256");
      for (const source of [...shared, ...sources]) {
        for (const file of await filesUnder(source)) {
          hash.update(file).update("\0");
          hash.update(await readFile(join(root, file))).update("\0");
        }
      }
      return [part, hash.digest("hex")];
    }),
  );
  return Object.fromEntries(hashes);
}

/** Source files only: tests, migrations and seed data do not end up in the build. */
async function filesUnder(source: string): Promise<string[]> {
  const entries = await readdir(join(root, source), { withFileTypes: true }).catch((error) => {
    if (error.code === "ENOTDIR") return undefined;
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (!entries) return [source];
  const nested = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory() || !/\.(test\.tsx?|sql|md)$/.test(entry.name))
      .map((entry) => `${source}/${entry.name}`)
      .sort()
      .map((path) => filesUnder(path)),
  );
  return nested.flat();
}

/** Silent unless it fails. */
async function run(tool: string, ...args: string[]): Promise<void> {
  const { code, output } = await runTool(tool, args, { NODE_ENV: "production" });
  if (code !== 0) throw new Error(`${tool} ${args.join(" ")} failed:\n${output}`);
}

if (import.meta.main) await build();
