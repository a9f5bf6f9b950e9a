import { exports } from "cloudflare:workers";
import { beforeAll, expect, test, vi } from "vitest";
import { filledCart, openShop, sell, stock, type TestShop } from "./testing/shop.ts";

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
  const message = heard.at(-1)!;
  expect(message.topic).toBe(`product:${productId}`);
  const units = Object.fromEntries(
    message.data.levels.map((level: { location_id: string; available: number }) => [
      level.location_id,
      level.available,
    ]),
  );
  expect(units).toEqual({ [shop.store]: 3, [shop.warehouse]: 6 });
  expect(took).toBeLessThan(1_000);
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
