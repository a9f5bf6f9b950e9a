import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { clientScopes } from "#commerce/access/client-scopes.ts";
import { app, openApi } from "../app.ts";
import { newCredential } from "../auth/client-secrets.ts";
import { tokenHash } from "../auth/tokens.ts";
import { routesOf } from "../routing.ts";
import { bearer, clientWith, type TestClient } from "../testing/clients.ts";
import { personWith } from "../testing/people.ts";
import {
  apiAt,
  CUSTOMER,
  eventually,
  filledCart,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "../testing/shop.ts";

let shop: TestShop;
let other: TestShop;
/** May do all that a program may, everywhere. */
let all: TestClient;
let productId: string;
const SKU = "PARTNER-1";

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop({ shard: "SHARD_0" }), openShop({ shard: "SHARD_0" })]);
  productId = await sell(shop, [SKU]);
  await sell(other, [SKU]);
  await stock(shop, SKU, 100, shop.store);
  await stock(shop, SKU, 100, shop.warehouse);
  await stock(other, SKU, 7, other.store);
  all = await clientWith(shop, { scopes: clientScopes, calls_per_minute: 6_000 });
});

/** An order picked up in the shop's first store. */
async function pickup(owner: TestShop): Promise<string> {
  const cart = await filledCart(owner, [{ sku: SKU, quantity: 1 }]);
  const { body } = await owner.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: cart.total,
  });
  return body.order.id;
}

const partnerRoutes = routesOf(app).filter(({ path }) => path.startsWith("/api/v1/partner/"));

describe("[INT-01] [INT-04] [SEC-04] what is mounted for programs", () => {
  test("is what staff may do with a permission that programs can have, what is a client's own, and OAuth", () => {
    const open = partnerRoutes.filter(({ access }) => access?.who !== "staff");
    expect(open.map(({ method, path, access }) => [method, path, access?.who])).toEqual([
      ["POST", "/api/v1/partner/oauth/token", "anyone"],
      ["POST", "/api/v1/partner/oauth/revoke", "anyone"],
      ["GET", "/api/v1/partner/client", "client"],
    ]);
    const asked = partnerRoutes.flatMap(({ access }) => (access?.who === "staff" ? [access.permission] : []));
    // Moves of orders ask for these themselves.
    const byMove = ["order.fulfil", "order.cancel", "order.refund"] as const;
    expect([...new Set([...asked, ...byMove])].toSorted()).toEqual(clientScopes.toSorted());
    expect(asked.length).toBeGreaterThan(20);
  });

  test("each route is the back office's own, described with its scope under a tag of programs", () => {
    const { paths } = openApi();
    const operations = Object.entries(paths ?? {}).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Record<string, unknown>>).map(
        ([method, operation]) => [`${method} ${path}`, operation] as const,
      ),
    );
    const described = new Map<string, Record<string, unknown>>(operations);
    for (const { method, path, access } of partnerRoutes) {
      if (access?.who !== "staff") continue;
      const name = `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, "{$1}")}`;
      const operation = described.get(name);
      const original = described.get(name.replace("/partner/", "/admin/"));
      expect([name, operation?.security]).toEqual([name, [{ client: [] }]]);
      expect([name, original?.security]).toEqual([name, [{ staff: [] }]]);
      expect(operation?.tags).toEqual([expect.stringMatching(/^partner: /)]);
      expect(original?.tags).toEqual([expect.stringMatching(/^admin: /)]);
      expect(operation?.description).toContain(`Needs the scope \`${access.permission}\`.`);
      expect(original?.description ?? "").not.toContain("Needs the scope");
      expect(operation?.summary).toBe(original?.summary);
    }
    const ids = operations.flatMap(([, operation]) => operation.operationId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("[SEC-04] who is a program, and where", () => {
  const status = async (headers: Record<string, string>, path = "/partner/orders") => {
    const { status: code, body } = await apiAt(shop.host, headers)("GET", path);
    return [code, body.code];
  };
  const NOBODY = [401, "client_unknown"];

  test("without a credential, or with one that is wrong, unknown, or not meant for calls, it is nobody", async () => {
    expect(await status({})).toEqual(NOBODY);
    for (const credential of [
      "",
      "x",
      newCredential("live"),
      newCredential("token"),
      `${all.secret}x`,
      shop.device_token,
    ])
      expect(await status({ authorization: `Bearer ${credential}` })).toEqual(NOBODY);
    for (const authorization of [
      all.secret,
      `Basic ${btoa(`${all.id}:${all.secret}`)}`,
      `Device ${all.secret}`,
    ])
      expect(await status({ authorization })).toEqual(NOBODY);
    const { body, headers } = await apiAt(shop.host)("GET", "/partner/orders");
    expect([body.title, headers.get("www-authenticate")]).toEqual(["This API client is not known", "Bearer"]);
  });

  test("a credential in an address or a cookie is none", async () => {
    expect(await status({}, `/partner/orders?access_token=${all.secret}`)).toEqual(NOBODY);
    expect(await status({ cookie: `__Host-staff=${all.secret}` })).toEqual(NOBODY);
  });

  test("staff are nobody to programs' routes, by cookie and by bearer", async () => {
    const { cookie } = await personWith(shop, ["order.view"]);
    expect((await apiAt(shop.host, { cookie })("GET", "/admin/orders")).status).toBe(200);
    expect(await status({ cookie })).toEqual(NOBODY);
    expect(await status({ authorization: `Bearer ${cookie.split("=")[1]}` })).toEqual(NOBODY);
  });

  test("a program is nobody in the back office, at tills and to the operator, by bearer and by cookie", async () => {
    expect((await all.call("GET", "/partner/orders")).status).toBe(200);
    for (const headers of [
      { authorization: `Bearer ${all.secret}` },
      { authorization: `Device ${all.secret}` },
      { cookie: `__Host-staff=${all.secret}` },
    ])
      for (const path of ["/admin/orders", "/admin/me", "/admin/api-clients", "/pos/pickups", "/pos/context"])
        expect([path, ...(await status(headers, path))]).toEqual([path, 401, "sign_in_required"]);
    expect((await all.call("POST", "/operator/merchants", {})).status).toBe(401);
  });

  test("what is not mounted is not there", async () => {
    for (const path of [
      "/partner/me",
      "/partner/api-clients",
      "/partner/staff",
      "/partner/live",
      "/partner/nothing",
    ]) {
      const answer = await all.call("GET", path);
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, "not_found"]);
    }
  });

  test("a merchant who is not served has no programs for that time", async () => {
    const closed = await openShop({ shard: "SHARD_0" });
    const { call } = await clientWith(closed, { scopes: ["order.view"] });
    const set = (value: string) =>
      env.CONTROL.prepare("update merchant set status = ? where id = ?").bind(value, closed.tenant_id).run();
    await set("suspended");
    const refused = await call("GET", "/partner/orders");
    expect([refused.status, refused.body.code]).toEqual([503, "merchant_suspended"]);
    await set("active");
    expect((await call("GET", "/partner/orders")).status).toBe(200);
  });

  test("its last call is noted, once a minute at most", async () => {
    const { id, call } = await clientWith(shop, { scopes: ["order.view"] });
    const used = async () =>
      (await shop.administrator("GET", `/admin/api-clients/${id}`)).body.last_used_at as string | null;
    expect(await used()).toBe(null);
    const first = await call("GET", "/partner/client");
    const noted = await used();
    expect(Math.abs(Date.now() - Date.parse(noted ?? ""))).toBeLessThan(30_000);
    const second = await call("GET", "/partner/client");
    expect(await used()).toBe(noted);
    const trips = (answer: { headers: Headers }) => answer.headers.get("server-timing");
    expect([trips(first), trips(second)]).toEqual([
      `d1;desc="3", objects;desc="1"`,
      `d1;desc="2", objects;desc="1"`,
    ]);
    const aMinuteAgo = new Date(Date.now() - 61_000).toISOString();
    await env.CONTROL.prepare("update api_client set last_used_at = ? where id = ?")
      .bind(aMinuteAgo, id)
      .run();
    await Promise.all([1, 2, 3].map(() => call("GET", "/partner/client")));
    expect(Date.parse((await used()) ?? "")).toBeGreaterThan(Date.parse(aMinuteAgo));
  });
});

describe("[INT-02] [SEC-04] scopes", () => {
  test("each route wants its own: without it 403 names it and nothing changes, with it the call gets in", async () => {
    const wrong: string[] = [];
    const byScope = new Map<string, TestClient>();
    const calls_per_minute = 6_000;
    for (const scope of clientScopes) {
      byScope.set(`with ${scope}`, await clientWith(shop, { scopes: [scope], calls_per_minute }));
      const scopes = clientScopes.filter((name) => name !== scope);
      byScope.set(`without ${scope}`, await clientWith(shop, { scopes, calls_per_minute }));
    }
    for (const { method, path, access } of partnerRoutes) {
      if (access?.who !== "staff") continue;
      const address = path
        .replace("/api/v1", "")
        .replace(/:move\b.*/, "cancel")
        .replace(":sku", SKU)
        .replaceAll(/:\w+/g, () => testId("ord"));
      const body = method === "GET" ? undefined : {};
      const without = await byScope.get(`without ${access.permission}`)?.call(method, address, body);
      if (without?.status !== 403 || without.body.scope !== access.permission)
        wrong.push(`${method} ${path} without: ${without?.status} ${JSON.stringify(without?.body)}`);
      const inside = await byScope.get(`with ${access.permission}`)?.call(method, address, body);
      if (!inside || inside.status >= 500 || [401, 403].includes(inside.status))
        wrong.push(`${method} ${path} with: ${inside?.status} ${JSON.stringify(inside?.body)}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test("a move wants its own scope beside the one that shows the order", async () => {
    const orderId = await pickup(shop);
    const reader = await clientWith(shop, { scopes: ["order.view"] });
    for (const [move, scope] of [
      ["start_picking", "order.fulfil"],
      ["cancel", "order.cancel"],
    ]) {
      const refused = await reader.call("POST", `/partner/orders/${orderId}/${move}`, {
        reason: null,
        tracking: null,
      });
      expect([refused.status, refused.body.code, refused.body.scope]).toEqual([
        403,
        "insufficient_scope",
        scope,
      ]);
    }
    const canceller = await clientWith(shop, { scopes: ["order.view", "order.cancel"] });
    const unpaid = await canceller.call("POST", `/partner/orders/${orderId}/cancel`, {
      reason: null,
      tracking: null,
    });
    expect([unpaid.status, unpaid.body.scope]).toEqual([403, "order.refund"]);
    expect((await objectsBehind(shop).order(orderId).read())?.state).toBe("confirmed");
  });
});

describe("[INT-01] a program's work", () => {
  test("a 3PL counts and receives stock, picks and hands over; histories tell that it was a program", async () => {
    const { id, call } = await clientWith(shop, {
      name: "Quick 3PL",
      scopes: [
        "inventory.stock.view",
        "inventory.stock.adjust",
        "inventory.stock.receive",
        "order.view",
        "order.fulfil",
      ],
    });
    const received = await call("POST", "/partner/stock/receipts", {
      opening: false,
      reference: "ASN 7",
      lines: [{ sku: SKU, location_id: shop.warehouse, quantity: 5 }],
    });
    expect(received.status).toBe(200);
    const adjusted = await call("POST", "/partner/stock/adjustments", {
      sku: SKU,
      location_id: shop.warehouse,
      delta: -1,
      reason: "damaged",
      note: null,
    });
    expect(adjusted.status).toBe(200);
    const { body } = await call("GET", `/partner/stock/${SKU}/movements?limit=2`);
    expect(body.items.map((entry: { kind: string; actor: unknown }) => [entry.kind, entry.actor])).toEqual([
      ["adjust", { kind: "client", id, name: "Quick 3PL" }],
      ["receive", { kind: "client", id, name: "Quick 3PL" }],
    ]);
    const orderId = await pickup(shop);
    const moved = await call("POST", `/partner/orders/${orderId}/start_picking`, {
      reason: null,
      tracking: null,
    });
    expect([moved.status, moved.body.state]).toEqual([200, "in_fulfilment"]);
    expect(moved.body.history.at(-1).actor).toEqual({ kind: "client", id, name: "Quick 3PL" });
  });

  test("an ERP adds, publishes and withdraws a product; every write is told in the audit log as its own", async () => {
    const { id, call } = await clientWith(shop, {
      name: "Mill ERP",
      scopes: [
        "catalog.product.view",
        "catalog.product.edit",
        "catalog.product.publish",
        "organisation.view",
      ],
    });
    const { body: channels } = await call("GET", "/partner/channels");
    expect(channels.items.map((channel: { id: string }) => channel.id)).toContain(shop.channel_id);
    const { body: known } = await call("GET", `/partner/products/${productId}`);
    const key = crypto.randomUUID();
    const draft = {
      ...Object.fromEntries(
        [
          "title",
          "summary",
          "description",
          "vendor",
          "product_type",
          "tax_class",
          "category_ids",
          "details",
        ].map((name) => [name, known[name]]),
      ),
      handle: "from-erp",
      options: [],
      variants: [
        {
          sku: "ERP-1",
          barcode: null,
          options: [],
          weight_grams: null,
          media_id: null,
          prices: { USD: { amount: 900, compare_at: null } },
        },
      ],
      media: [],
    };
    const added = await call("POST", "/partner/products", draft, { key });
    expect(added.status).toBe(201);
    const again = await call("POST", "/partner/products", draft, { key });
    expect([again.body.id, again.headers.get("idempotency-replayed")]).toEqual([added.body.id, "true"]);
    expect((await call("POST", `/partner/products/${added.body.id}/publish`, {})).status).toBe(200);
    expect((await shop.shopper("GET", "/store/products/from-erp")).status).toBe(200);
    expect((await call("POST", `/partner/products/${added.body.id}/unpublish`, {})).status).toBe(200);
    const { results } = await (Reflect.get(env, "SHARD_0") as D1Database)
      .prepare(
        "select action, actor_kind, actor_name, route from audit_entry where tenant_id = ? and actor_id = ? order by rowid",
      )
      .bind(shop.tenant_id, id)
      .all();
    const by = { actor_kind: "client", actor_name: "Mill ERP" };
    expect(results).toEqual([
      { ...by, action: "catalog.product.create", route: "POST /api/v1/partner/products" },
      {
        ...by,
        action: "catalog.product.publish",
        route: "POST /api/v1/partner/products/:product_id/publish",
      },
      {
        ...by,
        action: "catalog.product.unpublish",
        route: "POST /api/v1/partner/products/:product_id/unpublish",
      },
    ]);
  });

  test("a marketplace places an order, which comes from the API", async () => {
    const { call } = await clientWith(shop, { scopes: ["order.view", "order.place"] });
    const wish = {
      channel_id: shop.channel_id,
      customer: CUSTOMER,
      fulfilment: { kind: "pickup", location_id: shop.store },
      lines: [{ sku: SKU, quantity: 1 }],
    };
    const { body: quote } = await call("POST", "/partner/orders/quote", wish);
    const placed = await call("POST", "/partner/orders", {
      ...wish,
      payment: { kind: "card", token: "tok_approve" },
      expected_total: quote.total,
    });
    expect([placed.status, placed.body.source, placed.body.state]).toEqual([201, "api", "confirmed"]);
  });
});

describe("[SEC-05] a merchant's program sees that merchant only", () => {
  test("ids of another merchant are ids that nobody has", async () => {
    const theirs = await pickup(other);
    const { call } = all;
    for (const id of [theirs, testId("ord")]) {
      expect((await call("GET", `/partner/orders/${id}`)).body.code).toBe("order_not_found");
      const moved = await call("POST", `/partner/orders/${id}/cancel`, { reason: null, tracking: null });
      expect([moved.status, moved.body.code]).toEqual([404, "order_not_found"]);
    }
    const adjusted = await call("POST", "/partner/stock/adjustments", {
      sku: SKU,
      location_id: other.store,
      delta: 1,
      reason: "found",
      note: null,
    });
    expect([adjusted.status, adjusted.body.code]).toEqual([422, "unknown_location"]);
    expect((await objectsBehind(other).order(theirs).read())?.state).toBe("confirmed");
  });

  test("lists hold its own rows, at whichever merchant's hostname it calls", async () => {
    const { body } = await bearer(other.host, all.secret)("GET", `/partner/stock/${SKU}`);
    const places = body.levels.map((level: { location_id: string }) => level.location_id);
    expect(places.toSorted()).toEqual([shop.store, shop.warehouse].toSorted());
  });
});

describe("[SEC-02] [SEC-04] a program that is bound to locations", () => {
  test("sees and changes stock and orders of its own locations only", async () => {
    const [inStore] = [await pickup(shop)];
    const scopes = [
      "inventory.stock.view",
      "inventory.stock.adjust",
      "order.view",
      "order.fulfil",
      "catalog.product.view",
    ] as const;
    const at = (location: string) => clientWith(shop, { scopes, location_ids: [location] });
    const [store, warehouse] = [await at(shop.store), await at(shop.warehouse)];
    await eventually(
      () => store.call("GET", "/partner/orders"),
      ({ body }) => body.items.some((order: { id: string }) => order.id === inStore),
    );
    const seen = async ({ call }: TestClient) => {
      const [orders, level] = [
        await call("GET", "/partner/orders"),
        await call("GET", `/partner/stock/${SKU}`),
      ];
      return {
        order: orders.body.items.some((order: { id: string }) => order.id === inStore),
        read: (await call("GET", `/partner/orders/${inStore}`)).status,
        levels: level.body.levels.map((entry: { location_id: string }) => entry.location_id),
      };
    };
    expect(await seen(store)).toEqual({ order: true, read: 200, levels: [shop.store] });
    expect(await seen(warehouse)).toEqual({ order: false, read: 404, levels: [shop.warehouse] });
    const adjust = (client: TestClient, location_id: string) =>
      client.call("POST", "/partner/stock/adjustments", {
        sku: SKU,
        location_id,
        delta: 1,
        reason: "found",
        note: null,
      });
    expect((await adjust(store, shop.store)).status).toBe(200);
    for (const elsewhere of [shop.warehouse, testId("loc")]) {
      const refused = await adjust(store, elsewhere);
      expect([refused.status, refused.body.code]).toEqual([422, "unknown_location"]);
    }
    const moved = await warehouse.call("POST", `/partner/orders/${inStore}/start_picking`, {
      reason: null,
      tracking: null,
    });
    expect([moved.status, moved.body.code]).toEqual([404, "order_not_found"]);
    expect((await store.call("GET", `/partner/products/${productId}`)).status).toBe(200);
  });
});

describe("[INT-02] [SEC-08] calls a minute", () => {
  test("of 100 calls at once exactly as many get through as the client may make", async () => {
    const { call } = await clientWith(shop, { scopes: ["order.view"], calls_per_minute: 40 });
    const answers = await Promise.all(Array.from({ length: 100 }, () => call("GET", "/partner/client")));
    expect(answers.filter((answer) => answer.status === 200).length).toBe(40);
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBe(60);
    for (const { headers, body } of refused) {
      expect(body.code).toBe("rate_limited");
      expect(headers.get("ratelimit")).toMatch(/^"client";r=0;t=\d+$/);
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
      expect(Number(headers.get("retry-after"))).toBeLessThanOrEqual(60);
    }
    expect(answers.map((answer) => answer.headers.get("ratelimit-policy"))).toEqual(
      answers.map(() => `"client";q=40;w=60`),
    );
  });

  test("every answer tells what is left, refusals too; all secrets of a client share it", async () => {
    const { id, etag, call } = await clientWith(shop, { scopes: ["order.view"], calls_per_minute: 50 });
    const { body } = await shop.administrator(
      "POST",
      `/admin/api-clients/${id}/rotate`,
      { overlap_hours: 1 },
      { headers: { "if-match": etag } },
    );
    const answers = [
      await call("GET", "/partner/orders"),
      await call("GET", "/partner/stock"),
      await call("GET", "/partner/nothing"),
      await call("POST", "/partner/orders/quote", {}),
      await bearer(shop.host, body.secret)("GET", "/partner/orders"),
    ];
    const left = ({ headers }: { headers: Headers }) => /r=(\d+)/.exec(headers.get("ratelimit") ?? "")?.[1];
    expect(answers.map((answer) => [answer.status, left(answer)])).toEqual([
      [200, "49"],
      [403, "48"],
      [404, "47"],
      [403, "46"],
      [200, "45"],
    ]);
  });

  test("a network that tries credentials is sent away after sixty", async () => {
    const stranger = apiAt(shop.host, {
      authorization: `Bearer ${newCredential("live")}`,
      "cf-connecting-ip": "203.0.113.9",
    });
    const answers = await Promise.all(Array.from({ length: 64 }, () => stranger("GET", "/partner/orders")));
    expect(answers.filter((answer) => answer.status === 401).length).toBe(60);
    expect(answers.filter((answer) => answer.status === 429).length).toBe(4);
    const known = apiAt(shop.host, {
      authorization: `Bearer ${all.secret}`,
      "cf-connecting-ip": "203.0.113.9",
    });
    expect((await known("GET", "/partner/orders")).status).toBe(200);
  });
});

test("[SEC-10] a secret is found by its hash, in one round trip, and told in no answer again", async () => {
  const { secret, call } = await clientWith(shop, { scopes: ["order.view"] });
  const kept = await env.CONTROL.prepare("select count(*) as n from api_secret where secret_hash = ?")
    .bind(await tokenHash(secret))
    .first();
  expect(kept).toEqual({ n: 1 });
  const response = await exports.default.fetch(`https://${shop.host}/api/v1/partner/client`, {
    headers: { authorization: `bearer   ${secret}` },
  });
  expect(response.status).toBe(200);
  expect(await response.text()).not.toContain(secret);
  expect(JSON.stringify((await call("GET", "/partner/client")).body)).not.toContain(secret.slice(12));
});
