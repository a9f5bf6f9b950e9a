import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./paths.ts";

/** What `scripts/seed.ts` offers. Seeding may be cut short, so it must be repeatable. */
export interface SeedModule {
  seed(baseUrl: string): Promise<unknown>;
  demoLogins?: unknown;
}

export async function loadSeed(): Promise<SeedModule | undefined> {
  const file = join(root, "scripts/seed.ts");
  return existsSync(file) ? ((await import(file)) as SeedModule) : undefined;
}

/** Seeds once per state folder. Returns whether it did. */
export async function seedOnce(url: string, stateDir: string): Promise<boolean> {
  const marker = join(stateDir, "seeded");
  if (existsSync(marker)) return false;
  const module = await loadSeed();
  if (!module) return false;
  await module.seed(url);
  await mkdir(stateDir, { recursive: true });
  await writeFile(marker, `${new Date().toISOString()}\n`);
  return true;
}

export async function waitForHealth(url: string, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let last = "no answer";
  while (Date.now() < deadline) {
    try {
      const response = await fetch(`${url}/api/health`);
      if (response.ok) return;
      last = `${response.status}: ${(await response.text()).slice(0, 500)}`;
    } catch (error) {
      last = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url}/api/health did not become ready in ${timeoutMs / 1000} s (${last})`);
}
