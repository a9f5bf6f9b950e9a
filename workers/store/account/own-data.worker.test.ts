import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { customerAddress, customerMerge } from "#db/schema/shard/customers.ts";
import {
  accountAt,
  mailTo,
  newEmail,
  otherDevice,
  PASSWORD,
  passwordAccountAt,
} from "../../testing/accounts.ts";
import {
  type ApiAnswer,
  databaseOf,
  objectsBehind,
  openShop,
  type TestShop,
  testId,
} from "../../testing/shop.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
});

const home = {
  name: "Robin Shopper",
  line1: "12 Wren Street",
  line2: null,
  city: "Portland",
  region: "OR",
  postal_code: "97214",
  country: "US",
};
const work = { ...home, line1: "1 Mill Lane" };

const book = (answer: ApiAnswer) =>
  answer.body.items.map((entry: { address: { line1: string }; is_default: boolean }) => [
    entry.address.line1,
    entry.is_default,
  ]);

describe("[CUS-04] the address book", () => {
  test("the first address is the default, until another is; a removed default hands on", async () => {
    const { call } = await accountAt(shop);
    const add = (address: object, is_default = false) =>
      call("POST", "/store/account/addresses", { address, is_default });
    expect(book(await add(home))).toEqual([["12 Wren Street", true]]);
    expect(book(await add(work))).toEqual([
      ["12 Wren Street", true],
      ["1 Mill Lane", false],
    ]);
    const third = await add({ ...home, line1: "3 Rill Road" }, true);
    expect(book(third)[0]).toEqual(["3 Rill Road", true]);
    expect(third.status).toBe(201);
    const [first] = third.body.items;
    const removed = await call("DELETE", `/store/account/addresses/${first.id}`);
    expect(book(removed)).toEqual([
      ["12 Wren Street", true],
      ["1 Mill Lane", false],
    ]);
    const [, second] = removed.body.items;
    const made = await call("POST", `/store/account/addresses/${second.id}/default`, {});
    expect(book(made)).toEqual([
      ["1 Mill Lane", true],
      ["12 Wren Street", false],
    ]);
    const moved = await call("PUT", `/store/account/addresses/${second.id}`, { ...work, line1: "9 Weir" });
    expect(book(moved)[0]).toEqual(["9 Weir", true]);
  });

  test("exactly one is the default, however many are added at once", async () => {
    const { call } = await accountAt(shop);
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        call("POST", "/store/account/addresses", { address: { ...home, line1: `${index}` } }),
      ),
    );
    const { body } = await call("GET", "/store/account/addresses");
    expect(body.items.length).toBe(6);
    expect(body.items.filter((entry: { is_default: boolean }) => entry.is_default).length).toBe(1);
  });

  test("one that is saved already is not saved twice", async () => {
    const { call } = await accountAt(shop);
    const add = (address: object, is_default = false) =>
      call("POST", "/store/account/addresses", { address, is_default });
    await add(home);
    await add(work);
    expect(book(await add(work, true))).toEqual([
      ["1 Mill Lane", true],
      ["12 Wren Street", false],
    ]);
  });

  test("it holds twenty, and says so", async () => {
    const { call } = await accountAt(shop);
    const answers = [];
    for (let count = 0; count < 21; count++)
      answers.push(
        await call("POST", "/store/account/addresses", { address: { ...home, line1: `${count}` } }),
      );
    const last = answers.at(-1)!;
    expect([answers.filter(({ status }) => status === 201).length, last.status, last.body.code]).toEqual([
      20,
      409,
      "addresses_full",
    ]);
  });

  test("[SEC-08] somebody else's address is one that does not exist, and stays as it is", async () => {
    const [me, stranger] = [await accountAt(shop), await accountAt(shop)];
    const { body } = await me.call("POST", "/store/account/addresses", { address: home });
    const id = body.items[0].id;
    for (const wanted of [id, testId("adr")]) {
      const path = `/store/account/addresses/${wanted}`;
      const answers = [
        await stranger.call("PUT", path, work),
        await stranger.call("POST", `${path}/default`, {}),
        await stranger.call("DELETE", path),
      ];
      expect(answers.map(({ status, body: problem }) => [status, problem.code])).toEqual(
        answers.map(() => [404, "not_found"]),
      );
    }
    expect(book(await me.call("GET", "/store/account/addresses"))).toEqual([["12 Wren Street", true]]);
    expect(book(await stranger.call("GET", "/store/account/addresses"))).toEqual([]);
  });

  test("[SEC-07] addresses are sealed where they are kept", async () => {
    const { call } = await accountAt(shop);
    await call("POST", "/store/account/addresses", { address: { ...home, line1: "7 Unreadable Row" } });
    const db = await databaseOf(shop);
    const rows = await db.select().from(customerAddress).where(eq(customerAddress.tenant_id, shop.tenant_id));
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain("Unreadable");
  });
});

describe("[CUS-02] the profile", () => {
  test("what is left out stays", async () => {
    const { call } = await accountAt(shop);
    await call("PATCH", "/store/account", { name: "Robin Reed", phone: "+1 503 555 0100" });
    const { body } = await call("PATCH", "/store/account", { locale: "de-DE" });
    expect([body.name, body.phone, body.locale]).toEqual(["Robin Reed", "+1 503 555 0100", "de-DE"]);
    expect((await call("PATCH", "/store/account", { phone: null })).body.phone).toBe(null);
    const refused = await call("PATCH", "/store/account", { email: "x@example.com" });
    expect([refused.status, refused.body.code]).toEqual([422, "invalid_request"]);
  });
});

test("[UXC-07] mails about the account come in the language that its owner chose", async () => {
  const { call, email } = await accountAt(shop);
  await call("PATCH", "/store/account", { locale: "de" });
  await shop.shopper("POST", "/store/account/password-resets", { email });
  expect((await mailTo(shop, email, "shopper_password_reset")).subject).toBe("Neues Passwort wählen");
});

describe("[CUS-02] [SEC-03] another address", () => {
  const change = (me: { call: typeof shop.shopper }, email: string, password: string | null = null) =>
    me.call("PUT", "/store/account/email", { email, password });

  test("counts once its link was pressed in this account; the old one is told, and signs in no more", async () => {
    const me = await passwordAccountAt(shop);
    const email = newEmail();
    expect((await change(me, email)).body.code).toBe("step_up_required");
    expect((await change(me, email, "wrong password")).body.code).toBe("sign_in_refused");
    expect((await change(me, email, PASSWORD)).status).toBe(202);
    const { token } = await mailTo(shop, email, "email_confirmation");
    expect((await me.call("GET", "/store/account")).body.email).toBe(me.email);

    const press = (call = shop.shopper) => call("POST", "/store/account/confirmations", { token });
    expect((await press()).body.code).toBe("sign_in_required");
    expect((await press((await accountAt(shop)).call)).body.code).toBe("other_account");
    const confirmed = await press((await otherDevice(shop, me)).call);
    expect(confirmed.body).toEqual({ confirmed: "new_address", signed_in: null });
    expect((await me.call("GET", "/store/account")).body.email).toBe(email);
    const signIn = (address: string) =>
      shop.shopper("POST", "/store/account/sign-in", { email: address, password: PASSWORD });
    expect([(await signIn(me.email)).status, (await signIn(email)).status]).toEqual([401, 200]);
    expect((await mailTo(shop, me.email, "account_changed")).subject).toBe("Your address was changed");
  });

  test("without a password it wants a fresh sign-in", async () => {
    const me = await accountAt(shop);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
    expect((await change(me, newEmail())).body.code).toBe("step_up_required");
    const fresh = await otherDevice(shop, me);
    expect((await change(fresh, newEmail())).status).toBe(202);
    vi.useRealTimers();
  });

  test("[SEC-08] whose address has an account is told to them, and to nobody else", async () => {
    const [me, known] = [await accountAt(shop), await accountAt(shop)];
    const answer = await change(me, known.email);
    expect([answer.status, answer.body]).toEqual([202, { status: "sent" }]);
    await mailTo(shop, known.email, "account_exists");
    const mails = await objectsBehind(shop).mailbox().mails(known.email);
    expect(mails.filter((mail) => mail.kind === "email_confirmation")).toEqual([]);
  });

  test("an address that got an account meanwhile is refused, and both accounts stay as they are", async () => {
    const me = await accountAt(shop);
    const email = newEmail();
    await change(me, email);
    const { token } = await mailTo(shop, email, "email_confirmation");
    const rival = await accountAt(shop, email);
    const answer = await me.call("POST", "/store/account/confirmations", { token });
    expect([answer.status, answer.body.code]).toEqual([409, "email_has_account"]);
    expect((await me.call("GET", "/store/account")).body.email).toBe(me.email);
    expect((await rival.call("GET", "/store/account")).body.email).toBe(email);
  });

  test("links under way to the old address open nothing any more", async () => {
    const me = await accountAt(shop);
    await shop.shopper("POST", "/store/account/password-resets", { email: me.email });
    const reset = await mailTo(shop, me.email, "shopper_password_reset");
    const email = newEmail();
    await change(me, email);
    const { token } = await mailTo(shop, email, "email_confirmation");
    await me.call("POST", "/store/account/confirmations", { token });
    const used = await shop.shopper("POST", "/store/account/password-resets/use", {
      token: reset.token,
      password: PASSWORD,
    });
    expect(used.body.code).toBe("link_expired");
  });
});

describe("[CUS-03] orders of another address", () => {
  test("a claim takes the guest of a proved address for the customer, which staff can see and undo", async () => {
    const me = await accountAt(shop);
    const email = newEmail();
    const asked = await me.call("POST", "/store/account/order-claims", { email });
    expect([asked.status, asked.body]).toEqual([202, { status: "sent" }]);
    const { token } = await mailTo(shop, email, "email_confirmation");
    const stranger = await accountAt(shop);
    const press = (call: typeof shop.shopper) => call("POST", "/store/account/confirmations", { token });
    expect((await press(stranger.call)).body.code).toBe("other_account");
    expect((await press(me.call)).body.confirmed).toBe("claim_orders");
    const db = await databaseOf(shop);
    const merges = await db.select().from(customerMerge).where(eq(customerMerge.tenant_id, shop.tenant_id));
    expect(
      merges.filter((merge) => merge.kept_id === me.customer_id).map((merge) => merge.merged_by),
    ).toEqual(["shopper"]);
  });

  test("a claimed address signs in to no account; who proves it later has it for themselves", async () => {
    const me = await accountAt(shop);
    const email = newEmail();
    await me.call("POST", "/store/account/order-claims", { email });
    const { token } = await mailTo(shop, email, "email_confirmation");
    await me.call("POST", "/store/account/confirmations", { token });
    const holder = await accountAt(shop, email);
    expect(holder.customer_id).not.toBe(me.customer_id);
  });

  test("the address of an account cannot be claimed", async () => {
    const [me, known] = [await accountAt(shop), await accountAt(shop)];
    const asked = await me.call("POST", "/store/account/order-claims", { email: known.email });
    expect([asked.status, asked.body]).toEqual([202, { status: "sent" }]);
    await mailTo(shop, known.email, "account_exists");
  });
});
