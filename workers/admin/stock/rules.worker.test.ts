import { and, desc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { auditEntry } from "#db/schema/shard/audit.ts";
import { colleague } from "../../testing/colleagues.ts";
import {
  type ApiAnswer,
  databaseOf,
  eventually,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "../../testing/shop.ts";
import { stocked } from "../../testing/stock.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
});

const NOTHING = {
  category_id: null,
  channel_id: null,
  location_id: null,
  keep: null,
  sell_from: null,
  low_at: null,
};
const etag = (answer: ApiAnswer) => ({ headers: { "if-match": answer.headers.get("etag") ?? "" } });
const addRule = (rule: Partial<Record<keyof typeof NOTHING, unknown>>, at = shop) =>
  at.administrator("POST", "/admin/stock-rules", { ...NOTHING, ...rule });

/** What the shop's site says is left of a SKU, once it says so. */
async function shownUnits(sku: string, wanted: number, at: TestShop): Promise<number> {
  const { body: cart } = await at.shopper("POST", "/store/carts", {});
  await at.shopper("POST", `/store/carts/${cart.id}/lines`, { sku, quantity: 1 });
  return eventually(
    async () => (await at.shopper("GET", `/store/carts/${cart.id}`)).body.lines[0].available,
    (units) => units === wanted,
    6_000,
  );
}

/** What was told in the log of the changes of a thing, newest first. */
async function told(id: string, at = shop): Promise<[before: unknown, after: unknown][]> {
  const db = await databaseOf(at);
  const rows = await db
    .select({ before: auditEntry.before, after: auditEntry.after })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.tenant_id, db.tenant_id),
        eq(auditEntry.subject_id, id),
        eq(auditEntry.action, "inventory.threshold.edit"),
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .all();
  return rows.map(({ before, after }) => [before, after]);
}

async function category(): Promise<string> {
  const { body } = await shop.administrator("POST", "/admin/categories", {
    handle: testId("cat").slice(-8).toLowerCase(),
    name: { en: "Mugs" },
    description: { en: "" },
    parent_id: null,
    media_id: null,
    position: 1,
  });
  return body.id;
}

test("[INV-10] a rule is added, changed and deleted by its ETag, once a place, and told in the log", async () => {
  const mugs = await category();
  const added = await addRule({ category_id: mugs, keep: 2 });
  expect([added.status, added.headers.get("etag")]).toEqual([201, '"v1"']);
  expect(added.body).toEqual({ ...NOTHING, id: added.body.id, category_id: mugs, keep: 2, version: 1 });
  const path = `/admin/stock-rules/${added.body.id}`;

  const again = await addRule({ category_id: mugs, low_at: 3 });
  expect([again.status, again.body.code, again.body.rule_id]).toEqual([
    409,
    "stock_rule_exists",
    added.body.id,
  ]);
  const changed = await shop.administrator(
    "PUT",
    path,
    { ...NOTHING, category_id: mugs, keep: 3, low_at: 1 },
    etag(added),
  );
  expect([changed.status, changed.body.version]).toEqual([200, 2]);
  const late = await shop.administrator("PUT", path, { ...NOTHING, category_id: mugs, keep: 9 }, etag(added));
  expect([late.status, late.body.code]).toEqual([412, "version_conflict"]);

  const everywhere = await addRule({ keep: 1, channel_id: shop.channel_id });
  const moved = await shop.administrator(
    "PUT",
    path,
    { ...NOTHING, channel_id: shop.channel_id, keep: 1 },
    etag(changed),
  );
  expect([moved.status, moved.body.rule_id]).toEqual([409, everywhere.body.id]);
  expect((await shop.administrator("GET", "/admin/stock-rules")).body.items).toEqual([
    changed.body,
    everywhere.body,
  ]);

  expect((await shop.administrator("DELETE", path, undefined, etag(added))).status).toBe(412);
  expect((await shop.administrator("DELETE", path, undefined, etag(changed))).status).toBe(200);
  expect((await shop.administrator("GET", path)).status).toBe(404);
  await shop.administrator("DELETE", `/admin/stock-rules/${everywhere.body.id}`, undefined, etag(everywhere));
  expect(await told(added.body.id)).toEqual([
    [{ ...NOTHING, category_id: mugs, keep: 3, low_at: 1 }, null],
    [
      { ...NOTHING, category_id: mugs, keep: 2 },
      { ...NOTHING, category_id: mugs, keep: 3, low_at: 1 },
    ],
    [null, { ...NOTHING, category_id: mugs, keep: 2 }],
  ]);
});

test("[INV-10] rules name what the merchant has, and say something", async () => {
  const codes = async (rule: Parameters<typeof addRule>[0]) => {
    const { status, body } = await addRule(rule);
    return [status, body.code];
  };
  const stranger = await openShop();
  expect(await codes({ keep: 1, category_id: testId("cat") })).toEqual([422, "unknown_category"]);
  expect(await codes({ keep: 1, channel_id: stranger.channel_id })).toEqual([422, "unknown_channel"]);
  expect(await codes({ keep: 1, location_id: stranger.store })).toEqual([422, "unknown_location"]);
  expect(await codes({})).toEqual([422, "invalid_request"]);
  expect(await codes({ keep: -1 })).toEqual([422, "invalid_request"]);
});

test("[INV-10] whoever works at one store sees the rules of all and of it, and changes none", async () => {
  const own = await openShop();
  const [all, here, there] = await Promise.all(
    [null, own.store, own.otherStore].map((location_id) => addRule({ location_id, low_at: 4 }, own)),
  );
  const { body } = await own.manager("GET", "/admin/stock-rules");
  const ids = (items: { id: string }[]) => items.map(({ id }) => id).toSorted();
  expect(ids(body.items)).toEqual(ids([all?.body, here?.body]));
  expect((await own.manager("GET", `/admin/stock-rules/${there?.body.id}`)).status).toBe(404);
  const refused = await own.manager("POST", "/admin/stock-rules", { ...NOTHING, keep: 1 });
  expect([refused.status, refused.body.code]).toEqual([403, "forbidden"]);
});

test("[INV-10] online shows out of stock when fewer than two remain, within five seconds and in every channel's own way", async () => {
  const own = await openShop();
  const sku = "FEW-1";
  await sell(own, [sku]);
  await stock(own, sku, 1, own.store);
  expect(await shownUnits(sku, 1, own)).toBe(1);
  await addRule({ channel_id: own.channel_id, sell_from: 2 }, own);
  expect(await shownUnits(sku, 0, own)).toBe(0);
  const { body: item } = await own.administrator("GET", `/admin/stock/${sku}`);
  expect(item.channels[0]).toEqual({
    channel_id: own.channel_id,
    units: 0,
    locations: [
      {
        location_id: own.store,
        units: 0,
        explanation: [
          { why: "on_hand", units: 1 },
          { why: "sell_from", units: 1 },
        ],
      },
    ],
    beyond: null,
  });
  expect(item.channels[1].units).toBe(1);
  const cart = await own.shopper("POST", "/store/carts", {});
  await own.shopper("POST", `/store/carts/${cart.body.id}/lines`, { sku, quantity: 1 });
  const refused = await own.shopper("POST", `/store/carts/${cart.body.id}/reservation`, {});
  expect([refused.status, refused.body.skus]).toEqual([409, [{ sku, available: 0, title: "Thing" }]]);
});

test("[INV-10] the locations of a channel and their order are set, with its soft hold", async () => {
  const own = await openShop();
  const path = `/admin/channels/${own.channel_id}/stock`;
  const before = await own.administrator("GET", path);
  expect(before.body).toEqual({
    channel_id: own.channel_id,
    location_ids: [own.warehouse, own.store],
    soft_hold: null,
    version: 1,
  });
  const wish = { location_ids: [own.otherStore], soft_hold: { starts: "cart", minutes: 30 } };
  const changed = await own.administrator("PUT", path, wish, etag(before));
  expect([changed.status, changed.body]).toEqual([200, { channel_id: own.channel_id, ...wish, version: 2 }]);
  expect((await own.administrator("PUT", path, wish, etag(before))).status).toBe(412);
  expect((await own.administrator("GET", path)).body).toEqual(changed.body);

  const put = async (body: object) => {
    const answer = await own.administrator("PUT", path, { ...wish, ...body }, etag(changed));
    return [answer.status, answer.body.code];
  };
  expect(await put({ location_ids: [shop.store] })).toEqual([422, "unknown_location"]);
  expect(await put({ location_ids: [] })).toEqual([422, "invalid_request"]);
  expect(await put({ location_ids: [own.store, own.store] })).toEqual([422, "invalid_request"]);
  expect(await put({ soft_hold: { starts: "cart", minutes: 0 } })).toEqual([422, "invalid_request"]);
  expect(await put({ soft_hold: { starts: "cart", minutes: 121 } })).toEqual([422, "invalid_request"]);
  expect((await own.administrator("GET", `/admin/channels/${shop.channel_id}/stock`)).status).toBe(404);

  const sku = "ELSEWHERE-1";
  await sell(own, [sku]);
  await stock(own, sku, 4, own.store);
  await stock(own, sku, 2, own.otherStore);
  expect(await shownUnits(sku, 2, own)).toBe(2);
});

test("[INV-08] [INV-10] a SKU's policy is said by its version, told before and after, and leaves a flash sale alone", async () => {
  const sku = await stocked(shop, 3);
  const path = `/admin/stock/${sku}/policy`;
  const before = await shop.administrator("GET", path);
  expect([before.headers.get("etag"), before.body]).toEqual([
    '"v0"',
    { version: 0, rules: [], beyond: null, sale: null },
  ]);
  const rules = [
    { channel_id: shop.channel_id, location_id: shop.store, keep: 1, sell_from: null, low_at: null },
  ];
  const beyond = { kind: "backorder", limit: 4, promised_at: "2027-01-15T00:00:00.000Z" };
  const changed = await shop.administrator("PUT", path, { rules, beyond }, etag(before));
  expect([changed.status, changed.body]).toEqual([200, { version: 1, rules, beyond, sale: null }]);
  const late = await shop.administrator("PUT", path, { rules: [], beyond: null }, etag(before));
  expect([late.status, late.body.code]).toEqual([412, "version_conflict"]);

  const { body: item } = await shop.administrator("GET", `/admin/stock/${sku}`);
  expect(item.policy).toEqual(changed.body);
  expect(item.channels[0].locations).toEqual([
    {
      location_id: shop.store,
      units: 2,
      explanation: [
        { why: "on_hand", units: 3 },
        { why: "kept", units: 1 },
      ],
    },
  ]);
  expect(item.channels[0].beyond).toEqual({ kind: "backorder", units: 4, expected_at: beyond.promised_at });

  await objectsBehind(shop).item(sku).startSale(2, null);
  const running = await shop.administrator("GET", path);
  const during = await shop.administrator("PUT", path, { rules, beyond: null }, etag(running));
  expect([during.status, during.body.sale]).toEqual([200, { buckets: 2 }]);
  await objectsBehind(shop).item(sku).endSale(null);

  const twice = await shop.administrator(
    "PUT",
    path,
    { rules: [...rules, ...rules], beyond: null },
    etag(during),
  );
  expect([twice.status, twice.body.code]).toEqual([422, "invalid_request"]);
  const elsewhere = await shop.administrator(
    "PUT",
    path,
    { rules: [{ ...rules[0], location_id: testId("loc") }], beyond: null },
    etag(during),
  );
  expect([elsewhere.status, elsewhere.body.code]).toEqual([422, "unknown_location"]);
  expect((await shop.administrator("GET", "/admin/stock/NO-SUCH/policy")).body.code).toBe("unknown_sku");

  const [last] = (await told(sku)).slice(-1);
  expect(last).toEqual([
    { rules: [], beyond: null },
    { rules, beyond },
  ]);
});

test("[INV-01] what is known of a SKU is narrowed to the places of whoever looks", async () => {
  const sku = await stocked(shop, 5);
  await stock(shop, sku, 7, shop.otherStore);
  for (const location_id of [shop.store, shop.otherStore]) {
    await shop.administrator("POST", `/admin/stock/${sku}/quarantines`, {
      location_id,
      quantity: 1,
      kind: "other",
      lot: null,
      reason: "photo",
    });
  }
  const manager = await colleague(shop, "Nia", ["store_manager", shop.store]);
  const { body } = await manager("GET", `/admin/stock/${sku}`);
  expect(body.levels.map((level: { location_id: string }) => level.location_id)).toEqual([shop.store]);
  expect([body.on_hand, body.available]).toEqual([5, 4]);
  expect(body.quarantines.map((entry: { location_id: string }) => entry.location_id)).toEqual([shop.store]);
  expect(body.channels[0].locations).toEqual([
    {
      location_id: shop.store,
      units: 4,
      explanation: [
        { why: "on_hand", units: 5 },
        { why: "quarantined", units: 1 },
      ],
    },
  ]);
  expect(body.waiting).toMatchObject({ promises: 0, units: 0, next_at: null });
  expect(body.arrivals).toEqual([]);
});
