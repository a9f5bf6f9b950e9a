import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject } from "vitest";
import { waitForHealth } from "../scripts/seeding.ts";
import { type ServedShop, serve } from "../scripts/serve.ts";

/** A shop whose server can be stopped and started again at the same address with the same data. */
export interface RestartableShop extends AsyncDisposable {
  readonly url: string;
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
}

export async function startRestartableShop(): Promise<RestartableShop> {
  const stateDir = await mkdtemp(join(tmpdir(), "millrace-e2e-till-"));
  await cp(inject("seededState"), stateDir, { recursive: true });
  let served: ServedShop | null = await serve({ port: 0, stateDir });
  const { url } = served;
  await waitForHealth(url);
  const stopServer = async () => {
    await served?.stop();
    served = null;
  };
  return {
    url,
    stopServer,
    async startServer() {
      served = await serve({ port: Number(new URL(url).port), stateDir });
      await waitForHealth(url);
    },
    async [Symbol.asyncDispose]() {
      await stopServer();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

export const BROOKLYN = { store: "Alder & Wren Brooklyn", person: "Sam Reed", pin: "3333" };
/** Who may also count and receive stock there. */
export const MANAGER = { ...BROOKLYN, person: "Noor Brook", pin: "2222" };

/** From a new device to an open shift with 100.00 in the drawer. */
export async function setUpTill(page: Page, { store, person, pin } = BROOKLYN): Promise<void> {
  await page.goto("/pos/");
  await page.getByLabel("Email").fill("ada@alder-wren.example");
  await page.getByLabel("Password").fill("millrace-demo");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: store }).check();
  await page.getByRole("button", { name: "Set up this till" }).click();
  await page.getByRole("button", { name: person }).click();
  await typePin(page, pin);
  await page.getByRole("heading", { name: "Open a shift" }).waitFor();
  await page.keyboard.type("10000", { delay: 50 });
  await page.keyboard.press("Enter");
  await page.locator(".tile").first().waitFor();
}

/** Types a PIN on the keyboard and confirms it. */
export async function typePin(page: Page, pin: string): Promise<void> {
  await page.keyboard.type(pin, { delay: 50 });
  await page.keyboard.press("Enter");
}

/** Waits until so many people are known to this device. */
export async function peopleKnownAt(page: Page, count: number): Promise<void> {
  await expect.poll(async () => (await allOf(page, "people")).length, { timeout: 10_000 }).toBe(count);
}

export interface TillItem {
  sku: string;
  barcode: string | null;
  title: string;
}

/** The catalogue as this device keeps it. */
export const itemsAtTill = (page: Page): Promise<TillItem[]> => allOf<TillItem>(page, "items");

/** All rows of one of the device's stores. */
async function allOf<Row>(page: Page, store: "items" | "people"): Promise<Row[]> {
  const rows = await page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open("millrace-till");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );
  return rows as Row[];
}

/** As a keyboard-wedge scanner does it: the digits and Enter within one breath, wherever the focus is. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.evaluate((text) => {
    for (const key of [...text, "Enter"]) {
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
    }
  }, code);
}

/** Scans and waits for the line. */
export async function scanItem(page: Page, item: TillItem): Promise<void> {
  await scan(page, item.barcode ?? item.sku);
  await page.locator(`.basket-line[data-sku="${item.sku}"]`).waitFor();
}

/** Takes the exact amount in cash for what is in the basket; the receipt's number. */
export async function payExactly(page: Page): Promise<string> {
  await page.keyboard.press("F9");
  await page.getByTestId("due").waitFor();
  await page.keyboard.press("e");
  await page.keyboard.press("Enter");
  return receiptNumber(page);
}

export async function receiptNumber(page: Page): Promise<string> {
  return (await page.getByTestId("number").textContent()) ?? "";
}

/** What the status bar says of the network and the outbox. */
export const connectionOf = (page: Page) => page.locator(".connection");
