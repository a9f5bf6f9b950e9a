import { join } from "node:path";
import { createServer } from "vite";
import { root } from "./paths.ts";
import { seedOnce, waitForHealth } from "./seeding.ts";
import { assertPortFree, defaultStateDir, migrateOnly } from "./serve.ts";

// One origin for all: the shop and the API in workerd, the till and the back office by their own Vite servers.

const port = Number(process.env.PORT ?? 8787);
await assertPortFree(port);
await migrateOnly(defaultStateDir);

const till = await singlePageApp("pos-pwa");
const backOffice = await singlePageApp("admin");
const shop = await createServer({
  root,
  server: {
    host: "127.0.0.1",
    port,
    strictPort: true,
    allowedHosts: [".localhost"],
    proxy: {
      "/pos/": { target: till.url, ws: true },
      "/admin/": { target: backOffice.url, ws: true },
    },
  },
});
await shop.listen();

const url = `http://localhost:${port}`;
await waitForHealth(url);
await seedOnce(url, defaultStateDir);
console.log(`
  Shop         ${url}
  Till         ${url}/pos/
  Back office  ${url}/admin/
  Mailbox      ${url}/sandbox/mail

Changes appear as you save. Ctrl-C stops it.`);

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await Promise.all([shop.close(), till.server.close(), backOffice.server.close()]);
    process.exit(0);
  });

async function singlePageApp(folder: string) {
  const server = await createServer({
    configFile: join(root, folder, "vite.config.ts"),
    server: { host: "127.0.0.1", port: 0, hmr: { clientPort: port } },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== "object" || !address) throw new Error(`The Vite server of ${folder} has no address`);
  return { server, url: `http://127.0.0.1:${address.port}` };
}
