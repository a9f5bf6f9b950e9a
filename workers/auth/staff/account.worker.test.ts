import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { newAuthenticator } from "../../testing/authenticator.ts";
import { openShop, type TestShop, testId } from "../../testing/shop.ts";
import {
  browserAt,
  codeOf,
  newPerson,
  PASSWORD,
  signedIn,
  type TestBrowser,
  toldOf,
  withApp,
} from "../../testing/staff.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
});

const NEW_PASSWORD = "a wheel in the water";

/** Somebody signed in, by a proof that is too old for anything critical when `stale`. */
async function someone({ stale = false, ...columns }: { stale?: boolean; password_hash?: null } = {}) {
  const person = await newPerson(shop);
  const browser = await signedIn(shop, person);
  if ("password_hash" in columns)
    await env.CONTROL.prepare("update staff set password_hash = null where id = ?").bind(person.id).run();
  if (stale) await grow(person.id);
  return { person, browser };
}

/** Makes the last proof of somebody's sessions eleven minutes old. */
const grow = (staffId: string) =>
  env.CONTROL.prepare("update staff_session set proved_at = ?1 where staff_id = ?2")
    .bind(new Date(Date.now() - 11 * 60_000).toISOString(), staffId)
    .run();

const stepUp = (browser: TestBrowser, proof: unknown) => browser("POST", "/auth/staff/step-up", { proof });
const choosePin = (browser: TestBrowser, pin = "4826") => browser("POST", "/admin/account/pin", { pin });

describe("[SEC-03] one's own account", () => {
  test("tells how one signs in", async () => {
    const { person, browser } = await someone();
    expect((await browser("GET", "/admin/account")).body).toEqual({
      name: "Pat Person",
      email: person.email,
      has_password: true,
      pin_set_at: null,
      totp_since: null,
      passkeys: [],
      recovery_codes: 0,
      providers: [],
      second_factor_required: false,
    });
    await withApp(browser);
    const { body } = await browser("GET", "/admin/account");
    expect([typeof body.totp_since, body.recovery_codes]).toEqual(["string", 10]);
  });

  test("a new password wants the present one, ends the other sessions, and keeps this one", async () => {
    const { person, browser } = await someone();
    const elsewhere = await signedIn(shop, person);
    const change = (current_password: string | null, password = NEW_PASSWORD) =>
      browser("POST", "/admin/account/password", { current_password, password });
    for (const wrong of ["wrong", null]) expect((await change(wrong)).body.code).toBe("sign_in_refused");
    expect((await change(PASSWORD, "short")).body).toMatchObject({
      code: "password_unfit",
      fault: "too_short",
    });
    expect((await change(PASSWORD)).status).toBe(200);
    expect((await browser("GET", "/admin/me")).status).toBe(200);
    expect((await elsewhere("GET", "/admin/me")).status).toBe(401);
    const signIn = (password: string) =>
      browserAt(shop.host)("POST", "/auth/staff/sign-in", { email: person.email, password });
    expect([(await signIn(PASSWORD)).status, (await signIn(NEW_PASSWORD)).status]).toEqual([401, 200]);
    expect((await toldOf(shop, person.id)).filter((action) => action.startsWith("account."))).toEqual([
      "account.password.change",
    ]);
  });

  test("guesses at the present password lock as others do", async () => {
    const { browser } = await someone();
    const codes = [];
    for (let guess = 0; guess < 6; guess++) {
      const body = { current_password: `guess ${guess}`, password: NEW_PASSWORD };
      codes.push((await browser("POST", "/admin/account/password", body)).body.code);
    }
    expect(codes).toEqual([...Array(5).fill("sign_in_refused"), "sign_in_locked"]);
  });

  test("whoever has no password chooses one after a fresh proof", async () => {
    const { browser } = await someone({ password_hash: null, stale: true });
    const choose = () =>
      browser("POST", "/admin/account/password", { current_password: null, password: NEW_PASSWORD });
    expect((await choose()).body.code).toBe("step_up_required");
    const { browser: fresh } = await someone({ password_hash: null });
    const chosen = await fresh("POST", "/admin/account/password", {
      current_password: null,
      password: NEW_PASSWORD,
    });
    expect(chosen.status).toBe(200);
    expect((await fresh("GET", "/admin/account")).body.has_password).toBe(true);
  });

  test("a PIN is set after a fresh proof, none that is trivial, and tills hear that it changed", async () => {
    const { person, browser } = await someone();
    expect((await choosePin(browser, "1234")).body).toMatchObject({ code: "pin_unfit", fault: "trivial" });
    expect((await choosePin(browser, "12")).body).toMatchObject({ code: "pin_unfit", fault: "not_digits" });
    expect((await browser("GET", "/admin/account")).body.pin_set_at).toBe(null);
    expect((await choosePin(browser)).status).toBe(200);
    expect(Date.parse((await browser("GET", "/admin/account")).body.pin_set_at)).toBeGreaterThan(0);
    const row = await env.CONTROL.prepare("select pin_hash from staff where id = ?")
      .bind(person.id)
      .first<{ pin_hash: string }>();
    expect(row?.pin_hash).toMatch(/^scrypt\$16384\$8\$5\$/);
  });
});

describe("[SEC-03] a second factor of one's own", () => {
  test("an app is asked for once it was confirmed, one at a time", async () => {
    const { person, browser } = await someone();
    const { body: first } = await browser("POST", "/admin/account/app", {});
    expect(first.uri).toMatch(
      /^otpauth:\/\/totp\/.+\?issuer=.+&secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/,
    );
    const signIn = () =>
      browserAt(shop.host)("POST", "/auth/staff/sign-in", { email: person.email, password: PASSWORD });
    expect((await signIn()).body.status).toBe("signed_in");
    const confirm = (secret: string) =>
      browser("POST", "/admin/account/app/confirm", { code: codeOf(secret) });

    const { body: second } = await browser("POST", "/admin/account/app", {});
    expect((await confirm(first.secret)).body.code).toBe("code_wrong");
    const both = await Promise.all([confirm(second.secret), confirm(second.secret)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await signIn()).body.status).toBe("second_factor");
    expect((await browser("POST", "/admin/account/app", {})).body.code).toBe("authenticator_present");

    expect((await browser("DELETE", "/admin/account/app")).status).toBe(200);
    expect((await browser("DELETE", "/admin/account/app")).body.code).toBe("not_found");
    expect((await signIn()).body.status).toBe("signed_in");
  });

  test("recovery codes are made anew, and the old ones stop working", async () => {
    const { person, browser } = await someone();
    const { codes } = await withApp(browser);
    const { body } = await browser("POST", "/admin/account/recovery-codes", {});
    expect(body.recovery_codes.length).toBe(10);
    expect(body.recovery_codes.filter((code: string) => codes.includes(code))).toEqual([]);
    const page = browserAt(shop.host);
    const begun = await page("POST", "/auth/staff/sign-in", { email: person.email, password: PASSWORD });
    const give = (code: string | undefined) =>
      page("POST", "/auth/staff/second-factor", {
        token: begun.body.token,
        factor: { kind: "recovery_code", code },
      });
    expect((await give(codes[0])).body.code).toBe("second_factor_refused");
    expect((await give(body.recovery_codes[0])).status).toBe(200);
    expect((await browser("GET", "/admin/account")).body.recovery_codes).toBe(9);
  });

  test("nothing of it is changed by an old proof", async () => {
    const { person, browser } = await someone();
    await withApp(browser);
    await grow(person.id);
    const calls: [string, string, unknown?][] = [
      ["POST", "/admin/account/app", {}],
      ["POST", "/admin/account/app/confirm", { code: "123456" }],
      ["DELETE", "/admin/account/app"],
      ["POST", "/admin/account/passkeys/challenge", {}],
      ["POST", "/admin/account/recovery-codes", {}],
      ["POST", "/admin/account/pin", { pin: "4826" }],
    ];
    for (const call of calls)
      expect([call[1], (await browser(...call)).body.code]).toEqual([call[1], "step_up_required"]);
    const { body } = await browser("GET", "/admin/account");
    expect([typeof body.totp_since, body.recovery_codes, body.pin_set_at]).toEqual(["string", 10, null]);
  });
});

describe("[SEC-03] proving again", () => {
  test("with the password; what was refused is then done", async () => {
    const { person, browser } = await someone({ stale: true });
    const refused = await choosePin(browser);
    expect([refused.status, refused.body.code, refused.body.methods, refused.body.providers]).toEqual([
      403,
      "step_up_required",
      ["password"],
      [],
    ]);
    expect((await stepUp(browser, { kind: "password", password: "wrong" })).body.code).toBe(
      "step_up_refused",
    );
    expect((await choosePin(browser)).status).toBe(403);
    expect((await stepUp(browser, { kind: "password", password: PASSWORD })).status).toBe(200);
    expect((await choosePin(browser)).status).toBe(200);
    expect(await toldOf(shop, person.id)).toEqual([
      "auth.signed_in",
      "auth.step_up_refused",
      "auth.step_up",
      "account.pin.change",
    ]);
  });

  test("with a code of the app, which then counts no second time", async () => {
    const { person, browser } = await someone();
    const { secret } = await withApp(browser);
    await grow(person.id);
    const code = codeOf(secret);
    const both = await Promise.all([1, 2].map(() => stepUp(browser, { kind: "totp", code })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await choosePin(browser)).status).toBe(200);
  });

  test("with a passkey, by a challenge made for it", async () => {
    const { person, browser } = await someone();
    const key = await newAuthenticator(shop.host);
    const { body: creation } = await browser("POST", "/admin/account/passkeys/challenge", {});
    await browser("POST", "/admin/account/passkeys", { name: "Key", passkey: await key.create(creation) });
    await grow(person.id);
    expect((await choosePin(browser)).body.methods).toEqual(["passkey", "password"]);
    const { body: wrong } = await browser("POST", "/auth/staff/passkey/challenge", {});
    const refused = await stepUp(browser, { kind: "passkey", answer: await key.get(wrong) });
    expect(refused.body.code).toBe("step_up_refused");
    const { body: options } = await browser("POST", "/auth/staff/step-up/challenge", {});
    expect((await stepUp(browser, { kind: "passkey", answer: await key.get(options) })).status).toBe(200);
    expect((await choosePin(browser)).status).toBe(200);
  });

  test("holds for this session alone, and for ten minutes", async () => {
    const { person, browser } = await someone({ stale: true });
    const elsewhere = await signedIn(shop, person);
    await grow(person.id);
    await stepUp(browser, { kind: "password", password: PASSWORD });
    expect((await choosePin(elsewhere)).body.code).toBe("step_up_required");
    expect((await choosePin(browser)).status).toBe(200);
    await grow(person.id);
    expect((await choosePin(browser)).body.code).toBe("step_up_required");
  });

  test("guesses beside each other do not outrun the lock", async () => {
    const { browser } = await someone({ stale: true });
    const guesses = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        stepUp(browser, { kind: "password", password: `guess ${index}` }),
      ),
    );
    expect(guesses.filter(({ status }) => status === 401).length).toBe(5);
    const right = await stepUp(browser, { kind: "password", password: PASSWORD });
    expect(right.body.code).toBe("sign_in_locked");
  });

  test("nobody does it who is not signed in, and a PIN at a till never counts", async () => {
    const nobody = await stepUp(browserAt(shop.host), { kind: "password", password: PASSWORD });
    expect([nobody.status, nobody.body.code]).toEqual([401, "sign_in_required"]);
    const pin = await shop.till("POST", "/admin/account/pin", { pin: "4826" });
    expect([pin.status, pin.body.code]).toEqual([401, "sign_in_required"]);
  });
});

describe("[SEC-03] one's own sessions", () => {
  test("say which device, where, and which is this one; one ends, or all others", async () => {
    const person = await newPerson(shop);
    const enter = async (user_agent: string) => {
      const browser = browserAt(shop.host, { "user-agent": user_agent, "cf-connecting-ip": "192.0.2.7" });
      await browser("POST", "/auth/staff/sign-in", { email: person.email, password: PASSWORD });
      return browser;
    };
    const [here, there, third] = [await enter("Here/1"), await enter("There/1"), await enter("Third/1")];
    const list = async () =>
      (await here("GET", "/admin/account/sessions")).body.items as {
        id: string;
        user_agent: string;
        ip: string;
        current: boolean;
        till: string | null;
      }[];
    const items = await list();
    expect(items.map(({ user_agent, ip, current, till }) => [user_agent, ip, current, till]).sort()).toEqual([
      ["Here/1", "192.0.2.7", true, null],
      ["There/1", "192.0.2.7", false, null],
      ["Third/1", "192.0.2.7", false, null],
    ]);

    const id = items.find(({ user_agent }) => user_agent === "There/1")?.id ?? "";
    const stranger = await signedIn(shop, await newPerson(shop));
    for (const some of [id, testId("ses")])
      expect((await stranger("DELETE", `/admin/account/sessions/${some}`)).body.code).toBe("not_found");
    expect((await there("GET", "/admin/me")).status).toBe(200);
    expect((await here("DELETE", `/admin/account/sessions/${id}`)).status).toBe(200);
    expect((await there("GET", "/admin/me")).status).toBe(401);
    expect((await third("GET", "/admin/me")).status).toBe(200);

    expect((await here("POST", "/admin/account/sessions/end-others", {})).body.ended).toBe(1);
    expect((await list()).map(({ user_agent }) => user_agent)).toEqual(["Here/1"]);
    expect((await toldOf(shop, person.id)).slice(-2)).toEqual([
      "account.session.end",
      "account.session.end_others",
    ]);
  });

  test("those at a till are among them, by the till's name", async () => {
    const { items } = (await shop.manager("GET", "/admin/account/sessions")).body;
    expect(items.map(({ till, proof }: { till: string; proof: string }) => [till, proof]).sort()).toEqual([
      [null, "password"],
      ["Till 1", "pin"],
    ]);
  });
});

describe("[SEC-03] [SEC-09] one's own security log", () => {
  test("tells what happened to the account, the newest first, page by page, and nothing of others", async () => {
    const person = await newPerson(shop);
    await browserAt(shop.host)("POST", "/auth/staff/sign-in", { email: person.email, password: "wrong" });
    const browser = await signedIn(shop, person);
    await choosePin(browser);
    await signedIn(shop, await newPerson(shop));
    const page = async (query: string) => (await browser("GET", `/admin/account/security-log?${query}`)).body;
    const { items, next_cursor } = await page("limit=2");
    const rest = await page(`limit=2&cursor=${next_cursor}`);
    expect([...items, ...rest.items].map(({ action }) => action)).toEqual([
      "account.pin.change",
      "auth.signed_in",
      "auth.sign_in_refused",
    ]);
    expect(rest.next_cursor).toBe(null);
    expect(items[0].actor).toEqual({ kind: "staff", id: person.id, name: "Pat Person" });
    expect(rest.items[0].actor.kind).toBe("anonymous");
  });
});
