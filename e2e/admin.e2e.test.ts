// biome-ignore-all lint/performance/useDomNodeTextContent: what people see is meant, not what the document holds
import { brotliCompressSync } from "node:zlib";
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
import { leaveOnly, type Staff, signedInStaff } from "./staff.ts";

const administrator = "ada@alder-wren.example";

let shop: Shop;
let chromium: Browser;
let staff: Staff;
let columbus: string;

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

async function backOffice(path: string, options: PageOptions = {}, email = administrator): Promise<Page> {
  const page = await openPage(chromium, shop.url, options);
  await page.goto(`/admin${path}`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill("millrace-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Skip to content" }).waitFor({ state: "attached" });
  return page;
}

test("[UXA-10] a wrong password is refused in words, and the right one leads to the page that was asked for", async () => {
  const page = await openPage(chromium, shop.url);
  await page.goto("/admin/stock?low=true");
  await page.getByLabel("Email").fill(administrator);
  await page.getByLabel("Password").fill("not-the-password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Email or password is not right").waitFor();
  await expectAccessible(page);
  await page.getByLabel("Password").fill("millrace-demo");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Stock", exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe("?low=true");

  await page.getByRole("button", { name: "Account of Ada Alder" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/admin/sign-in");
  await page.goto("/admin/orders");
  await page.waitForURL("**/admin/sign-in?to=*");
});

test("[UXA-10] areas follow from the role", async () => {
  const page = await backOffice("/", {}, "noor@alder-wren.example");
  const areas = page.getByRole("navigation", { name: "Areas" }).getByRole("link");
  expect(await areas.allInnerTexts()).toEqual([
    "Home",
    "Orders",
    "Products",
    "Stock",
    "People",
    "Audit log",
    "Settings",
  ]);
});

test("[CHN-15] [ORD-02] [UXA-04] a phone order: declined, then placed, and on top of every open list", async () => {
  const sku = "TX-01-RUS";
  await leaveOnly(staff, sku, 4, columbus);
  const list = await backOffice("/orders");
  await list.getByText("Live", { exact: true }).waitFor();
  const desk = await backOffice("/orders/new");

  await desk.getByRole("combobox", { name: "Add by name, SKU or barcode" }).fill(sku);
  await desk.getByRole("option", { name: new RegExp(sku) }).click();
  const units = desk.getByRole("textbox", { name: /^Units of / });
  await units.fill("5");
  await desk.getByText("Only 4 left here").waitFor();
  expect(await desk.getByRole("button", { name: /^Place order/ }).isDisabled()).toBe(true);
  await units.fill("2");

  await desk.getByLabel(/^Name required/).fill("Grace Caller");
  await desk.getByLabel("Email").fill("grace@caller.example");
  await desk.getByLabel(/^Street and number/).fill("1 Long Street");
  await desk.getByLabel(/^Postal code/).fill("43004");
  await desk.getByLabel(/^City/).fill("Columbus");
  await desk.getByLabel(/^State/).fill("OH");
  await desk.getByRole("radio", { name: "Test card that is declined" }).check({ force: true });
  await desk.getByRole("button", { name: /^Place order · \$/ }).click();
  await desk.getByText("The card was declined. Nothing was charged").waitFor();
  await expectAccessible(desk);

  await desk.getByRole("radio", { name: "Test card that is approved" }).check({ force: true });
  await desk.getByRole("button", { name: /^Place order · \$/ }).click();
  await desk.waitForURL("**/admin/orders/ord_*");
  await desk.getByText("Confirmed").first().waitFor();
  const number = await desk.getByRole("heading", { level: 1 }).innerText();

  const top = list.locator("tbody tr").first();
  await expect.poll(() => top.innerText()).toContain(number);
  expect(await top.innerText()).toContain("Grace Caller");

  await desk.getByRole("button", { name: "Ship", exact: true }).click();
  await desk.getByLabel("Tracking number").fill("1Z-42");
  await desk.getByRole("dialog").getByRole("button", { name: "Ship", exact: true }).click();
  await expect.poll(() => top.innerText()).toContain("Shipped");
  expect(await desk.getByRole("list", { name: "What happened" }).innerText()).toContain("captured");

  const { available } = await staff.get<{ available: number }>(`/admin/stock/${sku}`);
  expect(available).toBe(2);
  expect(problemsOf(list)).toEqual([]);
});

test("[CAT-01] [UXA-03] a product that is edited and published shows in the shop within five seconds", async () => {
  const { items } = await staff.get<{ items: { id: string; handle: string }[] }>(
    "/admin/products?q=round-mirror",
  );
  const product = items[0];
  const desk = await backOffice(`/products/${product?.id}`);
  await desk.getByLabel(/^Title/).fill("Round wall mirror, hand-turned");
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await desk.getByText("Changed since").waitFor();
  const shopper = await openPage(chromium, shop.url);
  await shopper.goto(`/products/${product?.handle}`);
  expect(await shopper.getByRole("heading", { level: 1 }).innerText()).toBe("Round wall mirror");

  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  await desk.getByText("Published. The shop shows it within seconds.").waitFor();
  const page = async () => (await fetch(`${shop.url}/products/${product?.handle}`)).text();
  await expect.poll(page, { timeout: 5_000 }).toContain("Round wall mirror, hand-turned</h1>");
  await shopper.reload();
  expect(await shopper.getByRole("heading", { level: 1 }).innerText()).toBe("Round wall mirror, hand-turned");
  await expectAccessible(desk);
  expect(problemsOf(desk)).toEqual([]);
});

test("[UXA-05] two people edit one product: the second is told, and nothing is overwritten unasked", async () => {
  const { items } = await staff.get<{ items: { id: string }[] }>("/admin/products?q=seagrass");
  const path = `/products/${items[0]?.id}`;
  const [first, second] = await Promise.all([backOffice(path), backOffice(path)]);
  await Promise.all([first.getByLabel(/^Title/).waitFor(), second.getByLabel(/^Title/).waitFor()]);
  await first.getByLabel("Vendor").fill("Weavers");
  await first.getByRole("button", { name: "Save", exact: true }).click();
  await first.getByText("Saved.").waitFor();

  await second.getByLabel("Type").fill("Storage");
  await second.getByRole("button", { name: "Save", exact: true }).click();
  const conflict = second.getByRole("alertdialog", { name: /Somebody changed this product/ });
  await conflict.waitFor();
  expect(await conflict.getByRole("listitem").allInnerTexts()).toEqual(["Vendor", "Type"]);
  await expectAccessible(second);
  await conflict.getByRole("button", { name: "Load theirs" }).click();
  await expect.poll(() => second.getByLabel("Vendor").inputValue()).toBe("Weavers");
});

test("[INV-02] [UXA-04] a stock adjustment with its reason shows live on the product page that a shopper has open", async () => {
  const sku = "TX-01-OAT";
  await leaveOnly(staff, sku, 9, columbus);
  const shopper = await openPage(chromium, shop.url);
  const live = shopper.waitForEvent("websocket");
  await shopper.goto(`/products/wool-throw?variant=${sku}`);
  await live;
  const online = shopper.locator("[data-stock-online]");

  const desk = await backOffice(`/stock/${sku}`);
  await desk.getByRole("button", { name: "Adjust at Columbus warehouse" }).click();
  const dialog = desk.getByRole("dialog").or(desk.getByRole("alertdialog"));
  await dialog.getByLabel("Units counted").fill("3");
  await dialog.getByText("On hand 9 −6 = 3").waitFor();
  await dialog.getByLabel("Reason").selectOption("damaged");
  await dialog.getByLabel("Note").fill("water in the cellar");
  await expectAccessible(desk);
  await dialog.getByRole("button", { name: "Record" }).click();

  await expect.poll(() => online.innerText()).toBe("Only 3 left");
  const ledger = desk.getByRole("row", { name: /Adjusted/ }).first();
  await expect.poll(() => ledger.innerText()).toContain("Damaged – water in the cellar");
  expect(await ledger.innerText()).toContain("Ada Alder");
});

test("[INV-01] taking away what is promised is refused, and nothing changes", async () => {
  const sku = "TX-01-OAT";
  const before = await staff.get<{ on_hand: number }>(`/admin/stock/${sku}`);
  const desk = await backOffice(`/stock/${sku}`);
  await desk.getByRole("button", { name: "Adjust at Columbus warehouse" }).click();
  const dialog = desk.getByRole("alertdialog");
  await dialog.getByText("Change by").click();
  await dialog.getByLabel(/^Units more/).fill("-999");
  await dialog.getByRole("button", { name: "Record" }).click();
  await dialog.getByText("Nothing was changed").waitFor();
  expect((await staff.get<{ on_hand: number }>(`/admin/stock/${sku}`)).on_hand).toBe(before.on_hand);
});

test("[UXA-06] keyboard alone: go to orders, walk the rows, find a product by words", async () => {
  const page = await backOffice("/");
  await page.getByRole("heading", { name: "Latest orders" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.waitForURL("**/admin/products");
  await page.locator(".row-link").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/admin/products/prd_*");
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: "Search and commands" });
  await box.fill("wool throw");
  await page
    .getByRole("option", { name: /wool throw/i })
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await page.waitForURL(/admin\/(products|stock)\//);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await expectAccessible(page);
});

test.each([
  ["desktop", "light"],
  ["desktop", "dark"],
  ["phone", "light"],
] as const)(
  "[UXA-07] every screen is accessible on a %s in %s, and nothing reaches over its edge",
  async (device, colorScheme) => {
    const page = await backOffice("/", { device, colorScheme });
    for (const path of [
      "/",
      "/orders",
      "/orders/new",
      "/products",
      "/products/new",
      "/stock",
      "/imports",
      "/messages",
    ]) {
      await page.goto(`/admin${path}`, { waitUntil: "networkidle" });
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectAccessible(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
    expect(problemsOf(page)).toEqual([]);
  },
);

test("the back office starts within 250 KiB of compressed JavaScript", async () => {
  const page = await openPage(chromium, shop.url);
  const scripts: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.push(response.body());
  });
  await page.goto("/admin/", { waitUntil: "networkidle" });
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  expect(bytes).toBeLessThanOrEqual(250 * 1024);
});
