import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { type Authenticator, type Dishonesty, newAuthenticator } from "../../testing/authenticator.ts";
import { type ApiAnswer, openShop, type TestShop, testId } from "../../testing/shop.ts";
import {
  browserAt,
  newPerson,
  PASSWORD,
  setSecurity,
  signedIn,
  type TestBrowser,
  type TestPerson,
  toldOf,
} from "../../testing/staff.ts";

let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop(), openShop()]);
});

/** Makes a passkey for whoever is signed in. */
async function register(
  browser: TestBrowser,
  authenticator: Authenticator,
  lie: Dishonesty = {},
): Promise<ApiAnswer> {
  const { body: options } = await browser("POST", "/admin/account/passkeys/challenge", {});
  return browser("POST", "/admin/account/passkeys", {
    name: "Key",
    passkey: await authenticator.create(options, lie),
  });
}

interface Keyed {
  readonly person: TestPerson;
  readonly browser: TestBrowser;
  readonly key: Authenticator;
  readonly passkeyId: string;
  readonly codes: readonly string[];
}

async function withPasskey(counts = true): Promise<Keyed> {
  const person = await newPerson(shop);
  const browser = await signedIn(shop, person);
  const key = await newAuthenticator(shop.host, counts);
  const made = await register(browser, key);
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return { person, browser, key, passkeyId: made.body.passkey.id, codes: made.body.recovery_codes };
}

/** Signs in with a passkey and nothing else. */
async function enter(key: Authenticator, lie: Dishonesty = {}, browser = browserAt(shop.host)) {
  const { body: options } = await browser("POST", "/auth/staff/passkey/challenge", {});
  return browser("POST", "/auth/staff/passkey", { answer: await key.get(options, lie) });
}

describe("[SEC-03] making a passkey", () => {
  test("asks for one that knows its owner and verifies the person, and gives recovery codes the first time", async () => {
    const person = await newPerson(shop);
    const browser = await signedIn(shop, person);
    const { body: options } = await browser("POST", "/admin/account/passkeys/challenge", {});
    expect(options.rp.id).toBe(shop.host);
    expect(options.user).toMatchObject({
      name: person.email,
      id: Buffer.from(person.id).toString("base64url"),
    });
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "required",
    });
    expect(options.attestation).toBe("none");

    const made = await register(browser, await newAuthenticator(shop.host));
    expect([made.status, made.body.recovery_codes.length, made.body.passkey.host]).toEqual([
      201,
      10,
      shop.host,
    ]);
    const second = await register(browser, await newAuthenticator(shop.host));
    expect([second.status, second.body.recovery_codes]).toEqual([201, null]);
    const { body: next } = await browser("POST", "/admin/account/passkeys/challenge", {});
    expect(next.excludeCredentials.length).toBe(2);
    expect((await browser("GET", "/admin/account")).body.passkeys.length).toBe(2);
  });

  const lies: [string, Dishonesty][] = [
    ["another site's page", { origin: "https://evil.example" }],
    ["the same name without transport security", { origin: "http://shop.example" }],
    ["another site's authenticator", { rpId: "evil.example" }],
    ["nobody verified", { userVerified: false }],
    ["a challenge of one's own", { challenge: "bWFkZSB1cCBieSBzb21lYm9keSBlbHNlIQ" }],
  ];
  test.each(lies)("is refused by %s", async (_, lie) => {
    const browser = await signedIn(shop, await newPerson(shop));
    const made = await register(browser, await newAuthenticator(shop.host), lie);
    expect([made.status, made.body.code]).toEqual([401, "passkey_refused"]);
    expect((await browser("GET", "/admin/account")).body.passkeys).toEqual([]);
  });

  test("answers a challenge once, and only one's own", async () => {
    const [mine, theirs] = await Promise.all([
      signedIn(shop, await newPerson(shop)),
      signedIn(shop, await newPerson(shop)),
    ]);
    const key = await newAuthenticator(shop.host);
    const { body: options } = await mine("POST", "/admin/account/passkeys/challenge", {});
    const passkey = await key.create(options);
    const keep = (browser: TestBrowser) =>
      browser("POST", "/admin/account/passkeys", { name: "Key", passkey });
    // Brought by somebody else, it is used up as well.
    expect((await keep(theirs)).body.code).toBe("passkey_refused");
    expect((await keep(mine)).body.code).toBe("passkey_refused");
    expect((await register(mine, key)).status).toBe(201);
  });

  test("one authenticator is one person's", async () => {
    const { key } = await withPasskey();
    const browser = await signedIn(shop, await newPerson(shop));
    expect((await register(browser, key)).body.code).toBe("passkey_refused");
  });

  test("wants a fresh proof, and removing one does too", async () => {
    const { browser, passkeyId } = await withPasskey();
    await env.CONTROL.prepare(
      "update staff_session set proved_at = '2026-01-01T00:00:00.000Z' where tenant_id = ?",
    )
      .bind(shop.tenant_id)
      .run();
    const asked = await browser("POST", "/admin/account/passkeys/challenge", {});
    const removed = await browser("DELETE", `/admin/account/passkeys/${passkeyId}`);
    for (const { status, body } of [asked, removed]) {
      expect([status, body.code, body.methods]).toEqual([403, "step_up_required", ["passkey", "password"]]);
    }
    expect((await browser("GET", "/admin/account")).body.passkeys.length).toBe(1);
  });

  test("rename and remove; those of others are not there", async () => {
    const { person, browser, key, passkeyId } = await withPasskey();
    const stranger = await signedIn(shop, await newPerson(shop));
    for (const id of [passkeyId, testId("psk")]) {
      const path = `/admin/account/passkeys/${id}`;
      expect((await stranger("PATCH", path, { name: "Mine" })).body.code).toBe("not_found");
      expect((await stranger("DELETE", path)).body.code).toBe("not_found");
    }
    const renamed = await browser("PATCH", `/admin/account/passkeys/${passkeyId}`, { name: "Blue key" });
    expect([renamed.status, renamed.body.name]).toEqual([200, "Blue key"]);
    expect((await browser("DELETE", `/admin/account/passkeys/${passkeyId}`)).status).toBe(200);
    expect((await enter(key)).body.code).toBe("passkey_refused");
    expect(await toldOf(shop, person.id)).toEqual([
      "auth.signed_in",
      "account.passkey.add",
      "account.passkey.rename",
      "account.passkey.remove",
    ]);
  });

  test("the only way in is not removed", async () => {
    const { person, browser, passkeyId } = await withPasskey();
    await env.CONTROL.prepare("update staff set password_hash = null where id = ?").bind(person.id).run();
    const removed = await browser("DELETE", `/admin/account/passkeys/${passkeyId}`);
    expect([removed.status, removed.body.code]).toEqual([409, "last_way_in"]);
    expect((await browser("GET", "/admin/account")).body.passkeys.length).toBe(1);
  });
});

describe("[SEC-03] signing in with a passkey alone", () => {
  test("needs no address, and tells when the key was used", async () => {
    const { person, browser, key } = await withPasskey();
    const page = browserAt(shop.host);
    const { body: options } = await page("POST", "/auth/staff/passkey/challenge", {});
    expect([options.rpId, options.userVerification, options.allowCredentials]).toEqual([
      shop.host,
      "required",
      undefined,
    ]);
    const answer = await page("POST", "/auth/staff/passkey", { answer: await key.get(options) });
    expect([answer.status, answer.body.staff.id]).toEqual([200, person.id]);
    expect((await page("GET", "/admin/me")).status).toBe(200);
    const { items } = (await page("GET", "/admin/account/sessions")).body;
    expect(items.find((session: { current: boolean }) => session.current).proof).toBe("passkey");
    expect((await browser("GET", "/admin/account")).body.passkeys[0].last_used_at).not.toBe(null);
  });

  test("an answer counts once: of two at once one wins, and a replay is refused", async () => {
    const { key } = await withPasskey();
    const { body: options } = await browserAt(shop.host)("POST", "/auth/staff/passkey/challenge", {});
    const answer = await key.get(options);
    const bring = () => browserAt(shop.host)("POST", "/auth/staff/passkey", { answer });
    const both = await Promise.all([bring(), bring()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await bring()).body.code).toBe("passkey_refused");
  });

  const lies: [string, Dishonesty][] = [
    ["another site's page", { origin: "https://evil.example" }],
    ["another site's authenticator", { rpId: "evil.example" }],
    ["nobody verified", { userVerified: false }],
    ["a challenge of one's own", { challenge: "bWFkZSB1cCBieSBzb21lYm9keSBlbHNlIQ" }],
    ["somebody else's name", { userHandle: Buffer.from(testId("stf")).toString("base64url") }],
  ];
  test.each(lies)("is refused by %s", async (_, lie) => {
    const { key } = await withPasskey();
    const answer = await enter(key, lie);
    expect([answer.status, answer.body.code, answer.headers.get("set-cookie")]).toEqual([
      401,
      "passkey_refused",
      null,
    ]);
  });

  test("a key that counts less than before was copied, and is refused; one that does not count is not", async () => {
    const { person, key } = await withPasskey();
    expect((await enter(key, { counter: 10 })).status).toBe(200);
    for (const counter of [10, 9, 0])
      expect((await enter(key, { counter })).body.code).toBe("passkey_refused");
    expect((await enter(key, { counter: 11 })).status).toBe(200);
    const told = await toldOf(shop, person.id);
    expect(told.filter((action) => action === "auth.passkey_refused").length).toBe(3);

    const synced = await withPasskey(false);
    expect((await enter(synced.key)).status).toBe(200);
    expect((await enter(synced.key)).status).toBe(200);
  });

  test("a passkey of one host is nothing at another, not even with its challenge", async () => {
    const { key } = await withPasskey();
    const there = browserAt(other.host);
    const { body: options } = await there("POST", "/auth/staff/passkey/challenge", {});
    const answer = await there("POST", "/auth/staff/passkey", {
      answer: await key.get(options, { origin: `https://${other.host}` }),
    });
    expect(answer.body.code).toBe("passkey_refused");
  });

  test("a second site of the same merchant does not take it", async () => {
    const { key } = await withPasskey();
    const second = `second-${shop.host}`;
    await env.CONTROL.prepare("insert into hostname (hostname, tenant_id, channel_id) values (?1, ?2, ?3)")
      .bind(second, shop.tenant_id, shop.channel_id)
      .run();
    const there = browserAt(second);
    const { body: options } = await there("POST", "/auth/staff/passkey/challenge", {});
    expect(options.rpId).toBe(second);
    const answer = await there("POST", "/auth/staff/passkey", {
      answer: await key.get(options, { origin: `https://${second}` }),
    });
    expect(answer.body.code).toBe("passkey_refused");
  });

  test("people who were disabled are not let in", async () => {
    const { person, key } = await withPasskey();
    await env.CONTROL.prepare("update staff set status = 'disabled' where id = ?").bind(person.id).run();
    expect((await enter(key)).body.code).toBe("passkey_refused");
  });
});

describe("[SEC-03] a passkey as second factor", () => {
  const begin = async (person: TestPerson, host = shop.host) => {
    const browser = browserAt(host);
    const { body } = await browser("POST", "/auth/staff/sign-in", {
      email: person.email,
      password: PASSWORD,
    });
    return { browser, body, token: body.token as string };
  };

  test("is asked for by name, and begins the session", async () => {
    const { person, key } = await withPasskey();
    const { browser, body, token } = await begin(person);
    expect([body.methods, body.passkey_hosts]).toEqual([["passkey", "recovery_code"], []]);
    const { body: options } = await browser("POST", "/auth/staff/second-factor/challenge", { token });
    expect(options.allowCredentials.map((allowed: { id: string }) => allowed.id)).toEqual([key.id]);
    const answer = await browser("POST", "/auth/staff/second-factor", {
      token,
      factor: { kind: "passkey", answer: await key.get(options) },
    });
    expect([answer.status, answer.body.staff.id]).toEqual([200, person.id]);
  });

  test("must be the person's own, and answer this challenge: not one of a sign-in", async () => {
    const [mine, theirs] = await Promise.all([withPasskey(), withPasskey()]);
    const { browser, token } = await begin(mine.person);
    const give = async (key: Authenticator, path: string) => {
      const { body: options } = await browser("POST", path, path.includes("second") ? { token } : {});
      const answer = await key.get(options);
      return browser("POST", "/auth/staff/second-factor", { token, factor: { kind: "passkey", answer } });
    };
    expect((await give(theirs.key, "/auth/staff/second-factor/challenge")).body.code).toBe(
      "second_factor_refused",
    );
    expect((await give(mine.key, "/auth/staff/passkey/challenge")).body.code).toBe("second_factor_refused");
    expect((await give(mine.key, "/auth/staff/second-factor/challenge")).status).toBe(200);
  });

  test("at another site of the merchant a recovery code is needed, and the page is told where the passkey works", async () => {
    const { person, codes } = await withPasskey();
    const second = `third-${shop.host}`;
    await env.CONTROL.prepare("insert into hostname (hostname, tenant_id, channel_id) values (?1, ?2, ?3)")
      .bind(second, shop.tenant_id, shop.channel_id)
      .run();
    const { browser, body, token } = await begin(person, second);
    expect([body.methods, body.passkey_hosts]).toEqual([["recovery_code"], [shop.host]]);
    const answer = await browser("POST", "/auth/staff/second-factor", {
      token,
      factor: { kind: "recovery_code", code: codes[0] },
    });
    expect(answer.status).toBe(200);
  });

  test("can be set up while signing in, where the merchant asks for one", async () => {
    const strict = await openShop();
    await setSecurity(strict, { require_second_factor: true, idle_minutes: 60, session_hours: 12 });
    const person = await newPerson(strict);
    const { browser, body, token } = await begin(person, strict.host);
    expect(body.status).toBe("set_up_second_factor");
    const key = await newAuthenticator(strict.host);
    const { body: options } = await browser("POST", "/auth/staff/second-factor/passkey/challenge", { token });
    const kept = await browser("POST", "/auth/staff/second-factor/passkey", {
      token,
      name: "Key",
      passkey: await key.create(options),
    });
    expect([kept.status, kept.body.staff.id, kept.body.recovery_codes.length]).toEqual([200, person.id, 10]);
    expect((await browser("GET", "/admin/me")).status).toBe(200);
    expect((await begin(person, strict.host)).body.methods).toEqual(["passkey", "recovery_code"]);
  });
});
