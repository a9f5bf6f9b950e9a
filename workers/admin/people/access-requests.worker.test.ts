import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { type Colleague, colleague } from "../../testing/colleagues.ts";
import { type ApiAnswer, type Call, openShop, sell, type TestShop, testId } from "../../testing/shop.ts";
import { mailsTo } from "../../testing/staff.ts";

let shop: TestShop;
let foreign: TestShop;
let bea: Colleague;

beforeAll(async () => {
  [shop, foreign] = await Promise.all([openShop(), openShop()]);
  await sell(shop, ["ACC-1"]);
  bea = await colleague(shop, "Bea Boss", ["store_manager", shop.store]);
});

const outcome = ({ status, body }: ApiAnswer): string =>
  status < 300 ? String(status) : `${status} ${body.code}`;
const associate = () => colleague(shop, "Sam", ["store_associate", shop.store]);

const wish = (more: object = {}) => ({
  permission: "inventory.stock.adjust",
  location_id: shop.store as string | null,
  reason: "counting day",
  minutes: 60,
  ...more,
});
const ask = (by: Call, more: object = {}) => by("POST", "/admin/access-requests", wish(more));
const decide = (by: Call, id: string, how: string) =>
  by("POST", `/admin/access-requests/${id}/${how}`, { note: "as agreed" });
const adjust = (by: Call) =>
  by("POST", "/admin/stock/adjustments", {
    sku: "ACC-1",
    location_id: shop.store,
    delta: 1,
    reason: "found",
    note: null,
  });

describe("[UXA-10] [SEC-01] access for a while", () => {
  test("is asked for, granted and holds until it expires; both are told by mail", async () => {
    const sam = await associate();
    expect(outcome(await adjust(sam))).toBe("403 forbidden");
    const asked = await ask(sam);
    expect([asked.status, asked.body.status, asked.body.person.name]).toEqual([201, "pending", "Sam"]);
    const [letter] = await mailsTo(shop, bea.email);
    expect(letter?.kind).toBe("access_request");
    expect(letter?.text).toContain("Sam asks for: Adjust stock, S1 of");
    expect(letter?.text).toContain(`https://${shop.host}/admin/people/requests`);

    const { body: waiting } = await bea("GET", "/admin/access-requests?status=pending");
    expect(waiting.items.some((item: { id: string }) => item.id === asked.body.id)).toBe(true);
    const before = Date.now();
    const { body: granted } = await decide(bea, asked.body.id, "approve");
    const until = Date.parse(granted.expires_at);
    expect([granted.status, granted.decided_by.name, until >= before + 3_600_000]).toEqual([
      "approved",
      "Bea Boss",
      true,
    ]);
    expect(outcome(await adjust(sam))).toBe("200");
    const mails = await mailsTo(shop, sam.email);
    expect(mails.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["access_decided", "Your access was granted"],
    ]);

    await env.CONTROL.prepare("update access_request set expires_at = ? where id = ?")
      .bind(new Date(Date.now() - 1).toISOString(), asked.body.id)
      .run();
    expect(outcome(await adjust(sam))).toBe("403 forbidden");
  });

  test("is refused with a note, and nothing is lent", async () => {
    const sam = await associate();
    const { body } = await ask(sam);
    expect((await decide(bea, body.id, "deny")).body.status).toBe("denied");
    expect(outcome(await adjust(sam))).toBe("403 forbidden");
    const { body: mine } = await sam("GET", "/admin/access-requests/mine");
    expect(
      mine.items.map((item: { status: string; decision_note: string }) => [item.status, item.decision_note]),
    ).toEqual([["denied", "as agreed"]]);
  });

  test("is taken back early, by who granted it or by who has it", async () => {
    for (const end of ["revoke", "give back"] as const) {
      const sam = await associate();
      const { body } = await ask(sam);
      await decide(bea, body.id, "approve");
      expect(outcome(await adjust(sam))).toBe("200");
      const ended =
        end === "revoke"
          ? await decide(bea, body.id, "revoke")
          : await sam("DELETE", `/admin/access-requests/${body.id}`);
      expect([outcome(ended), ended.body.status]).toEqual(["200", "revoked"]);
      expect(outcome(await adjust(sam))).toBe("403 forbidden");
    }
  });

  test("withdrawn, it can no longer be granted", async () => {
    const sam = await associate();
    const { body } = await ask(sam);
    expect((await sam("DELETE", `/admin/access-requests/${body.id}`)).body.status).toBe("withdrawn");
    expect(outcome(await decide(bea, body.id, "approve"))).toBe("409 request_decided");
    expect(outcome(await sam("DELETE", `/admin/access-requests/${body.id}`))).toBe("409 request_decided");
  });
});

describe("[UXA-10] asking", () => {
  test.each<[string, object, string]>([
    ["what one has", { permission: "order.view" }, "409 access_held"],
    ["one store of what is everybody's", { permission: "catalog.product.edit" }, "422 invalid_request"],
    ["what nothing asks for yet", { permission: "b2b.quote", location_id: null }, "422 invalid_request"],
    ["a store that is none", { location_id: testId("loc") }, "422 unknown_location"],
    ["for longer than a day's work", { minutes: 481 }, "422 invalid_request"],
    ["for a moment", { minutes: 5 }, "422 invalid_request"],
    ["without a reason", { reason: "  " }, "422 invalid_request"],
  ])("for %s is refused", async (_, more, expected) => {
    expect(outcome(await ask(await associate(), more))).toBe(expected);
  });

  test("twice, and twice at once, is one request", async () => {
    const sam = await associate();
    const answers = await Promise.all([ask(sam), ask(sam), ask(sam)]);
    const again = await ask(sam, { reason: "asking once more" });
    expect(new Set([...answers, again].map(({ body }) => body.id)).size).toBe(1);
    const { body } = await sam("GET", "/admin/access-requests/mine");
    expect(body.items.length).toBe(1);
  });

  test("has an end: who waits for ten answers asks no more", async () => {
    const sam = await associate();
    const wishes = [
      "inventory.stock.adjust",
      "inventory.stock.receive",
      "order.cancel",
      "till.device.view",
      "till.device.register",
      "staff.view",
      "audit.view",
      "staff.edit",
      "staff.access.approve",
      "order.refund",
      "customer.view",
    ];
    const answers: string[] = [];
    for (const permission of wishes)
      answers.push(
        outcome(
          await ask(sam, { permission, location_id: permission === "customer.view" ? null : shop.store }),
        ),
      );
    expect(answers).toEqual([...Array.from({ length: 10 }, () => "201"), "409 requests_waiting"]);
  });

  test("names who may decide", async () => {
    const sam = await associate();
    const names = async (query: string) =>
      (await sam("GET", `/admin/access-requests/approvers?${query}`)).body.items.map(
        (person: { name: string }) => person.name,
      );
    expect(await names(`permission=inventory.stock.adjust&location_id=${shop.store}`)).toEqual([
      "Ann Admin",
      "Bea Boss",
      "Mo Manager",
    ]);
    expect(await names("permission=inventory.stock.adjust")).toEqual(["Ann Admin"]);
    // What is lent has no limit, and a store manager's has.
    expect(await names(`permission=order.refund&location_id=${shop.store}`)).toEqual(["Ann Admin"]);
  });
});

describe("[SEC-01] [SEC-02] deciding", () => {
  test.each<[string, (by: Record<string, Call>) => Call, object, string]>([
    ["a store manager, for their store", (by) => by.bea!, {}, "200"],
    ["an administrator", () => shop.administrator, {}, "200"],
    ["a manager of another store", (by) => by.elsewhere!, {}, "404 not_found"],
    ["a store manager, for another store", (by) => by.bea!, { location_id: "other" }, "404 not_found"],
    ["a store manager, for everywhere", (by) => by.bea!, { location_id: null }, "404 not_found"],
    [
      "a store manager, beyond their own limit",
      (by) => by.bea!,
      { permission: "order.refund" },
      "404 not_found",
    ],
    ["the order desk", () => shop.orderDesk, {}, "403 forbidden"],
    ["the one who asks", (by) => by.sam!, {}, "403 forbidden"],
    ["another merchant", () => foreign.administrator, {}, "404 not_found"],
  ])("by %s", async (_, who, more, expected) => {
    const sam = await associate();
    const elsewhere = await colleague(shop, "Else", ["store_manager", shop.otherStore]);
    const wished =
      "location_id" in more && more.location_id === "other" ? { location_id: shop.otherStore } : more;
    const { body } = await ask(sam, wished);
    const by = who({ bea, sam, elsewhere });
    const listed = (await by("GET", "/admin/access-requests")).body.items ?? [];
    const seen = listed.some((item: { id: string }) => item.id === body.id);
    expect([seen, outcome(await decide(by, body.id, "approve"))]).toEqual([expected === "200", expected]);
  });

  test("nobody grants their own, whatever they hold", async () => {
    const boss = await colleague(shop, "Boss", ["store_manager", shop.store]);
    const { body } = await ask(boss, { permission: "customer.view", location_id: null });
    expect(outcome(await decide(boss, body.id, "approve"))).toBe("403 own_access");
    const { body: list } = await boss("GET", "/admin/access-requests");
    expect(list.items.some((item: { id: string }) => item.id === body.id)).toBe(false);
  });

  test("what one was lent, one does not lend on", async () => {
    const boss = await colleague(shop, "Lent Boss", ["store_manager", shop.store]);
    const lent = await ask(boss, { permission: "customer.view", location_id: null });
    await decide(shop.administrator, lent.body.id, "approve");
    const sam = await associate();
    const { body } = await ask(sam, { permission: "customer.view", location_id: null });
    expect(outcome(await decide(boss, body.id, "approve"))).toBe("404 not_found");
  });

  test("two who decide at once: one does", async () => {
    const sam = await associate();
    const { body } = await ask(sam);
    const answers = await Promise.all([
      decide(bea, body.id, "deny"),
      decide(shop.administrator, body.id, "approve"),
    ]);
    expect(answers.map(outcome).sort()).toEqual(["200", "409 request_decided"]);
    const { body: mine } = await sam("GET", "/admin/access-requests/mine");
    expect(mine.items[0].status).toBe(answers[0]?.status === 200 ? "denied" : "approved");
  });
});
