import { resolve } from "node:path";
import { build } from "../scripts/build.ts";
import { LARGE_HOST, LARGE_LOGIN, seedLarge } from "../scripts/seed-large.ts";
import { waitForHealth } from "../scripts/seeding.ts";
import { serve } from "../scripts/serve.ts";
import { BenchClient } from "./client.ts";
import { percentiles } from "./percentiles.ts";

// How the stock list and the stock API do with very many SKUs: seeds them in a folder that is kept, so that a second
// run measures at once, and prints JSON. STATE_DIR=… SKUS=100000 SECONDS=5 node bench/large.ts

const { STATE_DIR, SKUS = "100000", SECONDS = "5" } = process.env;
if (!STATE_DIR) throw new Error("say where the data shall lie: STATE_DIR=…");
const seconds = Number(SECONDS);

await build((line) => console.error(line));
const shop = await serve({ port: 0, stateDir: resolve(STATE_DIR) });
try {
  await waitForHealth(shop.url);
  const seeded = await seedLarge(shop.url, Number(SKUS), (text) => console.error(text));
  const client = new BenchClient(shop.url, 1);
  const { port } = new URL(shop.url);
  const host = `${LARGE_HOST}:${port}`;
  const { cookie } = await client.call("POST", "/api/v1/auth/staff/sign-in", LARGE_LOGIN, { host });
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await client.call(method, `/api/v1/admin${path}`, body, { host, cookie });
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text);
  };
  const { items: places } = await ask("GET", "/locations");
  const store = places.find((place: { code: string }) => place.code === "ST-1").id;
  const { items: channels } = await ask("GET", "/channels");
  const middle = await ask("GET", "/stock?q=LAM-&limit=200");
  const skus: string[] = [];
  for (let cursor = ""; skus.length < 1_000; ) {
    const page = await ask("GET", `/stock?limit=200&cursor=${cursor}`);
    skus.push(...page.items.map((row: { sku: string }) => row.sku));
    cursor = page.next_cursor;
  }
  const { cursor } = await ask("GET", "/stock/changes?limit=1000");
  const reads: readonly (readonly [name: string, method: string, path: string, body?: unknown])[] = [
    ["list, first page", "GET", "/stock?limit=50"],
    ["list, in the middle", "GET", `/stock?limit=50&cursor=${middle.next_cursor}`],
    ["list, one store", "GET", `/stock?limit=50&location_id=${store}`],
    ["list, low at one store", "GET", `/stock?limit=50&state=low&location_id=${store}`],
    ["list, on hold (none is)", "GET", "/stock?limit=50&state=on_hold"],
    ["search: beginning of a SKU", "GET", "/stock?limit=50&q=LAM-00"],
    ["search: a word", "GET", "/stock?limit=50&q=oak"],
    ["search: nothing found", "GET", "/stock?limit=50&q=zebra"],
    ["search: a barcode", "GET", "/stock?limit=50&q=2000000500006"],
    ["one SKU, from its object", "GET", `/stock/${skus[500]}`],
    ["many: 100 SKUs", "POST", "/stock/query", { skus: skus.slice(0, 100) }],
    ["many: 1,000 SKUs", "POST", "/stock/query", { skus }],
    ["many: 1,000 SKUs as a channel sees them", "POST", "/stock/query", { skus, channel_id: channels[0].id }],
    ["changes: 500 levels", "GET", `/stock/changes?limit=500&cursor=${cursor}`],
  ];
  const results = [];
  for (const [name, method, path, body] of reads) {
    await ask(method, path, body); // the first answer compiles what it runs
    const times: number[] = [];
    const end = performance.now() + seconds * 1_000;
    while (performance.now() < end) {
      const began = performance.now();
      await ask(method, path, body);
      times.push(performance.now() - began);
    }
    results.push({ name, calls: times.length, ...percentiles(times) });
  }
  const began = performance.now();
  const file = await client.call("GET", "/api/v1/admin/stock/levels.csv", undefined, { host, cookie });
  const csv = {
    lines: file.text.split("\n").length - 2,
    seconds: Math.round(performance.now() - began) / 1_000,
  };
  console.log(JSON.stringify({ skus: Number(SKUS), seeded, results, csv }, null, 2));
  client.close();
} finally {
  await shop.stop();
}
