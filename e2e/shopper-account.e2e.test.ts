// biome-ignore-all lint/performance/useDomNodeTextContent: what the shopper sees is meant, not what the document holds
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportPKCS8, generateKeyPair } from "jose";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startProvider, type TestProvider } from "../integrations/identity/testing/provider.ts";
import { at, browser, expectAccessible, openPage, problemsOf, type Shop, startShop } from "./harness.ts";
import { linkIn } from "./mailbox.ts";
import { addToCart, goToPayment, pay } from "./shopper.ts";
import { signedInStaff } from "./staff.ts";

let shop: Shop;
let chromium: Browser;

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

const MUG = "/products/stoneware-mug";
const PASSWORD = "a heron over nine reeds";

let people = 0;
const newEmail = () => `robin-${++people}@shopper.example`;

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
/** A page of the shop without scripts, in a browser of its own. */
const device = (options: Parameters<typeof openPage>[2] = {}) =>
  openPage(chromium, shop.url, { javaScript: false, ...options });
const unitsInHeader = async (page: Page) => {
  const count = page.locator(".cart-link-count");
  return (await count.count()) === 0 ? 0 : Number(await count.innerText());
};

async function register(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/account");
  await page.getByRole("link", { name: "Create an account" }).click();
  await page.getByLabel("Full name").fill("Robin Shopper");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await press(page, "Create account");
  await page.waitForURL("**/account/sent?for=create");
}

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/account");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await press(page, "Sign in");
}

/** Somebody with an account, signed in on this page. */
async function newAccount(page: Page, email = newEmail()): Promise<string> {
  await page.goto("/account");
  await page.getByLabel("Email").fill(email);
  await press(page, "Email me a sign-in link");
  await page.goto(await linkIn(shop.url, email, "magic_link"));
  await press(page, "Sign in now");
  await page.waitForURL("**/account");
  return email;
}

describe("[CUS-02] [CUS-08] with JavaScript off", () => {
  test("an account's life: registered, confirmed, signed in, an order, its history, a link, a new password", async () => {
    const email = newEmail();
    const page = await device({ device: "phone" });
    await register(page, email);
    expect(await heading(page)).toBe("Look into your inbox");

    await page.goto(await linkIn(shop.url, email, "email_confirmation"));
    await press(page, "Confirm address");
    await page.waitForURL("**/account");
    expect(await heading(page)).toBe("Hello, Robin");

    await press(page, "Sign out");
    await page.waitForURL("**/account?done=signed_out");
    await signIn(page, email, "not the password");
    expect(await page.getByRole("alert").innerText()).toContain("That did not match");
    expect(await page.getByLabel("Email").inputValue()).toBe(email);
    await signIn(page, email);
    await page.waitForURL("**/account");

    await addToCart(page, MUG, 2);
    await page.goto("/checkout");
    expect(await page.getByLabel("Email", { exact: true }).inputValue()).toBe(email);
    await page.getByLabel("Street and house number").fill("12 Wren Street");
    await page.getByLabel("City").fill("Portland");
    await page.getByLabel("State", { exact: true }).selectOption("OR");
    await page.getByLabel("ZIP code").fill("97214");
    await page.getByLabel("Save this address in my account").check();
    await press(page, "Continue to payment");
    await pay(page, "4242");
    await page.waitForURL("**/orders/**placed");
    const order = await page.locator(".facts dd").first().innerText();
    expect(await page.getByRole("heading", { name: "Keep this order in an account" }).count()).toBe(0);

    const own = page.getByRole("link", { name: `Order ${order}` });
    await expect
      .poll(async () => {
        await page.goto("/account/orders");
        return own.count();
      })
      .toBe(1);
    await own.click();
    await page.waitForURL("**/account/orders/ord_*");
    expect(await heading(page)).toBe(`Order ${order}`);
    expect(await page.locator(".line-title").innerText()).toBe("Stoneware mug");

    const other = await device();
    await other.goto("/account");
    await other.getByLabel("Email").fill(email);
    await press(other, "Email me a sign-in link");
    const link = await linkIn(shop.url, email, "magic_link");
    // A mail scanner follows it first.
    expect((await fetch(link)).status).toBe(200);
    await other.goto(link);
    await press(other, "Sign in now");
    await other.waitForURL("**/account");
    expect(await heading(other)).toBe("Hello, Robin");
    const again = await device();
    await again.goto(link);
    await press(again, "Sign in now");
    expect(await again.getByRole("alert").innerText()).toContain("This link does not work any more");

    await again.goto("/account/reset");
    await again.getByLabel("Email").fill(email);
    await press(again, "Send the link");
    await again.goto(await linkIn(shop.url, email, "shopper_password_reset"));
    await again.getByLabel("New password").fill("short");
    await press(again, "Save password");
    expect(await again.getByRole("alert").getByRole("link").allInnerTexts()).toEqual([
      "Choose 12 characters or more.",
    ]);
    await again.getByLabel("New password").fill("an owl under seven stars");
    await press(again, "Save password");
    await again.waitForURL("**/account?done=reset");
    for (const signedIn of [page, other]) {
      await signedIn.goto("/account/orders");
      await signedIn.waitForURL("**/account?next=*");
    }
    await signIn(again, email, "an owl under seven stars");
    await again.waitForURL("**/account");
    for (const each of [page, other, again]) expect(problemsOf(each).filter(isFault)).toEqual([]);
  });

  test("[SEC-08] registering a known address looks the same, and its mail says so", async () => {
    const page = await device();
    const email = await newAccount(page);
    const stranger = await device();
    await register(stranger, email);
    expect(await heading(stranger)).toBe("Look into your inbox");
    expect(new URL(await linkIn(shop.url, email, "account_exists")).pathname).toBe("/account");
  });

  test("[SEC-03] a confirmation pressed on another device wants the password that was chosen", async () => {
    const email = newEmail();
    await register(await device(), email);
    const phone = await device({ device: "phone" });
    await phone.goto(await linkIn(shop.url, email, "email_confirmation"));
    await press(phone, "Confirm address");
    expect(await heading(phone)).toBe("Is it you?");
    await phone.getByLabel("Password").fill("a guess by somebody");
    await press(phone, "Confirm address");
    expect(await phone.getByRole("alert").getByRole("link").allInnerTexts()).toEqual([
      "Check your password.",
    ]);
    await phone.getByLabel("Password").fill(PASSWORD);
    await press(phone, "Confirm address");
    await phone.waitForURL("**/account");
    expect(await heading(phone)).toBe("Hello, Robin");
  });

  test("a guest makes an account of an order in one field, and finds the order in it", async () => {
    const email = newEmail();
    const page = await device({ device: "phone" });
    await addToCart(page, MUG);
    await page.goto("/checkout");
    expect(await page.getByRole("link", { name: "Sign in" }).getAttribute("href")).toBe(
      "/account?next=%2Fcheckout",
    );
    await goToPayment(page);
    await page.goto("/checkout");
    await page.getByLabel("Email", { exact: true }).fill(email);
    await press(page, "Continue to payment");
    await pay(page, "4242");
    await page.waitForURL("**/orders/**placed");
    const order = await page.locator(".facts dd").first().innerText();
    await page.getByLabel("Password").fill(PASSWORD);
    await press(page, "Create account");
    await page.goto(await linkIn(shop.url, email, "email_confirmation"));
    await press(page, "Confirm address");
    await page.waitForURL("**/account/orders");
    expect(await page.getByRole("link", { name: `Order ${order}` }).count()).toBe(1);
  });

  test("[CUS-03] orders under another address are claimed by the link that is sent there", async () => {
    const elsewhere = newEmail();
    const guest = await device();
    await addToCart(guest, MUG);
    await goToPayment(guest);
    await guest.goto("/checkout");
    await guest.getByLabel("Email", { exact: true }).fill(elsewhere);
    await press(guest, "Continue to payment");
    await pay(guest, "4242");
    await guest.waitForURL("**/orders/**placed");
    const order = await guest.locator(".facts dd").first().innerText();

    const page = await device();
    await newAccount(page);
    await page.goto("/account/orders");
    expect(await page.getByRole("link", { name: `Order ${order}` }).count()).toBe(0);
    await page.getByLabel("The other email address").fill(elsewhere);
    await press(page, "Send the link");
    const link = await linkIn(shop.url, elsewhere, "email_confirmation");
    await guest.goto(link);
    await press(guest, "Confirm address");
    await guest.waitForURL("**/account?problem=sign_in_required&next=*");
    await page.goto(link);
    await press(page, "Confirm address");
    await page.waitForURL("**/account/orders?done=claim_orders");
    expect(await page.getByRole("link", { name: `Order ${order}` }).count()).toBe(1);
  });

  test("[CUS-04] addresses are kept, edited and removed, and one press fills in the checkout", async () => {
    const page = await device();
    await newAccount(page);
    const add = async (street: string, asDefault = false) => {
      await page.goto("/account/addresses/new");
      await page.getByLabel("Full name").fill("Robin Shopper");
      await page.getByLabel("Street and house number").fill(street);
      await page.getByLabel("City").fill("Portland");
      await page.getByLabel("State", { exact: true }).selectOption("OR");
      await page.getByLabel("ZIP code").fill("97214");
      if (asDefault) await page.getByLabel("Use it as default").check();
      await press(page, "Save address");
      await page.waitForURL("**/account/addresses?done=saved");
    };
    await page.goto("/account/addresses/new");
    await press(page, "Save address");
    expect(await page.getByRole("alert").getByRole("link").count()).toBe(5);
    await add("12 Wren Street");
    await add("1 Mill Lane", true);
    const cards = () => page.locator(".address-card").allInnerTexts();
    expect((await cards()).map((card) => [/1 Mill Lane/.test(card), /Default/.test(card)])).toEqual([
      [true, true],
      [false, false],
    ]);

    await addToCart(page, MUG);
    await page.goto("/checkout");
    expect(await page.getByLabel("Street and house number").inputValue()).toBe("1 Mill Lane");
    await page.getByRole("link", { name: "12 Wren Street, Portland" }).click();
    expect(await page.getByLabel("Street and house number").inputValue()).toBe("12 Wren Street");

    await page.goto("/account/addresses");
    await page.getByRole("link", { name: "Edit the address 12 Wren Street" }).click();
    await page.getByLabel("Street and house number").fill("13 Wren Street");
    await press(page, "Save address");
    await page.waitForURL("**/account/addresses?done=saved");
    await press(page, "Use 13 Wren Street as default");
    expect((await cards())[0]).toContain("13 Wren Street");
    await press(page, "Remove the address 1 Mill Lane");
    await page.waitForURL("**/account/addresses?done=removed");
    expect((await cards()).length).toBe(1);
  });

  test("[SEC-03] devices are listed, and one signs the other out", async () => {
    const page = await device();
    const email = await newAccount(page);
    const laptop = await device();
    await laptop.goto("/account");
    await laptop.getByLabel("Email").fill(email);
    await press(laptop, "Email me a sign-in link");
    await laptop.goto(await linkIn(shop.url, email, "magic_link", { count: 2 }));
    await press(laptop, "Sign in now");
    await laptop.waitForURL("**/account");
    await page.goto("/account/security");
    expect(await page.locator(".rows li").count()).toBe(2);
    await press(page, "Sign out all other devices");
    await page.waitForURL("**/account/security?done=others");
    expect(await page.locator(".rows li").count()).toBe(1);
    await laptop.goto("/account/security");
    await laptop.waitForURL("**/account?next=*");
    await page.goto("/account/profile");
    expect(await heading(page)).toBe("Profile");
  });

  test("in German, with its own words", async () => {
    const page = await openPage(chromium, at(shop, "de"), { javaScript: false });
    await page.goto("/account");
    expect(await heading(page)).toBe("Anmelden");
    const email = newEmail();
    await page.getByLabel("E-Mail").fill(email);
    await press(page, "Anmeldelink per E-Mail");
    const link = await linkIn(shop.url, email, "magic_link");
    expect(new URL(link).origin).toBe(at(shop, "de"));
    await page.goto(link);
    await press(page, "Jetzt anmelden");
    await page.waitForURL("**/account");
    expect(await heading(page)).toBe("Guten Tag");
  });
});

describe("[CHN-07] one cart over devices, with JavaScript off", () => {
  test("a guest's cart stays through signing in, and joins the one on the other device", async () => {
    const phone = await device({ device: "phone" });
    await addToCart(phone, MUG);
    const email = await newAccount(phone);
    expect(await unitsInHeader(phone)).toBe(1);

    const laptop = await device();
    await addToCart(laptop, "/products/linen-cushion", 2);
    await laptop.goto("/account");
    await laptop.getByLabel("Email").fill(email);
    await press(laptop, "Email me a sign-in link");
    await laptop.goto(await linkIn(shop.url, email, "magic_link", { count: 2 }));
    await press(laptop, "Sign in now");
    await laptop.waitForURL("**/account");
    expect(await unitsInHeader(laptop)).toBe(3);

    await laptop.goto("/cart");
    expect(await laptop.locator(".cart-line h2").count()).toBe(2);
    await addToCart(laptop, MUG);
    await phone.goto("/cart");
    expect(await unitsInHeader(phone)).toBe(4);
  });

  test("signing out leaves no personal cart behind; signing in brings it back", async () => {
    const page = await device();
    await addToCart(page, MUG);
    const email = await newAccount(page);
    await page.goto("/account/profile");
    await press(page, "Sign out");
    await page.waitForURL("**/account?done=signed_out");
    expect((await page.context().cookies()).map((cookie) => cookie.name)).toEqual([]);
    expect(await unitsInHeader(page)).toBe(0);
    await page.goto("/cart");
    expect(await page.getByText("Your cart is empty").count()).toBe(1);
    await page.goto("/account");
    await page.getByLabel("Email").fill(email);
    await press(page, "Email me a sign-in link");
    await page.goto(await linkIn(shop.url, email, "magic_link", { count: 2 }));
    await press(page, "Sign in now");
    await page.waitForURL("**/account");
    expect(await unitsInHeader(page)).toBe(1);
  });
});

describe("[SEC-07] pages that others may get", () => {
  test("hold nothing of a person, and a signed-in shopper's page is no other shopper's", async () => {
    const page = await device();
    const email = await newAccount(page);
    const session = (await page.context().cookies()).find((cookie) => cookie.name === "__Host-shopper");
    const read = async (cookie: string) =>
      (await fetch(`${shop.url}${MUG}`, { headers: { Cookie: cookie } })).text();
    const own = await read(`__Host-shopper=${session?.value}`);
    const others = await read("");
    expect([own.includes('aria-label="Account"'), others.includes('aria-label="Account"')]).toEqual([
      true,
      false,
    ]);
    for (const html of [own, others]) {
      expect(html).not.toContain(email);
      expect(html).not.toContain("Robin");
    }
    const account = await page.goto("/account");
    expect(await account?.headerValue("cache-control")).toBe("private, no-store");
  });
});

describe("[CUS-02] signing in with a provider", () => {
  let provider: TestProvider;
  let linked: string;

  beforeAll(async () => {
    const port = await freePort();
    const staff = await signedInStaff(shop.url);
    const made = (await staff.post("/admin/identity-providers", {
      audience: "shopper",
      kind: "oidc",
      name: "Wren ID",
      issuer: `http://localhost:${port}`,
      client_id: "shop",
      client_secret: "a secret of the shop",
      options: { domains: [], first_role_id: null, apple: null },
      enabled: true,
    })) as { id: string };
    linked = newEmail();
    provider = await startProvider({
      port,
      clients: [
        {
          client_id: "shop",
          client_secret: "a secret of the shop",
          redirect_uris: [`${shop.url}/api/v1/auth/shopper/${made.id}/callback`],
        },
      ],
      accounts: [
        { sub: "w1", login: "wren", email: newEmail(), email_verified: true, name: "Wren Reed" },
        { sub: "w2", login: "unverified", email: newEmail(), email_verified: false, name: "Una Verified" },
        { sub: "w3", login: "linked", email: linked, email_verified: false, name: "Lin Ked" },
      ],
    });
  });
  afterAll(() => provider?.stop());

  /** Signs in at the provider and allows what the shop asks for. */
  async function atProvider(page: Page, login: string): Promise<void> {
    await page.getByLabel("Login").fill(login);
    await page.getByLabel("Password").fill("any");
    await press(page, "Sign in");
    await press(page, "Allow");
  }

  test("opens an account, keeps the guest's cart, leads on, and knows them again", async () => {
    const page = await device({ device: "phone" });
    await addToCart(page, MUG);
    await page.goto("/account?next=/checkout");
    await page.getByRole("link", { name: "Continue with Wren ID" }).click();
    await atProvider(page, "wren");
    await page.waitForURL("**/checkout");
    expect(await page.getByLabel("Full name").inputValue()).toBe("Wren Reed");
    await page.goto("/account/security");
    expect(await page.getByText("Linked since").count()).toBe(1);
    const laptop = await device();
    await laptop.goto("/account");
    await laptop.getByRole("link", { name: "Continue with Wren ID" }).click();
    await atProvider(laptop, "wren");
    await laptop.waitForURL("**/account");
    expect([await heading(laptop), await unitsInHeader(laptop)]).toEqual(["Hello, Wren", 1]);
  });

  test("[SEC-03] an address that the provider has not verified signs in to nothing, and says what to do", async () => {
    const page = await device();
    await page.goto("/account");
    await page.getByRole("link", { name: "Continue with Wren ID" }).click();
    await atProvider(page, "unverified");
    await page.waitForURL("**/account?problem=sign_in_first");
    expect(await page.getByRole("alert").innerText()).toContain("Sign in here first");
    await page.goto("/account/orders");
    await page.waitForURL("**/account?next=*");
  });

  test("who is signed in links it, signs in with it from then on, and unlinks it", async () => {
    const page = await device();
    await newAccount(page, linked);
    await page.goto("/account/security");
    await page.getByRole("link", { name: "Link Wren ID" }).click();
    await atProvider(page, "linked");
    await page.waitForURL("**/account/security?done=linked");
    const phone = await device({ device: "phone" });
    await phone.goto("/account");
    await phone.getByRole("link", { name: "Continue with Wren ID" }).click();
    await atProvider(phone, "linked");
    await phone.waitForURL("**/account");
    await press(page, "Unlink Wren ID");
    await page.waitForURL("**/account/security?done=unlinked");
    expect(await page.getByRole("link", { name: "Link Wren ID" }).count()).toBe(1);
  });

  test("who cancels there is back where they were", async () => {
    const page = await device();
    await page.goto("/account");
    await page.getByRole("link", { name: "Continue with Wren ID" }).click();
    await press(page, "Cancel");
    await page.waitForURL("**/account?problem=provider_cancelled");
  });

  test("[SEC-08] Apple's form, posted from Apple's page, comes back with the browser's own cookie", async () => {
    const { privateKey } = await generateKeyPair("ES256", { extractable: true });
    const staff = await signedInStaff(shop.url);
    await staff.post("/admin/identity-providers", {
      audience: "shopper",
      kind: "apple",
      name: "Apple",
      issuer: null,
      client_id: "com.example.shop",
      client_secret: await exportPKCS8(privateKey),
      options: { domains: [], first_role_id: null, apple: { team_id: "TEAM123456", key_id: "KEY1234567" } },
      enabled: true,
    });
    const page = await device();
    // Apple's page, as far as it matters here: a form of another site.
    await page.route("https://appleid.apple.com/**", async (route) => {
      const asked = new URL(route.request().url()).searchParams;
      await route.fulfill({
        contentType: "text/html",
        body: `<form method="post" action="${asked.get("redirect_uri")}">
          <input type="hidden" name="state" value="${asked.get("state")}">
          <input type="hidden" name="code" value="made-up"><button>Continue</button></form>`,
      });
    });
    await page.goto("/account");
    await page.getByRole("link", { name: "Continue with Apple" }).click();
    const posted = page.waitForRequest((request) => request.method() === "POST");
    const followed = page.waitForRequest(
      (request) => request.method() === "GET" && request.url().includes("/callback?state="),
    );
    await press(page, "Continue");
    expect((await (await posted).allHeaders()).cookie).toBe(undefined);
    expect((await (await followed).allHeaders()).cookie).toContain("__Host-shopper-sso=");
    await page.waitForURL("**/account?problem=*");
    // The browser was known again; it is Apple who does not know the code, or is out of reach.
    expect(["provider_failed", "provider_unreachable"]).toContain(
      new URL(page.url()).searchParams.get("problem"),
    );
  });
});

test.each(["light", "dark"] as const)(
  "[UXC-05] pages of the account are accessible and fit on a phone, %s",
  async (colorScheme) => {
    const page = await device({ colorScheme });
    await newAccount(page);
    const context = { storageState: await page.context().storageState() };
    const own = await openPage(chromium, shop.url, { colorScheme, device: "phone", context });
    for (const path of ["", "/orders", "/addresses", "/addresses/new", "/profile", "/security"]) {
      await own.goto(`/account${path}`);
      await expectAccessible(own);
      const overflow = await own.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBe(0);
    }
    const anybody = await openPage(chromium, shop.url, { colorScheme });
    for (const path of [
      "",
      "/create",
      "/reset",
      "/reset?token=t",
      "/link?token=t",
      "/confirm?token=t",
      "/sent",
    ]) {
      await anybody.goto(`/account${path}`);
      await expectAccessible(anybody);
    }
    await anybody.goto("/account/create");
    await press(anybody, "Create account");
    await expectAccessible(anybody);
    expect([...problemsOf(own), ...problemsOf(anybody)].filter(isFault)).toEqual([]);
  },
);

/** A form that is sent back says so by its status, which browsers note as an error. */
const isFault = (text: string) => !/status of 4\d\d/.test(text);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
