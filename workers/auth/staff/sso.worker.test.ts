import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type IdentityProviderOptions, identityProvider } from "#db/schema/control/people.ts";
import { seal } from "#db/sealing.ts";
import { controlDb } from "#db/tenant-db.ts";
import { type ProviderAccount, standInProvider } from "../../testing/identity-provider.ts";
import { openShop, type TestShop, testId } from "../../testing/shop.ts";
import {
  browserAt,
  newPerson,
  setSecurity,
  signedIn,
  type TestBrowser,
  toldOf,
} from "../../testing/staff.ts";

let shop: TestShop;
let other: TestShop;
let provider: Awaited<ReturnType<typeof standInProvider>>;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop(), openShop()]);
  provider = await standInProvider();
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Sets a provider up for a shop's staff; gives its id. */
async function setUp(
  target: TestShop,
  options: IdentityProviderOptions = {},
  columns: Partial<typeof identityProvider.$inferInsert> = {},
): Promise<string> {
  const id = testId("idp");
  await controlDb(env)
    .insert(identityProvider)
    .values({
      tenant_id: target.tenant_id,
      id,
      audience: "staff",
      kind: "oidc",
      name: "Mill ID",
      issuer: provider.issuer,
      client_id: "back-office",
      client_secret_sealed: await seal(env, target.tenant_id, "client-secret"),
      options,
      enabled: true,
      created_at: new Date().toISOString(),
      ...columns,
    });
  return id;
}

const newSub = () => crypto.randomUUID();
const locationOf = (answer: { headers: Headers }): string => answer.headers.get("location") ?? "";
const refusedFor = (reason: string) => `/admin/sign-in/refused?reason=${reason}`;

/** Out to the provider and signed in there: what the way back bears. */
async function away(browser: TestBrowser, id: string, account: ProviderAccount, query = "") {
  const out = await browser("GET", `/auth/staff/sso/${id}/start${query}`);
  expect(out.status).toBe(302);
  const address = locationOf(out);
  expect(address.startsWith(`${provider.issuer}/auth?`)).toBe(true);
  return provider.signIn(address, account);
}

const back = (browser: TestBrowser, id: string, parameters: URLSearchParams) =>
  browser("GET", `/auth/staff/sso/${id}/callback?${parameters}`);

async function through(browser: TestBrowser, id: string, account: ProviderAccount, query = "") {
  return back(browser, id, await away(browser, id, account, query));
}

describe("[SEC-03] [CUS-02] signing in with the merchant's own provider", () => {
  test("goes out with state, nonce and PKCE, tied to the browser, and keeps no secret in the clear", async () => {
    const id = await setUp(shop);
    const browser = browserAt(shop.host);
    const out = await browser("GET", `/auth/staff/sso/${id}/start?return_to=/admin/orders`);
    const { searchParams } = new URL(locationOf(out));
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: "code",
      client_id: "back-office",
      redirect_uri: `https://${shop.host}/api/v1/auth/staff/sso/${id}/callback`,
      code_challenge_method: "S256",
    });
    expect(out.headers.get("set-cookie")).toMatch(
      /^__Host-staff-sso=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax/,
    );
    const rows = await env.CONTROL.prepare("select * from staff_token where purpose = 'sso_state'").all();
    const kept = JSON.stringify(rows.results);
    for (const secret of ["state", "nonce"]) expect(kept).not.toContain(searchParams.get(secret));
    expect(kept).not.toContain("code_verifier");
  });

  test("an active person is found by an address that the provider has verified, and by the account from then on", async () => {
    const id = await setUp(shop);
    const person = await newPerson(shop);
    const browser = browserAt(shop.host);
    const account = { sub: newSub(), email: person.email.toUpperCase(), email_verified: true };
    const first = await through(browser, id, account, "?return_to=/admin/orders");
    expect([first.status, locationOf(first)]).toEqual([302, "/admin/orders"]);
    expect((await browser("GET", "/admin/me")).body.id).toBe(person.id);
    expect((await browser("GET", "/admin/account")).body.providers).toEqual([{ id, name: "Mill ID" }]);

    // The address has changed there since; the account has not.
    const again = browserAt(shop.host);
    await through(again, id, { sub: account.sub, email: "renamed@example.com", email_verified: false });
    expect((await again("GET", "/admin/me")).body.id).toBe(person.id);
    expect(await toldOf(shop, person.id)).toEqual(["auth.sso_linked", "auth.signed_in", "auth.signed_in"]);
  });

  test("an invited person is active afterwards, and the invitation is used up", async () => {
    const id = await setUp(shop);
    const person = await newPerson(shop, { status: "invited", password_hash: null });
    const browser = browserAt(shop.host);
    await through(browser, id, { sub: newSub(), email: person.email, email_verified: true });
    expect((await browser("GET", "/admin/me")).body.id).toBe(person.id);
    const row = await env.CONTROL.prepare("select status from staff where id = ?").bind(person.id).first();
    expect(row).toEqual({ status: "active" });
  });

  test("strangers of a domain that is let in become people with its first role; two tabs make one person", async () => {
    const id = await setUp(shop, { domains: ["Mill.example"], first_role_id: "finance" });
    const account = {
      sub: newSub(),
      email: `fin-${newSub()}@mill.example`,
      email_verified: true,
      name: "Fin Ance",
    };
    const [one, two] = [browserAt(shop.host), browserAt(shop.host)];
    const ways = [await away(one, id, account), await away(two, id, account)] as const;
    await Promise.all([back(one, id, ways[0]), back(two, id, ways[1])]);
    const [first, second] = [(await one("GET", "/admin/me")).body, (await two("GET", "/admin/me")).body];
    expect([first.name, first.email, first.roles]).toEqual([
      "Fin Ance",
      account.email,
      [{ role_id: "finance", location_id: null }],
    ]);
    expect(second.id).toBe(first.id);
  });

  test("asks for no second factor of ours: that is the provider's to ask for", async () => {
    const strict = await openShop();
    await setSecurity(strict, { require_second_factor: true, idle_minutes: 60, session_hours: 12 });
    const id = await setUp(strict);
    const person = await newPerson(strict);
    const browser = browserAt(strict.host);
    const done = await through(browser, id, { sub: newSub(), email: person.email, email_verified: true });
    expect(locationOf(done)).toBe("/admin/");
    expect((await browser("GET", "/admin/me")).status).toBe(200);
  });
});

describe("[SEC-03] [SEC-08] who is not let in", () => {
  test.each<[string, string, (email: string) => ProviderAccount]>([
    [
      "an address that nobody here has",
      "unknown_person",
      () => ({ sub: newSub(), email: `x-${newSub()}@example.com`, email_verified: true }),
    ],
    [
      "an address that the provider does not vouch for",
      "email_unverified",
      (email) => ({ sub: newSub(), email, email_verified: false }),
    ],
    ["an address of which it says nothing", "email_unverified", (email) => ({ sub: newSub(), email })],
    ["no address at all", "no_email", () => ({ sub: newSub() })],
  ])("%s", async (_, reason, account) => {
    const id = await setUp(shop);
    const person = await newPerson(shop);
    const browser = browserAt(shop.host);
    const done = await through(browser, id, account(person.email));
    expect([done.status, locationOf(done)]).toEqual([302, refusedFor(reason)]);
    expect(browser.cookies.has("__Host-staff")).toBe(false);
  });

  test("somebody disabled, linked or not", async () => {
    const id = await setUp(shop);
    const person = await newPerson(shop);
    const account = { sub: newSub(), email: person.email, email_verified: true };
    await through(browserAt(shop.host), id, account);
    await env.CONTROL.prepare("update staff set status = 'disabled' where id = ?").bind(person.id).run();
    expect(locationOf(await through(browserAt(shop.host), id, account))).toBe(refusedFor("disabled"));
    const unlinked = { ...account, sub: newSub() };
    expect(locationOf(await through(browserAt(shop.host), id, unlinked))).toBe(refusedFor("disabled"));
  });

  test("another account with an address that was somebody's: addresses are given to others", async () => {
    const id = await setUp(shop);
    const person = await newPerson(shop);
    const account = { sub: newSub(), email: person.email, email_verified: true };
    await through(browserAt(shop.host), id, account);
    const successor = await through(browserAt(shop.host), id, { ...account, sub: newSub() });
    expect(locationOf(successor)).toBe(refusedFor("other_account"));
  });

  test("strangers, where a domain looks like one that is let in, or its role is gone", async () => {
    const allowed = await setUp(shop, { domains: ["mill.example"], first_role_id: "finance" });
    for (const domain of ["evil-mill.example", "mill.example.evil.example", "sub.mill.example"]) {
      const account = { sub: newSub(), email: `x-${newSub()}@${domain}`, email_verified: true };
      expect(locationOf(await through(browserAt(shop.host), allowed, account))).toBe(
        refusedFor("unknown_person"),
      );
    }
    for (const options of [
      { domains: ["mill.example"], first_role_id: testId("rol") },
      { domains: ["mill.example"], first_role_id: null },
    ]) {
      const account = { sub: newSub(), email: `y-${newSub()}@mill.example`, email_verified: true };
      const done = await through(browserAt(shop.host), await setUp(shop, options), account);
      expect(locationOf(done)).toBe(refusedFor("unknown_person"));
    }
  });

  test("an account that is somebody's at another merchant is nobody's here", async () => {
    const [here, there] = [await setUp(shop), await setUp(other)];
    const person = await newPerson(other);
    const account = { sub: newSub(), email: person.email, email_verified: true };
    await through(browserAt(other.host), there, account);
    expect(locationOf(await through(browserAt(shop.host), here, account))).toBe(refusedFor("unknown_person"));
  });
});

describe("[SEC-03] [SEC-08] a way back that is not one's own", () => {
  const arrive = async () => {
    const id = await setUp(shop);
    const person = await newPerson(shop);
    const browser = browserAt(shop.host);
    const account = { sub: newSub(), email: person.email, email_verified: true };
    return { id, browser, account, parameters: await away(browser, id, account) };
  };

  test("in another browser, or in none that went out: nobody is signed in, and the way is walked", async () => {
    const { id, browser, parameters } = await arrive();
    const elsewhere = browserAt(shop.host);
    await elsewhere("GET", `/auth/staff/sso/${id}/start`);
    for (const victim of [elsewhere, browser]) {
      const done = await back(victim, id, parameters);
      expect([locationOf(done), victim.cookies.has("__Host-staff")]).toEqual([refusedFor("expired"), false]);
    }
  });

  test("twice, one after the other or at once: one arrives", async () => {
    const { id, browser, parameters } = await arrive();
    const both = await Promise.all([back(browser, id, parameters), back(browser, id, parameters)]);
    expect(both.map(locationOf).sort()).toEqual(["/admin/", refusedFor("expired")]);
    expect(locationOf(await back(browser, id, parameters))).toBe(refusedFor("expired"));
  });

  test("at another provider, another merchant, without a state or with one that is made up", async () => {
    const { id, browser, parameters } = await arrive();
    const elsewhere = await setUp(shop);
    const foreign = browserAt(other.host);
    const answers = [
      await back(foreign, await setUp(other), parameters),
      await back(browser, id, new URLSearchParams({ code: "x" })),
      await back(browser, id, new URLSearchParams({ code: "x", state: "A".repeat(43) })),
      await back(browser, elsewhere, parameters),
    ];
    for (const answer of answers)
      expect([answer.status, locationOf(answer)]).toEqual([302, refusedFor("expired")]);
  });

  test("too late", async () => {
    const { id, browser, parameters } = await arrive();
    await env.CONTROL.prepare(
      "update staff_token set expires_at = '2026-01-01T00:00:00.000Z' where purpose = 'sso_state'",
    ).run();
    expect(locationOf(await back(browser, id, parameters))).toBe(refusedFor("expired"));
  });

  test("with a code that the provider does not know, or with its refusal", async () => {
    const first = await arrive();
    first.parameters.set("code", "made-up");
    expect(locationOf(await back(first.browser, first.id, first.parameters))).toBe(
      refusedFor("provider_failed"),
    );
    const second = await arrive();
    const state = second.parameters.get("state") ?? "";
    const cancelled = new URLSearchParams({ state, error: "access_denied" });
    expect(locationOf(await back(second.browser, second.id, cancelled))).toBe(refusedFor("cancelled"));
  });

  test("switched off meanwhile", async () => {
    const { id, browser, parameters } = await arrive();
    await env.CONTROL.prepare("update identity_provider set enabled = 0 where id = ?").bind(id).run();
    expect(locationOf(await back(browser, id, parameters))).toBe(refusedFor("expired"));
  });

  test.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "/admin/../../evil",
    "/products/mug",
    "/api/v1/auth/sign-out",
    "javascript:alert(1)",
  ])("leads to the back office, not to %s", async (wanted) => {
    const id = await setUp(shop);
    const person = await newPerson(shop);
    const account = { sub: newSub(), email: person.email, email_verified: true };
    const done = await through(browserAt(shop.host), id, account, `?return_to=${encodeURIComponent(wanted)}`);
    expect(locationOf(done)).toBe("/admin/");
  });
});

describe("[SEC-03] providers", () => {
  test("those of the merchant's staff that are on are named, and no others", async () => {
    const target = await openShop();
    const id = await setUp(target, {}, { name: "Zeta" });
    const second = await setUp(target, {}, { name: "Alpha", kind: "google" });
    await setUp(target, {}, { enabled: false });
    await setUp(target, {}, { audience: "shopper" });
    await setUp(target, {}, { kind: "facebook" });
    await setUp(other);
    const { body } = await target.shopper("GET", "/auth/staff/methods");
    expect(body).toEqual({
      merchant: { name: body.merchant.name },
      providers: [
        { id: second, name: "Alpha" },
        { id, name: "Zeta" },
      ],
    });
  });

  test("one of another merchant, for shoppers, switched off or made up is not there", async () => {
    const calls = provider.calls();
    const ids = [
      await setUp(other),
      await setUp(shop, {}, { audience: "shopper" }),
      await setUp(shop, {}, { enabled: false }),
      testId("idp"),
    ];
    for (const id of ids) {
      const { status, body } = await browserAt(shop.host)("GET", `/auth/staff/sso/${id}/start`);
      expect([status, body.code]).toEqual([404, "not_found"]);
    }
    expect(provider.calls()).toBe(calls);
  });

  test("one that cannot be reached, or may not be called, is told in the back office", async () => {
    const gone = await setUp(shop, {}, { issuer: "https://nobody.invalid" });
    const out = await browserAt(shop.host)("GET", `/auth/staff/sso/${gone}/start`);
    expect(locationOf(out)).toBe(refusedFor("provider_failed"));
  });
});

describe("[SEC-03] proving again with the provider", () => {
  const seconds = (ago = 0) => Math.floor(Date.now() / 1000) - ago;
  const grow = (staffId: string) =>
    env.CONTROL.prepare("update staff_session set proved_at = '2026-01-01T00:00:00.000Z' where staff_id = ?")
      .bind(staffId)
      .run();

  /** Somebody who came from the provider a while ago. */
  const linked = async () => {
    const id = await setUp(shop);
    const person = await newPerson(shop, { password_hash: null });
    const account = { sub: newSub(), email: person.email, email_verified: true };
    const browser = browserAt(shop.host);
    await through(browser, id, account);
    await grow(person.id);
    return { id, person, account, browser };
  };
  const choosePin = (browser: TestBrowser) => browser("POST", "/admin/account/pin", { pin: "4826" });
  const again = "?for=step_up&return_to=/admin/proved";

  test("asks for a new sign-in there, and opens what asked for a fresh proof", async () => {
    const { id, account, browser, person } = await linked();
    const refused = await choosePin(browser);
    expect([refused.body.methods, refused.body.providers]).toEqual([[], [{ id, name: "Mill ID" }]]);
    const out = await browser("GET", `/auth/staff/sso/${id}/start${again}`);
    const { searchParams } = new URL(locationOf(out));
    expect([searchParams.get("prompt"), searchParams.get("max_age"), searchParams.get("login_hint")]).toEqual(
      ["login", "0", person.email],
    );
    const done = await back(
      browser,
      id,
      provider.signIn(locationOf(out), { ...account, auth_time: seconds() }),
    );
    expect(locationOf(done)).toBe("/admin/proved");
    expect((await choosePin(browser)).status).toBe(200);
  });

  test("an old sign-in there, one of which it says nothing, and somebody else's account prove nothing", async () => {
    const { id, account, browser } = await linked();
    const someoneElse = await newPerson(shop);
    const stranger = { sub: newSub(), email: someoneElse.email, email_verified: true };
    for (const proof of [
      { ...account, auth_time: seconds(3_600) },
      account,
      { ...stranger, auth_time: seconds() },
    ]) {
      const done = await through(browser, id, proof, again);
      expect(locationOf(done)).toBe(refusedFor("sign_in_again"));
      expect((await choosePin(browser)).body.code).toBe("step_up_required");
    }
  });

  test("nobody begins it who is not signed in, and it signs nobody in", async () => {
    const { id, account, person } = await linked();
    const nobody = browserAt(shop.host);
    const out = await nobody("GET", `/auth/staff/sso/${id}/start${again}`);
    expect(locationOf(out)).toBe(refusedFor("sign_in_again"));

    const browser = await signedIn(shop, await newPerson(shop));
    const parameters = await away(browser, id, { ...account, auth_time: seconds() }, again);
    await browser("POST", "/auth/sign-out", {});
    const done = await back(browser, id, parameters);
    expect([locationOf(done), browser.cookies.has("__Host-staff")]).toEqual([
      refusedFor("sign_in_again"),
      false,
    ]);
    expect((await toldOf(shop, person.id)).includes("auth.step_up")).toBe(false);
  });
});
