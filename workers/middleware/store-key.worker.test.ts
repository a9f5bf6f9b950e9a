import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { app } from "../app.ts";
import { newCredential } from "../auth/client-secrets.ts";
import { routesOf } from "../routing.ts";
import { clientWith, type TestClient } from "../testing/clients.ts";
import { shopperOf } from "../testing/people.ts";
import { apiAt, CUSTOMER, openShop, sell, stock, type TestShop, testId } from "../testing/shop.ts";

let shop: TestShop;
let other: TestShop;
let key: TestClient;
const SKU = "HEADLESS-1";
const ELSEWHERE = "https://headless.example";

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop({ shard: "SHARD_0" }), openShop({ shard: "SHARD_0" })]);
  await sell(shop, [SKU]);
  await stock(shop, SKU, 20, shop.store);
  key = await clientWith(shop, { kind: "store", channel_id: shop.channel_id, calls_per_minute: 6_000 });
});

/** Calls with a store key, at a hostname that may be anybody's. */
const withKey = (secret = key.secret, host = other.host) => apiAt(host, { "x-millrace-store": secret });

/** A call as a browser makes it for a page of another origin. */
const fromPage = (method: string, path: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(`https://${other.host}/api/v1${path}`, {
    method,
    headers: { origin: ELSEWHERE, "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", ...headers },
    ...(method === "POST" && { body: "{}" }),
  });

const CORS = [
  "access-control-allow-origin",
  "access-control-allow-methods",
  "access-control-allow-headers",
  "access-control-allow-credentials",
  "access-control-expose-headers",
];
const corsOf = (answer: { headers: Headers }) => CORS.map((name) => answer.headers.get(name));
const NO_CORS = CORS.map(() => null);

describe("[CHN-05] a headless shop", () => {
  test("sells by its key, whatever the hostname: from the listing to the order", async () => {
    const call = withKey();
    expect((await call("GET", "/store/channel")).body).toMatchObject({ id: shop.channel_id });
    expect((await call("GET", "/store/products")).body.items.length).toBe(1);
    const { body: cart } = await call("POST", "/store/carts", {});
    await call("POST", `/store/carts/${cart.id}/lines`, { sku: SKU, quantity: 1 });
    const { body: ready } = await call("PUT", `/store/carts/${cart.id}/details`, {
      customer: CUSTOMER,
      fulfilment: { kind: "pickup", location_id: shop.store },
    });
    const placed = await call("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token: "tok_approve" },
      expected_total: ready.total,
    });
    expect([placed.status, placed.body.order.state]).toEqual([201, "confirmed"]);
    const { id } = placed.body.order;
    expect((await call("GET", `/store/orders/${id}?key=${placed.body.access_key}`)).status).toBe(200);
    expect((await shop.administrator("GET", `/admin/orders/${id}`)).body.channel_id).toBe(shop.channel_id);
    // Without the key the hostname names its own merchant, who knows nothing of it.
    expect((await other.shopper("GET", `/store/carts/${cart.id}`)).status).toBe(404);
  });

  test("with a key that is wrong, revoked or expired sells nothing, at its own hostname either", async () => {
    const revoked = await clientWith(shop, { kind: "store", channel_id: shop.channel_id });
    const expired = await clientWith(shop, { kind: "store", channel_id: shop.channel_id });
    expect((await withKey(revoked.secret)("GET", "/store/channel")).status).toBe(200);
    await shop.administrator("POST", `/admin/api-clients/${revoked.id}/revoke`, {});
    await env.CONTROL.prepare("update api_client set expires_at = ? where id = ?")
      .bind(new Date(Date.now() - 1).toISOString(), expired.id)
      .run();
    const secret = await clientWith(shop, { scopes: ["order.view"] });
    for (const wrong of [revoked.secret, expired.secret, secret.secret, newCredential("store"), "x", ""])
      for (const host of [shop.host, other.host]) {
        const answer = await withKey(wrong, host)("GET", "/store/channel");
        expect([answer.status, answer.body.code]).toEqual([401, "client_unknown"]);
      }
  });

  test("is nobody in particular: a shopper's cookie beside the key counts for nothing", async () => {
    const { cookie } = await shopperOf(shop);
    const cases: [string, Record<string, string>][] = routesOf(app)
      .filter(({ access, path }) => access?.who === "shopper" && path.startsWith("/api/v1/store"))
      .map(({ method, path }) => [method, { path }] as [string, Record<string, string>]);
    for (const [method, { path = "" }] of cases) {
      const address = path.replace("/api/v1", "").replaceAll(/:\w+/g, testId("adr"));
      const call = apiAt(shop.host, { cookie, "x-millrace-store": key.secret });
      const answer = await call(method, address, method === "GET" ? undefined : {});
      expect([method, path, answer.status, answer.body.code]).toEqual([
        method,
        path,
        401,
        "sign_in_required",
      ]);
    }
  });

  test("[SEC-08] a key's calls a minute are counted for each network", async () => {
    const busy = await clientWith(shop, { kind: "store", channel_id: shop.channel_id, calls_per_minute: 10 });
    const from = (ip: string) =>
      apiAt(shop.host, { "x-millrace-store": busy.secret, "cf-connecting-ip": ip });
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => from("198.51.100.1")("GET", "/store/channel")),
    );
    expect(answers.filter((answer) => answer.status === 200).length).toBe(10);
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBe(20);
    expect(refused[0]?.headers.get("ratelimit-policy")).toBe(`"store_key";q=10;w=60`);
    expect(refused[0]?.headers.get("access-control-allow-origin")).toBe("*");
    expect((await from("198.51.100.2")("GET", "/store/channel")).status).toBe(200);
  });
});

describe("[CHN-05] [SEC-08] pages of other origins", () => {
  test("may ask, call and read with a store key; never with credentials", async () => {
    const asked = await fromPage("OPTIONS", "/store/carts", {
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type, X-Millrace-Store",
    });
    expect([asked.status, await asked.text()]).toEqual([204, ""]);
    const [origin, methods, headers, credentials] = corsOf(asked);
    expect([origin, methods, credentials]).toEqual(["*", "GET, POST, PUT, PATCH, DELETE", null]);
    expect(headers?.split(", ")).toEqual([
      "Content-Type",
      "Idempotency-Key",
      "If-Match",
      "X-Millrace-Store",
      "X-Request-Id",
    ]);
    const called = await fromPage("POST", "/store/carts", {
      "content-type": "application/json",
      "x-millrace-store": key.secret,
    });
    expect(called.status).toBe(201);
    expect(corsOf(called)).toEqual([
      "*",
      null,
      null,
      null,
      "ETag, Idempotency-Replayed, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id",
    ]);
    const unknown = await fromPage("GET", "/store/channel", { "x-millrace-store": "x" });
    expect([unknown.status, unknown.headers.get("access-control-allow-origin")]).toEqual([401, "*"]);
  });

  test("may do none of it without one", async () => {
    const asked = await fromPage("OPTIONS", "/store/carts", {
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    });
    expect(corsOf(asked)).toEqual(NO_CORS);
    expect(asked.status).toBe(404);
    expect(corsOf(await fromPage("GET", "/store/channel"))).toEqual(NO_CORS);
    const called = await fromPage("POST", "/store/carts", { "content-type": "application/json" });
    expect([called.status, ...corsOf(called)]).toEqual([403, ...NO_CORS]);
  });

  test("may do none of it with one outside the shop's own routes", async () => {
    const routes = routesOf(app).filter(({ path }) => !path.startsWith("/api/v1/store"));
    for (const { path } of routes) {
      const address = path.replace("/api/v1", "").replaceAll(/:\w+/g, "x");
      const asked = await exports.default.fetch(`https://${shop.host}${path.replaceAll(/:\w+/g, "x")}`, {
        method: "OPTIONS",
        headers: {
          origin: ELSEWHERE,
          "access-control-request-method": "GET",
          "access-control-request-headers": "x-millrace-store",
        },
      });
      expect([address, ...corsOf(asked)]).toEqual([address, ...NO_CORS]);
    }
    const posted = await fromPage("POST", "/auth/sign-out", {
      "content-type": "application/json",
      "x-millrace-store": key.secret,
    });
    expect([posted.status, ...corsOf(posted)]).toEqual([403, ...NO_CORS]);
    const read = await fromPage("GET", "/admin/orders", { "x-millrace-store": key.secret });
    expect([read.status, ...corsOf(read)]).toEqual([401, ...NO_CORS]);
  });
});

test("[SEC-04] a store key reaches nothing that an anonymous shopper does not: every route, by header and by bearer", async () => {
  const wrong: string[] = [];
  const anonymous = apiAt(shop.host);
  const holders = [
    apiAt(shop.host, { "x-millrace-store": key.secret }),
    apiAt(shop.host, { authorization: `Bearer ${key.secret}` }),
    apiAt(shop.host, { authorization: `Device ${key.secret}` }),
    apiAt(shop.host, { cookie: `__Host-staff=${key.secret}; __Host-shopper=${key.secret}` }),
  ];
  const routes = routesOf(app).filter(({ path }) => path.startsWith("/api/v1/") && !path.endsWith("/live"));
  for (const { method, path } of routes) {
    const address = path.replace("/api/v1", "").replaceAll(/:\w+/g, () => testId("ord"));
    const body = method === "GET" ? undefined : {};
    const expected = await anonymous(method, address, body);
    for (const call of holders) {
      const got = await call(method, address, body);
      if (got.status !== expected.status || got.body?.code !== expected.body?.code)
        wrong.push(
          `${method} ${path}: ${got.status} ${got.body?.code}, not ${expected.status} ${expected.body?.code}`,
        );
    }
  }
  expect(routes.length).toBeGreaterThan(80);
  expect(wrong).toEqual([]);
}, 300_000);
