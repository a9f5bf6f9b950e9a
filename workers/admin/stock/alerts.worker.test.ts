import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { productCategory } from "#db/schema/shard/catalog.ts";
import { stockAlert } from "#db/schema/shard/stock.ts";
import { webhookDelivery } from "#db/schema/shard/webhooks.ts";
import { crossAlerts, listAlerts } from "#db/stock-alerts.ts";
import { consumeEvents } from "#queues/events-consumer.ts";
import { sendStockDigests } from "#queues/stock-digest.ts";
import { colleague } from "../../testing/colleagues.ts";
import {
  type apiAt,
  databaseOf,
  eventually,
  objectsBehind,
  openShop,
  stock,
  type TestShop,
  testId,
} from "../../testing/shop.ts";
import { ranOut, stocked } from "../../testing/stock.ts";
import { standInPartner, webhookAt } from "../../testing/webhook-partner.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
});
afterEach(() => vi.unstubAllGlobals());

const adjust = (sku: string, delta: number, at = shop, location_id = at.store) =>
  at.administrator("POST", "/admin/stock/adjustments", {
    sku,
    location_id,
    delta,
    reason: "correction",
    note: null,
  });

/** Says from how many units down a SKU is low, at all places or at one. */
async function lowAt(sku: string, low_at: number, at = shop): Promise<void> {
  const path = `/admin/stock/${sku}/policy`;
  const { headers } = await at.administrator("GET", path);
  const rules = [{ channel_id: null, location_id: null, keep: null, sell_from: null, low_at }];
  await at.administrator(
    "PUT",
    path,
    { rules, beyond: null },
    { headers: { "if-match": headers.get("etag") ?? "" } },
  );
}

interface SeenAlert {
  readonly id: string;
  readonly sku: string;
  readonly location_id: string;
  readonly state: string;
  readonly resolved_at: string | null;
  readonly crossings: readonly { readonly to: string; readonly units: number; readonly low_at: number }[];
}

const alertsOf = async (sku: string, at = shop): Promise<SeenAlert[]> =>
  (await at.administrator("GET", `/admin/stock/alerts?sku=${sku}`)).body.items;

/** The alerts of a SKU, once their crossings are as wanted, newest alert first. */
async function crossed(sku: string, wanted: readonly (readonly string[])[], at = shop) {
  const ways = (alerts: readonly SeenAlert[]) => alerts.map((alert) => alert.crossings.map(({ to }) => to));
  const alerts = await eventually(
    () => alertsOf(sku, at),
    (found) => JSON.stringify(ways(found)) === JSON.stringify(wanted),
    20_000,
  );
  expect(ways(alerts)).toEqual(wanted);
  return alerts;
}

test("[INV-03] a SKU that sinks to its threshold, runs out and comes back is one alert, told at each crossing", async () => {
  const sku = await stocked(shop, 6);
  await lowAt(sku, 5);
  expect(await crossed(sku, [])).toEqual([]);
  await adjust(sku, -1);
  await crossed(sku, [["low"]]);
  await adjust(sku, -1);
  await adjust(sku, -4);
  const [alert] = await crossed(sku, [["low", "out"]]);
  expect(alert).toMatchObject({
    sku,
    location_id: shop.store,
    state: "out",
    resolved_at: null,
    title: "Thing",
  });
  expect(alert?.crossings.map(({ units, low_at }) => [units, low_at])).toEqual([
    [5, 5],
    [0, 5],
  ]);
  await adjust(sku, 9);
  const [resolved] = await crossed(sku, [["low", "out", "replenished"]]);
  expect(resolved?.resolved_at).not.toBe(null);
  await adjust(sku, -9);
  await crossed(sku, [["out"], ["low", "out", "replenished"]]);
});

test("[INV-03] a threshold of a category or of all counts by location, the narrower one first", async () => {
  const own = await openShop();
  const sku = await stocked(own, 4);
  await stock(own, sku, 4, own.otherStore);
  const rule = { category_id: null, channel_id: null, keep: null, sell_from: null };
  await own.administrator("POST", "/admin/stock-rules", { ...rule, location_id: null, low_at: 3 });
  await own.administrator("POST", "/admin/stock-rules", { ...rule, location_id: own.otherStore, low_at: 1 });
  await adjust(sku, -1, own);
  await adjust(sku, -1, own, own.otherStore);
  const alerts = await crossed(sku, [["low"]], own);
  expect(alerts.map(({ location_id }) => location_id)).toEqual([own.store]);

  const { body: mugs } = await own.administrator("POST", "/admin/categories", {
    handle: "mugs",
    name: { en: "Mugs" },
    description: { en: "" },
    parent_id: null,
    media_id: null,
    position: 1,
  });
  const mug = await stocked(own, 9);
  const db = await databaseOf(own);
  const { body: item } = await own.administrator("GET", `/admin/stock/${mug}`);
  await db
    .insert(productCategory)
    .values({ tenant_id: db.tenant_id, category_id: mugs.id, product_id: item.product_id });
  await own.administrator("POST", "/admin/stock-rules", {
    ...rule,
    category_id: mugs.id,
    location_id: null,
    low_at: 8,
  });
  await adjust(mug, -1, own);
  const [low] = await crossed(mug, [["low"]], own);
  expect(low?.crossings).toMatchObject([{ to: "low", units: 8, low_at: 8 }]);
});

test("[INV-03] what a new threshold finds low is an alert, and no longer one when it is lowered", async () => {
  const sku = await stocked(shop, 3);
  await lowAt(sku, 3);
  await crossed(sku, [["low"]]);
  await lowAt(sku, 1);
  await crossed(sku, [["low", "replenished"]]);
});

test("[INV-03] a new rule for all is held against what is there, and so is one that is gone", async () => {
  const own = await openShop();
  const sku = await stocked(own, 3);
  const { body, headers } = await own.administrator("POST", "/admin/stock-rules", {
    category_id: null,
    channel_id: null,
    location_id: own.store,
    keep: null,
    sell_from: null,
    low_at: 3,
  });
  await crossed(sku, [["low"]], own);
  await own.administrator("DELETE", `/admin/stock-rules/${body.id}`, undefined, {
    headers: { "if-match": headers.get("etag") ?? "" },
  });
  await crossed(sku, [["low", "replenished"]], own);
});

test("[INV-03] webhooks hear of each crossing once, however often and late events come", async () => {
  const own = await openShop();
  await webhookAt(own.administrator, standInPartner().url, ["stock.low", "stock.out", "stock.replenished"]);
  const sku = await stocked(own, 3);
  await lowAt(sku, 2, own);
  for (const delta of [-1, -2, 5]) {
    await adjust(sku, delta, own);
    await eventually(
      async () => (await alertsOf(sku, own))[0]?.crossings.at(-1)?.units,
      (units) => units === (delta === -1 ? 2 : delta === -2 ? 0 : 5),
    );
  }
  // The same events again, the oldest last: D1 knows the levels of newer ones.
  const item = objectsBehind(own).item(sku);
  const levels = await item.levels();
  const event = (seq: number, on_hand: number) => ({
    id: `evt_${own.tenant_id}:inventory-item:${sku}:${seq}`,
    type: "stock.level_changed",
    tenant_id: own.tenant_id,
    subject: `inventory-item:${sku}`,
    seq,
    occurred_at: new Date().toISOString(),
    request_id: null,
    data: { sku, levels: levels.map((level) => ({ ...level, on_hand })) },
  });
  for (const late of [event(2, 2), event(3, 0), event(1, 3), event(3, 0)]) {
    const message = { id: testId("evt"), timestamp: new Date(), attempts: 1, body: late };
    const batch = createMessageBatch("events", [message]);
    await consumeEvents(batch, env);
    expect((await getQueueResult(batch, createExecutionContext())).explicitAcks.length).toBe(1);
  }
  const db = await databaseOf(own);
  const rows = await eventually(
    () =>
      db
        .select({
          id: webhookDelivery.event_id,
          type: webhookDelivery.type,
          payload: webhookDelivery.payload,
        })
        .from(webhookDelivery)
        .where(eq(webhookDelivery.tenant_id, db.tenant_id))
        .orderBy(webhookDelivery.event_id)
        .all(),
    (found) => found.length === 3,
  );
  const [alert] = await crossed(sku, [["low", "out", "replenished"]], own);
  const subject = `stock-alert:${alert?.id}`;
  expect(rows.map(({ id, type }) => [id, type])).toEqual([
    [`evt_${own.tenant_id}:${subject}:1`, "stock.low"],
    [`evt_${own.tenant_id}:${subject}:2`, "stock.out"],
    [`evt_${own.tenant_id}:${subject}:3`, "stock.replenished"],
  ]);
  expect(JSON.parse(rows[1]?.payload ?? "")).toMatchObject({
    type: "stock.out",
    subject,
    seq: 2,
    data: { alert_id: alert?.id, sku, location_id: own.store, units: 0, low_at: 2 },
  });
});

test("[INV-03] many who look at once write each crossing once, and what was not told is told again", async () => {
  const sku = await stocked(shop, 1);
  const db = await databaseOf(shop);
  await adjust(sku, -1);
  await crossed(sku, [["out"]]);
  await db
    .update(stockAlert)
    .set({ told: 0 })
    .where(and(eq(stockAlert.tenant_id, db.tenant_id), eq(stockAlert.sku, sku)));
  const untold = await Promise.all(Array.from({ length: 8 }, () => crossAlerts(db, [], [sku])));
  const ids = new Set(untold.flat().map(({ id }) => id));
  expect([ids.size, untold.every((alerts) => alerts.length === 1)]).toEqual([1, true]);
  expect((await listAlerts(db, { sku, locations: null, limit: 10 })).items.length).toBe(1);
});

test("[INV-03] the back office and the store hear of it live", async () => {
  const sku = await stocked(shop, 1);
  const cookie = (await colleague(shop, "Lou", ["administrator", null])).cookie;
  const response = await exports.default.fetch(`https://${shop.host}/api/v1/admin/live`, {
    headers: { upgrade: "websocket", cookie },
  });
  const socket = response.webSocket;
  if (!socket) throw new Error(`no socket: ${response.status}`);
  socket.accept();
  const heard: { data: { type: string; alert?: { sku: string; state: string } } }[] = [];
  socket.addEventListener("message", (event) => heard.push(JSON.parse(String(event.data))));
  await adjust(sku, -1);
  const told = await eventually(
    async () => heard.filter(({ data }) => data.type === "stock_alert" && data.alert?.sku === sku),
    (messages) => messages.length > 0,
  );
  expect(told.map(({ data }) => data.alert)).toMatchObject([
    { sku, location_id: shop.store, state: "out", units: 0 },
  ]);
  socket.close();
});

test("[INV-03] alerts are listed and acknowledged by those who may see and change stock there", async () => {
  const own = await openShop();
  const here = await ranOut(own);
  const elsewhere = await stocked(own, 1, own.otherStore);
  await adjust(elsewhere, -1, own, own.otherStore);
  const [there] = await crossed(elsewhere, [["out"]], own);
  const list = async (query: string, by = own.administrator) =>
    (await by("GET", `/admin/stock/alerts?${query}`)).body.items.map((alert: SeenAlert) => alert.id);
  expect(await list("")).toEqual([there?.id, here.id]);
  expect(await list("", own.manager)).toEqual([here.id]);
  expect(await list(`location_id=${own.otherStore}`)).toEqual([there?.id]);
  expect(await list(`location_id=${own.otherStore}`, own.manager)).toEqual([]);
  const first = await own.administrator("GET", "/admin/stock/alerts?limit=1");
  expect(await list(`limit=1&cursor=${first.body.next_cursor}`)).toEqual([here.id]);

  const acknowledge = (id: string, by = own.manager) =>
    by("POST", `/admin/stock/alerts/${id}/acknowledge`, {});
  expect((await acknowledge(there?.id ?? "")).status).toBe(404);
  const done = await acknowledge(here.id);
  expect([done.status, done.body.acknowledged_by.name]).toEqual([200, "Mo Manager"]);
  expect((await acknowledge(here.id, own.administrator)).body).toEqual(done.body);
  expect([
    await list("status=open"),
    await list("status=acknowledged"),
    await list("status=resolved"),
  ]).toEqual([[there?.id], [here.id], []]);
  await adjust(here.sku, 3, own);
  await crossed(here.sku, [["out", "replenished"]], own);
  expect([await list("status=acknowledged"), await list("status=resolved"), await list("state=low")]).toEqual(
    [[], [here.id], []],
  );
});

test("[INV-03] people who ask for it are mailed what ran low where they may look, at most once an hour", async () => {
  const own = await openShop();
  const asks = (person: ReturnType<typeof apiAt>, stock_alert_mail: boolean) =>
    person("PUT", "/admin/account/notifications", { stock_alert_mail });
  expect((await own.manager("GET", "/admin/account/notifications")).body).toEqual({
    stock_alert_mail: false,
  });
  expect((await asks(own.manager, true)).body).toEqual({ stock_alert_mail: true });
  expect((await own.manager("GET", "/admin/account/notifications")).body).toEqual({ stock_alert_mail: true });
  const [everywhere, blind] = [
    await colleague(own, "Ina Everywhere", ["inventory_manager", null]),
    await colleague(own, "Max Marketing", ["marketing_manager", null]),
  ];
  await asks(everywhere, true);
  await asks(blind, true);
  const here = await ranOut(own);
  const elsewhere = await stocked(own, 1, own.otherStore);
  await adjust(elsewhere, -1, own, own.otherStore);
  await crossed(elsewhere, [["out"]], own);

  const mails = async (to: string) =>
    (await objectsBehind(own).mailbox().mails(to)).filter(
      ({ kind }: { kind: string }) => kind === "stock_alerts",
    );
  const at = Date.now();
  await sendStockDigests(env, at);
  await sendStockDigests(env, at);
  const [digest] = await eventually(
    () => mails(everywhere.email),
    (found) => found.length > 0,
  );
  const rows = (text = "") => text.split("\n").filter((line) => line.endsWith(": out of stock"));
  const line = (sku: string, place: string) => `Thing, ${sku} (${sku}), ${place}: out of stock`;
  const name = (code: string) => `${code} of ${own.host.replace(".example", "")}`;
  expect(rows(digest?.text).toSorted()).toEqual(
    [line(here.sku, name("S1")), line(elsewhere, name("S2"))].toSorted(),
  );
  const [ofStore] = await eventually(
    () => mails("mo@example.com"),
    (found) => found.length > 0,
  );
  expect(rows(ofStore?.text)).toEqual([line(here.sku, name("S1"))]);
  expect(ofStore?.text).toContain(`https://${own.host}/admin/stock/alerts`);
  expect(await mails(blind.email)).toEqual([]);

  // What runs low within the hour waits for the next digest, and nothing is told twice.
  const later = await ranOut(own);
  await sendStockDigests(env, at + 30 * 60_000);
  await sendStockDigests(env, at + 61 * 60_000);
  const both = await eventually(
    () => mails("mo@example.com"),
    (found) => found.length > 1,
  );
  expect(both.length).toBe(2);
  expect(both.map(({ text }) => rows(text)).toSorted()).toEqual(
    [[line(here.sku, name("S1"))], [line(later.sku, name("S1"))]].toSorted(),
  );
  await asks(own.manager, false);
  await ranOut(own);
  await sendStockDigests(env, at + 130 * 60_000);
  await eventually(
    () => mails(everywhere.email),
    (found) => found.length === 3,
  );
  expect((await mails("mo@example.com")).length).toBe(2);
});
