import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../scripts/build.ts";
import { seedOnce, waitForHealth } from "../scripts/seeding.ts";
import { serve } from "../scripts/serve.ts";

// Drives the built Worker on its direct socket and prints JSON. It measures; it never fails on a time.
// npm run bench [-- <part of a name>]   SECONDS=10

interface Benchmark {
  name: string;
  connections: number;
  path: string;
}

const benchmarks: Benchmark[] = [
  { name: "health, one client", connections: 1, path: "/api/health" },
  { name: "health, eight clients", connections: 8, path: "/api/health" },
  { name: "home page, one client", connections: 1, path: "/" },
];

const seconds = Number(process.env.SECONDS ?? 5);
const wanted = process.argv[2] ?? "";

await build((line) => console.error(line));
const stateDir = await mkdtemp(join(tmpdir(), "millrace-bench-"));
const shop = await serve({ port: 0, stateDir });
try {
  await waitForHealth(shop.url);
  await seedOnce(shop.url, stateDir);
  const results = [];
  for (const benchmark of benchmarks.filter(({ name }) => name.includes(wanted)))
    results.push(await measure(benchmark));
  console.log(JSON.stringify({ seconds, results }, null, 2));
} finally {
  await shop.stop();
  await rm(stateDir, { recursive: true, force: true });
}

async function measure({ name, connections, path }: Benchmark) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const url = new URL(path, shop.url);
  await get(url, agent); // the first answer compiles the page
  const times: number[] = [];
  let failed = 0;
  const end = performance.now() + seconds * 1000;
  const client = async () => {
    while (performance.now() < end) {
      const started = performance.now();
      const status = await get(url, agent);
      if (status >= 400) failed++;
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  times.sort((a, b) => a - b);
  const percentile = (share: number) => round(times[Math.floor(times.length * share)] ?? Number.NaN);
  return {
    name,
    connections,
    requests: times.length,
    failed,
    perSecond: Math.round(times.length / seconds),
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
  };
}

function get(url: URL, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
