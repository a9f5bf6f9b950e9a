// biome-ignore-all lint/performance/useDomNodeTextContent: what people see is meant, not what the document holds
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browser, expectAccessible, openPage, problemsOf, type Shop, startShop } from "./harness.ts";
import { addToCart, fillContact, pay } from "./shopper.ts";
import { leaveOnly, type Staff, signedInStaff } from "./staff.ts";
import { payExactly, scan, scanItem, setUpTill } from "./till.ts";

const SKU = "TX-01-RUS";
const PAGE = `/products/wool-throw?variant=${SKU}`;

let shop: Shop;
let chromium: Browser;
let staff: Staff;
let brooklyn: string;
let barcode: string;

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
  staff = await signedInStaff(shop.url);
  const { items } = await staff.get<{ items: { id: string; code: string }[] }>("/admin/locations");
  brooklyn = items.find((location) => location.code === "ST-NYC")?.id ?? "";
  barcode = (await staff.get<{ barcode: string }>(`/admin/stock/${SKU}`)).barcode;
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

async function signInToBackOffice(page: Page): Promise<void> {
  await page.goto("/admin/");
  await page.getByLabel("Email").fill("ada@alder-wren.example");
  await page.getByLabel("Password").fill("millrace-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation").first().waitFor();
}

test("[INV-01] [INV-02] [ORD-08] [POS-05] [UXA-04] two units, sold from the shop and at the till, with every screen in step", async () => {
  await leaveOnly(staff, SKU, 2, brooklyn);
  const [shopper, visitor, till, desk] = await Promise.all([
    openPage(chromium, shop.url, { device: "phone" }),
    openPage(chromium, shop.url),
    openPage(chromium, shop.url, { device: "tablet" }),
    openPage(chromium, shop.url),
  ]);
  await setUpTill(till);
  await signInToBackOffice(desk);
  await desk.goto("/admin/orders");
  const live = visitor.waitForEvent("websocket");
  await visitor.goto(PAGE);
  await live;
  const left = visitor.locator("[data-stock-online]");
  await expect.poll(() => left.innerText()).toBe("Only 2 left");

  // The shop sells one, to be collected in Brooklyn.
  await addToCart(shopper, PAGE);
  await shopper.goto("/checkout");
  await fillContact(shopper);
  await shopper.getByRole("radio", { name: /^Collect it in a store/ }).check();
  await shopper.getByRole("radio", { name: /Brooklyn/ }).check();
  await shopper.getByRole("button", { name: "Continue to payment" }).click();
  await shopper.waitForURL("**/checkout/payment");
  await pay(shopper, "4242");
  await shopper.waitForURL("**/orders/**");
  const orderId = /orders\/(ord_\w+)/.exec(shopper.url())?.[1] ?? "";
  const { number } = await staff.get<{ number: string }>(`/admin/orders/${orderId}`);

  // Everybody hears of it by themselves.
  await expect.poll(() => left.innerText(), { timeout: 3_000 }).toBe("Only 1 left");
  await till.getByText(`New pickup order ${number} for Robin Shopper`).waitFor({ timeout: 5_000 });
  await desk.getByText(number).first().waitFor({ timeout: 5_000 });

  // The till sells the other one.
  await scanItem(till, { sku: SKU, barcode, title: "" });
  await payExactly(till);
  await expect.poll(() => left.innerText(), { timeout: 5_000 }).toBe("Sold out online");
  await till.keyboard.press("Enter");

  // The pickup order is picked, made ready and collected, and its buyer's page follows.
  const step = shopper.locator("[aria-current=step]");
  await till.keyboard.press("F6");
  await till.getByRole("link", { name: "Robin Shopper" }).click();
  await till.getByRole("button", { name: "Start picking" }).click();
  await expect.poll(() => step.innerText(), { timeout: 5_000 }).toContain("Being packed");
  await till.getByText("0 of 1").waitFor();
  await scan(till, barcode);
  await till.getByText("1 of 1").waitFor();
  await till.keyboard.press("F9");
  await expect.poll(() => step.innerText(), { timeout: 5_000 }).toContain("Ready");
  await till.getByRole("button", { name: "Hand over" }).click();
  await till.getByRole("button", { name: "It matches, hand over" }).click();
  await expect
    .poll(() => shopper.locator(".order-state").innerText(), { timeout: 5_000 })
    .toContain("You have collected your order");

  // Nothing is left, nothing is promised, and the books say why.
  const { levels } = await staff.get<{
    levels: { location_id: string; on_hand: number; allocated: number; held: number }[];
  }>(`/admin/stock/${SKU}`);
  expect(levels.find((level) => level.location_id === brooklyn)).toMatchObject({
    on_hand: 0,
    allocated: 0,
    held: 0,
  });
  const order = await staff.get<{ state: string; payments: { kind: string }[] }>(`/admin/orders/${orderId}`);
  expect(order.state).toBe("completed");
  expect(order.payments.map((entry) => entry.kind)).toEqual(["authorize", "capture"]);
  for (const page of [shopper, visitor, till, desk]) {
    expect(problemsOf(page)).toEqual([]);
    await expectAccessible(page);
  }
});
