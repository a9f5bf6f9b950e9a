import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.ts";
import { runNode, runTool, type ToolResult } from "./tool.ts";

// npm test, or npm test -- lint unit … for some of it.

interface Outcome {
  passed: number;
  failed: number;
  /** Shown when something failed. */
  output: string;
}

const steps: Record<string, () => Promise<Outcome>> = {
  lint: () => check("biome", "check"),
  types: async () => {
    await runTool("react-router", ["typegen"]);
    return sum(
      await check("tsc", "-p", "tsconfig.json"),
      await check("tsc", "-p", "tsconfig.browser.json"),
      await check("tsc", "-p", "tsconfig.tools.json"),
    );
  },
  imports: async () => outcome(await runNode("scripts/check-imports.ts")),
  requirements: async () => outcome(await runNode("scripts/trace.ts")),
  unused: () => check("knip"),
  "worker types": () =>
    check("wrangler", "types", "--include-runtime=false", "--strict-vars=false", "--check"),
  "api client": async () => outcome(await runNode("scripts/gen-api.ts", ["--check"])),
  unit: () => vitest("unit"),
  worker: () => vitest("worker"),
  build: async () => {
    try {
      await build(() => {});
      return { passed: 1, failed: 0, output: "" };
    } catch (error) {
      return { passed: 0, failed: 1, output: String(error) };
    }
  },
  e2e: () => vitest("e2e"),
};

const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
for (const [name, run] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  const { passed, failed, output } = await run();
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) console.log(output.trimEnd());
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  console.log(
    `${failed > 0 ? "✗" : "✓"} ${name.padEnd(14)} ${seconds} s  ${passed} passed, ${failed} failed`,
  );
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A tool that is content or not: one test. */
async function check(tool: string, ...args: string[]): Promise<Outcome> {
  return outcome(await runTool(tool, args));
}

function outcome({ code, output }: ToolResult): Outcome {
  return { passed: Number(code === 0), failed: Number(code !== 0), output };
}

function sum(...outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
    output: outcomes.map(({ output }) => output).join(""),
  };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

async function vitest(project: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "millrace-test-"));
  const reportFile = join(folder, "report.json");
  const { code, output } = await runTool(
    "vitest",
    [
      "run",
      "--project",
      project,
      "--passWithNoTests",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${reportFile}`,
    ],
    { NO_COLOR: "1" },
  );
  const report: VitestReport | undefined = await readFile(reportFile, "utf8").then(
    JSON.parse,
    () => undefined,
  );
  await rm(folder, { recursive: true, force: true });
  if (!report) return { passed: 0, failed: Number(code !== 0), output };
  // A file that could not even be loaded has no tests to count; an error outside any test fails the run alone.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, output };
}
