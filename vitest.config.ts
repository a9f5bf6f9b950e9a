import { existsSync } from "node:fs";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { localSecrets } from "./scripts/local-secrets.ts";

const elsewhere = ["**/node_modules/**", "build/**", ".*/**", "**/*.worker.test.ts", "e2e/**"];

async function migrations(name: string) {
  const directory = `db/migrations/${name}`;
  return existsSync(directory) ? readD1Migrations(directory) : [];
}

export default defineConfig({
  test: {
    silent: "passed-only", // what a passing test logs is no news
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: elsewhere,
          environment: "node",
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            main: "./workers/test-entry.ts",
            verbose: false, // a throw that a test expects is no news
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                ...localSecrets,
                ENVIRONMENT: "test",
                OPERATOR_TOKEN: "test-operator",
                SOAK_ROUNDS: process.env.SOAK_ROUNDS ?? "10",
                FUZZ_REQUESTS: process.env.FUZZ_REQUESTS ?? "1500",
                FUZZ_SEED: process.env.FUZZ_SEED ?? "1",
                TEST_MIGRATIONS: {
                  CONTROL: await migrations("control"),
                  SHARD_0: await migrations("shard"),
                  SHARD_1: await migrations("shard"),
                  SEARCH: await migrations("search"),
                },
              },
            },
          })),
        ],
        test: {
          name: "worker",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ["**/*.worker.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "build/**", ".*/**"],
          setupFiles: ["./workers/test-setup.ts"],
          // Each isolated file would start a workerd of its own, at 1.5 s: the files of a worker share one, so tests
          // share storage and name what they create uniquely.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.e2e.test.ts"],
          environment: "node",
          globalSetup: ["./e2e/global-setup.ts"],
          // Each file has a server and a browser of its own, and mostly waits for one of them.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A page may be slow on a busy machine; how fast something shows is held by tests that measure it.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
