import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./paths.ts";
import { toolEnv } from "./tool.ts";

// npm run fuzz -- 20000 7: so many hostile requests, begun with this seed. Both may be left out.

const [requests = "10000", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
console.log(`${requests} requests, seed ${seed}`);
const child = spawn(
  process.execPath,
  [join(root, "node_modules/.bin/vitest"), "run", "--project", "worker", "workers/fuzz.worker.test.ts"],
  { cwd: root, env: { ...toolEnv, FUZZ_REQUESTS: requests, FUZZ_SEED: seed }, stdio: "inherit" },
);
child.on("close", (code) => {
  process.exitCode = code ?? 1;
});
