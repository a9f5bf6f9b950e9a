import { resolve } from "node:path";
import { build } from "./build.ts";
import { demoOperator, type OperatorLogin } from "./demo-operator.ts";
import { loadSeed, seedOnce, waitForHealth } from "./seeding.ts";
import { assertPortFree, defaultStateDir, PortTaken, type ServedShop, serve } from "./serve.ts";

const port = Number(process.env.PORT ?? 8787);
const stateDir = process.env.STATE_DIR ? resolve(process.env.STATE_DIR) : defaultStateDir;
let shop: ServedShop | undefined;

async function stop(): Promise<never> {
  await shop?.stop();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, stop);
process.on("disconnect", stop); // the process that started this one is gone

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  process.stdout.write(`${name} … `);
  const result = await work();
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

try {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT=${process.env.PORT} is no port`);
  await assertPortFree(port);
  await build();
  const served = await step("Starting workerd, applying migrations", () =>
    serve({ port, stateDir, cron: true }),
  );
  shop = served;
  await waitForHealth(served.url);
  const module = await loadSeed();
  if (module) await step("Demo data", () => seedOnce(served.url, stateDir));
  printAddresses(served.url, module?.demoLogins, await demoOperator(served.url, stateDir));
} catch (error) {
  console.error(error instanceof PortTaken ? error.message : error);
  await shop?.stop();
  process.exit(1);
}

function printAddresses(url: string, demoLogins: unknown, operator: OperatorLogin): void {
  const on = (host: string) => url.replace("localhost", `${host}.localhost`);
  console.log(`
  Shop             ${url}
  German shop      ${on("de")}
  Second merchant  ${on("cycles")}
  Till             ${url}/pos/
  Back office      ${url}/admin/
  Platform         ${url}/admin/platform
  API docs         ${url}/api/docs
  Test mailbox     ${url}/sandbox/mail
`);
  if (demoLogins) {
    console.log("  Demo logins");
    console.table(demoLogins);
  }
  console.log(`  Operator of the platform
    ${operator.email}, ${operator.password}, code ${operator.code} for now; the next: npm run operator-code
`);
  console.log("Ready. Ctrl-C stops it.");
}
