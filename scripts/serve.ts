import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, relative, sep } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions, unstable_splitSqlQuery } from "wrangler";
import { localSecrets } from "./local-secrets.ts";
import { root } from "./paths.ts";

/** As in wrangler.toml. Miniflare does not keep time for cron triggers. */
const CRON_INTERVAL_MS = 5 * 60_000;

/** Where wrangler keeps local data too, so `wrangler d1 execute --local` sees the same. */
export const defaultStateDir = join(root, ".wrangler/state/v3");

export interface ServeOptions {
  /** 0 takes a free one. */
  port: number;
  /** D1, R2, objects and their alarms live here between runs. */
  stateDir: string;
  /** Fire the cron trigger every five minutes; tests call `runCron` instead. */
  cron?: boolean;
  /** Replace `[vars]` of wrangler.toml. */
  vars?: Record<string, string>;
}

export interface ServedShop {
  url: string;
  runCron(): Promise<void>;
  /** Runs a statement on the control database: for tests that let time pass. */
  control(statement: string, ...values: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start`);
  }
}

/** Serves the build in workerd, with D1, R2, queues and objects embedded. Run the build first. */
export async function serve({ port, stateDir, cron = false, vars = {} }: ServeOptions): Promise<ServedShop> {
  const socketPort = port === 0 ? await freePort() : port;
  await assertPortFree(socketPort);

  const server = join(root, "build/server");
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(server, "wrangler.json"));
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0, // its proxy is unused: the direct socket costs a third and leaves Host as the browser sent it
      log: new Log(LogLevel.WARN),
      logRequests: false,
      cf: false,
      resourcePersistencePath: stateDir,
      workers: [
        {
          ...workerOptions,
          name: "millrace", // names the folders of the objects, as in wrangler.toml
          bindings: {
            ...(workerOptions.bindings as Record<string, string>),
            ...localSecrets,
            ...vars,
          },
          rootPath: server,
          modulesRoot: server,
          modules: await workerModules(server),
          unsafeDirectSockets: [{ host: "127.0.0.1", port: socketPort }],
        },
      ],
    }),
  );
  await miniflare.ready;
  await migrate(miniflare);

  const runCron = async () => {
    const worker = await miniflare.getWorker();
    await worker.scheduled({ cron: "*/5 * * * *" });
  };
  const timer = cron ? setInterval(() => runCron().catch(console.error), CRON_INTERVAL_MS) : undefined;
  return {
    url: `http://localhost:${socketPort}`,
    runCron,
    async control(statement, ...values) {
      const db = await miniflare.getD1Database("CONTROL");
      await db
        .prepare(statement)
        .bind(...values)
        .run();
    },
    async stop() {
      clearInterval(timer);
      await miniflare.dispose();
    },
  };
}

/** Every file of the build, entry first, as Miniflare wants it. */
async function workerModules(server: string) {
  const files = await readdir(server, { recursive: true, withFileTypes: true });
  const scripts = files
    .filter((file) => file.isFile() && /\.m?js$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort((a, b) => Number(b === join(server, "index.js")) - Number(a === join(server, "index.js")));
  return Promise.all(
    scripts.map(async (path) => ({
      type: "ESModule" as const,
      path: relative(server, path).split(sep).join("/"),
      contents: await readFile(path, "utf8"),
    })),
  );
}

const migrationsOf = { CONTROL: "control", SHARD_0: "shard", SHARD_1: "shard", SEARCH: "search" };

/** Brings the databases up to date without a build and without serving anything. */
export async function migrateOnly(stateDir: string): Promise<void> {
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(root, "wrangler.toml"));
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      resourcePersistencePath: stateDir,
      log: new Log(LogLevel.WARN),
      cf: false,
      workers: [
        {
          name: "migrations",
          modules: true,
          script: "export default {}",
          d1Databases: workerOptions.d1Databases as Record<string, string>,
        },
      ],
    }),
  );
  await migrate(miniflare);
  await miniflare.dispose();
}

/** Keeps its book where wrangler does (`d1_migrations`), so `wrangler d1 migrations` agrees with it. */
async function migrate(miniflare: Miniflare): Promise<void> {
  await Promise.all(
    Object.entries(migrationsOf).map(async ([binding, folder]) => {
      const directory = join(root, "db/migrations", folder);
      const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith(".sql")).sort();
      if (names.length === 0) return;
      const db = await miniflare.getD1Database(binding);
      await db
        .prepare(
          `CREATE TABLE IF NOT EXISTS d1_migrations (
             id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
             applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
        )
        .run();
      const { results } = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
      const applied = new Set(results.map((row) => row.name));
      for (const name of names.filter((name) => !applied.has(name))) {
        const statements = unstable_splitSqlQuery(await readFile(join(directory, name), "utf8"));
        await db.batch([
          ...statements.map((statement) => db.prepare(statement)),
          db.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
        ]);
      }
    }),
  );
}

/** Waits a moment: a server that was just told to stop may still be closing. */
export async function assertPortFree(port: number): Promise<void> {
  for (let attempt = 0; attempt < 15; attempt++) {
    if ((await listenOnce(port)) !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new PortTaken(port);
}

async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === undefined) throw new Error("No free port on this machine");
  return port;
}

/** The port it could listen on for a moment, or undefined where it could not. */
function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}
