// biome-ignore-all lint/performance/useDomNodeTextContent: what people see is meant, not what the document holds
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, browser, expectAccessible, openPage, problemsOf, type Shop, startShop } from "./harness.ts";
import { linkIn, mailsTo } from "./mailbox.ts";
import { addToCart, goToPayment, pay } from "./shopper.ts";
import { type Staff, signedInStaff } from "./staff.ts";

let shop: Shop;
let chromium: Browser;
let staff: Staff;

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
  staff = await signedInStaff(shop.url);
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

const MUG = "/products/stoneware-mug";
const PASSWORD = "a heron over nine reeds";

let people = 0;
const newEmail = () => `privacy-${++people}@shopper.example`;

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();

/** Somebody with an account and a password, signed in on a page without scripts. */
async function shopperAt(email: string): Promise<Page> {
  const page = await openPage(chromium, shop.url, { javaScript: false });
  await page.goto("/account/create");
  await page.getByLabel("Full name").fill("Robin Shopper");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await press(page, "Create account");
  await page.goto(await linkIn(shop.url, email, "email_confirmation"));
  await press(page, "Confirm address");
  await page.waitForURL("**/account");
  return page;
}

interface Found {
  readonly id: string;
  readonly email: string;
}

/** The customer of an address, once the order that made it known was projected. */
async function customerOf(email: string): Promise<Found> {
  const find = async () =>
    (await staff.get<{ items: Found[] }>(`/admin/customers?q=${encodeURIComponent(email)}`)).items;
  await expect.poll(async () => (await find()).length).toBe(1);
  const [found] = await find();
  if (!found) throw new Error(`${email} is no customer`);
  return found;
}

describe("[CUS-12] [SEC-07] with JavaScript off", () => {
  test("a shopper agrees, takes back, downloads their data, and deletes their account", async () => {
    const email = newEmail();
    const page = await shopperAt(email);
    await page.goto("/account");
    await page
      .getByRole("navigation", { name: "Your account" })
      .getByRole("link", { name: "Privacy" })
      .click();
    await page.waitForURL("**/account/privacy");
    expect(await page.getByRole("button", { name: /^Take back/ }).count()).toBe(0);

    await press(page, "Agree: News by email");
    await page.getByText(/^Agreed on /).waitFor();
    await press(page, "Take back: News by email");
    await page.getByText(/^Taken back on /).waitFor();
    await page.getByText("All you have said, and when").click();
    expect(await page.locator(".consents ~ details li p:first-child").allInnerTexts()).toEqual([
      "News by email: taken back",
      "News by email: agreed",
    ]);

    const downloading = page.waitForEvent("download");
    await press(page, "Download my data");
    const file = await downloading;
    expect(file.suggestedFilename()).toBe("personal-data.json");
    const kept = JSON.parse(await readFile(await file.path(), "utf8"));
    expect(kept.customers.map((row: { email: string }) => row.email)).toEqual([email]);
    expect(kept.consents.length).toBe(2);

    const confirm = page.getByLabel(/^Type your email address/);
    await confirm.fill("somebody.else@shopper.example");
    await page.getByLabel("Your password").fill(PASSWORD);
    await press(page, "Delete my account for good");
    expect(await page.getByRole("alert").getByRole("link").innerText()).toBe(
      `This is not the address of this account. Type ${email}.`,
    );
    await confirm.fill(email);
    await page.getByLabel("Your password").fill("not the password");
    await press(page, "Delete my account for good");
    expect(await page.locator("#password-error").innerText()).toBe("That did not match");
    await page.getByLabel("Your password").fill(PASSWORD);
    await press(page, "Delete my account for good");
    await page.waitForURL("**/account/erased");
    expect(await heading(page)).toBe("Your data is deleted");
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);

    await page.goto("/account/privacy");
    await page.waitForURL("**/account?next=*");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(PASSWORD);
    await press(page, "Sign in");
    expect(await page.getByRole("alert").innerText()).toContain("That did not match");
    expect((await mailsTo(shop.url, email, "erasure_done")).map(({ subject }) => subject)).toEqual([
      "Your data was erased",
    ]);
    expect(
      problemsOf(page).filter((problem) => !problem.includes("422") && !problem.includes("401")),
    ).toEqual([]);
  });

  test("with an order open it waits, says for what, and can be taken back", async () => {
    const email = newEmail();
    const page = await shopperAt(email);
    await addToCart(page, MUG);
    await goToPayment(page);
    await page.goto("/checkout");
    await page.getByLabel("Email", { exact: true }).fill(email);
    await press(page, "Continue to payment");
    await pay(page, "4242");
    await page.waitForURL("**/orders/**placed");
    const number = await page.locator(".facts dd").first().innerText();
    await expect
      .poll(async () => {
        await page.goto("/account/privacy");
        return page.getByText(`One order is still open: ${number}`).count();
      })
      .toBe(1);
    await page.getByLabel(/^Type your email address/).fill(email);
    await page.getByLabel("Your password").fill(PASSWORD);
    await press(page, "Delete my account for good");
    expect(await page.getByRole("status").innerText()).toContain(`once this order is done: ${number}`);
    expect((await mailsTo(shop.url, email, "erasure_waiting")).length).toBe(1);
    await press(page, "Keep my account");
    await page.waitForURL("**/account/privacy?done=kept");
    expect(await page.getByRole("button", { name: "Delete my account for good" }).count()).toBe(1);
  });

  test("a guest is asked for news by an empty box; what they tick is theirs once the order stands", async () => {
    const [email, silent] = [newEmail(), newEmail()];
    const buy = async (address: string, agree: boolean) => {
      const page = await openPage(chromium, shop.url, { javaScript: false, device: "phone" });
      await addToCart(page, MUG);
      await goToPayment(page);
      await page.goto("/checkout");
      const box = page.getByRole("checkbox", { name: /may write to me by email/ });
      expect(await box.isChecked()).toBe(false);
      await page.getByLabel("Email", { exact: true }).fill(address);
      if (agree) await box.check();
      await press(page, "Continue to payment");
      await page.goto("/checkout");
      expect(await box.isChecked()).toBe(agree);
      await press(page, "Continue to payment");
      await pay(page, "4242");
      await page.waitForURL("**/orders/**placed");
    };
    await buy(email, true);
    await buy(silent, false);
    const agreed = async (address: string) => {
      const { id } = await customerOf(address);
      const detail = await staff.get<{ consent_history: { source: string; granted: boolean }[] }>(
        `/admin/customers/${id}`,
      );
      return detail.consent_history.map(({ source, granted }) => [source, granted]);
    };
    expect([await agreed(email), await agreed(silent)]).toEqual([[["checkout", true]], []]);
  });

  test("the privacy page names every cookie that the shop sets, and no other", async () => {
    const email = newEmail();
    const page = await shopperAt(email);
    await addToCart(page, MUG);
    const set = (await page.context().cookies()).map(({ name }) => name);
    await page.goto("/privacy");
    const told = await page.locator(".cookies code").allInnerTexts();
    expect(set.filter((name) => !told.includes(name))).toEqual([]);
    expect(told).toEqual([
      "__Host-cart",
      "cart_units",
      "__Host-shopper",
      "__Host-claim",
      "__Host-shopper-sso",
    ]);
  });
});

test("[UXC-05] the privacy pages are accessible, in English and German, light and dark", async () => {
  const storageState = await (await shopperAt(newEmail())).context().storageState();
  const phone = { device: "phone", context: { storageState } } as const;
  const english = await openPage(chromium, shop.url, { ...phone, colorScheme: "light" });
  const german = await openPage(chromium, at(shop, "de"), { ...phone, colorScheme: "dark" });
  for (const page of [english, german]) {
    await page.goto("/privacy");
    await expectAccessible(page);
  }
  await english.goto("/account/privacy");
  await expectAccessible(english);
  expect([...problemsOf(english), ...problemsOf(german)]).toEqual([]);
});

describe("in the back office", () => {
  /** The best stocked variant of the mug, and a store that has it. */
  async function goods(): Promise<{ sku: string; location_id: string }> {
    const response = await fetch(`${shop.url}/api/v1/store${MUG}/availability`);
    const { items } = (await response.json()) as {
      items: { sku: string; stores: { location_id: string; state: string }[] }[];
    };
    for (const { sku, stores } of items) {
      const full = stores.find(({ state }) => state === "in_stock");
      if (full) return { sku, location_id: full.location_id };
    }
    throw new Error("no store has a mug");
  }

  /** A guest's pickup order through the API. Returns its id. */
  async function guestOrder(name: string, email: string, phone: string): Promise<string> {
    const send = async (method: string, path: string, body: unknown) => {
      const response = await fetch(`${shop.url}/api/v1/store${path}`, {
        method,
        headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json() as Promise<{ id: string; total: unknown; order: { id: string } }>;
    };
    const { sku, location_id } = await goods();
    const cart = await send("POST", "/carts", {});
    await send("POST", `/carts/${cart.id}/lines`, { sku, quantity: 1 });
    const { total } = await send("PUT", `/carts/${cart.id}/details`, {
      customer: { name, email, phone },
      fulfilment: { kind: "pickup", location_id },
    });
    const placed = await send("POST", `/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token: "tok_approve" },
      expected_total: total,
    });
    return placed.order.id;
  }

  async function backOffice(path: string): Promise<Page> {
    const page = await openPage(chromium, shop.url);
    await page.goto(`/admin${path}`);
    await page.getByLabel("Email").fill("ada@alder-wren.example");
    await page.getByLabel("Password").fill("millrace-demo");
    await press(page, "Sign in");
    return page;
  }

  test("[CUS-01] [CUS-08] [CUS-13] two guests are merged side by side, and taken apart again", async () => {
    const [email, other] = [newEmail(), newEmail()];
    await guestOrder("Mia Merge", email, "+1 555 0142");
    await guestOrder("Mia M. Merge", other, "+1 555 0142");
    const [kept] = [await customerOf(email), await customerOf(other)];

    const page = await backOffice("/customers?q=merge");
    await page.getByRole("cell", { name: "Mia Merge" }).click();
    await page.waitForURL(`**/customers/${kept.id}`);
    await expectAccessible(page);
    const orders = page.locator("section", {
      has: page.getByRole("heading", { name: "Orders", exact: true }),
    });
    await expect.poll(() => orders.getByRole("link", { name: /^[0-9A-Z]{6}-/ }).count()).toBe(1);

    await press(page, "Merge");
    await page.getByRole("radio", { name: new RegExp(other) }).waitFor();
    await expectAccessible(page);
    await page.getByLabel("Reason").fill("one telephone number");
    await press(page, `Merge into ${email}`);
    await page.getByText("The two are one customer now.").waitFor();
    await expect.poll(() => orders.getByRole("link", { name: /^[0-9A-Z]{6}-/ }).count()).toBe(2);
    await page.getByRole("link", { name: "Merged in: Mia M. Merge" }).click();
    await page.getByText("This is Mia Merge").waitFor();
    await page.goBack();

    await press(page, "Undo");
    await page.getByText("They are two customers again.").waitFor();
    await expect.poll(() => orders.getByRole("link", { name: /^[0-9A-Z]{6}-/ }).count()).toBe(1);
    expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);
    expect(problemsOf(page)).toEqual([]);
  });

  test("[UXA-10] a name that somebody else has changed meanwhile is not written over unseen", async () => {
    const email = newEmail();
    await guestOrder("Vera Wrong", email, "+1 555 0150");
    const { id } = await customerOf(email);
    const [first, second] = [await backOffice(`/customers/${id}`), await backOffice(`/customers/${id}`)];
    await press(first, "Edit");
    await press(second, "Edit");
    await second.getByRole("textbox", { name: "Name" }).fill("Vera Second");
    await press(second, "Save");
    await second.getByRole("heading", { name: "Vera Second" }).waitFor();
    await first.getByRole("textbox", { name: "Name" }).fill("Vera First");
    await press(first, "Save");
    await first.getByText("Somebody else changed this customer meanwhile").waitFor();
    await press(first, "Save mine over it");
    await first.getByRole("heading", { name: "Vera First" }).waitFor();
  });

  test("[CUS-12] [SEC-07] somebody is exported, then erased; their order stays, without them", async () => {
    const email = newEmail();
    const order = await guestOrder("Zelda Forgettable", email, "+1 555 0199");
    const { id } = await customerOf(email);
    await staff.post(`/admin/orders/${order}/cancel`, { reason: "test" });
    const page = await backOffice(`/orders/${order}`);
    await page.getByRole("link", { name: "Find in customers" }).click();
    await page.getByRole("cell", { name: "Zelda Forgettable" }).click();
    await page.waitForURL(`**/customers/${id}`);

    const downloading = page.waitForEvent("download");
    await press(page, "Export data");
    const file = await downloading;
    expect(file.suggestedFilename()).toBe(`personal-data-${id}.json`);
    const kept = JSON.parse(await readFile(await file.path(), "utf8"));
    expect(kept.orders.map((entry: { id: string }) => entry.id)).toEqual([order]);

    await press(page, "Erase personal data");
    const gone = page.getByRole("button", { name: "Erase for good" });
    expect(await gone.isDisabled()).toBe(true);
    await expectAccessible(page);
    await page.getByLabel("Type ERASE to go on").fill("ERASE");
    await gone.click();
    await page.getByText("This customer was erased on request").waitFor();
    expect(await heading(page)).toBe("Erased customer");
    expect((await mailsTo(shop.url, email, "erasure_done")).length).toBe(1);
    await page.goto(`/admin/orders/${order}`);
    await page.getByText("Walk-in customer").waitFor();
    expect(await page.getByText("Zelda").count()).toBe(0);
    await page.goto("/admin/customers?q=zelda");
    await page.getByText("Nobody is found under this").waitFor();
    expect(problemsOf(page)).toEqual([]);
  });
});
