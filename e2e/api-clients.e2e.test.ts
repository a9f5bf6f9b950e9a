// biome-ignore-all lint/performance/useDomNodeTextContent: what people see is meant, not what the document holds
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  browser,
  expectAccessible,
  openPage,
  type PageOptions,
  problemsOf,
  type Shop,
  startShop,
} from "./harness.ts";

let shop: Shop;
let chromium: Browser;

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

async function backOffice(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(chromium, shop.url, options);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: shop.url });
  await page.goto(`/admin${path}`);
  await page.getByLabel("Email").fill("ada@alder-wren.example");
  await page.getByLabel("Password").fill("millrace-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Skip to content" }).waitFor({ state: "attached" });
  return page;
}

/** A program's call with a bearer credential. */
const called = async (secret: string, path: string) => {
  const answer = await fetch(`${shop.url}/api/v1/partner${path}`, {
    headers: { Authorization: `Bearer ${secret}` },
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
};

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test("[INT-02] [SEC-04] [SEC-10] a client is made, its key is copied and works, is replaced, and is revoked", async () => {
  const page = await backOffice("/integrations");
  await page.getByRole("heading", { name: "No API clients yet" }).waitFor();
  await page.getByRole("link", { name: "New client" }).click();
  await page.getByRole("radio", { name: /^3PL: stock and fulfilment/ }).check({ force: true });
  await page.getByLabel(/^Name/).fill("Swift Pallets");
  expect(await page.getByRole("checkbox", { name: "Adjust stock" }).isChecked()).toBe(true);
  expect(await page.getByRole("checkbox", { name: "Give money back" }).isChecked()).toBe(false);
  await page.getByRole("radio", { name: "Only these" }).check({ force: true });
  await page.getByRole("checkbox", { name: /Columbus/ }).check();
  expect(await page.getByRole("checkbox", { name: /^Change products/ }).isDisabled()).toBe(true);
  await page.getByLabel("Calls a minute").fill("5");
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await page.getByText("A whole number from 10 to 6,000.").waitFor();
  await expectAccessible(page);
  await page.getByLabel("Calls a minute").fill("120");
  await page.getByRole("button", { name: "Create", exact: true }).click();

  await page.getByText("This is the only time the secret is shown").waitFor();
  await expectAccessible(page);
  const first = await page.getByRole("textbox", { name: "Secret", exact: true }).inputValue();
  expect(first).toMatch(/^mk_live_\w{49}$/);
  await page.getByRole("button", { name: "Copy" }).first().click();
  await page.getByText("Copied.").waitFor();
  expect(await copied(page)).toBe(first);
  expect(await page.getByRole("textbox", { name: "Try it" }).inputValue()).toBe(
    `curl '${shop.url}/api/v1/partner/client' \\\n  -H 'Authorization: Bearer ${first}'`,
  );
  const self = await called(first, "/client");
  expect([self.status, self.body.name]).toEqual([200, "Swift Pallets"]);
  expect(self.headers.get("RateLimit-Policy")).toBe('"client";q=120;w=60');
  const stock = await called(first, "/stock?limit=5");
  const places = new Set(
    stock.body.items.flatMap((item: { levels: { location_id: string }[] }) =>
      item.levels.map((level) => level.location_id),
    ),
  );
  expect([stock.status, places.size]).toEqual([200, 1]);
  const refused = await called(first, "/customers");
  expect([refused.status, refused.body.scope]).toEqual([403, "customer.view"]);

  await page.getByRole("link", { name: "I have kept it" }).click();
  await page.getByRole("heading", { name: "Swift Pallets", exact: true }).waitFor();
  expect(await page.locator("main").innerText()).not.toContain(first);
  await page.getByText(`${first.slice(0, 12)}…`).waitFor();
  await expectAccessible(page);

  await page.getByRole("button", { name: "New secret" }).click();
  await page.getByLabel("How long the old secret still works").selectOption("0");
  await page.getByRole("button", { name: "Make a new secret" }).click();
  const second = await page.getByRole("textbox", { name: "Secret", exact: true }).inputValue();
  expect(second).not.toBe(first);
  await page.getByRole("button", { name: "I have kept it" }).click();
  expect((await called(first, "/client")).status).toBe(401);
  expect((await called(second, "/client")).status).toBe(200);

  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Calls a minute").fill("60");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("60 calls a minute at most").waitFor();
  expect((await called(second, "/client")).headers.get("RateLimit-Policy")).toBe('"client";q=60;w=60');

  await page.getByRole("button", { name: "Revoke" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Revoke" }).click();
  await page.getByText("Swift Pallets is revoked.").waitFor();
  expect((await called(second, "/client")).status).toBe(401);
  await page.getByRole("link", { name: "Integrations" }).first().click();
  await page.getByRole("link", { name: "Revoked" }).click();
  await page.getByRole("link", { name: "Swift Pallets" }).waitFor({ state: "attached" });
  expect(problemsOf(page)).toEqual([]);
});

test("[INT-02] an OAuth client fetches a token as the page shows it", async () => {
  const page = await backOffice("/integrations/new");
  await page.getByRole("radio", { name: /^Reports: looks only/ }).check({ force: true });
  await page.getByRole("radio", { name: /^OAuth/ }).check({ force: true });
  await page.getByLabel(/^Name/).fill("Mill Reports");
  await page.getByRole("button", { name: "Create", exact: true }).click();
  const id = await page.getByRole("textbox", { name: "Client ID" }).inputValue();
  const secret = await page.getByRole("textbox", { name: "Secret", exact: true }).inputValue();
  const answer = await fetch(`${shop.url}/api/v1/partner/oauth/token`, {
    method: "POST",
    headers: { Authorization: `Basic ${btoa(`${id}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: "client_credentials", scope: "order.view" }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  expect((await called(access_token, "/orders")).status).toBe(200);
  expect((await called(access_token, "/stock")).status).toBe(403);
  expect(problemsOf(page)).toEqual([]);
});

test("[CHN-05] a page of another origin sells with a store key, and cannot without", async () => {
  const page = await backOffice("/integrations/new");
  await page.getByRole("radio", { name: /^Headless shop/ }).check({ force: true });
  await page.getByLabel("Site").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Create", exact: true }).click();
  const key = await page.getByRole("textbox", { name: "Store key" }).inputValue();

  await using origin = await otherOrigin();
  const elsewhere = await openPage(chromium, origin.url);
  await elsewhere.goto("/");
  const call = (path: string, method: string, headers: Record<string, string>) =>
    elsewhere.evaluate(
      async ([url, verb, sent]) => {
        const answer = await fetch(url, {
          method: verb,
          headers: sent,
          ...(verb === "POST" && { body: "{}" }),
        });
        return { status: answer.status, body: await answer.json() };
      },
      [`${shop.url}/api/v1/store${path}`, method, headers] as const,
    );
  const json = { "Content-Type": "application/json" };
  const opened = await call("/carts", "POST", { ...json, "X-Millrace-Store": key });
  expect([opened.status, opened.body.status]).toEqual([201, "open"]);
  const listed = await call("/products", "GET", { "X-Millrace-Store": key });
  expect(listed.body.items.length).toBeGreaterThan(0);
  await expect(call("/products", "GET", {})).rejects.toThrow("Failed to fetch");
  await expect(call("/carts", "POST", json)).rejects.toThrow("Failed to fetch");
});

/** A page of another origin, from a server of its own. */
async function otherOrigin(): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer((_, answer) => {
    answer.setHeader("Content-Type", "text/html");
    answer.end("<!doctype html><title>Headless</title>");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise((closed) => server.close(() => closed())),
  };
}

test("[UXA-07] on a phone and in the dark the pages hold together, and say all in German", async () => {
  const german = await germanPhone();
  await german.getByRole("radio", { name: /^ERP: Produkte und Bestellungen/ }).check({ force: true });
  await german.getByText("Führt Produkte und Bestand").waitFor();
  await expectAccessible(german);
  expect(await german.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

async function germanPhone(): Promise<Page> {
  const page = await openPage(chromium, shop.url, {
    device: "phone",
    colorScheme: "dark",
    context: { locale: "de-DE" },
  });
  await page.goto("/admin/integrations/new");
  await page.getByLabel("E-Mail").fill("ada@alder-wren.example");
  await page.getByLabel("Passwort").fill("millrace-demo");
  await page.getByRole("button", { name: "Anmelden" }).click();
  await page.getByRole("heading", { name: "Neuer API-Zugang" }).waitFor();
  return page;
}
