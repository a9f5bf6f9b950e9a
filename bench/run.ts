import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../scripts/build.ts";
import { seedOnce, waitForHealth } from "../scripts/seeding.ts";
import { serve } from "../scripts/serve.ts";
import { BenchClient } from "./client.ts";
import { benchInventory } from "./inventory.ts";
import { percentiles } from "./percentiles.ts";
import { type Scenario, scenarios } from "./scenarios.ts";

// Drives the built Worker on its direct socket and prints JSON. It measures; it never fails on a time.
// npm run bench [-- <part of a name>]   SECONDS=10
// npm run bench -- inventory            SKUS=1000,100000

const seconds = Number(process.env.SECONDS ?? 5);
const wanted = process.argv[2] ?? "";

if (wanted === "inventory") {
  console.log(JSON.stringify({ seconds, ...(await benchInventory(seconds)) }, null, 2));
  process.exit(0);
}

await build((line) => console.error(line));
const stateDir = await mkdtemp(join(tmpdir(), "millrace-bench-"));
const shop = await serve({ port: 0, stateDir });
try {
  await waitForHealth(shop.url);
  await seedOnce(shop.url, stateDir);
  const results = [];
  /** Times of a part of a scenario, where only that part counts. */
  let partial: number[] = [];
  for (const scenario of scenarios((ms) => partial.push(ms)).filter(({ name }) => name.includes(wanted))) {
    partial = [];
    const whole = await measure(scenario);
    results.push({ ...whole, ...percentiles(partial.length > 0 ? partial : whole.times), times: undefined });
  }
  console.log(JSON.stringify({ seconds, results }, null, 2));
} finally {
  await shop.stop();
  await rm(stateDir, { recursive: true, force: true });
}

async function measure({ name, clients, prepare }: Scenario) {
  const client = new BenchClient(shop.url, clients);
  const act = await prepare(client, shop.url);
  await act(); // the first answer compiles what it runs
  const times: number[] = [];
  let failed = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  const loop = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      if ((await act()) >= 400) failed++;
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, loop));
  const took = (performance.now() - started) / 1000;
  client.close();
  return { name, clients, requests: times.length, failed, perSecond: Math.round(times.length / took), times };
}
