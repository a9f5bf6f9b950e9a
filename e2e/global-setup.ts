import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../scripts/build.ts";
import { seedOnce, waitForHealth } from "../scripts/seeding.ts";
import { serve } from "../scripts/serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A state folder with the demo data in it; every shop of a test starts from a copy. */
    seededState: string;
  }
}

export default async function setup(project: TestProject) {
  await build();
  const seededState = await mkdtemp(join(tmpdir(), "millrace-e2e-seed-"));
  const shop = await serve({ port: 0, stateDir: seededState });
  await waitForHealth(shop.url);
  await seedOnce(shop.url, seededState);
  await shop.stop();
  project.provide("seededState", seededState);
  return () => rm(seededState, { recursive: true, force: true });
}
