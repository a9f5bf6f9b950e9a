import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inList } from "#db/bulk.ts";
import { addImport, importKeys, stalledImports } from "#db/imports.ts";
import { product, productMedia, publishedProduct, variant } from "#db/schema/shard/catalog.ts";
import { importChunk, importJob, importRefusal } from "#db/schema/shard/operations.ts";
import { stockLevel } from "#db/schema/shard/stock.ts";
import {
  type ApiAnswer,
  databaseOf,
  eventually,
  objectsBehind,
  openShop,
  type TestShop,
  testId,
} from "#workers/testing/shop.ts";
import { queue } from "./index.ts";
import { scheduled } from "./scheduled.ts";

const HEADER =
  "Handle,Title,Body (HTML),Vendor,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Variant Barcode,Image Src";

/** A file of jugs in two sizes each: SKUs `<prefix>-<n>-s` and `-l`. */
function jugs(prefix: string, count: number): string {
  const rows = Array.from({ length: count }, (_, n) => [
    `${prefix}-${n},Jug ${n},"<p>One</p>\n<p>two</p>",Tin,true,Size,Small,${prefix}-${n}-s,3,24.50,4006381333931,https://pictures.example/${n}.jpg`,
    `${prefix}-${n},,,,,,Large,${prefix}-${n}-l,,32,,`,
  ]);
  return `${[HEADER, ...rows.flat()].join("\n")}\n`;
}

interface Upload {
  readonly query?: Record<string, string>;
  readonly key?: string;
}

/** Sends a file as an administrator of the shop would. */
async function upload(shop: TestShop, text: string, { query = {}, key }: Upload = {}): Promise<ApiAnswer> {
  const search = new URLSearchParams({
    format: "shopify_csv",
    file_name: "jugs.csv",
    currency: "USD",
    location_id: shop.warehouse,
    opening_stock: "5",
    ...query,
  });
  return shop.administrator("POST", `/admin/imports?${search}`, text, {
    headers: { "content-type": "text/csv" },
    ...(key && { key }),
  });
}

const ended = (shop: TestShop, id: string): Promise<ApiAnswer> =>
  eventually(
    () => shop.administrator("GET", `/admin/imports/${id}`),
    ({ body }) => body.status === "done" || body.status === "failed",
    15_000,
  );

async function imported(shop: TestShop, text: string, options: Upload = {}): Promise<ApiAnswer> {
  const started = await upload(shop, text, options);
  expect(started.status).toBe(202);
  return ended(shop, started.body.id);
}

/** Delivers messages to the imports consumer by hand. */
async function deliver(bodies: readonly unknown[], attempts = 1) {
  const batch = createMessageBatch(
    "imports",
    bodies.map((body, index) => ({
      id: `${crypto.randomUUID()}-${index}`,
      timestamp: new Date(),
      attempts,
      body,
    })),
  );
  await queue(batch, env);
  return getQueueResult(batch, createExecutionContext());
}

/** All that an import writes, without what differs from run to run. */
async function written(shop: TestShop, skus: readonly string[]) {
  const db = await databaseOf(shop);
  const variants = await db
    .select({ sku: variant.sku, product_id: variant.product_id })
    .from(variant)
    .where(and(eq(variant.tenant_id, shop.tenant_id), inList(variant.sku, skus)))
    .all();
  const products = new Set(variants.map((row) => row.product_id));
  const [all, published, refusals] = await Promise.all([
    db.select({ id: product.id }).from(product).where(eq(product.tenant_id, shop.tenant_id)).all(),
    db
      .select({ id: publishedProduct.product_id })
      .from(publishedProduct)
      .where(eq(publishedProduct.tenant_id, shop.tenant_id))
      .all(),
    db.select().from(importRefusal).where(eq(importRefusal.tenant_id, shop.tenant_id)).all(),
  ]);
  const movements = await Promise.all(skus.map((sku) => objectsBehind(shop).item(sku).movements(null, 10)));
  return {
    products: all.length,
    named: products.size,
    variants: variants.length,
    published: published.length,
    refusals: refusals.length,
    received: movements.map((list) => list.map((movement) => movement.on_hand)),
  };
}

test("[CAT-06] a file becomes products on sale with prices, barcodes and opening stock, and a read copy of it", async () => {
  const shop = await openShop();
  const { body: job } = await imported(shop, jugs("jug", 3));
  expect(job).toMatchObject({
    status: "done",
    error: null,
    products: 3,
    products_done: 3,
    created: 3,
    updated: 0,
    refused: 0,
  });
  const shown = await shop.shopper("GET", "/store/products/jug-1");
  expect(shown.status).toBe(200);
  expect(shown.body.title).toBe("Jug 1");
  const db = await databaseOf(shop);
  const documents = await db
    .select()
    .from(publishedProduct)
    .where(eq(publishedProduct.tenant_id, shop.tenant_id))
    .all();
  expect(documents.length).toBe(3);
  // The picture lies elsewhere: kept in the draft, not offered to shops.
  expect(documents.flatMap((row) => row.document.images)).toEqual([]);
  const pictures = await db
    .select()
    .from(productMedia)
    .where(eq(productMedia.tenant_id, shop.tenant_id))
    .all();
  expect(pictures.map((row) => row.external_url).sort()).toEqual(
    [0, 1, 2].map((n) => `https://pictures.example/${n}.jpg`),
  );
  const levels = await eventually(
    () => db.select().from(stockLevel).where(eq(stockLevel.tenant_id, shop.tenant_id)).all(),
    (rows) => rows.length === 6,
  );
  const quantities = Object.fromEntries(levels.map((row) => [row.sku, row.on_hand]));
  expect(quantities).toEqual({
    "jug-0-s": 3,
    "jug-0-l": 5,
    "jug-1-s": 3,
    "jug-1-l": 5,
    "jug-2-s": 3,
    "jug-2-l": 5,
  });
  expect(new Set(levels.map((row) => row.location_id))).toEqual(new Set([shop.warehouse]));
});

test("[CAT-06] the same file again updates and doubles nothing", async () => {
  const shop = await openShop();
  const skus = ["jug-0-s", "jug-0-l", "jug-1-s", "jug-1-l"];
  await imported(shop, jugs("jug", 2));
  const before = await written(shop, skus);
  const { body: job } = await imported(shop, jugs("jug", 2));
  expect(job).toMatchObject({ status: "done", products: 2, created: 0, updated: 2, refused: 0 });
  expect(await written(shop, skus)).toEqual(before);
  expect(before).toEqual({
    products: 2,
    named: 2,
    variants: 4,
    published: 2,
    refusals: 0,
    received: [[3], [5], [3], [5]],
  });
});

test("[CAT-06] every message delivered again, before and after the end, changes nothing and counts once", async () => {
  const shop = await openShop();
  const file = `${jugs("jug", 2)}bad,Bad,,,true,,,bad,,minus,,\n`;
  const started = await upload(shop, file);
  const id = started.body.id;
  const split = { kind: "split", tenant_id: shop.tenant_id, job_id: id };
  const chunk = { kind: "chunk", tenant_id: shop.tenant_id, job_id: id, chunk: 1 };
  await deliver([split, split]);
  await Promise.allSettled([deliver([chunk]), deliver([chunk]), deliver([split])]);
  const { body: job } = await ended(shop, id);
  const result = await deliver([split, chunk, chunk]);
  expect(result.retryMessages).toEqual([]);
  expect(job).toMatchObject({
    status: "done",
    products: 3,
    products_done: 3,
    created: 2,
    updated: 0,
    refused: 1,
  });
  expect((await shop.administrator("GET", `/admin/imports/${id}`)).body).toEqual(job);
  expect(await written(shop, ["jug-0-s", "jug-0-l"])).toEqual({
    products: 2,
    named: 1,
    variants: 2,
    published: 2,
    refusals: 1,
    received: [[3], [5]],
  });
});

test("[CAT-06] a chunk that was cut off after its products were saved counts them as created when it is loaded again", async () => {
  const shop = await openShop();
  const { body: first } = await imported(shop, jugs("jug", 2));
  const db = await databaseOf(shop);
  // As it stood between saving and opening the stock.
  const own = and(eq(importJob.tenant_id, shop.tenant_id), eq(importJob.id, first.id));
  await db.update(importJob).set({ status: "running", finished_at: null }).where(own);
  await db
    .update(importChunk)
    .set({ done_at: null })
    .where(and(eq(importChunk.tenant_id, shop.tenant_id), eq(importChunk.job_id, first.id)));
  await db.update(importJob).set({ status: "reading" }).where(own);
  await deliver([{ kind: "split", tenant_id: shop.tenant_id, job_id: first.id }]);
  const { body: again } = await ended(shop, first.id);
  expect(again).toMatchObject({
    status: "done",
    products: 2,
    products_done: 2,
    created: 2,
    updated: 0,
    refused: 0,
  });
  expect((await written(shop, ["jug-0-s"])).received).toEqual([[3]]);
});

test("[CAT-06] cron sends on a job whose messages were lost, and gives up on one that is a day old", async () => {
  const shop = await openShop();
  const started = await upload(shop, jugs("jug", 1));
  await ended(shop, started.body.id);
  const db = await databaseOf(shop);
  const own = and(eq(importJob.tenant_id, shop.tenant_id), eq(importJob.id, started.body.id));
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const chunks = and(eq(importChunk.tenant_id, shop.tenant_id), eq(importChunk.job_id, started.body.id));
  await db
    .update(importJob)
    .set({ status: "queued", finished_at: null, created_at: ago(10) })
    .where(own);
  await db.update(importChunk).set({ done_at: null }).where(chunks);
  const stalled = await stalledImports(env, Date.now());
  expect(stalled.filter((job) => job.tenant_id === shop.tenant_id)).toEqual([
    { tenant_id: shop.tenant_id, job_id: started.body.id },
  ]);
  await scheduled(createScheduledController(), env);
  expect((await ended(shop, started.body.id)).body).toMatchObject({ status: "done", created: 1 });
  await db
    .update(importJob)
    .set({ status: "reading", finished_at: null, created_at: ago(25 * 60) })
    .where(own);
  expect((await stalledImports(env, Date.now())).filter((job) => job.tenant_id === shop.tenant_id)).toEqual(
    [],
  );
  const { body } = await shop.administrator("GET", `/admin/imports/${started.body.id}`);
  expect(body.status).toBe("failed");
  expect(body.error).toContain("Import the file again");
});

test("[CAT-06] refused rows are listed with line, field and reason, in pages; the other products are imported", async () => {
  const shop = await openShop();
  await imported(shop, jugs("mine", 1));
  const file = [
    HEADER,
    "no-price,No price,,,true,,,np,,,,",
    "good,Good,,,true,,,good,,5,1234,",
    ",,,,,,,x,,1,,",
    "thief,Thief,,,true,,,mine-0-s,,5,,",
  ].join("\n");
  const { body: job } = await imported(shop, file);
  expect(job).toMatchObject({ status: "done", products: 4, created: 1, updated: 0, refused: 3 });
  const first = await shop.administrator("GET", `/admin/imports/${job.id}/refusals?limit=3`);
  const rest = await shop.administrator(
    "GET",
    `/admin/imports/${job.id}/refusals?limit=3&cursor=${first.body.next_cursor}`,
  );
  expect(rest.body.next_cursor).toBeNull();
  expect([...first.body.items, ...rest.body.items]).toEqual([
    { line: 2, field: "price", reason: "there is no price", value: null },
    { line: 3, field: "barcode", reason: "not 8, 12, 13 or 14 digits; imported without it", value: "1234" },
    { line: 4, field: "handle", reason: "no handle says which product this row belongs to", value: null },
    { line: 5, field: "sku", reason: "another product of the shop has this SKU", value: "mine-0-s" },
  ]);
  expect((await shop.administrator("GET", "/admin/products?q=thief")).body.items).toEqual([]);
});

test("[CAT-06] an import keeps what the file cannot know and removes variants it no longer has", async () => {
  const shop = await openShop();
  await imported(shop, jugs("jug", 1));
  const found = await shop.administrator("GET", "/admin/products?q=jug-0");
  const db = await databaseOf(shop);
  const own = and(eq(product.tenant_id, shop.tenant_id), eq(product.id, found.body.items[0].id));
  await db
    .update(product)
    .set({ title: { en: "Old", de: "Krug" }, details: [{ label: { en: "Made in" }, value: { en: "Ohio" } }] })
    .where(own);
  await imported(shop, `${HEADER}\njug-0,New jug,,,true,,,jug-0-s,,20,,\n`);
  const { body } = await shop.administrator("GET", `/admin/products/${found.body.items[0].id}`);
  expect(body.title).toEqual({ en: "New jug", de: "Krug" });
  expect(body.vendor).toBe("Tin");
  expect(body.details).toEqual([{ label: { en: "Made in" }, value: { en: "Ohio" } }]);
  expect(body.variants.map((entry: { sku: string; prices: unknown }) => [entry.sku, entry.prices])).toEqual([
    ["jug-0-s", { USD: { amount: 2_000, compare_at: null } }],
  ]);
});

test("[CAT-06] a file that cannot be read fails with what to do, and one that cannot be loaded after its last try too", async () => {
  const shop = await openShop();
  const unreadable = await imported(shop, "id,name\n1,x\n");
  expect(unreadable.body.status).toBe("failed");
  expect(unreadable.body.error).toContain("It should begin like Shopify's product export");
  const started = await upload(shop, jugs("jug", 1));
  await ended(shop, started.body.id);
  const db = await databaseOf(shop);
  await db
    .update(importJob)
    .set({ status: "running" })
    .where(and(eq(importJob.tenant_id, shop.tenant_id), eq(importJob.id, started.body.id)));
  await db
    .update(importChunk)
    .set({ done_at: null })
    .where(and(eq(importChunk.tenant_id, shop.tenant_id), eq(importChunk.job_id, started.body.id)));
  await env.MEDIA.delete(importKeys(shop.tenant_id, started.body.id).chunk(1));
  const chunk = { kind: "chunk", tenant_id: shop.tenant_id, job_id: started.body.id, chunk: 1 };
  expect((await deliver([chunk], 2)).retryMessages.length).toBe(1);
  expect((await shop.administrator("GET", `/admin/imports/${started.body.id}`)).body.status).toBe("running");
  expect((await deliver([chunk], 6)).retryMessages).toEqual([]);
  const { body } = await shop.administrator("GET", `/admin/imports/${started.body.id}`);
  expect(body.status).toBe("failed");
  expect(body.error).toContain("Import it again");
});

test.each([
  ["a workbook, named as CSV", "PK\u0003\u0004", "shopify_csv", "This is a workbook or a ZIP archive."],
  ["a page", "<!doctype html><p>Handle,Title</p>", "shopify_csv", "The first line names no column"],
  ["a list of JSON, named as CSV", '{"id":1}\n{"id":2}\n', "shopify_csv", "The first line names no column"],
  ["a CSV, named as JSON", jugs("jug", 3), "icecat_ndjson", "Line 1 is no JSON object."],
  [
    "zeros among the text",
    `${HEADER}\njug,J\0g,,,true,,,jug,,20,,\n`,
    "shopify_csv",
    "This is no text file.",
  ],
])(
  "[SEC-08] a file is refused as a whole when its bytes belie its format: %s",
  async (_, text, format, error) => {
    const shop = await openShop();
    const { body } = await imported(shop, text, { query: { format } });
    expect([body.status, body.error.slice(0, error.length)]).toEqual(["failed", error]);
    const refusals = await shop.administrator("GET", `/admin/imports/${body.id}/refusals`);
    expect(refusals.body.items).toEqual([]);
    expect((await shop.administrator("GET", "/admin/products")).body.items).toEqual([]);
  },
);

test("[SEC-08] a file sent as a form of another site could is refused, and no job begins", async () => {
  const shop = await openShop();
  for (const type of ["text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"]) {
    const query = new URLSearchParams({ format: "shopify_csv", file_name: "jugs.csv", currency: "USD" });
    const { status, body } = await shop.administrator("POST", `/admin/imports?${query}`, jugs("jug", 1), {
      headers: { "content-type": type },
    });
    expect([status, body.code], type).toEqual([415, "unsupported_media_type"]);
  }
  expect((await shop.administrator("GET", "/admin/imports")).body.items).toEqual([]);
});

test("[CAT-06] the same key gives the same job; another file or question under it is refused", async () => {
  const shop = await openShop();
  const key = crypto.randomUUID();
  const first = await upload(shop, jugs("jug", 1), { key });
  const again = await upload(shop, jugs("jug", 1), { key });
  expect(again.status).toBe(202);
  expect(again.body.id).toBe(first.body.id);
  const other = await upload(shop, jugs("jug", 2), { key });
  expect([other.status, other.body.code]).toEqual([409, "idempotency_key_reused"]);
  await ended(shop, first.body.id);
  const list = await shop.administrator("GET", "/admin/imports");
  expect(list.body.items.map((job: { id: string }) => job.id)).toEqual([first.body.id]);
});

test("[CAT-06] a gzip file is unpacked, and a large one is cut into chunks", async () => {
  const shop = await openShop();
  const text = jugs("jug", 230);
  const packed = await new Response(
    new Blob([text]).stream().pipeThrough(new CompressionStream("gzip")),
  ).arrayBuffer();
  const db = await databaseOf(shop);
  const id = testId("imp");
  await env.MEDIA.put(importKeys(shop.tenant_id, id).source, packed);
  const options = {
    currency: "USD",
    locale: "en",
    location_id: null,
    opening_stock: null,
    publish: true,
  };
  await addImport(db, { id, file_name: "jugs.csv.gz", format: "shopify_csv", options, created_by: "test" });
  await deliver([{ kind: "split", tenant_id: shop.tenant_id, job_id: id }]);
  const { body: job } = await ended(shop, id);
  expect(job).toMatchObject({ status: "done", products: 230, created: 230, refused: 0 });
  const chunks = await db.select().from(importChunk).where(eq(importChunk.tenant_id, shop.tenant_id)).all();
  expect(chunks.map((row) => row.products)).toEqual([200, 30]);
  const left = await env.MEDIA.list({ prefix: importKeys(shop.tenant_id, job.id).chunks });
  expect(left.objects).toEqual([]);
});

test("[CAT-06] another merchant sees nothing of an import, staff without the right do not start one, strangers neither", async () => {
  const [shop, other] = await Promise.all([openShop(), openShop()]);
  const { body: job } = await imported(shop, `${HEADER}\nbad,,,,true,,,bad,,1,,\n`);
  expect((await other.administrator("GET", "/admin/imports")).body.items).toEqual([]);
  for (const path of [`/admin/imports/${job.id}`, `/admin/imports/${job.id}/refusals`]) {
    expect((await other.administrator("GET", path)).body.code).toBe("not_found");
    expect((await shop.manager("GET", path)).body.code).toBe("forbidden");
    expect((await shop.shopper("GET", path)).body.code).toBe("sign_in_required");
  }
  const path = "/admin/imports?format=shopify_csv&file_name=x.csv&currency=USD";
  expect((await shop.manager("POST", path, jugs("jug", 1))).body.code).toBe("forbidden");
  expect((await shop.shopper("POST", path, jugs("jug", 1))).body.code).toBe("sign_in_required");
  // A message under the wrong merchant finds no job.
  expect(
    (await deliver([{ kind: "split", tenant_id: other.tenant_id, job_id: job.id }])).retryMessages,
  ).toEqual([]);
  expect((await shop.administrator("GET", `/admin/imports/${job.id}`)).body).toEqual(job);
});

test("[CAT-06] a wrong question is answered with what is wrong, and starts nothing", async () => {
  const shop = await openShop();
  const other = await openShop();
  const code = async (query: Record<string, string>, text = jugs("jug", 1)) =>
    (await upload(shop, text, { query })).body.code;
  expect(await code({ format: "xml" })).toBe("invalid_request");
  expect(await code({ currency: "dollars" })).toBe("invalid_request");
  expect(await code({ location_id: other.warehouse })).toBe("unknown_location");
  expect(await code({}, "")).toBe("invalid_request");
  const nowhere = await shop.administrator(
    "POST",
    "/admin/imports?format=shopify_csv&file_name=x.csv&currency=USD&opening_stock=5",
    jugs("jug", 1),
  );
  expect(nowhere.body.errors).toEqual([{ field: "location_id", message: "say where the opening stock is" }]);
  const keyless = await shop.administrator(
    "POST",
    "/admin/imports?format=shopify_csv&file_name=x.csv&currency=USD",
    "x",
    { key: null },
  );
  expect(keyless.body.code).toBe("idempotency_key_required");
  expect((await shop.administrator("GET", "/admin/imports")).body.items).toEqual([]);
});
