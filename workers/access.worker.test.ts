import { beforeAll, describe, expect, test } from "vitest";
import {
  apiAt,
  type Call,
  eventually,
  filledCart,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "./testing/shop.ts";

let shop: TestShop;
let other: TestShop;
/** An order of the shop, picked up in its first store. */
let orderId: string;
let accessKey: string;
let productId: string;
let cartId: string;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop({ shard: "SHARD_0" }), openShop({ shard: "SHARD_0" })]);
  productId = await sell(shop, ["ACCESS-1"]);
  await sell(other, ["ACCESS-1"]);
  await stock(shop, "ACCESS-1", 10, shop.store);
  const cart = await filledCart(shop, [{ sku: "ACCESS-1", quantity: 1 }]);
  cartId = cart.id;
  const placed = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: cart.total,
  });
  orderId = placed.body.order.id;
  accessKey = placed.body.access_key;
});

/** Who calls: nobody, another merchant's administrator, and the shop's own people. */
const callers = (): Record<string, Call> => ({
  anonymous: apiAt(shop.host),
  "wrong merchant": other.administrator,
  "order desk": shop.orderDesk,
  manager: shop.manager,
  administrator: shop.administrator,
  till: shop.till,
});

interface Endpoint {
  readonly method: string;
  readonly path: () => string;
  readonly body?: () => unknown;
  /** Status for each caller, in the order of {@link callers}. */
  readonly answers: readonly [number, number, number, number, number, number];
}

const adjustment = () => ({
  sku: "ACCESS-1",
  location_id: shop.warehouse,
  delta: 1,
  reason: "found",
  note: null,
});

const endpoints: Record<string, Endpoint> = {
  "list orders": { method: "GET", path: () => "/admin/orders", answers: [401, 200, 200, 200, 200, 401] },
  "read an order": {
    method: "GET",
    path: () => `/admin/orders/${orderId}`,
    answers: [401, 404, 200, 200, 200, 401],
  },
  "cancel an order that is none": {
    method: "POST",
    path: () => `/admin/orders/${testId("ord")}/cancel`,
    body: () => ({}),
    answers: [401, 404, 404, 404, 404, 401],
  },
  "price a phone order": {
    method: "POST",
    path: () => "/admin/orders/quote",
    body: () => ({
      channel_id: shop.channel_id,
      customer: { name: "P", email: null, phone: null },
      fulfilment: { kind: "pickup", location_id: shop.store },
      lines: [{ sku: "ACCESS-1", quantity: 1 }],
    }),
    answers: [401, 422, 200, 403, 200, 401],
  },
  "read a draft": {
    method: "GET",
    path: () => `/admin/products/${productId}`,
    answers: [401, 404, 200, 200, 200, 401],
  },
  "publish a product": {
    method: "POST",
    path: () => `/admin/products/${productId}/publish`,
    body: () => ({}),
    answers: [401, 404, 403, 403, 200, 401],
  },
  "adjust stock of the warehouse": {
    method: "POST",
    path: () => "/admin/stock/adjustments",
    body: adjustment,
    answers: [401, 422, 403, 422, 200, 401],
  },
  "read messages": {
    method: "GET",
    path: () => "/admin/notifications",
    answers: [401, 200, 200, 403, 200, 401],
  },
  "find customers": {
    method: "GET",
    path: () => "/admin/customers?q=jo",
    answers: [401, 200, 200, 403, 200, 401],
  },
  "list imports": { method: "GET", path: () => "/admin/imports", answers: [401, 200, 403, 403, 200, 401] },
  "register a till": {
    method: "POST",
    path: () => "/pos/devices",
    body: () => ({ name: "T", location_id: shop.otherStore }),
    answers: [401, 422, 403, 422, 201, 422],
  },
  "see the pickup queue": {
    method: "GET",
    path: () => "/pos/pickups",
    answers: [401, 403, 403, 403, 403, 200],
  },
  "take on a merchant": {
    method: "POST",
    path: () => "/operator/merchants",
    body: () => ({}),
    answers: [401, 401, 401, 401, 401, 401],
  },
};

describe("[SEC-01] [SEC-02] [SEC-05] who may do what", () => {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    test(name, async () => {
      const got: Record<string, number> = {};
      for (const [caller, call] of Object.entries(callers())) {
        got[caller] = (await call(endpoint.method, endpoint.path(), endpoint.body?.())).status;
      }
      expect(got).toEqual(
        Object.fromEntries(Object.keys(callers()).map((caller, index) => [caller, endpoint.answers[index]])),
      );
    });
  }
});

describe("[SEC-05] a merchant sees only its own data", () => {
  test("lists of one never hold rows of the other, on one shard", async () => {
    const mine = await eventually(
      () => shop.administrator("GET", "/admin/orders"),
      ({ body }) => body.items.length > 0,
    );
    const theirs = await other.administrator("GET", "/admin/orders");
    expect(mine.body.items.map((order: { id: string }) => order.id)).toEqual([orderId]);
    expect(theirs.body.items).toEqual([]);
    const products = await other.administrator("GET", "/admin/products");
    expect(products.body.items.map((product: { id: string }) => product.id)).not.toContain(productId);
  });

  test("one SKU of two merchants is two stocks", async () => {
    const mine = await shop.administrator("GET", "/admin/stock/ACCESS-1");
    const theirs = await other.administrator("GET", "/admin/stock/ACCESS-1");
    expect(mine.body.on_hand).toBeGreaterThan(9);
    expect(theirs.body.on_hand).toBe(0);
  });

  test("a search finds the site's own products only", async () => {
    const { body } = await other.shopper("GET", "/store/products?q=thing");
    expect(body.items.length).toBe(1);
    expect(body.items[0].id).not.toBe(productId);
  });

  test("a cart and an order are not found at another merchant's site, nor with a guessed key", async () => {
    expect((await other.shopper("GET", `/store/carts/${cartId}`)).status).toBe(404);
    expect((await other.shopper("GET", `/store/orders/${orderId}?key=${accessKey}`)).status).toBe(404);
    expect((await shop.shopper("GET", `/store/orders/${orderId}?key=${accessKey}`)).status).toBe(200);
    expect((await shop.shopper("GET", `/store/orders/${orderId}?key=${accessKey.slice(1)}`)).status).toBe(
      404,
    );
  });

  test("no shop answers at an unknown hostname", async () => {
    const answer = await apiAt("nobody.example")("GET", "/store/channel");
    expect([answer.status, answer.body.code]).toEqual([404, "unknown_host"]);
  });
});

describe("[SEC-03] signing in", () => {
  const wrong = () =>
    shop.shopper("POST", "/auth/staff/sign-in", { email: "dee@example.com", password: "wrong" });

  test("a wrong password and an unknown person get the same answer; after five the account waits", async () => {
    const unknown = await shop.shopper("POST", "/auth/staff/sign-in", {
      email: "nobody@example.com",
      password: "wrong",
    });
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt++) answers.push(await wrong());
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401, 401, 429]);
    const { request_id: _, ...first } = answers[0]!.body;
    const { request_id: __, ...stranger } = unknown.body;
    expect(first).toEqual(stranger);
  });

  test("[SEC-10] passwords, PINs and tokens are kept as hashes only", async () => {
    const { env } = await import("cloudflare:workers");
    const people = await env.CONTROL.prepare("select password_hash, pin_hash from staff").all<
      Record<string, string | null>
    >();
    for (const { password_hash, pin_hash } of people.results) {
      if (password_hash) expect(password_hash).toMatch(/^scrypt\$16384\$8\$5\$/);
      if (pin_hash) expect(pin_hash).toMatch(/^scrypt\$16384\$8\$5\$/);
    }
    const sessions = await env.CONTROL.prepare("select token_hash from staff_session").all<{
      token_hash: string;
    }>();
    const devices = await env.CONTROL.prepare("select token_hash from device").all<{ token_hash: string }>();
    const kept = [...sessions.results, ...devices.results].map((row) => row.token_hash);
    expect(kept).not.toContain(shop.device_token);
  });

  test("a session ends with its sign-out", async () => {
    const answer = await shop.shopper("POST", "/auth/staff/sign-in", {
      email: "mo@example.com",
      password: "correct-horse",
    });
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^__Host-staff=.*HttpOnly.*Secure.*SameSite=Lax/);
    const mo = apiAt(shop.host, { cookie: cookie.split(";")[0] ?? "" });
    expect((await mo("GET", "/admin/me")).status).toBe(200);
    await mo("POST", "/auth/sign-out", {});
    expect((await mo("GET", "/admin/me")).status).toBe(401);
  });
});
