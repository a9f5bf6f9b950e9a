import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "./build.ts";
import { root } from "./paths.ts";
import { toolEnv } from "./tool.ts";

// npm run deploy -- <wrangler arguments>. The build leaves a redirect, so wrangler deploys what it made.

await build();
const child = spawn(
  process.execPath,
  [
    join(root, "node_modules/.bin/wrangler"),
    "deploy",
    "--var",
    "ENVIRONMENT:production",
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    env: toolEnv,
    stdio: "inherit",
  },
);
child.on("close", (code) => process.exit(code ?? 1));
