// biome-ignore-all lint/performance/useDomNodeTextContent: what people see is meant, not what the document holds

import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { Secret, TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asAnyone, asOperator } from "../scripts/api.ts";
import { localOperatorToken } from "../scripts/local-secrets.ts";
import { at, browser, expectAccessible, openPage, problemsOf, type Shop, startShop } from "./harness.ts";

const PASSWORD = "seven bridges of brass";

let shop: Shop;
let chromium: Browser;

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

/** Codes of an authenticator app, each given once; waits for the next where all near now are used up. */
function authenticator(secret: string): () => Promise<string> {
  let used = 0;
  return async () => {
    for (;;) {
      const now = Math.floor(Date.now() / 30_000);
      const step = [now, now + 1].find((candidate) => candidate > used);
      if (step !== undefined) {
        used = step;
        return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: step * 30_000 });
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
}

let operators = 0;

/** A new operator, as the first of a deployment is made: invited with its secret. */
async function invitedOperator(): Promise<{ email: string; link: string }> {
  operators += 1;
  const email = `operator-${operators}@millrace.example`;
  const { url } = await asOperator(shop.url, localOperatorToken).post<{ url: string }>(
    "/api/v1/operator/operators",
    { name: `Ode Operator ${operators}`, email },
  );
  return { email, link: url };
}

/** An operator's page, signed in. */
async function platform(path: string): Promise<{ page: Page; code: () => Promise<string>; email: string }> {
  const { email, link } = await invitedOperator();
  const token = new URL(link).hash.slice(1);
  const anyone = asAnyone(shop.url);
  const { totp } = await anyone.post<{ totp: { secret: string } }>("/api/v1/auth/operator/invitations/open", {
    token,
  });
  const code = authenticator(totp.secret);
  await anyone.post("/api/v1/auth/operator/invitations/accept", {
    token,
    password: PASSWORD,
    code: await code(),
  });
  const page = await openPage(chromium, shop.url);
  await page.goto(`/admin/platform${path}`);
  await signIn(page, email, code);
  return { page, code, email };
}

async function signIn(page: Page, email: string, code: () => Promise<string>): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByLabel("Code").fill(await code());
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}

/** What the browser itself says of calls that were refused on purpose. */
const unexpected = (page: Page) => problemsOf(page).filter((text) => !/status of 40[13]/.test(text));

/** Fills in the form that takes a merchant on, as fast as somebody types. */
async function takeOn(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole("link", { name: "Take on a merchant" }).click();
  await page.getByRole("textbox", { name: "Name" }).first().fill(name);
  await page.getByLabel("Country", { exact: true }).selectOption({ label: "Germany" });
  const place = page.locator("section", { has: page.getByRole("heading", { name: "First place" }) });
  await place.getByLabel("Name").fill("Laden am Bach");
  await place.getByLabel("Street and number").fill("Bachstraße 1");
  await place.getByLabel("Postal code").fill("34117");
  await place.getByLabel("City").fill("Kassel");
  const person = page.locator("section", { has: page.getByRole("heading", { name: "Administrator" }) });
  await person.getByLabel("Name").fill("Ute Bach");
  await person.getByLabel("Email").fill(email);
}

test("[SEC-05] [SEC-03] an operator accepts an invitation, sets up an authenticator, and signs in with a code that counts once", async () => {
  const { email, link } = await invitedOperator();
  const page = await openPage(chromium, shop.url);
  await page.goto(link);
  await page.getByRole("heading", { name: "Become an operator" }).waitFor();
  expect(new URL(page.url()).hash).toBe("");
  await page.getByLabel("New password", { exact: true }).fill("millrace");
  await page.getByRole("button", { name: "Go on" }).click();
  await expectAccessible(page);
  await page.getByLabel("New password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("New password once more").fill(PASSWORD);
  await page.getByRole("button", { name: "Go on" }).click();
  const secret = (await page.locator(".app-key code").innerText()).replaceAll(" ", "");
  await expectAccessible(page);
  const code = authenticator(secret);
  const first = await code();
  await page.getByRole("textbox", { name: "Code from the app" }).fill(first);
  await page.getByRole("heading", { name: "Merchants" }).waitFor();

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in as operator" }).waitFor();
  await expectAccessible(page);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByLabel("Code").fill(first);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Email, password or code is not right").waitFor();
  await page.getByLabel("Code").fill(await code());
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Merchants" }).waitFor();
  await page.goto(link);
  await page.getByText("This invitation does not work any more").waitFor();
  expect(unexpected(page).filter((text) => !/status of 404/.test(text))).toEqual([]);
});

test("[SEC-05] a merchant is taken on in less than a minute: its shop answers, its administrator follows the mail and is in", async () => {
  const { page } = await platform("");
  const began = performance.now();
  await takeOn(page, "Bach & Söhne", "ute@bach.example");
  await expectAccessible(page);
  await page.getByText("MwSt. 19 %").waitFor();
  await page.getByRole("button", { name: "Take on" }).click();
  await page.getByRole("heading", { name: "Bach & Söhne is taken on." }).waitFor();
  const site = at(shop, "bach-soehne");
  expect(await page.getByRole("link", { name: "Open the shop" }).getAttribute("href")).toBe(site);

  const shopper = await openPage(chromium, site);
  await shopper.goto("/");
  await shopper
    .getByRole("link", { name: /Bach & Söhne/ })
    .first()
    .waitFor();
  expect(await shopper.locator("html").getAttribute("lang")).toBe("de-DE");

  const administrator = await openPage(chromium, site, { context: { locale: "en-US" } });
  await administrator.goto("/sandbox/mail?to=ute@bach.example");
  await administrator.getByRole("link", { name: "Ihr Zugang zu Bach & Söhne" }).click();
  await administrator.getByRole("link", { name: /\/admin\/invitation/ }).click();
  await administrator.getByLabel("New password", { exact: true }).fill("mill wheel turning");
  await administrator.getByLabel("New password once more").fill("mill wheel turning");
  await administrator.getByRole("button", { name: "Start" }).click();
  await administrator.getByRole("heading", { name: /^Good / }).waitFor();
  expect(performance.now() - began).toBeLessThan(60_000);

  await page.getByRole("link", { name: "Bach & Söhne", exact: true }).click();
  await page.getByRole("heading", { name: "Bach & Söhne", exact: true }).waitFor();
  await page.getByText("1 active, 0 invited").waitFor();
  await expectAccessible(page);
  expect(problemsOf(shopper)).toEqual([]);
});

test("[SEC-05] a suspended shop says so to shoppers and staff, within seconds, and opens again as it was", async () => {
  const { page } = await platform("?q=lumen");
  await page.getByRole("link", { name: "Lumen Cycles" }).click({ force: true });
  const site = at(shop, "cycles");
  const shopper = await openPage(chromium, site);
  await shopper.goto("/");
  expect(await shopper.title()).toContain("Lumen Cycles");

  await page.getByRole("button", { name: "Suspend" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByLabel("Why").fill("no");
  await dialog.getByRole("button", { name: "Suspend" }).click();
  await dialog.getByText("Say a little more").waitFor();
  await dialog.getByLabel("Why").fill("Invoices unpaid since May");
  await dialog.getByRole("button", { name: "Suspend" }).click();
  await page.getByText("Reason: Invoices unpaid since May").first().waitFor();

  await expect.poll(async () => (await shopper.goto("/"))?.status(), { timeout: 5_000 }).toBe(503);
  await shopper.getByRole("heading", { name: "This shop is not open at the moment" }).waitFor();
  await expectAccessible(shopper);
  const staff = await openPage(chromium, site);
  await staff.goto("/admin");
  await staff.getByLabel("Email").fill("max@lumen-cycles.example");
  await staff.getByLabel("Password").fill("millrace-demo");
  await staff.getByRole("button", { name: "Sign in" }).click();
  await staff.getByText("This shop is not open at the moment. Nothing is lost").waitFor();

  await page.getByRole("button", { name: "Serve again" }).click();
  await page.getByText("Lumen Cycles is served again.").waitFor();
  await expect.poll(async () => (await shopper.goto("/"))?.status(), { timeout: 5_000 }).toBe(200);
  await staff.getByLabel("Password").fill("millrace-demo");
  await staff.getByRole("button", { name: "Sign in" }).click();
  await staff.getByRole("heading", { name: /^Good / }).waitFor();
});

test("[SEC-05] [SEC-09] a look into a merchant stands over every page, changes nothing, and is in the merchant's own log", async () => {
  const { page } = await platform("?q=alder");
  await page.getByRole("link", { name: "Alder & Wren" }).click({ force: true });
  await page.getByRole("button", { name: "Look in" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByLabel("Why").fill("Ticket 4711: prices look wrong");
  await dialog.getByRole("button", { name: "Look in" }).click();
  const banner = page.getByText(/^You are looking into Alder & Wren as operator Ode Operator/);
  await banner.waitFor();
  await page.getByText("Reason: Ticket 4711: prices look wrong").waitFor();
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "Areas" }).getByRole("link", { name: "Products" }).click();
  await page.getByRole("heading", { name: "Products" }).waitFor();
  expect(await page.getByRole("link", { name: "New product" }).count()).toBe(0);
  await banner.waitFor();
  const refused = await page.evaluate(async () => {
    const answer = await fetch("/api/v1/admin/stock/receipts", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": "visit-tries" },
      body: JSON.stringify({ opening: false, reference: null, lines: [] }),
    });
    return [answer.status, (await answer.json()).code];
  });
  expect(refused).toEqual([403, "visit_reads_only"]);
  await page.getByRole("button", { name: "End the visit" }).click();
  await page.waitForURL("**/admin/platform/merchants/*");
  expect(await page.evaluate(async () => (await fetch("/api/v1/admin/me")).status)).toBe(401);
  expect(unexpected(page)).toEqual([]);

  const ada = await openPage(chromium, shop.url);
  await ada.goto("/admin/audit");
  await ada.getByLabel("Email").fill("ada@alder-wren.example");
  await ada.getByLabel("Password").fill("millrace-demo");
  await ada.getByRole("button", { name: "Sign in" }).click();
  await ada.getByRole("row", { name: /Ode Operator.* looked in/ }).waitFor();
  await ada.goto("/admin/settings/organisation");
  await ada.getByText("Ticket 4711: prices look wrong").waitFor();
  await expectAccessible(ada);
});

test("[SEC-05] a merchant fetches all its data, closes, and changes its mind", async () => {
  const page = await openPage(chromium, at(shop, "cycles"));
  await page.goto("/admin/settings/organisation");
  await page.getByLabel("Email").fill("max@lumen-cycles.example");
  await page.getByLabel("Password").fill("millrace-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const ready = page.getByRole("button", { name: "Download" });
  await ready.waitFor({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), ready.click()]);
  expect(download.suggestedFilename()).toMatch(/^lumen-cycles-\d{4}-\d{2}-\d{2}\.tar\.gz$/);
  const archive = gunzipSync(await readFile(await download.path()));
  expect(archive.toString("latin1", 0, 10)).toBe("README.txt");
  expect(archive.includes("dawn-front-light")).toBe(true);
  expect(archive.includes("scrypt$")).toBe(false);

  await page.getByRole("button", { name: "Close…" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("textbox", { name: "Type lumen-cycles to confirm" }).fill("cycles");
  await dialog.getByRole("button", { name: "Close for good" }).click();
  await dialog.getByText("This is not lumen-cycles.").waitFor();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Type lumen-cycles to confirm" }).fill("lumen-cycles");
  await dialog.getByRole("button", { name: "Close for good" }).click();
  await page.getByText(/^Everything is deleted on /).waitFor();
  const shopper = await openPage(chromium, at(shop, "cycles"));
  await expect.poll(async () => (await shopper.goto("/"))?.status(), { timeout: 5_000 }).toBe(503);
  await page.getByRole("button", { name: "Withdraw the closure" }).click();
  await page.getByText("The closure of Lumen Cycles is withdrawn.").waitFor();
  await expect.poll(async () => (await shopper.goto("/"))?.status(), { timeout: 5_000 }).toBe(200);
});

test("[INT-04] a sandbox is made for a merchant's partners, says what it is, and is reset in one press", async () => {
  const { page } = await platform("?q=alder");
  await page.getByRole("link", { name: "Alder & Wren" }).click({ force: true });
  await page.getByRole("button", { name: "New sandbox" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByLabel("Hostname").fill("try.localhost");
  await dialog.getByLabel("Name", { exact: true }).nth(1).fill("Pat Partner");
  await dialog.getByLabel("Email").fill("pat@partner.example");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Make it" }).click();
  await page.getByRole("heading", { name: "Alder & Wren Sandbox" }).waitFor();
  await page.locator("li", { hasText: "Reset" }).getByText("Done").waitFor({ timeout: 30_000 });
  const shopper = await openPage(chromium, at(shop, "try"));
  await shopper.goto("/products/stoneware-mug");
  await shopper.getByRole("heading", { name: "Stoneware mug" }).waitFor();
  expect(problemsOf(shopper)).toEqual([]);
  await page.getByRole("button", { name: "Reset" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Reset" }).click();
  await page.getByText("Alder & Wren Sandbox is being reset.").waitFor();
  await expect
    .poll(() => page.locator("li", { hasText: "Reset" }).getByText("Done").count(), { timeout: 30_000 })
    .toBe(2);
});

test("[SEC-05] what is critical asks an operator to prove again who they are, above any page", async () => {
  const { page, code } = await platform("/operators");
  // Eleven minutes pass for the server, as far as it knows.
  let passed = false;
  await page.route("**/api/v1/operator/operators", async (route) => {
    if (passed || route.request().method() !== "POST") return route.fallback();
    passed = true;
    return route.fulfill({
      status: 403,
      contentType: "application/problem+json",
      body: JSON.stringify({ code: "step_up_required", title: "", status: 403, detail: "", request_id: "" }),
    });
  });
  await page.getByRole("button", { name: "Invite an operator" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Invite an operator" });
  await dialog.getByLabel("Name").fill("Ida Next");
  await dialog.getByLabel("Email").fill("ida@millrace.example");
  await dialog.getByRole("button", { name: "Invite" }).click();
  const proof = page.getByRole("alertdialog", { name: "Confirm that it is you" });
  await proof.getByLabel("Password").fill(PASSWORD);
  await proof.getByLabel("Code").fill(await code());
  await proof.getByRole("button", { name: "Confirm" }).click();
  const link = page.getByRole("textbox", { name: "Link" });
  await link.waitFor();
  expect(await link.inputValue()).toContain("/admin/platform/invitation#");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByText("ida@millrace.example").waitFor();
});
