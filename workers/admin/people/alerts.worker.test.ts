import { exports } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { insertRows } from "#db/bulk.ts";
import { auditEntry } from "#db/schema/shard/audit.ts";
import { type Colleague, colleague } from "../../testing/colleagues.ts";
import {
  type Call,
  databaseOf,
  filledCart,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "../../testing/shop.ts";
import { mailsTo } from "../../testing/staff.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
  await sell(shop, ["ALR-1"], 10_000);
  await stock(shop, "ALR-1", 100, shop.store);
});

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly subject_name: string | null;
  readonly count: number;
}

const alerts = async (status = "open", by: Call = shop.administrator): Promise<Shown[]> =>
  (await by("GET", `/admin/alerts?status=${status}`)).body.items;
const about = async (kind: string, subject: string) =>
  (await alerts()).filter((alert) => alert.kind === kind && alert.subject === subject);

/** Entries of the past, as if they had just been written. */
async function past(minutes: number, count: number, entry: Partial<typeof auditEntry.$inferInsert>) {
  const db = await databaseOf(shop);
  await insertRows(
    db,
    auditEntry,
    Array.from({ length: count }, (_, n) => ({
      id: testId("aud"),
      at: new Date(Date.now() - minutes * 60_000 + n).toISOString(),
      actor_kind: "staff" as const,
      actor_name: "Past",
      action: "auth.sign_in_refused",
      ...entry,
    })),
  );
}

const knock = (email: string) =>
  shop.shopper("POST", "/auth/staff/sign-in", { email, password: "not this one" });

describe("[SEC-09] failed sign-ins", () => {
  test("of one person: the fifth within a quarter of an hour warns, once; the next ones are counted", async () => {
    const who = await colleague(shop, "Wanted", ["finance", null]);
    await past(16, 3, { actor_id: who.id });
    for (let n = 0; n < 4; n++) await knock(who.email);
    expect(await about("sign_ins_refused_person", who.id)).toEqual([]);
    await knock(who.email);
    const [alert] = await about("sign_ins_refused_person", who.id);
    expect([alert?.count, alert?.subject_name]).toEqual([5, "Wanted"]);
    const letters = await mailsTo(shop, "ann@example.com", 1);
    const mine = letters.filter(({ text }) => text.includes("refused again and again"));
    expect([mine.length, mine[0]?.text.includes("5 times since")]).toEqual([1, true]);
    await knock(who.email);
    const later = await about("sign_ins_refused_person", who.id);
    expect(later.map(({ id, count }) => [id, count])).toEqual([[alert?.id, 6]]);
    const after = await mailsTo(shop, "ann@example.com", 1);
    expect(after.filter(({ text }) => text.includes("refused again and again")).length).toBe(1);
  });

  test("of anybody: the tenth warns", async () => {
    const own = await openShop();
    for (let n = 0; n < 9; n++)
      await own.shopper("POST", "/auth/staff/sign-in", { email: `x${n}@example.com`, password: "guess" });
    expect(await alerts("open", own.administrator)).toEqual([]);
    await own.shopper("POST", "/auth/staff/sign-in", { email: "y@example.com", password: "guess" });
    const found = await alerts("open", own.administrator);
    expect(found.map(({ kind, subject, count }) => [kind, subject, count])).toEqual([
      ["sign_ins_refused", "merchant", 10],
    ]);
  });
});

describe("[SEC-09] money given back", () => {
  let desk: Colleague;
  beforeEach(async () => {
    desk = await colleague(shop, "Generous", ["order_manager", null]);
  });

  async function cancelled(by: Call, quantity = 1) {
    const cart = await filledCart(shop, [{ sku: "ALR-1", quantity }]);
    const placed = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token: "tok_approve" },
      expected_total: cart.total,
    });
    const answer = await by("POST", `/admin/orders/${placed.body.order.id}/cancel`, { reason: "asked" });
    expect(answer.status).toBe(200);
  }

  test("the eleventh order within an hour warns, the tenth does not", async () => {
    await past(61, 5, { action: "order.cancel", actor_id: desk.id });
    await past(30, 9, { action: "order.cancel", actor_id: desk.id });
    await cancelled(desk);
    expect(await about("orders_given_back", desk.id)).toEqual([]);
    await cancelled(desk);
    expect((await about("orders_given_back", desk.id)).map(({ count }) => count)).toEqual([11]);
  });

  test("a few orders worth very much warn too", async () => {
    const refunded = { amount: 489_200, currency: "USD" };
    await past(30, 1, { action: "order.cancel", actor_id: desk.id, after: { refunded } });
    // 108.00 with tax: 5,000.00 in all, which is allowed.
    await cancelled(desk);
    expect(await about("money_given_back", desk.id)).toEqual([]);
    await cancelled(desk);
    expect((await about("money_given_back", desk.id)).length).toBe(1);
  });
});

describe("[SEC-09] access given", () => {
  test("a critical permission warns, and names who has it now; a harmless one does not", async () => {
    const give = async (role_id: string, location_id: string | null) => {
      const who = await colleague(shop, "Promoted", ["store_associate", shop.store]);
      const answer = await shop.administrator(
        "PUT",
        `/admin/staff/${who.id}`,
        { name: "Promoted", roles: [{ role_id, location_id }] },
        { headers: { "if-match": '"v1"' } },
      );
      expect(answer.status).toBe(200);
      const kinds = (await alerts()).filter(({ subject }) => subject === who.id).map(({ kind }) => kind);
      return kinds.sort();
    };
    expect(await give("store_manager", shop.store)).toEqual(["permission_given"]);
    expect(await give("finance", null)).toEqual([]);
    expect(await give("administrator", shop.store)).toEqual(["permission_given"]);
    expect(await give("administrator", null)).toEqual(["administrator_added", "permission_given"]);
  });

  test("a role that people have and that becomes critical warns; one that nobody has does not", async () => {
    const change = async (people: number) => {
      const grants = (...names: string[]) => names.map((permission) => ({ permission, limits: null }));
      const name = `Role ${testId("rol")}`;
      const body = { name, description: "", grants: grants("order.view") };
      const { body: role } = await shop.administrator("POST", "/admin/roles", body);
      for (let n = 0; n < people; n++) await colleague(shop, "Has it", [role.id, null]);
      await shop.administrator(
        "PUT",
        `/admin/roles/${role.id}`,
        { ...body, grants: grants("order.view", "customer.erase") },
        { headers: { "if-match": '"v1"' } },
      );
      return (await about("permission_given", role.id)).map(({ subject_name }) => subject_name === name);
    };
    expect([await change(0), await change(1)]).toEqual([[], [true]]);
  });
});

test("[SEC-09] many exports by one person warn", async () => {
  const reader = await colleague(shop, "Exporter", ["finance", null]);
  await past(10, 4, { action: "audit.export", actor_id: reader.id });
  const answer = await exports.default.fetch(`https://${shop.host}/api/v1/admin/audit/export?format=ndjson`, {
    headers: { cookie: reader.cookie },
  });
  await answer.text();
  expect((await about("many_exports", reader.id)).map(({ count }) => count)).toEqual([5]);
});

describe("[SEC-09] looking at it", () => {
  test("acknowledged, it is closed; what follows is a new alert, counted from there", async () => {
    const who = await colleague(shop, "Twice", ["finance", null]);
    await past(5, 4, { actor_id: who.id });
    await knock(who.email);
    const [first] = await about("sign_ins_refused_person", who.id);
    const seen = await shop.administrator("POST", `/admin/alerts/${first?.id}/acknowledge`, {});
    expect([seen.status, seen.body.acknowledged_by.name]).toEqual([200, "Ann Admin"]);
    expect(await about("sign_ins_refused_person", who.id)).toEqual([]);
    for (let n = 0; n < 4; n++) await knock(who.email);
    expect(await about("sign_ins_refused_person", who.id)).toEqual([]);
    await past(0, 1, { actor_id: who.id });
    await knock(who.email);
    const [second] = await about("sign_ins_refused_person", who.id);
    expect([second?.id === first?.id, second?.count]).toEqual([false, 6]);
    const closed = await alerts("acknowledged");
    expect(closed.map(({ id }) => id)).toContain(first?.id);
  });

  test("[SEC-02] whoever reads the log for one store sees no alerts; finance sees them and acknowledges none", async () => {
    const finance = await colleague(shop, "Fin", ["finance", null]);
    expect((await shop.manager("GET", "/admin/alerts")).status).toBe(403);
    const [open] = await alerts("open", finance);
    expect((await finance("POST", `/admin/alerts/${open?.id}/acknowledge`, {})).status).toBe(403);
    expect((await shop.administrator("POST", `/admin/alerts/${testId("alr")}/acknowledge`, {})).status).toBe(
      404,
    );
  });

  test("two at once open one alert", async () => {
    const who = await colleague(shop, "At once", ["finance", null]);
    await past(5, 5, { actor_id: who.id });
    await Promise.all([knock(who.email), knock(who.email), knock(who.email)]);
    expect((await about("sign_ins_refused_person", who.id)).length).toBe(1);
  });
});
