import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { build } from "vite";
import { root } from "../scripts/paths.ts";
import type { InventoryFigures, InventoryRun } from "./inventory-run.ts";
import { percentiles } from "./percentiles.ts";

/** Buyers at once, all of them inside the runtime: enough that an object always has one waiting. */
const BUYERS = 64;
const COUNTERS = 8;

/**
 * Allocations a second on one SKU, on one SKU in a flash sale, and spread over many. Events leave for their queue, and
 * a consumer drops them: projecting is not what is measured.
 */
export async function benchInventory(seconds: number): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), "millrace-bench-inventory-"));
  const sizes = (process.env.SKUS ?? "1000,10000").split(",").map(Number);
  try {
    await bundle(join(folder, "worker"));
    const one = await inFreshState(folder, { skus: 1, counters: 0, buyers: BUYERS, seconds });
    const sale = await inFreshState(folder, { skus: 1, counters: COUNTERS, buyers: BUYERS, seconds });
    const many = [];
    for (const skus of sizes)
      many.push(await inFreshState(folder, { skus, counters: 0, buyers: BUYERS, seconds }));
    return {
      results: [one, sale, ...many],
      flash_sale_to_one_object: Math.round((sale.perSecond / one.perSecond) * 100) / 100,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundle(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true, target: "webworker" },
    build: {
      ssr: join(root, "bench/inventory-worker.ts"),
      outDir,
      emptyOutDir: false,
      target: "es2024",
      rollupOptions: {
        external: [/^cloudflare:/, /^node:/],
        output: { entryFileNames: "index.js", codeSplitting: false },
      },
    },
  });
}

/** One run on an empty disk, so that none pays for what another has left. */
async function inFreshState(folder: string, run: InventoryRun) {
  const stateDir = await mkdtemp(join(folder, "state-"));
  const worker = join(folder, "worker");
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      log: new Log(LogLevel.WARN),
      cf: false,
      resourcePersistencePath: stateDir,
      workers: [
        {
          name: "bench",
          compatibilityDate: "2026-10-20",
          compatibilityFlags: ["nodejs_compat"],
          modules: [
            {
              type: "ESModule",
              path: "index.js",
              contents: await readFile(join(worker, "index.js"), "utf8"),
            },
          ],
          durableObjects: {
            INVENTORY_ITEM: { className: "InventoryItem", useSQLite: true },
            STOCK_BUCKET: { className: "StockBucket", useSQLite: true },
          },
          queueProducers: { EVENTS: "events" },
          queueConsumers: { events: { maxBatchSize: 100, maxBatchTimeout: 0 } },
        },
      ],
    }),
  );
  try {
    const answer = await miniflare.dispatchFetch("http://bench/", {
      method: "POST",
      body: JSON.stringify(run),
    });
    if (!answer.ok) throw new Error(await answer.text());
    const { allocations, refused, seconds, times, entered } = (await answer.json()) as InventoryFigures;
    if (entered !== allocations) throw new Error(`${allocations} were promised, the books say ${entered}`);
    const { skus, counters, buyers } = run;
    const perSecond = Math.round(allocations / seconds);
    console.error(`${skus} SKUs, ${counters} counters: ${perSecond} allocations a second`);
    return { skus, counters, buyers, allocations, refused, perSecond, ...percentiles(times) };
  } finally {
    await miniflare.dispose();
    await rm(stateDir, { recursive: true, force: true });
  }
}
