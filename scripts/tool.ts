import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "./paths.ts";

const bin = join(root, "node_modules/.bin");

/** This Node first on the PATH, for the tools' own children too. */
export const toolEnv = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` };

export interface ToolResult {
  code: number;
  output: string;
}

/** Runs a tool of node_modules and keeps what it said. */
export function runTool(name: string, args: string[], env: Record<string, string> = {}): Promise<ToolResult> {
  return runNode(join(bin, name), args, env);
}

export function runNode(
  script: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...toolEnv, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
