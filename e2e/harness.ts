import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { waitForHealth } from "../scripts/seeding.ts";
import { type ServedShop, serve } from "../scripts/serve.ts";

export interface Shop extends ServedShop, AsyncDisposable {}

/** The built Worker on a free port, with demo data of its own: `await using shop = await startShop()`. */
export async function startShop(
  options: { seeded?: boolean; vars?: Record<string, string> } = {},
): Promise<Shop> {
  const stateDir = await mkdtemp(join(tmpdir(), "millrace-e2e-"));
  if (options.seeded ?? true) await cp(inject("seededState"), stateDir, { recursive: true });
  const shop = await serve({ port: 0, stateDir, ...(options.vars && { vars: options.vars }) });
  await waitForHealth(shop.url);
  const stop = async () => {
    await shop.stop();
    await rm(stateDir, { recursive: true, force: true });
  };
  return { ...shop, stop, [Symbol.asyncDispose]: stop };
}

/** The address of another host name of the same shop: `at(shop, "de")` is http://de.localhost:<port>. */
export function at(shop: Pick<Shop, "url">, host: string): string {
  return shop.url.replace("//localhost", `//${host}.localhost`);
}

const chromiumPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Chromium, closed by `close()` or by `await using`. */
export function browser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? chromiumPaths.find((path) => existsSync(path));
  if (!executablePath) throw new Error("No Chromium found: install it, or name it in CHROMIUM_PATH");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

const devices = {
  phone: { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
} satisfies Record<string, BrowserContextOptions>;

export interface PageOptions {
  device?: keyof typeof devices;
  colorScheme?: "light" | "dark";
  javaScript?: boolean;
  /** For anything else of a browser context: locale, geolocation, storage state … */
  context?: BrowserContextOptions;
}

const problems = new WeakMap<Page, string[]>();

/** A page in a fresh context, closed with the test. Relative addresses are within `baseURL`. */
export async function openPage(
  from: Browser,
  baseURL: string,
  { device = "desktop", colorScheme = "light", javaScript = true, context = {} }: PageOptions = {},
): Promise<Page> {
  const browserContext = await from.newContext({
    ...devices[device],
    baseURL,
    colorScheme,
    reducedMotion: "reduce",
    javaScriptEnabled: javaScript,
    ...context,
  });
  if (expect.getState().currentTestName) onTestFinished(() => browserContext.close());
  const page = await browserContext.newPage();
  const seen: string[] = [];
  problems.set(page, seen);
  page.on("pageerror", (error) => seen.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") seen.push(`console: ${message.text()}`);
  });
  return page;
}

/** Exceptions, console errors and refused content (CSP) of the page so far. */
export function problemsOf(page: Page): readonly string[] {
  return problems.get(page) ?? [];
}

/** WCAG 2.2 AA as far as a machine can see it. Needs a page with scripts allowed. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join("; ")})`,
  );
  expect(told, page.url()).toEqual([]);
}
