import type { Page } from "playwright-core";

/** Puts a variant into the cart from its page. */
export async function addToCart(page: Page, path: string, quantity = 1): Promise<void> {
  await page.goto(path);
  if (quantity > 1) await page.getByLabel("Quantity").selectOption(String(quantity));
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.waitForURL("**/cart?added");
}

export async function fillContact(page: Page): Promise<void> {
  await page.getByLabel("Email", { exact: true }).fill("robin@shopper.example");
  await page.getByLabel("Full name").fill("Robin Shopper");
}

async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel("Street and house number").fill("12 Wren Street");
  await page.getByLabel("City").fill("Portland");
  await page.getByLabel("State", { exact: true }).selectOption("OR");
  await page.getByLabel("ZIP code").fill("97214");
}

/** From a cart with something in it to the payment step, to be sent by the first method. */
export async function goToPayment(page: Page): Promise<void> {
  await page.goto("/checkout");
  await fillContact(page);
  await fillAddress(page);
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await page.waitForURL("**/checkout/payment");
}

export async function pay(page: Page, card: string): Promise<void> {
  await page.getByRole("radio", { name: `Card ending in ${card}` }).check();
  await page.getByRole("button", { name: /^Pay / }).click();
}
