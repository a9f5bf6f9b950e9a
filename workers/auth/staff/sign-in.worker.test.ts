import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { openShop, type TestShop } from "../../testing/shop.ts";
import {
  browserAt,
  codeOf,
  newPerson,
  PASSWORD,
  setSecurity,
  signedIn,
  type TestPerson,
  toldOf,
  withApp,
} from "../../testing/staff.ts";

let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop(), openShop()]);
});

const byPassword = (person: { email: string }, password = PASSWORD, host = shop.host) =>
  browserAt(host)("POST", "/auth/staff/sign-in", { email: person.email, password });

const without = ({ request_id: _, ...body }: Record<string, unknown>) => body;

describe("[SEC-03] [SEC-08] a password", () => {
  test("lets its owner in, at any of the merchant's sites and at no other merchant's", async () => {
    const person = await newPerson(shop);
    const right = await byPassword({ email: person.email.toUpperCase() });
    expect([right.status, right.body.status, right.body.staff.id]).toEqual([200, "signed_in", person.id]);
    expect(right.headers.get("set-cookie")).toMatch(
      /^__Host-staff=[\w-]{43}; .*HttpOnly; Secure; SameSite=Lax/,
    );
    expect((await byPassword(person, PASSWORD, other.host)).status).toBe(401);
  });

  test("strangers, people without a password, invited and disabled ones get one answer", async () => {
    const people = await Promise.all([
      newPerson(shop),
      newPerson(shop, { password_hash: null }),
      newPerson(shop, { status: "disabled" }),
      newPerson(shop, { status: "invited" }),
    ]);
    const stranger = await byPassword({ email: "nobody@example.com" });
    const [wrong, ...others] = await Promise.all([
      byPassword(people[0], "wrong"),
      ...people.slice(1).map((person) => byPassword(person)),
    ]);
    for (const answer of [wrong, ...others]) {
      expect([answer.status, without(answer.body)]).toEqual([401, without(stranger.body)]);
      expect(answer.headers.get("set-cookie")).toBe(null);
    }
    expect(await toldOf(shop, people[0].id)).toEqual(["auth.sign_in_refused"]);
  });

  test("takes as long for strangers as for a wrong password", async () => {
    const person = await newPerson(shop);
    const took = async (email: string) => {
      const started = performance.now();
      await byPassword({ email }, "wrong");
      return performance.now() - started;
    };
    await took("warm@example.com");
    const [wrong, stranger] = [await took(person.email), await took("nobody@example.com")];
    // Hashing takes far longer than anything else; without it a stranger would be told at once.
    expect(stranger).toBeGreaterThan(wrong / 3);
    expect(wrong).toBeGreaterThan(stranger / 3);
  });

  test("guesses beside each other do not outrun the lock, and the right one waits too", async () => {
    const person = await newPerson(shop);
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, index) => byPassword(person, `guess ${index}`)),
    );
    const refused = guesses.filter((guess) => guess.body.code === "sign_in_refused");
    expect(refused.length).toBe(5);
    expect(guesses.filter((guess) => guess.body.code === "sign_in_locked").length).toBe(7);
    const right = await byPassword(person);
    expect([right.status, right.body.code]).toEqual([429, "sign_in_locked"]);
    expect(Date.parse(right.body.until)).toBeGreaterThan(Date.now());
  });

  test("an address that nobody has is locked as one that somebody has", async () => {
    const person = await newPerson(shop);
    const answersFor = async (email: string) => {
      const answers = [];
      for (let attempt = 0; attempt < 7; attempt++) {
        const { status, body } = await byPassword({ email }, "wrong");
        answers.push([
          status,
          body.code,
          body.until && Math.round((Date.parse(body.until) - Date.now()) / 20_000),
        ]);
      }
      return answers;
    };
    const known = await answersFor(person.email);
    expect(known.map(([status]) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(await answersFor(`nobody-${crypto.randomUUID()}@example.com`)).toEqual(known);
  });

  test("right ones do not add up to a lock", async () => {
    const person = await newPerson(shop);
    for (let time = 0; time < 7; time++) expect((await byPassword(person)).status).toBe(200);
  });

  test("tries from one network have a quota, whoever they are for; no address, no quota", async () => {
    const ip = `2001:db8:${Math.floor(Math.random() * 0xffff).toString(16)}::1`;
    const browser = browserAt(shop.host, { "cf-connecting-ip": ip });
    const tries = await Promise.all(
      Array.from({ length: 62 }, () => browser("POST", "/auth/staff/passkey/challenge", {})),
    );
    const refused = tries.filter(({ body }) => body.code === "rate_limited");
    expect([refused.length, refused[0]?.status]).toEqual([2, 429]);
    const password = await browser("POST", "/auth/staff/sign-in", { email: "x@example.com", password: "x" });
    expect(password.body.code).toBe("rate_limited");
    expect((await browserAt(shop.host)("POST", "/auth/staff/passkey/challenge", {})).status).toBe(200);
  });

  test("[SEC-10] a hash of older parameters is renewed by the sign-in, and the password stays", async () => {
    // hashSecret(PASSWORD) with N = 2^12, r = 8, p = 1.
    const { scryptSync } = await import("node:crypto");
    const salt = Buffer.from("0123456789abcdef");
    const key = scryptSync(PASSWORD, salt, 32, { N: 4096, r: 8, p: 1 });
    const old = `scrypt$4096$8$1$${salt.toString("base64")}$${key.toString("base64")}`;
    const person = await newPerson(shop, { password_hash: old });
    expect((await byPassword(person, "wrong")).status).toBe(401);
    expect(await hashOf(person)).toBe(old);
    expect((await byPassword(person)).status).toBe(200);
    await expect.poll(() => hashOf(person)).toMatch(/^scrypt\$16384\$8\$5\$/);
    expect((await byPassword(person)).status).toBe(200);
  });
});

const hashOf = async ({ id }: TestPerson) =>
  (
    await env.CONTROL.prepare("select password_hash as hash from staff where id = ?")
      .bind(id)
      .first<{ hash: string }>()
  )?.hash;

/** Somebody with an app, whose password was given. */
async function halfway() {
  const person = await newPerson(shop);
  const app = await withApp(await signedIn(shop, person));
  const begun = await byPassword(person);
  return { person, ...app, token: begun.body.token as string, begun };
}

const giving = (token: string, factor: unknown, browser = browserAt(shop.host)) =>
  browser("POST", "/auth/staff/second-factor", { token, factor });
const totp = (code: string) => ({ kind: "totp", code });
const recovery = (code: string) => ({ kind: "recovery_code", code });

describe("[SEC-03] a second factor", () => {
  test("is asked for after the password, and the session begins with it", async () => {
    const { person, secret, begun, token } = await halfway();
    expect(without(begun.body)).toEqual({
      status: "second_factor",
      token,
      expires_at: expect.any(String),
      methods: ["totp", "recovery_code"],
      passkey_hosts: [],
    });
    expect(begun.headers.get("set-cookie")).toBe(null);
    const minutes = (Date.parse(begun.body.expires_at) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(4.9);
    expect(minutes).toBeLessThan(5.1);

    const browser = browserAt(shop.host);
    const answer = await giving(token, totp(codeOf(secret)), browser);
    expect([answer.status, answer.body.status, answer.body.staff.id]).toEqual([200, "signed_in", person.id]);
    expect((await browser("GET", "/admin/me")).status).toBe(200);
    expect((await giving(token, totp(codeOf(secret, 1)))).body.code).toBe("sign_in_expired");
  });

  test("a code counts once, also for another sign-in of the same step", async () => {
    const { person, secret, token } = await halfway();
    const code = codeOf(secret);
    expect((await giving(token, totp(code))).status).toBe(200);
    const again = (await byPassword(person)).body.token;
    expect((await giving(again, totp(code))).body.code).toBe("second_factor_refused");
    expect((await giving(again, totp(codeOf(secret, -1)))).body.code).toBe("second_factor_refused");
    expect((await giving(again, totp(codeOf(secret, 1)))).status).toBe(200);
  });

  test("of two uses of one code at once, one wins", async () => {
    const { person, secret, token } = await halfway();
    const another = (await byPassword(person)).body.token;
    const code = codeOf(secret);
    const both = await Promise.all([giving(token, totp(code)), giving(another, totp(code))]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 401]);
  });

  test("of two uses of one recovery code at once, one wins; it is told, and does not work again", async () => {
    const { person, codes, token } = await halfway();
    expect(codes.length).toBe(10);
    expect(new Set(codes).size).toBe(10);
    const [code = ""] = codes;
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const another = (await byPassword(person)).body.token;
    const typed = code.toLowerCase().replaceAll("-", " ");
    const both = await Promise.all([giving(token, recovery(code)), giving(another, recovery(typed))]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 401]);
    const third = (await byPassword(person)).body.token;
    expect((await giving(third, recovery(code))).status).toBe(401);
    expect((await giving(third, recovery(codes[1] ?? ""))).status).toBe(200);
    const told = await toldOf(shop, person.id);
    expect(told.filter((action) => action === "auth.recovery_code_used").length).toBe(2);
  });

  test("of two uses of one second step at once, one wins", async () => {
    const { secret, codes, token } = await halfway();
    const both = await Promise.all([
      giving(token, totp(codeOf(secret))),
      giving(token, recovery(codes[0] ?? "")),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 401]);
  });

  test("five answers are taken, beside each other too; wrong ones lock the account", async () => {
    const { person, secret, token } = await halfway();
    const wrong = await Promise.all(Array.from({ length: 9 }, () => giving(token, totp("000000"))));
    const codes = wrong.map((answer) => answer.body.code);
    expect(codes.filter((code) => code === "second_factor_refused").length).toBe(5);
    expect(codes.filter((code) => code === "sign_in_expired").length).toBe(4);
    expect((await giving(token, totp(codeOf(secret)))).body.code).toBe("sign_in_expired");
    const another = (await byPassword(person)).body.token;
    const locked = await giving(another, totp(codeOf(secret)));
    expect([locked.status, locked.body.code]).toEqual([429, "sign_in_locked"]);
  });

  test("tells how many answers are left", async () => {
    const { token } = await halfway();
    const left = [];
    for (let time = 0; time < 3; time++) left.push((await giving(token, totp("000000"))).body.left);
    expect(left).toEqual([4, 3, 2]);
  });

  test("an old step, one of another merchant and a made-up one are all alike", async () => {
    const { secret, token } = await halfway();
    await env.CONTROL.prepare(
      "update staff_token set expires_at = '2020-01-01T00:00:00.000Z' where purpose = 'second_factor' and tenant_id = ?",
    )
      .bind(shop.tenant_id)
      .run();
    const late = await giving(token, totp(codeOf(secret)));
    const fresh = await halfway();
    const elsewhere = await giving(fresh.token, totp(codeOf(fresh.secret)), browserAt(other.host));
    const madeUp = await giving("A".repeat(43), totp("000000"));
    for (const answer of [late, elsewhere, madeUp])
      expect([answer.status, answer.body.code]).toEqual([401, "sign_in_expired"]);
    expect((await giving(fresh.token, totp(codeOf(fresh.secret)))).status).toBe(200);
  });

  test("somebody disabled meanwhile is not let in", async () => {
    const { person, secret, token } = await halfway();
    await env.CONTROL.prepare("update staff set status = 'disabled' where id = ?").bind(person.id).run();
    expect((await giving(token, totp(codeOf(secret)))).body.code).toBe("sign_in_expired");
  });

  test("[SEC-10] secrets are sealed, recovery codes and tokens kept as hashes only", async () => {
    const { secret, codes, token } = await halfway();
    const tables = ["staff_totp", "recovery_code", "staff_token", "staff_session", "passkey"];
    const dump = await Promise.all(
      tables.map((table) => env.CONTROL.prepare(`select * from ${table}`).all()),
    );
    const text = JSON.stringify(dump.map(({ results }) => results));
    expect(text.length).toBeGreaterThan(1_000);
    for (const told of [secret, token, ...codes, ...codes.map((code) => code.replaceAll("-", ""))])
      expect(text).not.toContain(told);
  });
});

describe("[SEC-03] where the merchant asks everybody for a second factor", () => {
  let strict: TestShop;
  beforeAll(async () => {
    strict = await openShop();
    await setSecurity(strict, { require_second_factor: true, idle_minutes: 60, session_hours: 12 });
  });

  const begin = async (person: TestPerson) => {
    const browser = browserAt(strict.host);
    const answer = await browser("POST", "/auth/staff/sign-in", { email: person.email, password: PASSWORD });
    return { browser, answer, token: answer.body.token as string };
  };

  test("whoever has none sets it up before the session begins, and gets recovery codes", async () => {
    const person = await newPerson(strict);
    const { browser, answer, token } = await begin(person);
    expect([answer.body.status, browser.cookies.size]).toEqual(["set_up_second_factor", 0]);
    const { body: app } = await browser("POST", "/auth/staff/second-factor/app", { token });
    expect(app.uri).toContain(`secret=${app.secret}`);
    const confirm = (code: string) =>
      browser("POST", "/auth/staff/second-factor/app/confirm", { token, code });
    expect((await confirm("000000")).body.code).toBe("code_wrong");
    const confirmed = await confirm(codeOf(app.secret));
    expect([confirmed.status, confirmed.body.recovery_codes.length]).toEqual([200, 10]);
    expect((await browser("GET", "/admin/me")).body.id).toBe(person.id);
    expect(await toldOf(strict, person.id)).toEqual(["account.app.add", "auth.signed_in"]);

    const next = await begin(person);
    expect(next.answer.body.status).toBe("second_factor");
  });

  test("its token opens nothing else, and sets nothing up once there is a second factor", async () => {
    const person = await newPerson(strict);
    const [first, second] = [await begin(person), await begin(person)];
    const early = await giving(first.token, totp("000000"), first.browser);
    expect(early.body.code).toBe("sign_in_expired");
    const { body: app } = await first.browser("POST", "/auth/staff/second-factor/app", {
      token: first.token,
    });
    await first.browser("POST", "/auth/staff/second-factor/app/confirm", {
      token: first.token,
      code: codeOf(app.secret),
    });
    const late = await second.browser("POST", "/auth/staff/second-factor/app", { token: second.token });
    const passkey = await second.browser("POST", "/auth/staff/second-factor/passkey/challenge", {
      token: second.token,
    });
    expect([late.body.code, passkey.body.code]).toEqual(["sign_in_expired", "sign_in_expired"]);
  });

  test("the last one cannot be removed", async () => {
    const person = await newPerson(strict);
    const { browser, token } = await begin(person);
    const { body: app } = await browser("POST", "/auth/staff/second-factor/app", { token });
    await browser("POST", "/auth/staff/second-factor/app/confirm", { token, code: codeOf(app.secret) });
    const removed = await browser("DELETE", "/admin/account/app");
    expect([removed.status, removed.body.code]).toEqual([409, "second_factor_needed"]);
    expect((await browser("GET", "/admin/account")).body.totp_since).not.toBe(null);
  });
});

describe("[SEC-03] a session", () => {
  const aged = (cookie: string | undefined, column: string, minutes: number) =>
    tokenHashOf(cookie ?? "").then((hash) =>
      env.CONTROL.prepare(`update staff_session set ${column} = ?1 where token_hash = ?2`)
        .bind(new Date(Date.now() - minutes * 60_000).toISOString(), hash)
        .run(),
    );
  const tokenHashOf = async (token: string) => (await import("../tokens.ts")).tokenHash(token);

  test("ends when it was idle for an hour, and a call in between keeps it alive", async () => {
    const person = await newPerson(shop);
    const browser = await signedIn(shop, person);
    const cookie = browser.cookies.get("__Host-staff");
    await aged(cookie, "last_seen_at", 59);
    expect((await browser("GET", "/admin/me")).status).toBe(200);
    await aged(cookie, "last_seen_at", 61);
    expect((await browser("GET", "/admin/me")).body.code).toBe("sign_in_required");
  });

  test("ends after twelve hours, however busy", async () => {
    const browser = await signedIn(shop, await newPerson(shop));
    const cookie = browser.cookies.get("__Host-staff");
    const { expires_at } = (await browser("GET", "/admin/account/sessions")).body.items[0];
    expect(Math.round((Date.parse(expires_at) - Date.now()) / 3_600_000)).toBe(12);
    await aged(cookie, "expires_at", 0);
    expect((await browser("GET", "/admin/me")).body.code).toBe("sign_in_required");
  });

  test("is as short as the merchant wants it", async () => {
    await setSecurity(other, { require_second_factor: false, idle_minutes: 5, session_hours: 2 });
    const browser = await signedIn(other, await newPerson(other));
    const { expires_at } = (await browser("GET", "/admin/account/sessions")).body.items[0];
    expect(Math.round((Date.parse(expires_at) - Date.now()) / 3_600_000)).toBe(2);
    await aged(browser.cookies.get("__Host-staff"), "last_seen_at", 6);
    expect((await browser("GET", "/admin/me")).body.code).toBe("sign_in_required");
    await setSecurity(other, null);
  });

  test("signing in again gives another token and ends the one before", async () => {
    const person = await newPerson(shop);
    const browser = await signedIn(shop, person);
    const before = browser.cookies.get("__Host-staff") ?? "";
    await browser("POST", "/auth/staff/sign-in", { email: person.email, password: PASSWORD });
    expect(browser.cookies.get("__Host-staff")).not.toBe(before);
    expect((await browser("GET", "/admin/account/sessions")).body.items.length).toBe(1);
    const old = browserAt(shop.host);
    old.cookies.set("__Host-staff", before);
    expect((await old("GET", "/admin/me")).status).toBe(401);
  });

  test("signing out ends it, and tells so", async () => {
    const person = await newPerson(shop);
    const browser = await signedIn(shop, person);
    await browser("POST", "/auth/sign-out", {});
    expect([browser.cookies.size, (await browser("GET", "/admin/me")).status]).toEqual([0, 401]);
    expect(await toldOf(shop, person.id)).toEqual(["auth.signed_in", "auth.signed_out"]);
  });
});
