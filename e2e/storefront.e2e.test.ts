// biome-ignore-all lint/performance/useDomNodeTextContent: what the shopper sees is meant, not what the document holds
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, browser, expectAccessible, openPage, problemsOf, type Shop, startShop } from "./harness.ts";
import { addToCart, fillContact, goToPayment, pay } from "./shopper.ts";
import { leaveOnly, signedInStaff } from "./staff.ts";

let shop: Shop;
let chromium: Browser;
/** A location whose stock the American site sells. */
let american: string;

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
  const channel = (await (await fetch(`${shop.url}/api/v1/store/channel`)).json()) as {
    location_ids: string[];
  };
  american = channel.location_ids[0]!;
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const MUG = "/products/stoneware-mug";

describe.each([
  ["off", false],
  ["on", true],
])("[UXC-05] with JavaScript %s", (_, javaScript) => {
  test("a shopper buys: variant, cart, delivery, another method, payment, confirmation", async () => {
    const page = await openPage(chromium, shop.url, { javaScript, device: "phone" });
    await page.goto("/products/linen-cushion");
    await page.getByRole("link", { name: "Clay" }).click();
    await page.waitForURL("**variant=TX-02-CLA**");
    await expect.poll(() => page.locator(".option-value[aria-current]").first().innerText()).toBe("Clay");
    await page.getByLabel("Quantity").selectOption("2");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.waitForURL("**/cart?added");
    expect(await page.locator(".cart-link-count").innerText()).toBe("2");

    await goToPayment(page);
    const before = await page.locator(".totals-total dd").innerText();
    await page.getByRole("button", { name: /^Express/ }).click();
    await expect.poll(() => page.locator(".totals-total dd").innerText()).not.toBe(before);
    const total = await page.locator(".totals-total dd").innerText();
    await pay(page, "4242");
    await page.waitForURL("**/orders/**");
    expect(await heading(page).innerText()).toBe("Thank you, Robin");
    expect(await page.locator(".totals-total dd").innerText()).toBe(total);
    expect(await page.locator(".cart-link-count").count()).toBe(0);
    expect(problemsOf(page)).toEqual([]);
  });

  test("the bank asks, the shopper confirms, the order stands", async () => {
    const page = await openPage(chromium, shop.url, { javaScript });
    await addToCart(page, MUG);
    await goToPayment(page);
    await pay(page, "3220");
    await page.waitForURL("**/sandbox/3ds/**");
    await page.getByRole("button", { name: "Confirm payment" }).click();
    await page.waitForURL("**/orders/**");
    expect(await heading(page).innerText()).toBe("Thank you, Robin");
  });

  test("a store is chosen for pickup, and its name is on the order", async () => {
    const page = await openPage(chromium, shop.url, { javaScript });
    await addToCart(page, MUG);
    await page.goto("/checkout");
    await fillContact(page);
    await page.getByRole("radio", { name: /^Collect it in a store/ }).check();
    expect(await page.getByLabel("City").isVisible()).toBe(false);
    await page.getByRole("radio", { name: /Brooklyn/ }).check();
    await page.getByRole("button", { name: "Continue to payment" }).click();
    await page.waitForURL("**/checkout/payment");
    await pay(page, "4242");
    await page.waitForURL("**/orders/**");
    expect(await page.locator(".order-state").innerText()).toContain("Brooklyn");
  });
});

test("[UXC-05] every error stands beside its field and on top, and nothing typed is lost", async () => {
  const page = await openPage(chromium, shop.url, { javaScript: false });
  await addToCart(page, MUG);
  await page.goto("/checkout");
  await page.getByLabel("Email", { exact: true }).fill("robin@nowhere");
  await page.getByLabel("ZIP code").fill("97214");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").getByRole("link").allInnerTexts()).toEqual([
    "Enter an email address such as name@example.com.",
    "Enter your full name.",
    "Enter the street and house number.",
    "Enter the city.",
    "Choose the state.",
  ]);
  expect(await page.getByLabel("Email", { exact: true }).inputValue()).toBe("robin@nowhere");
  expect(await page.getByLabel("ZIP code").inputValue()).toBe("97214");
  expect(await page.getByLabel("Full name").getAttribute("aria-describedby")).toBe("name-error");
});

test("[UXC-05] a declined card is explained, the cart stays, another card pays", async () => {
  const page = await openPage(chromium, shop.url, { javaScript: false });
  await addToCart(page, MUG);
  await goToPayment(page);
  await pay(page, "0002");
  expect(await page.getByRole("alert").innerText()).toContain("The bank declined the payment");
  await pay(page, "4242");
  await page.waitForURL("**/orders/**");
});

test("[UXC-05] pressing twice places one order", async () => {
  const page = await openPage(chromium, shop.url, { javaScript: false });
  await addToCart(page, MUG);
  await goToPayment(page);
  const form = await page
    .locator(".payment-form input[type=hidden]")
    .evaluateAll((inputs) =>
      Object.fromEntries(
        inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
      ),
    );
  const press = () =>
    page.request.post("/checkout/payment", {
      form: { ...form, token: "tok_approve" },
      headers: { Origin: shop.url },
      maxRedirects: 0,
    });
  const [first, second] = [await press(), await press()];
  expect(first.headers().location).toMatch(/^\/orders\/ord_/);
  expect(second.headers().location).toBe(first.headers().location);
});

test("[UXC-06] what sold out meanwhile is said, and the shopper goes on with what is left", async () => {
  const staff = await signedInStaff(shop.url);
  const page = await openPage(chromium, shop.url, { javaScript: false });
  await leaveOnly(staff, "TX-01-OAT", 3, american);
  await addToCart(page, "/products/wool-throw?variant=TX-01-OAT", 3);
  await addToCart(page, MUG);
  await goToPayment(page);
  await leaveOnly(staff, "TX-01-OAT", 1, american);
  await pay(page, "4242");
  const alert = page.getByRole("alert");
  expect(await alert.innerText()).toContain("Not enough left");
  expect(await alert.innerText()).toContain("you wanted 3");
  await page.getByRole("button", { name: "Take what is left" }).click();
  await page.waitForURL("**/checkout/payment");
  await pay(page, "4242");
  await page.waitForURL("**/orders/**");
  expect(await page.locator(".line-list").innerText()).toContain("1 × $118.00");
});

test("[UXC-04] stock on an open product page changes by itself", async () => {
  const staff = await signedInStaff(shop.url);
  const page = await openPage(chromium, shop.url);
  await leaveOnly(staff, "TX-01-RUS", 4, american);
  const live = page.waitForEvent("websocket");
  await page.goto("/products/wool-throw?variant=TX-01-RUS");
  await live;
  const stock = page.locator("[data-stock-online]");
  await expect.poll(() => stock.innerText()).toBe("Only 4 left");
  await leaveOnly(staff, "TX-01-RUS", 2, american);
  await expect.poll(() => stock.innerText(), { timeout: 2_000 }).toBe("Only 2 left");
  await leaveOnly(staff, "TX-01-RUS", 0, american);
  await expect.poll(() => stock.innerText(), { timeout: 2_000 }).toBe("Sold out online");
  expect(await page.getByRole("button", { name: "Sold out online" }).isDisabled()).toBe(true);
  await leaveOnly(staff, "TX-01-RUS", 9, american);
  await expect.poll(() => stock.innerText(), { timeout: 2_000 }).toBe("In stock");
  expect(await page.getByRole("button", { name: "Add to cart" }).isEnabled()).toBe(true);
  expect(problemsOf(page)).toEqual([]);
});

test("[CHN-07] a cart on two devices keeps in step", async () => {
  const phone = await openPage(chromium, shop.url, { device: "phone" });
  await addToCart(phone, MUG);
  const cookies = await phone.context().cookies();
  const laptop = await openPage(chromium, shop.url);
  await laptop.context().addCookies(cookies);
  const live = phone.waitForEvent("websocket").catch(() => undefined);
  await laptop.goto("/cart");
  await phone.reload();
  await live;
  await laptop.getByLabel(/^Quantity of/).fill("4");
  await laptop.getByLabel(/^Quantity of/).press("Tab");
  await expect.poll(() => phone.getByLabel(/^Quantity of/).inputValue(), { timeout: 3_000 }).toBe("4");
  await expect.poll(() => phone.locator(".cart-link-count").innerText()).toBe("4");
  await laptop.getByRole("button", { name: /^Remove/ }).click();
  await expect
    .poll(() => phone.locator("main").innerText(), { timeout: 3_000 })
    .toContain("Your cart is empty");
  expect([problemsOf(phone), problemsOf(laptop)]).toEqual([[], []]);
});

test("[CHN-02] an order's page moves by itself as the store works on it", async () => {
  const staff = await signedInStaff(shop.url);
  const page = await openPage(chromium, shop.url);
  await addToCart(page, MUG);
  await goToPayment(page);
  await pay(page, "4242");
  await page.waitForURL("**/orders/**");
  const id = /orders\/(ord_\w+)/.exec(page.url())?.[1];
  await staff.post(`/admin/orders/${id}/start_picking`, {});
  await expect
    .poll(() => page.locator("[aria-current=step]").innerText(), { timeout: 3_000 })
    .toContain("Being packed");
  await staff.post(`/admin/orders/${id}/ship`, { tracking: "TRACK-1" });
  await expect
    .poll(() => page.locator(".order-state").innerText(), { timeout: 3_000 })
    .toBe("Your order is on its way.");
  expect(await page.locator(".facts").innerText()).toContain("TRACK-1");
});

test("[CHN-04] the German site speaks German and shows prices with tax", async () => {
  const page = await openPage(chromium, at(shop, "de"), { javaScript: false });
  await page.goto("/products/linen-cushion");
  expect(await page.locator("html").getAttribute("lang")).toBe("de-DE");
  expect(await page.locator(".product-price").innerText()).toMatch(/39,90\s€\s+inkl\. MwSt\./);
  await page.getByRole("button", { name: "In den Warenkorb" }).click();
  await page.waitForURL("**/cart?added");
  expect(await page.locator(".totals").innerText()).toContain("MwSt.");
  const american = page.getByRole("link", { name: /English/ });
  expect(new URL((await american.getAttribute("href")) ?? "").host).toBe(new URL(shop.url).host);
});

test.each([
  ["/", "phone", "dark"],
  ["/categories/textiles", "desktop", "light"],
  ["/categories/living", "phone", "light"],
  ["/search?q=lamp", "phone", "dark"],
  ["/search?q=xyzzy", "desktop", "light"],
  ["/products/linen-cushion", "phone", "light"],
  ["/products/linen-cushion", "desktop", "dark"],
  ["/stores", "desktop", "dark"],
  ["/help", "phone", "light"],
  ["/cart", "phone", "light"],
] as const)("[UXC-01] %s is accessible and fits on a %s in %s", async (path, device, colorScheme) => {
  const page = await openPage(chromium, shop.url, { device, colorScheme });
  await page.goto(path);
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(problemsOf(page)).toEqual([]);
});

test("[UXC-01] cart, checkout and confirmation are accessible", async () => {
  const page = await openPage(chromium, shop.url, { device: "phone" });
  await addToCart(page, MUG);
  await expectAccessible(page);
  await page.goto("/checkout");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await page.getByRole("alert").waitFor();
  await expectAccessible(page);
  await goToPayment(page);
  await expectAccessible(page);
  await pay(page, "0002");
  await page.getByRole("alert").waitFor();
  await expectAccessible(page);
  await pay(page, "4242");
  await page.waitForURL("**/orders/**");
  await expectAccessible(page);
});

test("a page that is not there says so, inside the shop", async () => {
  const page = await openPage(chromium, shop.url, { javaScript: false });
  const response = await page.goto("/products/never-was");
  expect(response?.status()).toBe(404);
  expect(await heading(page).innerText()).toBe("This page does not exist");
  expect(await page.getByRole("navigation", { name: "Categories" }).count()).toBe(1);
});

test("[UXC-01] browse pages ship no script but the product page's, within its budget", async () => {
  const page = await openPage(chromium, shop.url);
  for (const path of ["/", "/categories/textiles", "/search?q=lamp", "/stores", "/help"]) {
    await page.goto(path);
    expect(await page.locator("script:not([type='application/ld+json'])").count(), path).toBe(0);
  }
  const scripts: number[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() === "script") scripts.push((await response.body()).length);
  });
  await page.goto("/products/linen-cushion", { waitUntil: "networkidle" });
  expect(scripts.length).toBe(2);
  expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(15 * 1024);
});
