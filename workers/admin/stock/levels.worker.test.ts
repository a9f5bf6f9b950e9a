import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { insertRows } from "#db/bulk.ts";
import { newId } from "#db/ids.ts";
import { product, variant } from "#db/schema/shard/catalog.ts";
import { clientWith } from "../../testing/clients.ts";
import {
  type ApiAnswer,
  type Call,
  databaseOf,
  eventually,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
} from "../../testing/shop.ts";

let shop: TestShop;
let category: string;
let below: string;
const BY = { actor: { kind: "system", id: null, name: "Test" }, request_id: null } as const;

beforeAll(async () => {
  shop = await openShop();
  [category, below] = await Promise.all([addCategory("tables", null), Promise.resolve("")]);
  below = await addCategory("side-tables", category);
  await sell(shop, ["JUG-A", "JUG-B", "LAMP-1"]);
  await addProduct("oak-table", "Oak table", ["TBL-1", "TBL-2"], [below]);
  for (const [sku, quantity, place] of [
    ["JUG-A", 20, shop.warehouse],
    ["JUG-A", 3, shop.store],
    ["JUG-B", 9, shop.store],
    ["TBL-1", 7, shop.warehouse],
    ["LAMP-1", 4, shop.otherStore],
  ] as const)
    await stock(shop, sku, quantity, place);
  const items = objectsBehind(shop);
  const change = (command_id: string, location_id: string) => ({
    ...BY,
    command_id,
    location_id,
    reason: "test",
    reference: null,
  });
  await items.item("JUG-A").damage({ ...change("d1", shop.store), quantity: 1 });
  await items.item("JUG-B").quarantine({
    ...change("q1", shop.store),
    quantity: 2,
    quarantine_id: newId("qrn"),
    kind: "quality",
    lot: null,
  });
  await items.item("TBL-1").expect({
    ...change("e1", shop.warehouse),
    source_id: "pur_1",
    quantity: 5,
    expected_at: "2030-01-01T00:00:00.000Z",
  });
  await items.item("LAMP-1").adjust({ ...change("a1", shop.otherStore), delta: -4 });
  await settled(shop, (rows) => rows.length === 5 && level(rows, "LAMP-1")?.on_hand === 0);
}, 60_000);

const addCategory = async (handle: string, parent_id: string | null): Promise<string> => {
  const { body } = await shop.administrator("POST", "/admin/categories", {
    handle,
    name: { en: handle },
    description: { en: "" },
    parent_id,
    media_id: null,
    position: 0,
  });
  return body.id;
};

/** A product that is not published. */
async function addProduct(
  handle: string,
  title: string,
  skus: readonly string[],
  category_ids: readonly string[],
): Promise<void> {
  const { status, body } = await shop.administrator("POST", "/admin/products", {
    handle,
    title: { en: title },
    summary: { en: "" },
    description: { en: "" },
    vendor: null,
    product_type: null,
    tax_class: "standard",
    category_ids,
    details: [],
    options: [
      { name: { en: "Kind" }, values: skus.map((sku) => ({ code: sku, label: { en: sku }, swatch: null })) },
    ],
    variants: skus.map((sku, index) => ({
      sku,
      barcode: `40063813339${30 + index}`,
      options: [sku],
      weight_grams: null,
      media_id: null,
      prices: { USD: { amount: 9_900, compare_at: null } },
    })),
    media: [],
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
}

interface Row {
  readonly sku: string;
  readonly levels: { location_id: string; on_hand: number; available: number }[];
}
const level = (rows: readonly Row[], sku: string) => rows.find((row) => row.sku === sku)?.levels[0];

const settled = (of: TestShop, done: (rows: Row[]) => boolean): Promise<ApiAnswer> =>
  eventually(
    () => of.administrator("GET", "/admin/stock"),
    ({ body }) => done(body.items),
  );

const listed = async (query: string, call: Call = shop.administrator): Promise<string[]> => {
  const { body } = await call("GET", `/admin/stock?${query}`);
  return body.items.map((row: Row) => row.sku);
};

test("[INV-12] the list has all SKUs in their order, with or without stock, a page at a time", async () => {
  expect(await listed("")).toEqual(["JUG-A", "JUG-B", "LAMP-1", "TBL-1", "TBL-2"]);
  const { body: first } = await shop.administrator("GET", "/admin/stock?limit=2");
  expect(first.items.map((row: Row) => row.sku)).toEqual(["JUG-A", "JUG-B"]);
  const { body: second } = await shop.administrator(
    "GET",
    `/admin/stock?limit=4&cursor=${encodeURIComponent(first.next_cursor)}`,
  );
  expect(second.items.map((row: Row) => row.sku)).toEqual(["LAMP-1", "TBL-1", "TBL-2"]);
  expect(second.next_cursor).toBe(null);
});

test.each([
  ["on_hold", ["JUG-B"]],
  ["damaged", ["JUG-A"]],
  ["incoming", ["TBL-1"]],
  ["in_transit", []],
  ["backordered", []],
  ["out", ["LAMP-1"]],
] as const)("[INV-12] the list is narrowed to what is %s", async (state, skus) => {
  expect(
    await eventually(
      () => listed(`state=${state}`),
      (found) => found.length === skus.length,
    ),
  ).toEqual(skus);
  expect(await listed(`state=${state}&location_id=${shop.warehouse}`)).toEqual(
    skus.filter((sku) => sku === "TBL-1"),
  );
});

test("[INV-12] [INV-10] low is what the merchant's rules call so", async () => {
  expect(await listed("state=low")).toEqual([]);
  const rule = {
    category_id: null,
    channel_id: null,
    location_id: shop.store,
    keep: null,
    sell_from: null,
    low_at: 3,
  };
  const { status } = await shop.administrator("POST", "/admin/stock-rules", rule);
  expect(status).toBe(201);
  await stock(shop, "JUG-A", 1, shop.store);
  expect(
    await eventually(
      () => listed("state=low"),
      (found) => found.length === 1,
    ),
  ).toEqual(["JUG-A"]);
  expect(await listed("low=true")).toEqual(["JUG-A", "LAMP-1"]);
});

test("[INV-12] a search knows beginnings of SKUs in any case, pieces of them, barcodes, words of titles, and drafts", async () => {
  expect(await listed("q=jug-")).toEqual(["JUG-A", "JUG-B"]);
  expect(await listed("q=JUG-B")).toEqual(["JUG-B"]);
  expect(await listed("q=4006381333931")).toEqual(["TBL-2"]);
  expect(await listed("q=oak")).toEqual(["TBL-1", "TBL-2"]);
  expect(await listed("q=thing")).toEqual(["JUG-A", "JUG-B", "LAMP-1"]);
  expect(await listed("q=nowhere")).toEqual([]);
  expect(await listed(`q=jug&location_id=${shop.warehouse}`)).toEqual(["JUG-A"]);
  expect(await listed("q=JUG&state=damaged")).toEqual(["JUG-A"]);
});

test("[INV-12] a category has what lies below it", async () => {
  expect(await listed(`category_id=${category}`)).toEqual(["TBL-1", "TBL-2"]);
  expect(await listed(`category_id=${below}&state=incoming`)).toEqual(["TBL-1"]);
  expect(await listed(`category_id=${category}&q=jug`)).toEqual([]);
  expect(await listed(`category_id=${newId("cat")}`)).toEqual([]);
});

test("[INV-12] [SEC-02] whoever is bound to a store sees its SKUs and levels alone", async () => {
  expect(await listed("", shop.manager)).toEqual(["JUG-A", "JUG-B"]);
  const { body } = await shop.manager("GET", "/admin/stock?state=damaged");
  expect(body.items.map((row: Row) => row.levels.map(({ location_id }) => location_id))).toEqual([
    [shop.store],
  ]);
  expect(await listed(`location_id=${shop.warehouse}`, shop.manager)).toEqual([]);
});

/** Statements that the Worker sent to D1 for an answer. */
const trips = ({ headers }: ApiAnswer): number =>
  Number(/d1;desc="(\d+)"/.exec(headers.get("server-timing") ?? "")?.[1]);

test("[INV-12] a thousand SKUs are asked for in as many round trips as one, and unknown ones are named", async () => {
  const big = await openShop();
  const db = await databaseOf(big);
  await sell(big, ["ONE"]);
  const skus = Array.from({ length: 999 }, (_, n) => `BULK-${String(n).padStart(4, "0")}`);
  const first = await db.select().from(product).where(eq(product.tenant_id, big.tenant_id)).get();
  await insertRows(
    db,
    variant,
    skus.map((sku, n) => ({
      id: newId("var"),
      product_id: first?.id ?? "",
      sku,
      barcode: null,
      options: [sku],
      position: n + 1,
    })),
  );
  await stock(big, "ONE", 6, big.store);
  await stock(big, "BULK-0500", 8, big.warehouse);
  await settled(big, (rows) => rows.length > 1);
  const ask = (wanted: readonly string[]) =>
    big.administrator("POST", "/admin/stock/query", { skus: wanted, channel_id: big.channel_id });
  await eventually(
    () => ask(["ONE", "BULK-0500"]),
    ({ body }) => body.items.every((item: { on_hand: number }) => item.on_hand > 0),
  );
  // What is remembered of the merchant is fresh now.
  const one = await ask(["ONE", "NONE"]);
  expect(one.body.unknown).toEqual(["NONE"]);
  const all = await ask([...skus, "ONE"]);
  expect(all.status).toBe(200);
  expect(all.body.unknown).toEqual([]);
  expect(all.body.items.length).toBe(1_000);
  expect(all.body.items[500]).toMatchObject({
    sku: "BULK-0500",
    on_hand: 8,
    available: 8,
    channel: { units: 8 },
  });
  // One for the session, one for all the rest.
  expect([trips(one), trips(all)]).toEqual([2, 2]);
  expect((await ask([...skus, "ONE", "TWO"])).status).toBe(422);
}, 60_000);

test("[INV-10] [INV-12] availability is what the channel may promise by its rules", async () => {
  const { body: rule } = await shop.administrator("POST", "/admin/stock-rules", {
    category_id: null,
    channel_id: shop.channel_id,
    location_id: shop.warehouse,
    keep: 5,
    sell_from: null,
    low_at: null,
  });
  expect(rule.keep).toBe(5);
  const { body } = await eventually(
    () =>
      shop.administrator("POST", "/admin/stock/query", {
        skus: ["TBL-1", "TBL-2"],
        channel_id: shop.channel_id,
      }),
    (answer) => answer.body.items[0].channel.units === 2,
  );
  expect(body.items).toEqual([
    expect.objectContaining({
      sku: "TBL-1",
      on_hand: 7,
      available: 7,
      channel: { units: 2, locations: [{ location_id: shop.warehouse, units: 2 }], beyond: null },
    }),
    {
      sku: "TBL-2",
      levels: [],
      on_hand: 0,
      available: 0,
      channel: { units: 0, locations: [], beyond: null },
    },
  ]);
});

test("[INV-10] [INV-12] a rule of a category counts for the SKUs of its products alone", async () => {
  const ask = () =>
    shop.administrator("POST", "/admin/stock/query", {
      skus: ["TBL-1", "JUG-A"],
      location_ids: [shop.warehouse],
      channel_id: shop.channel_id,
    });
  const units = ({ body }: ApiAnswer) =>
    body.items.map((item: { channel: { units: number } }) => item.channel.units);
  expect(units(await ask())).toEqual([2, 15]);
  const { status } = await shop.administrator("POST", "/admin/stock-rules", {
    category_id: below,
    channel_id: shop.channel_id,
    location_id: shop.warehouse,
    keep: 1,
    sell_from: null,
    low_at: null,
  });
  expect(status).toBe(201);
  expect(units(await eventually(ask, (answer) => units(answer)[0] === 6))).toEqual([6, 15]);
});

test("[INV-12] [SEC-02] programs ask under /partner, and see the levels of their locations alone", async () => {
  const { call } = await clientWith(shop, { scopes: ["inventory.stock.view"], location_ids: [shop.store] });
  const { status, body } = await call("POST", "/partner/stock/query", { skus: ["JUG-A"] });
  expect(status).toBe(200);
  expect(body.items[0].levels.map((entry: { location_id: string }) => entry.location_id)).toEqual([
    shop.store,
  ]);
  const elsewhere = await call("POST", "/partner/stock/query", {
    skus: ["JUG-A"],
    location_ids: [shop.warehouse],
  });
  expect([elsewhere.status, elsewhere.body.code]).toEqual([422, "unknown_location"]);
  const { body: changes } = await call("GET", "/partner/stock/changes");
  expect(
    changes.items.map((entry: { sku: string; location_id: string }) => [entry.sku, entry.location_id]).sort(),
  ).toEqual([
    ["JUG-A", shop.store],
    ["JUG-B", shop.store],
  ]);
  await stock(shop, "TBL-2", 1, shop.warehouse);
  await stock(shop, "TBL-2", 2, shop.store);
  const next = await eventually(
    () => call("GET", `/partner/stock/changes?cursor=${encodeURIComponent(changes.cursor)}`),
    (answer) => answer.body.items.length === 1,
  );
  expect(next.body.items[0]).toMatchObject({
    sku: "TBL-2",
    location_id: shop.store,
    on_hand: 2,
    available: 2,
  });
  expect(next.body.more).toBe(false);
});
