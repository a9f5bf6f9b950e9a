// biome-ignore-all lint/performance/useDomNodeTextContent: what people see is meant, not what the document holds
import { Secret, TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startProvider, type TestProvider } from "../integrations/identity/testing/provider.ts";
import { walkSignIn } from "../integrations/identity/testing/visitor.ts";
import {
  browser,
  expectAccessible,
  openPage,
  type PageOptions,
  problemsOf,
  type Shop,
  startShop,
} from "./harness.ts";
import { linkIn } from "./mailbox.ts";
import { signedInStaff } from "./staff.ts";
import { addAuthenticator } from "./virtual-authenticator.ts";

const PASSWORD = "mill wheel turning";

let shop: Shop;
let chromium: Browser;

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

let people = 0;

/** Somebody new, who is invited; gives their address and the link in their mail. */
async function invited(): Promise<{ email: string; link: string }> {
  people += 1;
  const email = `person-${people}@alder-wren.example`;
  // Adding people wants a fresh proof, so the administrator signs in for each.
  const ada = await signedInStaff(shop.url);
  await ada.post("/admin/staff", {
    name: `Person ${people}`,
    email,
    roles: [{ role_id: "order_manager", location_id: null }],
  });
  return { email, link: await linkIn(shop.url, email, "invitation") };
}

async function acceptInvitation(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("New password once more").fill(PASSWORD);
  await page.getByRole("button", { name: "Start" }).click();
}

/** Somebody with a password, signed in. */
async function somebody(options: PageOptions = {}): Promise<{ page: Page; email: string }> {
  const { email, link } = await invited();
  const page = await openPage(chromium, shop.url, options);
  await acceptInvitation(page, link);
  await page.getByRole("heading", { name: /^Good / }).waitFor();
  return { page, email };
}

const signOut = async (page: Page) => {
  await page.getByRole("button", { name: /^Account of / }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/admin/sign-in");
};

const signIn = async (page: Page, email: string, password = PASSWORD) => {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
};

const isIn = (page: Page) => page.getByRole("heading", { name: /^Good / }).waitFor();
const account = async (page: Page) => {
  await page.goto("/admin/account");
  await page.getByRole("heading", { name: "Two-step verification" }).waitFor();
};

/** What an authenticator app shows, some steps from now; each step counts once. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

const shownCodes = async (page: Page): Promise<string[]> => {
  await page.getByRole("heading", { name: "Keep your recovery codes" }).waitFor();
  return page.locator(".recovery-codes li").allInnerTexts();
};

/** Sets up an authenticator app on the account page; gives its key and the recovery codes. */
async function setUpApp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await account(page);
  await page.getByRole("button", { name: "Set up an app" }).click();
  const secret = (await page.locator(".app-key code").innerText()).replaceAll(" ", "");
  await page.getByLabel("Code from the app").fill(codeOf(secret, -1));
  const codes = await shownCodes(page);
  await page.getByRole("button", { name: "I have kept them" }).click();
  return { secret, codes };
}

/** Lets the ten minutes pass in which a proof is fresh. */
const letProofAge = (email: string) =>
  shop.control(
    "update staff_session set proved_at = '2026-01-01T00:00:00.000Z' where staff_id = (select id from staff where email = ?)",
    email,
  );

describe("[SEC-03] [CUS-02] links from the mail", () => {
  test("an invitation is accepted with a password, and works once", async () => {
    const { link } = await invited();
    const page = await openPage(chromium, shop.url);
    await page.goto(link);
    await page.getByRole("heading", { name: "Welcome" }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    await expectAccessible(page);
    await page.getByLabel("New password", { exact: true }).fill("password1234");
    await page.getByLabel("New password once more").fill("something else");
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByText("This is among the passwords that are guessed first").waitFor();
    await page.getByText("This is another one").waitFor();
    await acceptInvitation(page, link);
    await isIn(page);
    expect(problemsOf(page)).toEqual([]);

    const late = await openPage(chromium, shop.url);
    await late.goto(link);
    await late.getByRole("heading", { name: "This link does not work any more" }).waitFor();
    await expectAccessible(late);
  });

  test("a forgotten password is replaced by the link, which signs nobody in and ends all sessions", async () => {
    const { page, email } = await somebody();
    const forgetful = await openPage(chromium, shop.url, { device: "phone" });
    await forgetful.goto("/admin/sign-in");
    await forgetful.getByRole("link", { name: "Forgot your password?" }).click();
    await forgetful.getByLabel("Email").fill(email);
    await forgetful.getByRole("button", { name: "Send the link" }).click();
    await forgetful.getByRole("heading", { name: "Look into your mail" }).waitFor();
    await expectAccessible(forgetful);

    await forgetful.goto(await linkIn(shop.url, email, "password_reset"));
    await forgetful.getByText(`For ${email}.`).waitFor();
    await forgetful.getByLabel("New password", { exact: true }).fill("a wheel in the water");
    await forgetful.getByText("Long enough, and not easy to guess.").waitFor();
    await forgetful.getByLabel("New password once more").fill("a wheel in the water");
    await forgetful.getByRole("button", { name: "Save password" }).click();
    await forgetful.getByText("Your password is saved. Sign in with it.").waitFor();
    await signIn(forgetful, email, PASSWORD);
    await forgetful.getByText("Email or password is not right").waitFor();
    await signIn(forgetful, email, "a wheel in the water");
    await isIn(forgetful);

    await page.getByRole("link", { name: "Orders", exact: true }).click();
    await page.getByRole("heading", { name: "Your session has ended" }).waitFor();
  });
});

describe("[SEC-03] an authenticator app", () => {
  test("is asked for after the password; a wrong code is refused, a used one too", async () => {
    const { page, email } = await somebody();
    const { secret, codes } = await setUpApp(page);
    expect(codes.length).toBe(10);
    await page.getByText("On. After your password you are asked for a second proof.").waitFor();
    await expectAccessible(page);
    await signOut(page);

    await signIn(page, email);
    await page.getByRole("heading", { name: "Confirm that it is you" }).waitFor();
    await expectAccessible(page);
    const code = page.getByLabel("Code from the app");
    await code.fill("000000");
    await page.getByText("4 tries are left").waitFor();
    const right = codeOf(secret);
    await code.fill(right);
    await isIn(page);

    await signOut(page);
    await signIn(page, email);
    await code.fill(right);
    await page.getByText("This is not right, or was used before").waitFor();
    await page.getByRole("button", { name: "Recovery code" }).click();
    await page.getByLabel("Recovery code").fill((codes[0] ?? "").toLowerCase());
    await page.getByRole("button", { name: "Continue" }).click();
    await isIn(page);
    await account(page);
    await page.getByText("9 left").waitFor();
    await page.getByText("Recovery code used").waitFor();
  });

  test("codes are made anew, and the app is removed", async () => {
    const { page } = await somebody();
    const { codes } = await setUpApp(page);
    await page.getByRole("button", { name: "Make new ones" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Make new ones" }).click();
    const renewed = await shownCodes(page);
    expect([renewed.length, renewed.filter((code) => codes.includes(code))]).toEqual([10, []]);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as file" }).click();
    expect((await saved).suggestedFilename()).toBe("recovery-codes-alder-wren.txt");
    await page.getByRole("button", { name: "I have kept them" }).click();

    await page.getByRole("button", { name: "Remove the app" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove the app" }).click();
    await page.getByText("Off. Anybody with your password can sign in as you.").waitFor();
    expect(problemsOf(page)).toEqual([]);
  });
});

describe("[SEC-03] a passkey", () => {
  test("signs in alone, is asked for as second step, is renamed and removed", async () => {
    const { page, email } = await somebody();
    const authenticator = await addAuthenticator(page);
    await account(page);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByLabel("Name").fill("Work laptop");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "I have kept them" }).click();
    await page.getByText("Work laptop").waitFor();
    expect(await authenticator.passkeys()).toBe(1);
    await signOut(page);

    await page.getByRole("button", { name: "Use a passkey" }).click();
    await isIn(page);
    expect(problemsOf(page)).toEqual([]);
    await signOut(page);

    await signIn(page, email);
    await authenticator.recognise(false);
    await page.getByRole("button", { name: "Use passkey" }).click();
    await page.getByText("No passkey was used").waitFor();
    await authenticator.recognise(true);
    await page.getByRole("button", { name: "Use passkey" }).click();
    await isIn(page);

    await account(page);
    await page.getByRole("button", { name: "Rename: Work laptop" }).click();
    await page.getByRole("alertdialog").getByLabel("Name").fill("Old laptop");
    await page.getByRole("alertdialog").getByRole("button", { name: "Rename" }).click();
    await page.getByRole("button", { name: "Remove: Old laptop" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
    await page.getByText("The passkey is removed.").waitFor();
    await signOut(page);
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.getByText("This passkey is not known here").waitFor();
  });

  test("can be how an invitation is accepted", async () => {
    const { email, link } = await invited();
    const page = await openPage(chromium, shop.url);
    await addAuthenticator(page);
    await page.goto(link);
    await page.getByLabel("Your name").fill("Nell New");
    await page.getByRole("button", { name: "Use a passkey instead" }).click();
    await page.getByRole("button", { name: "I have kept them" }).click();
    await isIn(page);
    await account(page);
    await page.getByText("You have none: you sign in without.").waitFor();
    expect(await page.getByRole("button", { name: "Account of Nell New" }).count()).toBe(1);
    expect(email).toContain("@");
  });
});

describe("[SEC-03] proving again", () => {
  test("a critical action asks for the password, and is then done; given up, nothing is changed", async () => {
    const { page, email } = await somebody();
    await account(page);
    await letProofAge(email);
    const choosePin = async () => {
      await page.getByRole("button", { name: "Choose a PIN" }).first().click();
      await page.getByLabel("New PIN").fill("4826");
      await page.keyboard.press("Enter");
    };
    await choosePin();
    const proof = page.getByRole("alertdialog", { name: "Confirm that it is you" });
    await proof.getByLabel("Password").fill("not the password");
    await proof.getByRole("button", { name: "Confirm" }).click();
    await proof.getByText("This is not right. Check it and try again.").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByText("This was not confirmed, so nothing was changed.").waitFor();

    await page.keyboard.press("Enter");
    await proof.getByLabel("Password").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByText("Your PIN is changed.").waitFor();
    await page.getByText(/^Set on /).waitFor();
  });

  test("a passkey proves it as well", async () => {
    const { page, email } = await somebody();
    await addAuthenticator(page);
    await account(page);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "I have kept them" }).click();
    await letProofAge(email);
    await page.getByRole("button", { name: "Make new ones" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Make new ones" }).click();
    await page.getByRole("button", { name: "Use passkey" }).click();
    await page.getByRole("heading", { name: "Keep your recovery codes" }).waitFor();
  });
});

describe("[SEC-03] a session that has ended", () => {
  test("is begun again above the page, and what was typed is saved", async () => {
    const { page, email } = await somebody();
    await account(page);
    await page.getByRole("button", { name: "Choose a PIN" }).first().click();
    await page.getByLabel("New PIN").fill("4826");
    await shop.control(
      "delete from staff_session where staff_id = (select id from staff where email = ?)",
      email,
    );
    await page.keyboard.press("Enter");
    const door = page.getByRole("alertdialog", { name: "Your session has ended" });
    await door.getByLabel("Password").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    expect(await door.getByLabel("Email").inputValue()).toBe(email);
    await door.getByLabel("Password").fill(PASSWORD);
    await door.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("Your PIN is changed.").waitFor();
    expect(new URL(page.url()).pathname).toBe("/admin/account");
  });

  test("is seen and ended from another device; another tab signs in for all", async () => {
    const { page, email } = await somebody();
    const elsewhere = await openPage(chromium, shop.url, {
      context: { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" },
    });
    await elsewhere.goto("/admin/sign-in");
    await signIn(elsewhere, email);
    await isIn(elsewhere);
    await account(page);
    await page.getByRole("button", { name: "End the session Firefox, Linux" }).click();
    await page.getByText("The session has ended.").waitFor();
    await elsewhere.getByRole("link", { name: "Orders", exact: true }).click();
    await elsewhere.getByRole("heading", { name: "Your session has ended" }).waitFor();

    const tab = await elsewhere.context().newPage();
    await tab.goto("/admin/sign-in");
    await signIn(tab, email);
    await isIn(tab);
    await elsewhere.getByRole("heading", { name: "Orders", exact: true }).waitFor();
    expect(await elsewhere.getByRole("alertdialog").count()).toBe(0);
  });

  test("somebody else at the same screen does not see what was there", async () => {
    const { page, email } = await somebody();
    const other = await somebody();
    await account(page);
    await shop.control(
      "delete from staff_session where staff_id = (select id from staff where email = ?)",
      email,
    );
    const tab = await page.context().newPage();
    await tab.goto("/admin/sign-in");
    await signIn(tab, other.email);
    await isIn(tab);
    await page.waitForURL("**/admin/");
    await isIn(page);
  });
});

describe("[SEC-03] [CUS-02] the company's own sign-in", () => {
  const CLIENT = { client_id: "back-office", client_secret: "a secret of both" };
  let provider: TestProvider;
  let providerId: string;
  let employee: string;

  beforeAll(async () => {
    const { email } = await invited();
    const port = 40_000 + Math.floor(Math.random() * 20_000);
    const ada = await signedInStaff(shop.url);
    const { id } = (await ada.post("/admin/identity-providers", {
      audience: "staff",
      kind: "oidc",
      name: "Mill ID",
      issuer: `http://localhost:${port}`,
      ...CLIENT,
      options: { domains: ["mill.example"], first_role_id: "finance", apple: null },
      enabled: true,
    })) as { id: string };
    provider = await startProvider({
      port,
      clients: [{ ...CLIENT, redirect_uris: [`${shop.url}/api/v1/auth/staff/sso/${id}/callback`] }],
      accounts: [
        { sub: "emp-1", login: "employee", email, email_verified: true, name: "Em Ployee" },
        {
          sub: "new-1",
          login: "newcomer",
          email: "newcomer@mill.example",
          email_verified: true,
          name: "New Comer",
        },
        { sub: "out-1", login: "outsider", email: "outsider@elsewhere.example", email_verified: true },
      ],
    });
    providerId = id;
    employee = email;
  });
  afterAll(async () => {
    await provider?.stop();
  });

  const goThrough = async (page: Page, login: string) => {
    await page.getByLabel("Login").fill(login);
    await page.getByLabel("Password").fill("any");
    await page.getByRole("button", { name: "Sign in" }).click();
    const allow = page.getByRole("button", { name: "Allow" });
    await Promise.race([allow.waitFor(), page.waitForURL(`${shop.url}/**`)]);
    if (page.url().startsWith(provider.issuer)) await allow.click();
  };

  test("lets in an invited person, back to the page they wanted, and proves again in a window beside", async () => {
    const page = await openPage(chromium, shop.url);
    await page.goto("/admin/orders");
    await page.getByRole("button", { name: "Continue with Mill ID" }).click();
    await goThrough(page, "employee");
    await page.getByRole("heading", { name: "Orders", exact: true }).waitFor();
    await account(page);
    await page.getByText("You also sign in with Mill ID.").waitFor();
    await page.getByText("Linked with the company's sign-in").waitFor();

    await letProofAge(employee);
    await page.getByRole("button", { name: "Choose a PIN" }).first().click();
    await page.getByLabel("New PIN").fill("4826");
    await page.keyboard.press("Enter");
    const opened = page.context().waitForEvent("page");
    await page.getByRole("button", { name: "Continue with Mill ID" }).click();
    const beside = await opened;
    await beside.waitForURL(`${provider.issuer}/**`);
    await goThrough(beside, "employee");
    await page.getByText("Your PIN is changed.").waitFor();
  });

  test("makes a newcomer of its domain a person with the first role", async () => {
    const page = await openPage(chromium, shop.url);
    await page.goto("/admin/sign-in");
    await page.getByRole("button", { name: "Continue with Mill ID" }).click();
    await goThrough(page, "newcomer");
    await page.getByRole("button", { name: "Account of New Comer" }).click();
    await page.getByText("newcomer@mill.example").waitFor();
    await page.getByText("Finance").waitFor();
  });

  test("refuses strangers and cancelled sign-ins on a page that says why", async () => {
    const page = await openPage(chromium, shop.url);
    await page.goto("/admin/sign-in");
    await page.getByRole("button", { name: "Continue with Mill ID" }).click();
    await goThrough(page, "outsider");
    await page.getByText("Nobody here has the address").waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Back to sign-in" }).click();
    const again = await openPage(chromium, shop.url);
    await again.goto("/admin/sign-in");
    await again.getByRole("button", { name: "Continue with Mill ID" }).click();
    await again.getByRole("button", { name: "Cancel" }).click();
    await again.getByText("The sign-in was cancelled").waitFor();
  });

  test("a way back from another browser signs nobody in", async () => {
    // The attacker signs in and keeps the link that leads back, to send it to somebody.
    const out = await fetch(`${shop.url}/api/v1/auth/staff/sso/${providerId}/start`, { redirect: "manual" });
    const { redirect_uri, parameters } = await walkSignIn(out.headers.get("location") ?? "", "newcomer");
    const victim = await openPage(chromium, shop.url);
    await victim.goto(`${redirect_uri}?${parameters}`);
    await victim.getByText("This took too long, or was begun in another window").waitFor();
    const cookies = await victim.context().cookies();
    expect(cookies.map(({ name }) => name).filter((name) => name === "__Host-staff")).toEqual([]);
  });
});

describe("[SEC-03] where the merchant asks everybody for a second step", () => {
  const cycles = () => shop.url.replace("localhost", "cycles.localhost");

  test("it is set up before the back office opens, by app or passkey", async () => {
    await shop.control(
      "update merchant set security = ? where slug = 'lumen-cycles'",
      JSON.stringify({ require_second_factor: true, idle_minutes: 60, session_hours: 12 }),
    );
    const page = await openPage(chromium, cycles());
    await page.goto("/admin/sign-in");
    await signIn(page, "max@lumen-cycles.example", "millrace-demo");
    await page.getByRole("heading", { name: "Set up your second step" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Use an authenticator app" }).click();
    const secret = (await page.locator(".app-key code").innerText()).replaceAll(" ", "");
    await page.getByLabel("Code from the app").fill(codeOf(secret));
    await page.getByRole("heading", { name: "Keep your recovery codes" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "I have kept them" }).click();
    await isIn(page);
    expect(problemsOf(page)).toEqual([]);

    await account(page);
    await page.getByText("Your company asks everybody for a second step.").waitFor();
    await page.getByRole("button", { name: "Remove the app" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove the app" }).click();
    await page.getByText("Add another one before you remove this one").waitFor();
  });
});

describe("[SEC-03] [UXA-10] my account", () => {
  test("is reached from the menu, on a phone and in German, light and dark, and is accessible", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { link } = await invited();
      const page = await openPage(chromium, shop.url, {
        device: "phone",
        colorScheme,
        context: { locale: "de-DE" },
      });
      await page.goto(link);
      await page.getByRole("heading", { name: "Willkommen" }).waitFor();
      await expectAccessible(page);
      await page.getByLabel("Neues Passwort", { exact: true }).fill(PASSWORD);
      await page.getByLabel("Neues Passwort noch einmal").fill(PASSWORD);
      await page.getByRole("button", { name: "Loslegen" }).click();
      await page.getByRole("button", { name: /^Konto von / }).click();
      await page.getByRole("menuitem", { name: "Mein Konto" }).click();
      await page.getByRole("heading", { name: "Anmeldung in zwei Schritten" }).waitFor();
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(overflow).toBe(false);
    }
  });

  test("a new password ends the other sessions, and a sign-in on a new device is told by mail", async () => {
    const { page, email } = await somebody();
    const elsewhere = await openPage(chromium, shop.url, {
      context: {
        userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
      },
    });
    await elsewhere.goto("/admin/sign-in");
    await signIn(elsewhere, email);
    await isIn(elsewhere);
    expect(await linkIn(shop.url, email, "new_sign_in")).toBe(`${shop.url}/admin/account`);

    await account(page);
    await page.getByRole("button", { name: "Change password" }).click();
    await page.getByLabel("Present password").fill(PASSWORD);
    await page.getByLabel("New password", { exact: true }).fill("a wheel in the water");
    await page.getByLabel("New password once more").fill("a wheel in the water");
    await page.getByRole("button", { name: "Save password" }).click();
    await page.getByText("Your password is changed. All other sessions have ended.").waitFor();
    await elsewhere.getByRole("link", { name: "Orders", exact: true }).click();
    await elsewhere.getByRole("heading", { name: "Your session has ended" }).waitFor();
    await elsewhere.getByRole("button", { name: "Leave this page" }).click();
    await elsewhere.waitForURL("**/admin/sign-in?to=*");
  });
});
