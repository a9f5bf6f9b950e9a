import { exports } from "cloudflare:workers";
import { beforeAll, expect, test, vi } from "vitest";
import type { StockPolicy } from "#commerce/stock/rules.ts";
import { stockRule } from "#db/schema/shard/stock.ts";
import { stockOf } from "#db/stock.ts";
import { forgetMerchants } from "#db/store-context.ts";
import {
  databaseOf,
  filledCart,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
} from "./testing/shop.ts";

let shop: TestShop;
let productId: string;

beforeAll(async () => {
  shop = await openShop();
  productId = await sell(shop, ["LIVE-1"]);
  await stock(shop, "LIVE-1", 4, shop.store);
});

interface Heard {
  readonly topic: string;
  // biome-ignore lint/suspicious/noExplicitAny: messages of every kind; each test asserts what it expects
  readonly data: any;
  readonly after: number;
}

async function watch(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ heard: Heard[]; status: number }> {
  const started = performance.now();
  const response = await exports.default.fetch(`https://${shop.host}/api/v1${path}`, {
    headers: { upgrade: "websocket", ...headers },
  });
  const heard: Heard[] = [];
  response.webSocket?.accept();
  response.webSocket?.addEventListener("message", (event) => {
    heard.push({ ...JSON.parse(String(event.data)), after: performance.now() - started });
  });
  return { heard, status: response.status };
}

test("[CAT-11] [INV-02] an open product page hears of a sale elsewhere within a second; shoppers are never told the exact count of plenty", async () => {
  await stock(shop, "LIVE-1", 50, shop.warehouse);
  const { heard } = await watch(`/store/live?topic=product:${productId}`);
  const started = performance.now();
  await shop.administrator("POST", "/admin/stock/adjustments", {
    sku: "LIVE-1",
    location_id: shop.store,
    delta: -1,
    reason: "damaged",
    note: null,
  });
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0), { timeout: 5_000, interval: 5 });
  const took = performance.now() - started;
  const { topic, data } = heard.at(-1)!;
  expect(topic).toBe(`product:${productId}:${shop.channel_id}`);
  expect(data).toEqual({
    type: "stock",
    sku: "LIVE-1",
    online: { state: "in_stock", units: null, expected_at: null },
    stores: [
      { location_id: shop.store, state: "low_stock", units: 3, expected_at: null },
      { location_id: shop.otherStore, state: "out_of_stock", units: null, expected_at: null },
    ],
  });
  expect(took).toBeLessThan(1_000);
});

const silent = {
  category_id: null,
  channel_id: null,
  location_id: null,
  keep: null,
  low_at: null,
  sell_from: null,
};

async function say(sku: string, said: Partial<StockPolicy>): Promise<void> {
  const item = objectsBehind(shop).item(sku);
  const { version, ...policy } = await item.policy();
  const answer = await item.setPolicy({ policy: { ...policy, ...said }, version, request_id: null });
  expect(answer.ok).toBe(true);
}

test("[CAT-11] [INV-10] [INV-08] an open product page hears what its site may say by the merchant's rules, also when only these change", async () => {
  const product = await sell(shop, ["LIVE-RULES"]);
  await (await databaseOf(shop)).insert(stockRule).values({
    ...silent,
    tenant_id: shop.tenant_id,
    id: "rule-1",
    channel_id: shop.channel_id,
    sell_from: 2,
  });
  forgetMerchants();
  const { heard } = await watch(`/store/live?topic=product:${product}`);
  await stock(shop, "LIVE-RULES", 4, shop.store);
  await vi.waitFor(() => expect(heard.at(-1)?.data.online.units).toBe(4));

  // The store keeps three for whoever comes in; the site has one left, and sells nothing below two.
  const started = performance.now();
  await say("LIVE-RULES", {
    rules: [{ ...silent, channel_id: shop.channel_id, location_id: shop.store, keep: 3 }],
  });
  await vi.waitFor(() => expect(heard.at(-1)?.data.online.state).toBe("out_of_stock"), { interval: 5 });
  expect(performance.now() - started).toBeLessThan(1_000);

  const expected_at = "2026-12-05T00:00:00Z";
  await say("LIVE-RULES", { beyond: { kind: "preorder", limit: 10, promised_at: expected_at } });
  await vi.waitFor(() => expect(heard.at(-1)?.data.online.state).toBe("preorder"));
  expect(heard.at(-1)?.data.online).toEqual({ state: "preorder", units: null, expected_at });
  expect(heard.at(-1)?.data.stores[0]).toEqual({
    location_id: shop.store,
    state: "out_of_stock",
    units: null,
    expected_at: null,
  });
  const { body } = await shop.shopper("GET", `/store/products/${await handleOf(product)}/availability`);
  const { type: _, ...told } = heard.at(-1)!.data;
  expect(body.items).toEqual([told]);
});

const handleOf = async (product: string): Promise<string> =>
  (await shop.administrator("GET", `/admin/products/${product}`)).body.handle;

test("[CAT-11] [INV-02] an open till and the back office hear within a second that stock has changed, wherever that was", async () => {
  await sell(shop, ["LIVE-TOLD"]);
  await stock(shop, "LIVE-TOLD", 1, shop.store);
  const session = await shop.shopper("POST", "/auth/staff/sign-in", {
    email: "ann@example.com",
    password: "correct-horse",
  });
  const till = await watch("/pos/live", { "sec-websocket-protocol": `millrace, ${shop.till_token}` });
  const desk = await watch("/admin/live", { cookie: session.headers.get("set-cookie")!.split(";")[0]! });
  const told = ({ heard }: typeof till) =>
    heard.filter(({ data }) => data.type === "stock" && data.sku === "LIVE-TOLD").at(-1);
  const atWarehouse = () =>
    told(desk)?.data.levels.find((level: { location_id: string }) => level.location_id === shop.warehouse);
  const started = performance.now();
  await stock(shop, "LIVE-TOLD", 7, shop.warehouse);
  await vi.waitFor(() => expect(atWarehouse()).toMatchObject({ on_hand: 7, available: 7 }), { interval: 5 });
  await vi.waitFor(() => expect(told(till)?.topic).toBe(`store:${shop.store}`), { interval: 5 });
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("[POS-05] [UXA-04] [ORD-03] a pickup order appears at its store's till and in the back office, and moves on its buyer's page", async () => {
  const cart = await filledCart(shop, [{ sku: "LIVE-1", quantity: 1 }]);
  const session = await shop.shopper("POST", "/auth/staff/sign-in", {
    email: "ann@example.com",
    password: "correct-horse",
  });
  const desk = await watch("/admin/live", { cookie: session.headers.get("set-cookie")!.split(";")[0]! });
  const placed = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: cart.total,
  });
  const { order, access_key } = placed.body;
  const buyer = await watch(`/store/orders/${order.id}/live?key=${access_key}`);
  await vi.waitFor(() =>
    expect(
      desk.heard.filter((message) => message.data.type === "order").map((message) => message.data.order.id),
    ).toContain(order.id),
  );
  const queue = await shop.till("GET", "/pos/pickups");
  expect(queue.body.items.map((entry: { id: string }) => entry.id)).toEqual([order.id]);
  for (const move of ["start_picking", "mark_ready", "collect"]) {
    expect((await shop.till("POST", `/pos/pickups/${order.id}/${move}`, {})).status).toBe(200);
  }
  await vi.waitFor(() => expect(buyer.heard.map((message) => message.data.state)).toContain("completed"));
  expect((await shop.till("GET", "/pos/pickups")).body.items).toEqual([]);
});

test("[SEC-05] topics are let in by right: no key, no session, no socket", async () => {
  expect((await watch("/store/live?topic=staff")).status).toBe(404);
  expect((await watch("/admin/live")).status).toBe(401);
  expect((await watch("/pos/live", { "sec-websocket-protocol": "millrace, wrong" })).status).toBe(401);
});

test("[INV-02] [INV-12] the read copy in D1 follows a level within two seconds", async () => {
  const started = performance.now();
  await stock(shop, "LIVE-1", 3, shop.otherStore);
  const db = await databaseOf(shop);
  await vi.waitFor(
    async () => {
      const { levels = [] } = (await stockOf(db, ["LIVE-1"])).get("LIVE-1") ?? {};
      expect(levels.find(({ location_id }) => location_id === shop.otherStore)?.on_hand).toBe(3);
    },
    { interval: 5, timeout: 5_000 },
  );
  expect(performance.now() - started).toBeLessThan(2_000);
});
