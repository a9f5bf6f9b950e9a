import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { at, browser, expectAccessible, openPage, problemsOf, type Shop, startShop } from "./harness.ts";

let shop: Shop;
let chromium: Browser;

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

test.each([
  ["/", "phone", "light"],
  ["/", "desktop", "dark"],
  ["/pos/", "tablet", "light"],
  ["/admin/", "desktop", "light"],
] as const)(
  "%s opens on a %s in %s without a complaint of the browser",
  async (path, device, colorScheme) => {
    const page = await openPage(chromium, shop.url, { device, colorScheme });
    await page.goto(path, { waitUntil: "networkidle" });
    await page.locator("h1").first().waitFor();
    expect(problemsOf(page)).toEqual([]);
    await expectAccessible(page);
  },
);

test("the shop reads well with JavaScript off", async () => {
  const page = await openPage(chromium, shop.url, { javaScript: false });
  await page.goto("/");
  expect(await page.locator("h1").count()).toBe(1);
});

test("another host name reaches the same Worker", async () => {
  const page = await openPage(chromium, at(shop, "de"));
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
});

test("pages are revalidated, hashed files are kept for ever", async () => {
  const html = await fetch(`${shop.url}/admin/`);
  expect(html.headers.get("Cache-Control")).toBe("no-cache");
  const script = /src="(\/admin\/assets\/[^"]+\.js)"/.exec(await html.text())?.[1];
  const asset = await fetch(`${shop.url}${script}`);
  expect(asset.status).toBe(200);
  expect(asset.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
});

test("a missing file of an app is a 404, not a page run as a script", async () => {
  const missing = await fetch(`${shop.url}/pos/assets/old-12345678.js`);
  expect(missing.status).toBe(404);
  const fetchedByApp = await fetch(`${shop.url}/pos/data`, { headers: { "Sec-Fetch-Mode": "cors" } });
  expect(fetchedByApp.status).toBe(404);
});
