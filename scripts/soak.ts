import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./paths.ts";
import { toolEnv } from "./tool.ts";

// Tests that npm test plays in short, at length:
//   npm run fuzz -- 20000 7   so many hostile requests, begun with this seed
//   npm run soak -- 100       so many rounds of a hundred buyers for the last units, twelve times as many of each race
//                             over one SKU, and every fault at every call between counters, documents and stock

const [what, amount, seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const [files, settings] =
  what === "fuzz"
    ? [["workers/fuzz.worker.test.ts"], { FUZZ_REQUESTS: amount ?? "10000", FUZZ_SEED: seed }]
    : [
        ["durable-objects/inventory-item", "durable-objects/stock-bucket", "durable-objects/stock-document"],
        { SOAK_ROUNDS: amount ?? "50" },
      ];
console.log(settings);
const child = spawn(
  process.execPath,
  [join(root, "node_modules/.bin/vitest"), "run", "--project", "worker", ...files],
  { cwd: root, env: { ...toolEnv, ...settings }, stdio: "inherit" },
);
child.on("close", (code) => {
  process.exitCode = code ?? 1;
});
