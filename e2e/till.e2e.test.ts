import { TOTP } from "otpauth";
import type { Browser, Route } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browser, expectAccessible, openPage, problemsOf } from "./harness.ts";
import { leaveOnly, type Staff, signedInStaff } from "./staff.ts";
import {
  BROOKLYN,
  connectionOf,
  itemsAtTill,
  payExactly,
  peopleKnownAt,
  type RestartableShop,
  receiptNumber,
  scan,
  scanItem,
  setUpTill,
  startRestartableShop,
  type TillItem,
  typePin,
} from "./till.ts";

let shop: RestartableShop;
let chromium: Browser;

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startRestartableShop(), browser()]);
});
afterAll(async () => {
  await chromium?.close();
  await shop?.[Symbol.asyncDispose]();
});

interface OrderRow {
  id: string;
  number: string;
  state: string;
}

interface SoldOrder {
  sold_offline: boolean;
  history: { actor: { name: string } }[];
}

/** Answers a call as the server would, with a problem document. */
const refuse = (route: Route, status: number, code: string) =>
  route.fulfill({
    status,
    contentType: "application/problem+json",
    body: JSON.stringify({ code, title: code, detail: "", status }),
  });

/** How often each receipt's number stands among the merchant's till orders, once the projection has caught up. */
async function timesRecorded(staff: Staff, numbers: readonly string[]): Promise<number[]> {
  const count = async () => {
    const { items } = await staff.get<{ items: OrderRow[] }>("/admin/orders?source=pos&limit=100");
    return numbers.map((number) => items.filter((order) => order.number === number).length);
  };
  await expect.poll(async () => (await count()).every((times) => times > 0), { timeout: 15_000 }).toBe(true);
  return count();
}

async function firstItems(page: Parameters<typeof itemsAtTill>[0], count: number): Promise<TillItem[]> {
  const items = (await itemsAtTill(page)).filter((item) => item.barcode);
  expect(items.length).toBeGreaterThan(count);
  return items.slice(0, count);
}

test("[POS-01] [POS-13] goods are scanned, searched and sold for cash with change; the browser complains of nothing", async () => {
  const page = await openPage(chromium, shop.url, { device: "tablet" });
  await page.goto("/pos/");
  await page.getByLabel("Email").waitFor();
  await expectAccessible(page);
  await setUpTill(page);
  const [first, second] = (await firstItems(page, 2)) as [TillItem, TillItem];

  await scanItem(page, first);
  await scanItem(page, second);
  await scan(page, "0000000000000");
  await page.getByText("Nothing here has the code 0000000000000").waitFor();
  await expectAccessible(page);

  await page.keyboard.press("F2");
  await page.keyboard.type(first.title.slice(0, 5), { delay: 60 });
  await page.locator(".tile", { hasText: first.title }).first().waitFor();
  await page.keyboard.press("Escape");

  await page.keyboard.press("F9");
  await page.getByTestId("due").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("a"); // the next round amount
  const promised = await page.getByTestId("change").textContent();
  await page.keyboard.press("Enter");
  const number = await receiptNumber(page);
  expect(await page.getByTestId("change-due").textContent()).toBe(promised);
  await expectAccessible(page);

  const staff = await signedInStaff(shop.url);
  expect(await timesRecorded(staff, [number])).toEqual([1]);
  expect(problemsOf(page)).toEqual([]);
});

test("[POS-08] the server is stopped, selling goes on over a reload and a closed tab, and each sale arrives once", async () => {
  await using own = await startRestartableShop();
  const page = await openPage(chromium, own.url, { device: "tablet" });
  await setUpTill(page);
  const [item] = (await firstItems(page, 1)) as [TillItem];
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

  await own.stopServer();
  const numbers: string[] = [];
  await scanItem(page, item);
  numbers.push(await payExactly(page));
  await page.getByText("Kept safely on this till").waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => connectionOf(page).textContent()).toContain("1 unsent");
  expect(await connectionOf(page).textContent()).toContain("Offline");

  await page.reload();
  await page.locator(".tile").first().waitFor();
  await scanItem(page, item);
  await page.reload(); // in the middle of a sale: the basket is still there
  await page.locator(`.basket-line[data-sku="${item.sku}"]`).waitFor();
  numbers.push(await payExactly(page));

  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto("/pos/");
  await again.locator(".tile").first().waitFor();
  await scanItem(again, item);
  numbers.push(await payExactly(again));
  await again.keyboard.press("F7");
  await again.getByText("3 sales wait for the network").waitFor();
  await expectAccessible(again);

  await own.startServer();
  await again.getByText("3 sales wait for the network").waitFor({ state: "detached", timeout: 30_000 });
  await expect.poll(() => connectionOf(again).textContent(), { timeout: 30_000 }).toBe("Online");
  const staff = await signedInStaff(own.url);
  expect(await timesRecorded(staff, numbers)).toEqual([1, 1, 1]);
});

test("[POS-08] the answer to a sale is lost: it is sent again and recorded once", async () => {
  const page = await openPage(chromium, shop.url, { device: "tablet" });
  await setUpTill(page);
  const [item] = (await firstItems(page, 1)) as [TillItem];
  const keys: string[] = [];
  let lost = 0;
  await page.context().route("**/api/v1/pos/*sales", async (route) => {
    keys.push(route.request().headers()["idempotency-key"] ?? "");
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch(); // the server has recorded it
    await route.abort("connectionreset");
  });
  await scanItem(page, item);
  const number = await payExactly(page);
  await page.getByText("Recorded in the store's books").waitFor({ timeout: 30_000 });
  expect(keys.length).toBe(2);
  expect(keys[1]).toBe(`${keys[0]}:recorded`);
  expect(await timesRecorded(await signedInStaff(shop.url), [number])).toEqual([1]);
});

test("[POS-08] [SEC-03] a person known to the till signs in offline and sells; the sale arrives once, in their name", async () => {
  const page = await openPage(chromium, shop.url, { device: "tablet" });
  await setUpTill(page);
  await peopleKnownAt(page, 1);
  const [item] = (await firstItems(page, 1)) as [TillItem];
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await scanItem(page, item);

  await page.context().setOffline(true);
  await expect.poll(() => connectionOf(page).textContent()).toContain("Offline");
  await page.keyboard.press("F10");
  await page.getByRole("heading", { name: "PIN of Sam Reed" }).waitFor();
  await page.getByText("The basket is kept").waitFor();
  await page.getByText("Offline sign-in: this till checks the PIN itself").waitFor();
  await expectAccessible(page);
  await typePin(page, BROOKLYN.pin);
  await page.getByText("Offline sign-in: Sam Reed").waitFor();
  await page.locator(`.basket-line[data-sku="${item.sku}"]`).waitFor();
  await expectAccessible(page);
  const number = await payExactly(page);
  await page.getByText("Kept safely on this till").waitFor();

  await page.keyboard.press("F10");
  await page.getByRole("heading", { name: "PIN of Sam Reed" }).waitFor();
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    await typePin(page, "9999");
    await page.locator('.main-action[aria-busy="false"]').waitFor();
    await page.getByText("That is not right. Check it").waitFor();
    expect(await page.getByRole("timer").count()).toBe(0);
  }
  await typePin(page, "9999");
  await page.getByText("it was wrong too often").waitFor();
  await page.getByRole("timer").waitFor();
  await expectAccessible(page);
  await typePin(page, BROOKLYN.pin); // the sixth is not looked at
  expect(await page.getByRole("button", { name: "Sign in" }).isDisabled()).toBe(true);
  await page.reload();
  await page.getByRole("button", { name: BROOKLYN.person }).click();
  expect(await page.getByRole("timer").textContent()).toMatch(/^Try again in [01]:\d\d$/);

  // Nobody is signed in: the till itself sends what was sold.
  await page.context().setOffline(false);
  await expect.poll(() => connectionOf(page).textContent(), { timeout: 30_000 }).toBe("Online");
  const staff = await signedInStaff(shop.url);
  expect(await timesRecorded(staff, [number])).toEqual([1]);
  const { items } = await staff.get<{ items: OrderRow[] }>("/admin/orders?source=pos&limit=100");
  const id = items.find((order) => order.number === number)?.id;
  const order = await staff.get<SoldOrder>(`/admin/orders/${id}`);
  expect(order.sold_offline).toBe(true);
  expect(order.history[0]?.actor.name).toBe(BROOKLYN.person);
});

test("[SEC-03] back on the network the sign-in is made good by itself; whom the server refuses has to go", async () => {
  const page = await openPage(chromium, shop.url, { device: "tablet" });
  const context = page.context();
  const offlineSignIn = page.getByText("Offline sign-in: Sam Reed");
  const signInOffline = async () => {
    await context.setOffline(true);
    await expect.poll(() => connectionOf(page).textContent()).toContain("Offline");
    await page.keyboard.press("F10");
    await page.getByRole("heading", { name: "PIN of Sam Reed" }).waitFor();
    await typePin(page, BROOKLYN.pin);
    await offlineSignIn.waitFor();
  };
  await setUpTill(page);
  await peopleKnownAt(page, 1);
  await signInOffline();
  await context.setOffline(false);
  await offlineSignIn.waitFor({ state: "detached", timeout: 30_000 });
  await expect.poll(() => connectionOf(page).textContent()).toBe("Online");
  await page.locator(".tile").first().waitFor();

  await signInOffline();
  await context.route("**/api/v1/pos/sign-in", (route) => refuse(route, 401, "sign_in_refused"));
  await context.setOffline(false);
  await page.getByText("The server no longer lets Sam Reed sell here").waitFor({ timeout: 30_000 });
  await expectAccessible(page);
  await peopleKnownAt(page, 0);
});

test("[POS-08] [SEC-03] a till out of service keeps what it has not sent, and sends it once it is set up again", async () => {
  const page = await openPage(chromium, shop.url, { device: "tablet" });
  await setUpTill(page);
  const [item] = (await firstItems(page, 1)) as [TillItem];
  await page.context().setOffline(true);
  await expect.poll(() => connectionOf(page).textContent()).toContain("Offline");
  await scanItem(page, item);
  const number = await payExactly(page);
  await page.context().route("**/api/v1/pos/**", (route) => refuse(route, 403, "device_revoked"));
  await page.context().setOffline(false);
  await expect.poll(() => connectionOf(page).textContent(), { timeout: 30_000 }).toContain("Online");
  await page.keyboard.press("Enter"); // the change has been given
  await page.getByText("This till was taken out of service").waitFor();
  await page.getByText("1 sale is unsent and kept on this device").waitFor();
  await expectAccessible(page);
  await peopleKnownAt(page, 0);

  await page.context().unroute("**/api/v1/pos/**");
  await page.getByLabel("Email").fill("ada@alder-wren.example");
  await page.getByLabel("Password").fill("millrace-demo");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText(`sold in ${BROOKLYN.store}`).waitFor();
  expect(await page.getByRole("radio").count()).toBe(1);
  await page.getByRole("button", { name: "Set up this till" }).click();
  await page.getByRole("heading", { name: "Who is at the till?" }).waitFor();
  expect(await timesRecorded(await signedInStaff(shop.url), [number])).toEqual([1]);
  await expect.poll(() => connectionOf(page).textContent(), { timeout: 30_000 }).toBe("Online");
});

test("[SEC-02] [SEC-03] a store manager with an authenticator app sets a till up, for their own store only", async () => {
  const noor = { email: "noor@alder-wren.example", password: "millrace-demo" };
  const staff = await signedInStaff(shop.url, noor);
  const { secret } = (await staff.post("/admin/account/app", {})) as { secret: string };
  const app = new TOTP({ secret });
  await staff.post("/admin/account/app/confirm", { code: app.generate() });

  const page = await openPage(chromium, shop.url, { device: "tablet" });
  await page.goto("/pos/");
  await page.getByLabel("Email").fill(noor.email);
  await page.getByLabel("Password").fill(noor.password);
  await page.getByRole("button", { name: "Continue" }).click();
  const code = page.getByLabel("Code from your authenticator app");
  await code.fill("000000");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("That code is not right").waitFor();
  // A code counts once: the next one, which the clocks' tolerance lets in already.
  await code.fill(app.generate({ timestamp: Date.now() + 30_000 }));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: BROOKLYN.store }).waitFor();
  expect(await page.getByRole("radio").count()).toBe(1);
  await page.getByRole("button", { name: "Set up this till" }).click();
  await page.getByRole("heading", { name: "Who is at the till?" }).waitFor();
});

test("[POS-01] the count says no: the cashier is told at once, takes it out, or sells what is in hand", async () => {
  const page = await openPage(chromium, shop.url, { device: "tablet" });
  await setUpTill(page);
  const [, , , item] = (await firstItems(page, 4)) as [TillItem, TillItem, TillItem, TillItem];
  const staff = await signedInStaff(shop.url);
  const { items } = await staff.get<{ items: { id: string; name: string }[] }>("/admin/locations");
  const brooklyn = items.find((place) => place.name === "Alder & Wren Brooklyn")?.id ?? "";
  await leaveOnly(staff, item.sku, 1, brooklyn);

  await scanItem(page, item);
  await scanItem(page, item);
  await page.keyboard.press("F9");
  await page.getByTestId("due").waitFor();
  await page.keyboard.press("e");
  await page.keyboard.press("Enter");
  await page.getByText("2 in the basket, 1 by the count").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take it out" }).click();
  const quantity = page.locator(`.basket-line[data-sku="${item.sku}"] output`);
  await quantity.waitFor();
  expect(await quantity.textContent()).toBe("1");

  await scanItem(page, item);
  await page.keyboard.press("F9");
  await page.getByTestId("due").waitFor();
  await page.keyboard.press("e");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /Sell anyway/ }).click();
  const number = await receiptNumber(page);
  await page.getByText("Recorded in the store's books").waitFor({ timeout: 20_000 });
  expect(await timesRecorded(staff, [number])).toEqual([1]);
});

test("[POS-05] an online pickup order appears by itself, is picked by scan, made ready and handed over", async () => {
  const page = await openPage(chromium, shop.url, { device: "tablet", colorScheme: "dark" });
  await setUpTill(page);
  const [, , item] = (await firstItems(page, 3)) as [TillItem, TillItem, TillItem];
  const number = await orderForPickup(item.sku, "Mia Thornton");

  await page.getByText(`New pickup order ${number} for Mia Thornton`).waitFor({ timeout: 10_000 });
  await expectAccessible(page);
  await page.keyboard.press("F6");
  await page.getByRole("link", { name: "Mia Thornton" }).click();
  await page.getByRole("button", { name: "Start picking" }).click();
  await page.getByText("0 of 2").waitFor();
  await scan(page, item.barcode ?? item.sku);
  await page.getByText("1 of 2").waitFor();
  expect(await page.getByRole("button", { name: "Ready for pickup" }).isDisabled()).toBe(true);
  await scan(page, item.barcode ?? item.sku);
  await page.getByText("2 of 2").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("F9");
  await page.getByRole("button", { name: "Hand over" }).click();
  await page.getByText("Ask for the order number or the name").waitFor();
  await page.getByRole("button", { name: "It matches, hand over" }).click();
  await page.getByRole("heading", { name: "Pickups" }).waitFor();

  const staff = await signedInStaff(shop.url);
  const stateOf = async () => {
    const { items } = await staff.get<{ items: OrderRow[] }>("/admin/orders?limit=100");
    return items.find((order) => order.number === number)?.state;
  };
  await expect.poll(stateOf, { timeout: 10_000 }).toBe("completed");
  expect(problemsOf(page)).toEqual([]);
});

test("[POS-13] the till works on a phone in the dark", async () => {
  const page = await openPage(chromium, shop.url, { device: "phone", colorScheme: "dark" });
  await setUpTill(page);
  await page.locator(".tile-add").first().click();
  expect(await page.getByTestId("total").textContent()).not.toBe("$0.00");
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Pay/ }).click();
  await page.getByRole("button", { name: /^Exact/ }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Complete sale/ }).click();
  await page.getByTestId("change-due").waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(overflow).toBe(false);
});

/** Two of a SKU, ordered and paid online for the Brooklyn store; the order's number. */
async function orderForPickup(sku: string, name: string): Promise<string> {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${shop.url}/api/v1/store${path}`, {
      method,
      headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const { items } = await call<{ items: { id: string; name: string }[] }>("GET", "/locations");
  const location_id = items.find((place) => place.name === "Alder & Wren Brooklyn")?.id;
  const cart = await call<{ id: string }>("POST", "/carts", {});
  await call("POST", `/carts/${cart.id}/lines`, { sku, quantity: 2 });
  const { total } = await call<{ total: unknown }>("PUT", `/carts/${cart.id}/details`, {
    customer: { name, email: "mia@shopper.example", phone: null },
    fulfilment: { kind: "pickup", location_id },
  });
  const placed = await call<{ order: OrderRow }>("POST", `/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: total,
    return_path: "/",
  });
  return placed.order.number;
}
