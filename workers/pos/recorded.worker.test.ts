import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { auditEntry } from "#db/schema/shard/audit.ts";
import {
  type ApiAnswer,
  apiAt,
  type Call,
  databaseOf,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "../testing/shop.ts";

const SKU = "RECORD-1";
const PIN = "2468";

let shop: TestShop;
let other: TestShop;
let device: Call;
let ann: string;
let mo: string;
let annElsewhere: string;

beforeAll(async () => {
  [shop, other] = [await openShop(), await openShop()];
  await sell(shop, [SKU]);
  await sell(other, [SKU]);
  await stock(shop, SKU, 1_000, shop.store);
  device = deviceOf(shop, shop.device_token);
  [ann, mo] = await Promise.all([personAt(shop, "Ann Admin"), personAt(shop, "Mo Manager")]);
  annElsewhere = await personAt(other, "Ann Admin");
});

const deviceOf = (at: TestShop, token: string): Call => apiAt(at.host, { authorization: `Device ${token}` });

/** A person's id as a till hears it. */
async function personAt(at: TestShop, name: string): Promise<string> {
  const { body } = await deviceOf(at, at.device_token)("GET", "/pos/context");
  return body.staff.find((person: { name: string }) => person.name === name).id;
}

const usd = (amount: number) => ({ amount, currency: "USD" });

/** One unit for 19.00 by the till's own copy: the server's price is 20.00. With the till's own 10 % tax. */
const saleBy = (sold_by: string, order_id = testId("ord")) => ({
  order_id,
  lines: [{ line_id: testId("lin"), sku: SKU, quantity: 1, unit_price: usd(1_900), tax_class: "standard" }],
  payment: { kind: "cash", tendered: usd(2_100) },
  expected_total: usd(2_090),
  customer: null,
  sold_at: "2026-11-22T10:00:00.000Z",
  tax_rates: [{ name: "Sales tax", tax_class: "standard", rate_ppm: 100_000 }],
  sold_by,
});
type Sale = ReturnType<typeof saleBy>;

const record = (sale: Sale, by: Call = device): Promise<ApiAnswer> =>
  by("POST", "/pos/recorded-sales", sale, { key: `${sale.order_id}:recorded` });

const orderOf = (sale: Sale) => objectsBehind(shop).order(sale.order_id).read();
const onHand = async () =>
  (await objectsBehind(shop).item(SKU).levels()).find((level) => level.location_id === shop.store)?.on_hand ??
  0;

/** What a shop's audit log holds of an order. */
async function auditOf(orderId: string, at = shop) {
  const db = await databaseOf(at);
  return db
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.tenant_id, db.tenant_id), eq(auditEntry.subject_id, orderId)))
    .all();
}

/** Another till of the shop, registered for one of its stores. */
async function registerTill(location_id: string): Promise<{ id: string; call: Call }> {
  const { body } = await shop.administrator("POST", "/pos/devices", { name: "Till", location_id });
  return { id: body.device_id, call: deviceOf(shop, body.device_token) };
}

const revoke = (deviceId: string) =>
  env.CONTROL.prepare("update device set revoked_at = ? where id = ?")
    .bind(new Date().toISOString(), deviceId)
    .run();

test("[POS-08] a recorded sale is told by the device and stands in the name of who made it, as it was made", async () => {
  const before = await onHand();
  const sale = saleBy(mo);
  const answer = await record(sale);
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({
    order_id: sale.order_id,
    state: "completed",
    total: usd(2_090),
    change: usd(10),
    placed_at: sale.sold_at,
  });
  const order = await orderOf(sale);
  expect(order?.sold_offline).toBe(true);
  expect(order?.device_id).toBe(shop.device_id);
  expect(order?.history[0]).toMatchObject({
    move: "place",
    actor: { kind: "staff", id: mo, name: "Mo Manager" },
    reason: null,
  });
  expect(await onHand()).toBe(before - 1);
  expect(await auditOf(sale.order_id)).toMatchObject([
    {
      action: "till.sell",
      actor_kind: "system",
      actor_id: shop.device_id,
      actor_name: "Till 1",
      location_id: shop.store,
      after: { total: usd(2_090), sold_by: mo, recorded: true },
      reason: null,
    },
  ]);
});

test("[POS-08] sent again, and sent twice at once, it is one sale and one receipt", async () => {
  const before = await onHand();
  const [replayed, raced] = [saleBy(mo), saleBy(mo)];
  const first = await record(replayed);
  const second = await record(replayed);
  expect(second.body).toEqual(first.body);
  const answers = await Promise.all([record(raced), record(raced), record(raced)]);
  expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(1);
  expect(await onHand()).toBe(before - 2);
  expect((await auditOf(raced.order_id)).length).toBe(1);
});

test("[POS-08] asked for strictly with its answer lost, then recorded: one sale, by who asked", async () => {
  const before = await onHand();
  const sale = {
    ...saleBy(ann),
    expected_total: usd(2_160),
    payment: { kind: "cash", tendered: usd(2_160) },
  };
  const { sold_by: _, ...strict } = sale;
  const asked = await shop.till("POST", "/pos/sales", strict, { key: sale.order_id });
  expect(asked.status).toBe(201);
  const recorded = await record(sale);
  expect(recorded.body).toEqual(asked.body);
  expect((await orderOf(sale))?.history[0]?.actor.id).toBe(mo); // signed in at the till when it was asked for
  expect(await onHand()).toBe(before - 1);
});

test("[POS-08] the same sale in another person's name is not the same request", async () => {
  const sale = saleBy(mo);
  await record(sale);
  const answer = await record({ ...sale, sold_by: ann });
  expect([answer.status, answer.body.code]).toEqual([409, "idempotency_key_reused"]);
  expect((await orderOf(sale))?.history[0]?.actor.id).toBe(mo);
});

test("[POS-08] a till set up anew sends what the old one could not: still one sale", async () => {
  const before = await onHand();
  const sale = saleBy(mo);
  const first = await record(sale);
  const { call } = await registerTill(shop.store);
  const again = await record(sale, call);
  expect(again.body).toEqual(first.body);
  expect((await orderOf(sale))?.device_id).toBe(shop.device_id);
  expect(await onHand()).toBe(before - 1);
});

test("[SEC-02] a till of another store learns nothing of a sale by its id", async () => {
  const sale = saleBy(mo);
  const first = await record(sale);
  const { call } = await registerTill(shop.otherStore);
  const sameKey = await record(sale, call);
  const ownKey = await call("POST", "/pos/recorded-sales", { ...sale, sold_by: ann });
  for (const answer of [sameKey, ownKey]) {
    expect([answer.status, answer.body.code]).toEqual([409, "idempotency_key_reused"]);
    expect(JSON.stringify(answer.body)).not.toContain(first.body.number);
  }
});

test.each([
  ["of another merchant", () => annElsewhere],
  ["who does not exist", () => testId("stf")],
])("[SEC-05] a seller %s: nothing is recorded, nothing leaves the stock", async (_who, seller) => {
  const before = await onHand();
  const sale = saleBy(seller());
  const answer = await record(sale);
  expect([answer.status, answer.body.code]).toEqual([422, "unknown_staff"]);
  expect(await orderOf(sale)).toBe(null);
  expect(await onHand()).toBe(before);
});

test("[SEC-01] [POS-08] a seller who was disabled meanwhile: the sale stands in their name and is marked", async () => {
  const own = await openShop();
  await sell(own, [SKU]);
  const seller = await personAt(own, "Mo Manager");
  await env.CONTROL.prepare("update staff set status = 'disabled' where tenant_id = ? and id = ?")
    .bind(own.tenant_id, seller)
    .run();
  const sale = saleBy(seller);
  const answer = await record(sale, deviceOf(own, own.device_token));
  expect(answer.status).toBe(201);
  const order = await objectsBehind(own).order(sale.order_id).read();
  expect(order?.state).toBe("completed");
  expect(order?.history[0]).toMatchObject({
    actor: { kind: "staff", id: seller, name: "Mo Manager" },
    reason: "seller_disabled",
  });
  expect(await auditOf(sale.order_id, own)).toMatchObject([
    { action: "till.sell", reason: "seller_disabled", after: { sold_by: seller } },
  ]);
});

test("[SEC-01] [POS-08] a seller who may sell in another store only: recorded and marked", async () => {
  const { call } = await registerTill(shop.otherStore);
  const sale = saleBy(mo);
  expect((await record(sale, call)).status).toBe(201);
  expect((await orderOf(sale))?.history[0]).toMatchObject({
    actor: { id: mo },
    reason: "seller_not_permitted",
  });
});

test("[SEC-01] only a device records: nobody else's token does", async () => {
  const sale = saleBy(mo);
  const callers: Record<string, Call> = {
    nobody: shop.shopper,
    administrator: shop.administrator,
    "a person at the till": shop.till,
    "an unknown device": deviceOf(shop, "nonsense"),
  };
  for (const [who, call] of Object.entries(callers)) {
    const answer = await record(sale, call);
    expect([who, answer.status, answer.body.code]).toEqual([who, 401, "sign_in_required"]);
  }
  expect(await orderOf(sale)).toBe(null);
});

test("[SEC-05] a device's call stays its merchant's, whoever's cookie the browser adds", async () => {
  const sale = saleBy(mo);
  const signedIn = await other.shopper("POST", "/auth/staff/sign-in", {
    email: "ann@example.com",
    password: "correct-horse",
  });
  const cookie = (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const both = apiAt(shop.host, { authorization: `Device ${shop.device_token}`, cookie });
  expect((await record(sale, both)).status).toBe(201);
  expect((await orderOf(sale))?.history[0]?.actor.id).toBe(mo);
  expect(await objectsBehind(other).order(sale.order_id).read()).toBe(null);
});

test("[SEC-01] the device's word is enough for cash in hand only: a card is never charged by it", async () => {
  const sale = { ...saleBy(mo), payment: { kind: "card", token: "tok_approve" } };
  const answer = await device("POST", "/pos/recorded-sales", sale);
  expect([answer.status, answer.body.code]).toEqual([422, "invalid_request"]);
});

test("[POS-11] a shift opened without the server is told by the device, once, in the name of who opened it", async () => {
  const { call } = await registerTill(shop.store);
  const shift = { shift_id: testId("shf"), opening_float: usd(10_000), opened_by: ann };
  const opened = await call("POST", "/pos/recorded-shifts", shift);
  expect([opened.status, opened.body.staff_id]).toEqual([201, ann]);
  expect((await call("POST", "/pos/recorded-shifts", shift)).body).toEqual(opened.body);
  await record(saleBy(ann), call);
  const second = await call("POST", "/pos/recorded-shifts", { ...shift, shift_id: testId("shf") });
  expect([second.status, second.body.code]).toEqual([409, "shift_open"]);
  const foreign = await call("POST", "/pos/recorded-shifts", { ...shift, opened_by: annElsewhere });
  expect([foreign.status, foreign.body.code]).toEqual([422, "unknown_staff"]);
  const replay = await call("POST", "/pos/recorded-shifts", shift);
  expect([replay.body.sales, replay.body.cash_taken]).toEqual([1, usd(2_090)]);
});

test("[SEC-03] a device out of service is told so everywhere, and so is who signed in at it", async () => {
  const { id, call } = await registerTill(shop.store);
  const session = await call("POST", "/pos/sign-in", { staff_id: ann, pin: PIN });
  const person = apiAt(shop.host, { authorization: `Bearer ${session.body.token}` });
  expect((await person("GET", "/pos/pickups")).status).toBe(200);
  await revoke(id);
  const sale = saleBy(ann);
  const { sold_by: _, ...strict } = sale;
  const answers = [
    await call("GET", "/pos/context"),
    await call("POST", "/pos/sign-in", { staff_id: ann, pin: PIN }),
    await record(sale, call),
    await person("POST", "/pos/sales", strict),
    await person("GET", "/pos/pickups"),
    await person("GET", "/admin/orders"),
  ];
  for (const answer of answers) expect([answer.status, answer.body.code]).toEqual([403, "device_revoked"]);
  expect(await orderOf(sale)).toBe(null);
  const { call: renewed } = await registerTill(shop.store);
  expect((await record(sale, renewed)).status).toBe(201);
});

test("[SEC-03] when a device was last seen is noted, at most every five minutes", async () => {
  const { id, call } = await registerTill(shop.store);
  const seen = async () =>
    (
      await env.CONTROL.prepare("select last_seen_at as at from device where id = ?")
        .bind(id)
        .first<{ at: string | null }>()
    )?.at ?? null;
  const setSeen = (at: number) =>
    env.CONTROL.prepare("update device set last_seen_at = ? where id = ?")
      .bind(new Date(at).toISOString(), id)
      .run();
  expect(await seen()).toBe(null);
  await call("GET", "/pos/context");
  expect(Date.now() - Date.parse((await seen()) ?? "")).toBeLessThan(60_000);
  const recent = Date.now() - 4 * 60_000;
  await setSeen(recent);
  await call("GET", "/pos/context");
  expect(await seen()).toBe(new Date(recent).toISOString());
  await setSeen(Date.now() - 6 * 60_000);
  await call("GET", "/pos/context");
  expect(Date.now() - Date.parse((await seen()) ?? "")).toBeLessThan(60_000);
});

test("[SEC-01] a till hears who may sell in its store, with their roles and rights there; never a hash", async () => {
  const { body } = await device("GET", "/pos/context");
  const [first, second] = body.staff;
  expect([first.name, first.roles, second.name, second.roles]).toEqual([
    "Ann Admin",
    ["administrator"],
    "Mo Manager",
    ["store_manager"],
  ]);
  expect(second.permissions).toContain("till.sell");
  expect(second.permissions).not.toContain("staff.role.edit");
  expect(Object.keys(second).sort()).toEqual(["id", "name", "permissions", "pin_set_at", "roles"]);
  expect(JSON.stringify(body)).not.toContain("scrypt");
  const session = await device("POST", "/pos/sign-in", { staff_id: mo, pin: PIN });
  const { name, roles, permissions, pin_set_at } = second;
  expect(session.body).toMatchObject({ staff_id: mo, name, roles, permissions, pin_set_at });
});
