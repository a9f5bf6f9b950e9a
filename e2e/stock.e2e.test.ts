// biome-ignore-all lint/performance/useDomNodeTextContent: what people see is meant, not what the document holds
import type { Browser, Locator, Page } from "playwright-core";
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
import { addToCart, goToPayment, pay } from "./shopper.ts";
import { leaveOnly, type Staff, signedInStaff } from "./staff.ts";

const SKU = "TX-01-RUS";
const PAGE = `/products/wool-throw?variant=${SKU}`;

let shop: Shop;
let chromium: Browser;
let staff: Staff;
let columbus: string;

interface Item {
  readonly levels: readonly {
    location_id: string;
    on_hand: number;
    allocated: number;
    quarantined: number;
    damaged: number;
    available: number;
  }[];
}

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
  staff = await signedInStaff(shop.url);
  const { items } = await staff.get<{ items: { id: string; name: string }[] }>("/admin/locations");
  columbus = items.find((location) => location.name.startsWith("Columbus"))?.id ?? "";
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

async function backOffice(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(chromium, shop.url, options);
  await page.goto(`/admin${path}`);
  await page.getByLabel("Email").fill("ada@alder-wren.example");
  await page.getByLabel("Password").fill("millrace-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Skip to content" }).waitFor({ state: "attached" });
  return page;
}

const levelNow = async (sku = SKU) =>
  (await staff.get<Item>(`/admin/stock/${sku}`)).levels.find(({ location_id }) => location_id === columbus);

/** The one row of a SKU in the grid of one location: the item, on hand, available. */
async function rowOf(page: Page): Promise<{ onHand: Locator; available: Locator }> {
  const row = page.getByRole("row", { name: new RegExp(SKU) });
  await row.waitFor();
  return { onHand: row.getByRole("gridcell").nth(0), available: row.getByRole("gridcell").nth(1) };
}

test("[INV-03] [INV-04] [UXA-05] a count is edited in the grid by keys, taken back, and refused where units are promised", async () => {
  await leaveOnly(staff, SKU, 9, columbus);
  const desk = await backOffice(`/stock?q=${SKU}&location_id=${columbus}`);
  const { onHand, available } = await rowOf(desk);
  await desk.getByText("Live", { exact: true }).waitFor();
  const { on_hand: before = 0, allocated: promisedBefore = 0 } = (await levelNow()) ?? {};
  expect(await available.innerText()).toBe("9");

  // Keys alone: to the row, along it, a change, its reason, Enter.
  await desk.getByRole("link", { name: new RegExp(SKU) }).focus();
  await desk.keyboard.press("ArrowRight");
  await desk.keyboard.press("+");
  await desk.keyboard.type("5");
  const editor = desk.getByRole("dialog", { name: `On hand of ${SKU}, Columbus warehouse` });
  await editor.getByText(`${before} → ${before + 5} (+5)`).waitFor();
  await editor.getByLabel("Reason").selectOption("found");
  await expectAccessible(desk);
  await editor.getByRole("textbox", { name: "On hand" }).press("Enter");
  await desk.getByText(`${SKU}: ${before} → ${before + 5} on hand.`).waitFor();
  expect(await onHand.innerText()).toBe(String(before + 5));
  expect(await onHand.evaluate((cell) => cell === document.activeElement)).toBe(true);
  expect(await levelNow()).toMatchObject({ on_hand: before + 5 });

  await desk.getByRole("button", { name: "Undo" }).click();
  await desk.getByText(`${SKU}: ${before} on hand again.`).waitFor();
  expect(await levelNow()).toMatchObject({ on_hand: before });

  // A shopper buys two: the grid follows by itself, and they cannot be counted away.
  const shopper = await openPage(chromium, shop.url, { device: "phone" });
  await addToCart(shopper, PAGE, 2);
  await goToPayment(shopper);
  await pay(shopper, "4242");
  await shopper.waitForURL("**/orders/**");
  await expect.poll(() => available.innerText(), { timeout: 5_000 }).toBe("7");
  const promised = promisedBefore + 2;
  await onHand.click();
  // The reason of last time is there again.
  expect(await editor.getByLabel("Reason").inputValue()).toBe("found");
  await editor.getByRole("textbox", { name: "On hand" }).fill("1");
  await editor.getByRole("button", { name: "Save" }).click();
  await editor.getByText(`${promised} are promised to orders`).waitFor();
  await expectAccessible(desk);
  await desk.keyboard.press("Escape");
  await editor.waitFor({ state: "detached" });
  expect(await levelNow()).toMatchObject({ on_hand: before, allocated: promised });

  // The promise is told on the SKU's page, with the order that it is for.
  await desk.goto(`/admin/stock/${SKU}`);
  await desk
    .getByRole("link", { name: /^Order / })
    .first()
    .waitFor();
  expect(
    await desk
      .getByRole("row", { name: /Promised 2/ })
      .first()
      .innerText(),
  ).toContain("+2");
  await expectAccessible(desk);
  // A refused save is an answer of the server that the browser writes down as well.
  expect(problemsOf(desk).filter((text) => !text.includes("409"))).toEqual([]);
});

test("[INV-05] units are put on hold, found by their lot, and released in part", async () => {
  await leaveOnly(staff, SKU, 6, columbus);
  const desk = await backOffice(`/stock/${SKU}`);
  await desk.getByRole("button", { name: "More", exact: true }).click();
  await desk.getByRole("menuitem", { name: "Put on hold" }).click();
  const dialog = desk.getByRole("alertdialog");
  await dialog.getByLabel("Location").selectOption(columbus);
  await dialog.getByLabel(/^Units/).fill("99");
  await dialog.getByLabel("Lot").fill("L-2024");
  await dialog.getByLabel(/^Reason/).fill("seams come apart");
  await dialog.getByRole("button", { name: "Put on hold" }).click();
  await dialog.getByText("A whole number from 1 to 6.").waitFor();
  await dialog.getByLabel(/^Units/).fill("4");
  await expectAccessible(desk);
  await dialog.getByRole("button", { name: "Put on hold" }).click();
  await desk.getByText(`${SKU}: put on hold.`).waitFor();
  expect(await levelNow()).toMatchObject({ quarantined: 4, available: 2 });

  await desk.goto("/admin/stock/holds?lot=L-2024");
  await desk.getByText("seams come apart").waitFor();
  await expectAccessible(desk);
  await desk.getByRole("button", { name: `Decide about ${SKU}, Columbus warehouse` }).click();
  await dialog.getByText("They stay on hand and are not sold.").click();
  await dialog.getByLabel("Units").fill("3");
  await dialog.getByLabel(/^Reason/).fill("beyond repair");
  await dialog.getByRole("button", { name: "Record" }).click();
  await desk.getByText(`${SKU}: decided.`).waitFor();
  expect(await levelNow()).toMatchObject({ quarantined: 1, damaged: 3, available: 2 });

  // What is left of the lot is recalled with all that is free, and who was promised some is named.
  await desk.getByRole("button", { name: "Recall a lot" }).click();
  await dialog.getByLabel(/^Lot/).fill("L-2024");
  await dialog.getByLabel(/^SKUs/).fill(`${SKU}, ${SKU}`);
  await dialog.getByText("1 SKU", { exact: true }).waitFor();
  await dialog.getByLabel(/^Reason/).fill("The maker asks for it");
  await dialog.getByRole("button", { name: "Recall and hold" }).click();
  const result = desk.getByRole("dialog", { name: "Recall of lot L-2024" });
  await result.getByText("2 units are kept from sale").waitFor();
  await result
    .getByRole("link", { name: /^Order / })
    .first()
    .waitFor();
  await expectAccessible(desk);
  expect(await levelNow()).toMatchObject({ quarantined: 3, available: 0 });
  expect(problemsOf(desk)).toEqual([]);
});

test("[INV-10] a rule for one shop changes what it says within five seconds, and its end brings it back", async () => {
  const sku = "TX-01-OAT";
  await leaveOnly(staff, sku, 4, columbus);
  const shopper = await openPage(chromium, shop.url);
  const online = async () => {
    await shopper.goto(`/products/wool-throw?variant=${sku}`);
    return shopper.locator("[data-stock-online]").innerText();
  };
  await expect.poll(online, { timeout: 8_000 }).toBe("Only 4 left");

  const desk = await backOffice("/stock/rules");
  await desk.getByRole("button", { name: "Add a rule" }).click();
  const dialog = desk.getByRole("alertdialog");
  await dialog.getByLabel("Channel").selectOption({ label: "Alder & Wren USA" });
  await dialog.getByLabel("Out of stock below").fill("5");
  const sentence = "Alder & Wren USA shows out of stock below 5, for all products.";
  await dialog.getByText(sentence).waitFor();
  await expectAccessible(desk);
  await dialog.getByRole("button", { name: "Save rule" }).click();
  await desk.getByText("Saved. It counts everywhere within five seconds.").waitFor();
  await expect.poll(online, { timeout: 6_000 }).toBe("Sold out online");
  await expectAccessible(desk);

  await desk.goto(`/admin/stock/${sku}`);
  await desk.getByText(/4 on hand, 4 too few to show → 0/).waitFor();

  await desk.goto("/admin/stock/rules");
  await desk.getByRole("button", { name: `Delete: ${sentence}` }).click();
  await dialog.getByRole("button", { name: "Delete rule" }).click();
  await desk.getByText("The rule is deleted.").waitFor();
  await expect.poll(online, { timeout: 6_000 }).toBe("Only 4 left");
  expect(problemsOf(desk)).toEqual([]);
});

test("[INV-11] what runs low appears by itself among the alerts, is seen, and goes once it is there again", async () => {
  const sku = "TX-01-OAT";
  await leaveOnly(staff, sku, 20, columbus);
  const desk = await backOffice(`/stock/${sku}`);
  await desk.getByRole("button", { name: "Edit", exact: true }).click();
  const dialog = desk.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Add a line" }).click();
  await dialog.getByLabel("Units", { exact: true }).fill("7");
  await dialog.getByLabel("Location").selectOption(columbus);
  await expectAccessible(desk);
  await dialog.getByRole("button", { name: "Save" }).click();
  await desk.getByText("Low stock is 7 or fewer at Columbus warehouse, for this SKU.").waitFor();

  await desk.goto("/admin/stock/alerts?state=low");
  await desk.getByText("Live", { exact: true }).waitFor();
  const alert = desk.getByRole("listitem").filter({ hasText: `${sku} · Columbus warehouse` });
  expect(await alert.count()).toBe(0);
  await leaveOnly(staff, sku, 6, columbus);
  await alert.waitFor({ timeout: 5_000 });
  expect(await alert.innerText()).toContain("6 left, low from 7 down");
  await expectAccessible(desk);
  await desk.getByRole("button", { name: `Seen: ${sku}, Columbus warehouse` }).click();
  await alert.waitFor({ state: "detached" });
  await desk.getByRole("link", { name: "Seen", exact: true }).click();
  await alert.getByText(/^Seen by Ada Alder/).waitFor();

  await leaveOnly(staff, sku, 20, columbus);
  await alert.waitFor({ state: "detached", timeout: 5_000 });
  expect(problemsOf(desk)).toEqual([]);
});

test("[UXA-02] [UXC-07] the same screens on a phone, in the dark and in German", async () => {
  const context = { locale: "de-DE" };
  const page = await openPage(chromium, shop.url, { device: "phone", colorScheme: "dark", context });
  await page.goto(`/admin/stock?q=${SKU}`);
  await page.getByLabel("E-Mail").fill("ada@alder-wren.example");
  await page.getByLabel("Passwort", { exact: true }).fill("millrace-demo");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: new RegExp(SKU) }).waitFor();
  for (const path of ["", `/${SKU}`, "/alerts", "/holds", "/rules"]) {
    await page.goto(`/admin/stock${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
  }
  expect(problemsOf(page)).toEqual([]);
});
