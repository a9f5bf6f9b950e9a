import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { newAuthenticator } from "../../testing/authenticator.ts";
import { eventually, objectsBehind, openShop, type TestShop } from "../../testing/shop.ts";
import {
  browserAt,
  codeOf,
  mailsTo,
  newPerson,
  PASSWORD,
  setSecurity,
  signedIn,
  type TestPerson,
  toldOf,
  withApp,
} from "../../testing/staff.ts";
import { handOut } from "./one-time-tokens.ts";

let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop(), openShop()]);
});

const NEW_PASSWORD = "a wheel in the water";
const at = (host: string) => browserAt(host);
const signIn = (person: TestPerson, password: string) =>
  at(shop.host)("POST", "/auth/staff/sign-in", { email: person.email, password });

describe("[SEC-03] a forgotten password", () => {
  const ask = (email: string) => at(shop.host)("POST", "/auth/staff/password-reset", { email });
  const set = (token: string, password = NEW_PASSWORD, host = shop.host) =>
    at(host)("POST", "/auth/staff/password-reset/set", { token, password });

  /** The token in the newest mail to somebody. */
  async function linkOf(person: TestPerson): Promise<string> {
    const [mail] = await mailsTo(shop, person.email);
    const link = /https:\/\/\S+\/admin\/reset-password#(\S+)/.exec(mail?.text ?? "");
    expect(link?.[0].startsWith(`https://${shop.host}/`)).toBe(true);
    return link?.[1] ?? "";
  }

  test("a link comes by mail and sets a new one; it ends all sessions and signs nobody in", async () => {
    const person = await newPerson(shop);
    const [one, two] = [await signedIn(shop, person), await signedIn(shop, person)];
    await ask(person.email);
    const token = await linkOf(person);
    const look = await at(shop.host)("POST", "/auth/staff/password-reset/look", { token });
    expect([look.status, look.body.email]).toEqual([200, person.email]);

    const done = await set(token);
    expect([done.status, done.headers.get("set-cookie")]).toEqual([200, null]);
    for (const browser of [one, two]) expect((await browser("GET", "/admin/me")).status).toBe(401);
    expect((await signIn(person, PASSWORD)).status).toBe(401);
    expect((await signIn(person, NEW_PASSWORD)).status).toBe(200);
    expect(await toldOf(shop, person.id)).toEqual([
      "auth.signed_in",
      "auth.signed_in",
      "auth.password_reset_requested",
      "auth.password_reset",
      "auth.sign_in_refused",
      "auth.signed_in",
    ]);
  });

  test("does not stand in for the second factor", async () => {
    const person = await newPerson(shop);
    const { secret } = await withApp(await signedIn(shop, person));
    const begun = await signIn(person, PASSWORD);
    await ask(person.email);
    await set(await linkOf(person));
    const stale = await at(shop.host)("POST", "/auth/staff/second-factor", {
      token: begun.body.token,
      factor: { kind: "totp", code: codeOf(secret) },
    });
    expect(stale.body.code).toBe("sign_in_expired");
    expect((await signIn(person, NEW_PASSWORD)).body.status).toBe("second_factor");
  });

  test("of two uses of one link at once, one wins", async () => {
    const person = await newPerson(shop);
    await ask(person.email);
    const token = await linkOf(person);
    const both = await Promise.all([set(token, `${NEW_PASSWORD} one`), set(token, `${NEW_PASSWORD} two`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    const winner = both[0]?.status === 200 ? "one" : "two";
    expect((await signIn(person, `${NEW_PASSWORD} ${winner}`)).status).toBe(200);
    expect((await set(token)).body.code).toBe("link_expired");
  });

  test("a password that may not be is refused, and the link lives on", async () => {
    const person = await newPerson(shop, {
      email: `millicent-${crypto.randomUUID().slice(0, 6)}@example.com`,
    });
    await ask(person.email);
    const token = await linkOf(person);
    const faults = [];
    for (const password of ["short", "password123456", person.email, "x".repeat(201)])
      faults.push((await set(token, password)).body);
    expect(faults.map(({ code, fault }) => [code, fault])).toEqual([
      ["password_unfit", "too_short"],
      ["password_unfit", "common"],
      ["password_unfit", "contains_name"],
      ["password_unfit", "too_long"],
    ]);
    expect((await set(token)).status).toBe(200);
  });

  test("strangers, invited and disabled people get the same answer and no mail", async () => {
    const people = await Promise.all([
      newPerson(shop),
      newPerson(shop, { status: "disabled" }),
      newPerson(shop, { status: "invited" }),
    ]);
    const stranger = `nobody-${crypto.randomUUID()}@example.com`;
    const answers = await Promise.all([...people.map(({ email }) => ask(email)), ask(stranger)]);
    for (const { status, body } of answers) expect([status, body]).toEqual([200, { ok: true }]);
    await mailsTo(shop, people[0].email);
    const mails = await objectsBehind(shop).mailbox().mails(null);
    for (const email of [people[1].email, people[2].email, stranger])
      expect(mails.some((mail) => mail.to === email)).toBe(false);
  });

  test("asked twice within a minute, one mail goes out; a newer link voids the older", async () => {
    const person = await newPerson(shop);
    await ask(person.email);
    const first = await linkOf(person);
    await ask(person.email);
    await eventually(
      () => toldOf(shop, person.id),
      (told) => told.length === 2,
    );
    expect((await mailsTo(shop, person.email)).length).toBe(1);
    await env.CONTROL.prepare(
      "update staff_token set created_at = '2026-01-01T00:00:00.000Z' where staff_id = ?",
    )
      .bind(person.id)
      .run();
    await ask(person.email);
    expect((await mailsTo(shop, person.email, 2)).length).toBe(2);
    expect((await set(first)).body.code).toBe("link_expired");
    expect((await set(await linkOf(person))).status).toBe(200);
  });

  test("a link that is too old, another merchant's, made up, or for something else is one that does not work", async () => {
    const person = await newPerson(shop);
    const make = (purpose: "password_reset" | "invitation", minutes: number) =>
      handOut(env, { tenant_id: shop.tenant_id, staff_id: person.id, purpose, minutes });
    const [old, fresh, invitation] = await Promise.all([
      make("password_reset", -1),
      make("password_reset", 60),
      make("invitation", 60),
    ]);
    const refused = [
      await set(old.token),
      await set(fresh.token, NEW_PASSWORD, other.host),
      await set(invitation.token),
      await set("A".repeat(43)),
    ];
    for (const { status, body } of refused) expect([status, body.code]).toEqual([410, "link_expired"]);
    expect((await signIn(person, PASSWORD)).status).toBe(200);
  });

  test("a locked account is open again with its new password", async () => {
    const person = await newPerson(shop);
    await env.CONTROL.prepare(
      "update staff set failed_attempts = 9, locked_until = '2099-01-01T00:00:00.000Z' where id = ?",
    )
      .bind(person.id)
      .run();
    await ask(person.email);
    expect((await set(await linkOf(person))).status).toBe(200);
    const browser = at(shop.host);
    await browser("POST", "/auth/staff/sign-in", { email: person.email, password: NEW_PASSWORD });
    const step = await browser("POST", "/auth/staff/step-up", {
      proof: { kind: "password", password: NEW_PASSWORD },
    });
    expect(step.status).toBe(200);
  });
});

describe("[SEC-03] an invitation", () => {
  async function invited(target = shop) {
    const person = await newPerson(target, { status: "invited", password_hash: null, name: "New Person" });
    const { token } = await handOut(env, {
      tenant_id: target.tenant_id,
      staff_id: person.id,
      purpose: "invitation",
      minutes: 60,
    });
    return { person, token };
  }
  const accept = (token: string, browser = at(shop.host), password = NEW_PASSWORD) =>
    browser("POST", "/auth/staff/invitation/accept", { token, name: "Nell New", password });

  test("shows whom it is for, and is accepted with a name and a password", async () => {
    const { person, token } = await invited();
    const look = await at(shop.host)("POST", "/auth/staff/invitation", { token });
    expect([look.status, look.body.name, look.body.email]).toEqual([200, "New Person", person.email]);
    const browser = at(shop.host);
    const accepted = await accept(token, browser);
    expect([accepted.status, accepted.body.status, accepted.body.staff.name]).toEqual([
      200,
      "signed_in",
      "Nell New",
    ]);
    expect((await browser("GET", "/admin/me")).body.id).toBe(person.id);
    expect(await toldOf(shop, person.id)).toEqual(["auth.invitation_accepted", "auth.signed_in"]);
    expect((await at(shop.host)("POST", "/auth/staff/invitation", { token })).body.code).toBe("link_expired");
  });

  test("is accepted with a passkey, which then signs in alone", async () => {
    const { person, token } = await invited();
    const browser = at(shop.host);
    const key = await newAuthenticator(shop.host);
    const { body: options } = await browser("POST", "/auth/staff/invitation/passkey/challenge", { token });
    expect(options.user.name).toBe(person.email);
    const accepted = await browser("POST", "/auth/staff/invitation/passkey", {
      token,
      name: "Nell New",
      passkey_name: "Laptop",
      passkey: await key.create(options),
    });
    expect([accepted.status, accepted.body.recovery_codes.length]).toEqual([200, 10]);
    const page = at(shop.host);
    const { body: challenge } = await page("POST", "/auth/staff/passkey/challenge", {});
    const entered = await page("POST", "/auth/staff/passkey", { answer: await key.get(challenge) });
    expect(entered.body.staff.id).toBe(person.id);
    const account = (await page("GET", "/admin/account")).body;
    expect([account.has_password, account.passkeys[0].name]).toEqual([false, "Laptop"]);
  });

  test("of two acceptances at once, one wins", async () => {
    const { token } = await invited();
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  test("a weak password is refused and costs nothing", async () => {
    const { token } = await invited();
    expect((await accept(token, at(shop.host), "password1234")).body.code).toBe("password_unfit");
    expect((await accept(token)).status).toBe(200);
  });

  test("leads to the second factor where the merchant asks for one", async () => {
    const strict = await openShop();
    await setSecurity(strict, { require_second_factor: true, idle_minutes: 60, session_hours: 12 });
    const { token } = await invited(strict);
    const browser = at(strict.host);
    const accepted = await accept(token, browser);
    expect([accepted.body.status, browser.cookies.size]).toEqual(["set_up_second_factor", 0]);
  });

  test("taken back, used, or another merchant's, it is one that does not work", async () => {
    const { person, token } = await invited();
    const foreign = await accept(token, at(other.host));
    await env.CONTROL.prepare("update staff set status = 'disabled' where id = ?").bind(person.id).run();
    const disabled = await accept(token);
    const madeUp = await accept("A".repeat(43));
    for (const { status, body } of [foreign, disabled, madeUp])
      expect([status, body.code]).toEqual([410, "link_expired"]);
    const key = await newAuthenticator(shop.host);
    const { body } = await at(shop.host)("POST", "/auth/staff/invitation/passkey/challenge", { token });
    expect([body.code, key.id.length > 0]).toEqual(["link_expired", true]);
  });
});

describe("[SEC-03] [SEC-09] a sign-in from a new device", () => {
  const from = (user_agent: string, ip: string) =>
    browserAt(shop.host, { "user-agent": user_agent, "cf-connecting-ip": ip });
  const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

  test("is told by mail, once for each pair of browser and address; the first one ever is not", async () => {
    const person = await newPerson(shop);
    const enter = (browser: ReturnType<typeof from>) =>
      browser("POST", "/auth/staff/sign-in", { email: person.email, password: PASSWORD });
    await enter(from(FIREFOX, "192.0.2.1"));
    await enter(from(FIREFOX, "192.0.2.2"));
    const [mail] = await mailsTo(shop, person.email);
    expect(mail?.kind).toBe("new_sign_in");
    for (const told of ["Firefox, Windows", "192.0.2.2", `https://${shop.host}/admin/account`])
      expect(mail?.text).toContain(told);
    await enter(from(FIREFOX, "192.0.2.1"));
    await enter(from(FIREFOX, "192.0.2.2"));
    await enter(from("curl/8", "192.0.2.2"));
    expect((await mailsTo(shop, person.email, 2)).length).toBe(2);
  });
});
