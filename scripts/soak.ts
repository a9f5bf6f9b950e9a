import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./paths.ts";
import { toolEnv } from "./tool.ts";

// Tests that npm test plays in short, at length:
//   npm run fuzz -- 20000 7   so many hostile requests, begun with this seed
//   npm run soak -- 100       so many rounds of a hundred buyers for the last units

const [what, amount, seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const [file, settings] =
  what === "fuzz"
    ? ["workers/fuzz.worker.test.ts", { FUZZ_REQUESTS: amount ?? "10000", FUZZ_SEED: seed }]
    : ["durable-objects/inventory-item/last-unit.worker.test.ts", { SOAK_ROUNDS: amount ?? "50" }];
console.log(settings);
const child = spawn(
  process.execPath,
  [join(root, "node_modules/.bin/vitest"), "run", "--project", "worker", file],
  { cwd: root, env: { ...toolEnv, ...settings }, stdio: "inherit" },
);
child.on("close", (code) => {
  process.exitCode = code ?? 1;
});
