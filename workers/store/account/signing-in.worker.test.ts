import { scryptSync } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { customer } from "#db/schema/shard/customers.ts";
import {
  accountAt,
  mailsTo,
  mailTo,
  newEmail,
  otherDevice,
  PASSWORD,
  passwordAccountAt,
  signedInBy,
  signIn,
} from "../../testing/accounts.ts";
import {
  type ApiAnswer,
  apiAt,
  databaseOf,
  eventually,
  objectsBehind,
  openShop,
  type TestShop,
} from "../../testing/shop.ts";

let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop({ shard: "SHARD_0" }), openShop({ shard: "SHARD_0" })]);
});

const post = (path: string, body: unknown, at: TestShop = shop): Promise<ApiAnswer> =>
  at.shopper("POST", `/store/account${path}`, body);

/** An answer without what is random in it. */
const told = ({ body }: ApiAnswer) => {
  const { claim, request_id: _, ...rest } = body;
  return { ...rest, ...(claim && { claim: claim.length }) };
};

const allMails = async (email: string) => (await objectsBehind(shop).mailbox().mails(email)).length;

describe("[CUS-02] registering", () => {
  test("an account is there once the address was proved, and not before", async () => {
    const email = newEmail();
    const asked = await post("/register", { email, name: "Robin", password: PASSWORD });
    expect(told(asked)).toEqual({ status: "sent", claim: 43 });
    expect(asked.status).toBe(202);
    expect((await post("/sign-in", { email, password: PASSWORD })).body.code).toBe("sign_in_refused");
    const mail = await mailTo(shop, email, "email_confirmation");
    expect(mail.link.pathname).toBe("/account/confirm");
    const { token } = mail;
    const confirmed = await post("/confirmations", { token, claim: asked.body.claim });
    const me = signedInBy(shop, email, confirmed);
    expect((await me.call("GET", "/store/account")).body).toMatchObject({
      id: me.customer_id,
      email,
      email_verified: true,
      name: "Robin",
      has_password: true,
    });
    expect((await signIn(shop, email)).customer_id).toBe(me.customer_id);
  });

  test("a known and an unknown address get one answer; who reads the mail of the known one is told", async () => {
    const { email } = await passwordAccountAt(shop);
    const stranger = newEmail();
    const wish = { name: "Robin", password: "another long password" };
    const [known, unknown] = [
      await post("/register", { ...wish, email }),
      await post("/register", { ...wish, email: stranger }),
    ];
    expect(told(known)).toEqual(told(unknown));
    expect((await mailTo(shop, email, "account_exists")).link.pathname).toBe("/account");
    await mailTo(shop, stranger, "email_confirmation");
    expect((await signIn(shop, email)).email).toBe(email);
  });

  test("[SEC-03] a link pressed in another browser wants the password that was chosen", async () => {
    const email = newEmail();
    await post("/register", { email, name: "Robin", password: PASSWORD });
    const { token } = await mailTo(shop, email, "email_confirmation");
    const press = (proof: object) => post("/confirmations", { token, ...proof });
    expect((await press({})).body.code).toBe("confirmation_password_needed");
    expect((await press({ claim: "made up" })).body.code).toBe("confirmation_password_needed");
    expect((await press({ password: "not the password" })).body.code).toBe("sign_in_refused");
    expect((await post("/sign-in", { email, password: PASSWORD })).body.code).toBe("sign_in_refused");
    expect((await press({ password: PASSWORD })).status).toBe(200);
  });

  test("without a password, a link opens the account under the name that was given", async () => {
    const email = newEmail();
    const asked = await post("/register", { email, name: "Kim Lee", password: null });
    expect(told(asked).claim).toBe(43);
    const { token, link } = await mailTo(shop, email, "magic_link");
    expect(link.pathname).toBe("/account/link");
    const me = signedInBy(shop, email, await post("/sign-in-links/use", { token }));
    expect((await me.call("GET", "/store/account")).body).toMatchObject({
      name: "Kim Lee",
      has_password: false,
    });
  });

  test.each([
    ["too_short", "short"],
    ["common", "passwordpassword"],
    ["contains_name", "xx robin-the-first xx"],
  ])("a password that is %s is refused, and no mail is sent", async (fault, password) => {
    const email = `robin-the-first@${crypto.randomUUID()}.example`;
    const answer = await post("/register", { email, name: "Robin", password });
    expect([answer.status, answer.body.code, answer.body.fault]).toEqual([422, "password_unfit", fault]);
    expect(await allMails(email)).toBe(0);
  });

  test("a guest's own row becomes the account, and keeps its id", async () => {
    const email = newEmail();
    const db = await databaseOf(shop);
    await db.insert(customer).values({
      tenant_id: shop.tenant_id,
      id: "cus_01J8ZQ5V6N4T3M2K1H0G9F8E7D",
      email,
      name: "As a guest",
      status: "guest",
      created_at: new Date().toISOString(),
    });
    expect((await accountAt(shop, email)).customer_id).toBe("cus_01J8ZQ5V6N4T3M2K1H0G9F8E7D");
  });
});

describe("[CUS-02] [SEC-08] whether an address has an account is told to nobody", () => {
  test.each([
    ["/sign-in", { password: "wrong wrong wrong" }, "sign_in_refused"],
    ["/sign-in-links", {}, undefined],
    ["/password-resets", {}, undefined],
  ])("%s", async (path, fields, code) => {
    const { email } = await accountAt(shop);
    const [known, unknown] = [
      await post(path, { email, ...fields }),
      await post(path, { email: newEmail(), ...fields }),
    ];
    expect([known.status, told(known)]).toEqual([unknown.status, told(unknown)]);
    expect(known.body.code).toBe(code);
  });

  test("addresses are locked alike: five wrong passwords, then a wait, whoever has them", async () => {
    const { email } = await passwordAccountAt(shop);
    const tries = async (address: string) => {
      const codes: string[] = [];
      for (let count = 0; count < 6; count++) {
        const answer = await post("/sign-in", { email: address, password: `wrong guess ${count}` });
        codes.push(answer.body.code);
      }
      return codes;
    };
    const known = await tries(email);
    expect(known).toEqual([...Array.from({ length: 5 }, () => "sign_in_refused"), "rate_limited"]);
    expect(await tries(newEmail())).toEqual(known);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
    expect((await post("/sign-in", { email, password: PASSWORD })).status).toBe(200);
    vi.useRealTimers();
  });

  test("the right password is refused too while the address waits", async () => {
    const { email } = await passwordAccountAt(shop);
    const guess = (password: string) => post("/sign-in", { email, password });
    // Slower than the quota of a minute, so that only the lock speaks.
    const start = Date.now();
    for (let count = 0; count < 5; count++) {
      vi.useFakeTimers({ toFake: ["Date"], now: start + count * 61_000 });
      expect((await guess("wrong guess")).body.code).toBe("sign_in_refused");
    }
    vi.useFakeTimers({ toFake: ["Date"], now: start + 4 * 61_000 + 30_000 });
    const locked = await guess(PASSWORD);
    expect([locked.status, locked.body.code]).toEqual([429, "sign_in_locked"]);
    vi.useFakeTimers({ toFake: ["Date"], now: start + 6 * 61_000 });
    expect((await guess(PASSWORD)).status).toBe(200);
    vi.useRealTimers();
  });

  test("one address is written to twice a minute of each kind, and no more", async () => {
    const email = newEmail();
    const answers = [];
    for (let count = 0; count < 3; count++) answers.push(await post("/sign-in-links", { email }));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 429]);
    await mailsTo(shop, email, "magic_link", 2);
  });
});

describe("[CUS-02] [SEC-03] links work once", () => {
  test("of many who press a sign-in link at once, one is signed in", async () => {
    const email = newEmail();
    await post("/sign-in-links", { email });
    const { token } = await mailTo(shop, email, "magic_link");
    const answers = await Promise.all(Array.from({ length: 8 }, () => post("/sign-in-links/use", { token })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(410)]);
    expect((await post("/sign-in-links/use", { token })).body.code).toBe("link_expired");
  });

  test("reading the link's page, as mail scanners do, uses nothing up", async () => {
    const email = newEmail();
    await post("/sign-in-links", { email });
    const { token } = await mailTo(shop, email, "magic_link");
    const read = await shop.shopper("GET", `/store/account/sign-in-links/use?token=${token}`);
    expect(read.status).toBe(404);
    expect((await post("/sign-in-links/use", { token })).status).toBe(200);
  });

  test("after fifteen minutes a sign-in link is void; a token of another purpose never counts", async () => {
    const email = newEmail();
    await post("/sign-in-links", { email });
    const { token } = await mailTo(shop, email, "magic_link");
    expect((await post("/password-resets/use", { token, password: PASSWORD })).body.code).toBe(
      "link_expired",
    );
    expect((await post("/confirmations", { token })).body.code).toBe("link_expired");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 15 * 60_000 + 1_000 });
    expect((await post("/sign-in-links/use", { token })).body.code).toBe("link_expired");
    vi.useRealTimers();
  });

  test("[SEC-05] a link and a session of one merchant are nothing at another, on one shard", async () => {
    const me = await accountAt(shop);
    await post("/sign-in-links", { email: me.email });
    const { token } = await mailTo(shop, me.email, "magic_link");
    expect((await post("/sign-in-links/use", { token }, other)).body.code).toBe("link_expired");
    const elsewhere = apiAt(other.host, { cookie: me.cookie });
    expect((await elsewhere("GET", "/store/account")).body.code).toBe("sign_in_required");
    expect((await post("/sign-in", { email: me.email, password: PASSWORD }, other)).body.code).toBe(
      "sign_in_refused",
    );
    expect((await me.call("GET", "/store/account")).status).toBe(200);
  });

  test("of many who confirm a registration at once, one opens the account", async () => {
    const email = newEmail();
    const { body } = await post("/register", { email, name: "Robin", password: PASSWORD });
    const { token } = await mailTo(shop, email, "email_confirmation");
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => post("/confirmations", { token, claim: body.claim })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(5).fill(410)]);
  });

  test("two registrations of one address, both confirmed, are one account with the first password", async () => {
    const email = newEmail();
    const claims: string[] = [];
    for (const password of [PASSWORD, "quite another password"])
      claims.push((await post("/register", { email, name: "Robin", password })).body.claim);
    const mails = (await mailsTo(shop, email, "email_confirmation", 2)).toReversed();
    const [first, second] = await Promise.all(
      mails.map(({ token }, index) => post("/confirmations", { token, claim: claims[index] })),
    );
    expect(first?.body.signed_in.shopper.id).toBe(second?.body.signed_in.shopper.id);
    const passwords = await Promise.all(
      [PASSWORD, "quite another password"].map((password) => post("/sign-in", { email, password })),
    );
    expect(passwords.map(({ status }) => status).toSorted()).toEqual([200, 401]);
  });
});

describe("[CUS-02] passwords", () => {
  test("a reset ends all sessions and all links under way, signs nobody in, and is told by mail", async () => {
    const me = await passwordAccountAt(shop);
    const laptop = await otherDevice(shop, me);
    for (let count = 0; count < 2; count++) await post("/password-resets", { email: me.email });
    const [newer, older] = await mailsTo(shop, me.email, "shopper_password_reset", 2);
    const next = "an owl under seven stars";
    const unfit = await post("/password-resets/use", { token: newer!.token, password: "short" });
    expect(unfit.body.code).toBe("password_unfit");
    const reset = await post("/password-resets/use", { token: newer!.token, password: next });
    expect([reset.status, reset.headers.get("set-cookie")]).toEqual([200, null]);
    for (const token of [newer!.token, older!.token])
      expect((await post("/password-resets/use", { token, password: next })).body.code).toBe("link_expired");
    for (const device of [me, laptop])
      expect((await device.call("GET", "/store/account")).body.code).toBe("sign_in_required");
    expect((await post("/sign-in", { email: me.email, password: PASSWORD })).body.code).toBe(
      "sign_in_refused",
    );
    await signIn(shop, me.email, next);
    await mailTo(shop, me.email, "account_changed");
  });

  test("a change wants the current one, and ends the other sessions only", async () => {
    const me = await passwordAccountAt(shop);
    const laptop = await otherDevice(shop, me);
    const change = (current: string) =>
      me.call("PUT", "/store/account/password", { current, password: "an owl under seven stars" });
    expect((await change("not the password")).body.code).toBe("sign_in_refused");
    expect((await laptop.call("GET", "/store/account")).status).toBe(200);
    expect((await change(PASSWORD)).status).toBe(200);
    expect((await laptop.call("GET", "/store/account")).body.code).toBe("sign_in_required");
    expect((await me.call("GET", "/store/account")).status).toBe(200);
    await signIn(shop, me.email, "an owl under seven stars");
  });

  test("a hash that was made more cheaply than today's is made anew when its password is right", async () => {
    const me = await accountAt(shop);
    const db = await databaseOf(shop);
    const own = and(eq(customer.tenant_id, shop.tenant_id), eq(customer.id, me.customer_id));
    const salt = new Uint8Array(16);
    const key = scryptSync(PASSWORD, salt, 32, { N: 1_024, r: 8, p: 1 }).toString("base64");
    const cheap = ["scrypt", 1_024, 8, 1, Buffer.from(salt).toString("base64"), key].join("$");
    await db.update(customer).set({ password_hash: cheap }).where(own);
    await signIn(shop, me.email);
    const kept = await eventually(
      async () => (await db.select().from(customer).where(own).get())?.password_hash,
      (hash) => hash !== cheap,
    );
    expect(kept).toMatch(/^scrypt\$16384\$8\$5\$/);
    await signIn(shop, me.email);
  });

  test("who signs in by links has no password to change, and chooses one by a link", async () => {
    const email = newEmail();
    await post("/sign-in-links", { email });
    const { token } = await mailTo(shop, email, "magic_link");
    const me = signedInBy(shop, email, await post("/sign-in-links/use", { token }));
    const body = { current: "anything", password: PASSWORD };
    expect((await me.call("PUT", "/store/account/password", body)).body.code).toBe("step_up_required");
    await post("/password-resets", { email });
    const reset = await mailTo(shop, email, "shopper_password_reset");
    await post("/password-resets/use", { token: reset.token, password: PASSWORD });
    await signIn(shop, email);
  });
});

describe("[SEC-03] sessions", () => {
  test("a headless shop gets a bearer token and no cookie", async () => {
    const { email } = await passwordAccountAt(shop);
    const answer = await post("/sign-in", { email, password: PASSWORD, session: "token" });
    expect(answer.headers.get("set-cookie")).toBe(null);
    const call = apiAt(shop.host, { authorization: `Bearer ${answer.body.token}` });
    expect((await call("GET", "/store/account")).body.email).toBe(email);
  });

  test("the cookie is for this host, for HTTPS, out of reach of scripts, and not for other sites", async () => {
    const { email } = await passwordAccountAt(shop);
    const answer = await post("/sign-in", { email, password: PASSWORD });
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(answer.body.token).toBe(null);
    expect(cookie).toMatch(/^__Host-shopper=[\w-]{43}; /);
    for (const attribute of ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"])
      expect(cookie.split("; ")).toContain(attribute);
    expect(cookie).not.toContain("Domain");
  });

  test("a session slides for thirty days without use, and ends after a hundred and eighty", async () => {
    const me = await accountAt(shop);
    const start = Date.now();
    const day = 24 * 3_600_000;
    const works = async (days: number) => {
      vi.useFakeTimers({ toFake: ["Date"], now: start + days * day });
      return (await me.call("GET", "/store/account")).status;
    };
    const used = [];
    for (let days = 29; days < 180; days += 29) used.push(await works(days));
    expect(used).toEqual([200, 200, 200, 200, 200, 200]);
    expect([await works(179.9), await works(180.1)]).toEqual([200, 401]);
    vi.useRealTimers();
    const idle = await accountAt(shop);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 30 * day + 60_000 });
    expect((await idle.call("GET", "/store/account")).status).toBe(401);
    vi.useRealTimers();
  });

  test("sessions are listed, and one device signs another out; nobody else can", async () => {
    const me = await accountAt(shop);
    const laptop = await otherDevice(shop, me);
    const stranger = await accountAt(shop);
    const { body } = await me.call("GET", "/store/account/sessions");
    expect(body.items.map((session: { current: boolean }) => session.current).toSorted()).toEqual([
      false,
      true,
    ]);
    const theirs = body.items.find((session: { current: boolean }) => !session.current).id;
    const ended = await stranger.call("DELETE", `/store/account/sessions/${theirs}`);
    expect([ended.status, ended.body.code]).toEqual([404, "not_found"]);
    expect((await laptop.call("GET", "/store/account")).status).toBe(200);
    expect((await me.call("DELETE", `/store/account/sessions/${theirs}`)).status).toBe(200);
    expect((await laptop.call("GET", "/store/account")).status).toBe(401);
    const third = await otherDevice(shop, me);
    await me.call("POST", "/store/account/sessions/end-others", {});
    expect((await third.call("GET", "/store/account")).status).toBe(401);
    expect((await me.call("GET", "/store/account")).status).toBe(200);
  });

  test("signing out ends the session; signing in anew ends the one that the browser had", async () => {
    const me = await passwordAccountAt(shop);
    const again = await me.call("POST", "/store/account/sign-in", { email: me.email, password: PASSWORD });
    const now = signedInBy(shop, me.email, again);
    expect((await me.call("GET", "/store/account")).status).toBe(401);
    const out = await now.call("POST", "/store/account/sign-out", {});
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await now.call("GET", "/store/account")).status).toBe(401);
  });

  test("[NFR-02] who is nobody in particular costs no round trip more", async () => {
    const trips = (answer: ApiAnswer) =>
      /d1;desc="(\d+)"/.exec(answer.headers.get("server-timing") ?? "")?.[1];
    const { body: cart } = await shop.shopper("POST", "/store/carts", {});
    await shop.shopper("GET", `/store/carts/${cart.id}`);
    const anonymous = await shop.shopper("GET", `/store/carts/${cart.id}`);
    const me = await accountAt(shop);
    const known = await me.call("GET", `/store/carts/${cart.id}`);
    expect(Number(trips(known)) - Number(trips(anonymous))).toBe(1);
    const catalogue = await me.call("GET", "/store/products");
    expect(trips(catalogue)).toBe(trips(await shop.shopper("GET", "/store/products")));
  });
});
