import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { newMerchant } from "#commerce/merchant/set-up.ts";
import { addJob, jobOf, jobsOf } from "#db/merchant-jobs.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import { driveWithCrashes } from "#workers/testing/jobs.ts";
import { deployment, newOperator, rowsOf } from "#workers/testing/operators.ts";
import { apiAt, CUSTOMER, eventually, openShop } from "#workers/testing/shop.ts";
import { resetStep } from "./reset.ts";

/** A sandbox whose shelves are filled, with somebody who administrates it. */
async function openSandbox(country: "DE" | "US" = "US") {
  const slug = `sandbox-${crypto.randomUUID().slice(0, 8)}`;
  const few = newMerchant({
    name: "Try it",
    slug,
    kind: "sandbox",
    shard: "SHARD_1",
    country,
    locale: country === "DE" ? "de-DE" : "en-US",
    currency: country === "DE" ? "EUR" : "USD",
    hostname: `${slug}.example`,
    url: null,
    place: { kind: "store", name: "Store", line1: "1", city: "C", region: null, postal_code: "12345" },
    administrator: { name: "Pat Partner", email: "pat@partner.example" },
  });
  const made = await deployment("POST", "/operator/merchants", {
    ...few,
    staff: [{ ...few.staff[0], password: "correct-horse" }],
  });
  expect([made.status, made.body.kind]).toEqual([201, "sandbox"]);
  const tenant_id: string = made.body.id;
  await eventually(
    () => jobsOf(env, tenant_id, { kinds: ["reset"], limit: 1 }),
    ([job]) => job?.status === "done",
  );
  const shopper = apiAt(`${slug}.example`);
  const signedIn = await shopper("POST", "/auth/staff/sign-in", {
    email: "pat@partner.example",
    password: "correct-horse",
  });
  const administrator = apiAt(`${slug}.example`, {
    cookie: (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "",
  });
  return { tenant_id, slug, shopper, administrator, store: made.body.locations[0].id as string };
}

async function buy({ shopper, store }: Awaited<ReturnType<typeof openSandbox>>, sku: string) {
  const { body: cart } = await shopper("POST", "/store/carts", {});
  await shopper("POST", `/store/carts/${cart.id}/lines`, { sku, quantity: 1 });
  const { body } = await shopper("PUT", `/store/carts/${cart.id}/details`, {
    customer: CUSTOMER,
    fulfilment: { kind: "pickup", location_id: store },
  });
  return shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: body.total,
  });
}

/** What shoppers see of the goods, without ids that a reset makes anew. */
async function shelves({ shopper }: Awaited<ReturnType<typeof openSandbox>>) {
  const { body } = await shopper("GET", "/store/products?limit=50");
  return body.items
    .map((item: { handle: string; price_min: unknown; image: { url: string } | null }) => [
      item.handle,
      item.price_min,
    ])
    .sort();
}

describe("[INT-04] a sandbox", () => {
  test("has a dozen products of our own with pictures, prices, stock and a store, and says that it is one", async () => {
    const sandbox = await openSandbox("DE");
    const channel = await sandbox.shopper("GET", "/store/channel");
    expect([channel.body.sandbox, channel.body.currency]).toEqual([true, "EUR"]);
    expect((await sandbox.administrator("GET", "/admin/me")).body.merchant.kind).toBe("sandbox");
    const goods = await shelves(sandbox);
    expect(goods.length).toBe(12);
    expect(goods.every(([, price]: [string, { currency: string }]) => price.currency === "EUR")).toBe(true);
    const { body: product } = await sandbox.shopper("GET", "/store/products/stoneware-mug");
    expect(product.images.length).toBe(1);
    const { exports } = await import("cloudflare:workers");
    const picture = await exports.default.fetch(`https://${sandbox.slug}.example${product.images[0].url}`);
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    expect(await picture.text()).toContain("Stoneware mug");
    const found = await sandbox.shopper("GET", "/store/products?q=mug");
    expect(found.body.items.map((item: { handle: string }) => item.handle)).toContain("stoneware-mug");
    const stores = await sandbox.shopper("GET", "/store/locations");
    expect(stores.body.items.length).toBe(1);
    const sku = product.variants[0].sku;
    const level = await sandbox.administrator("GET", `/admin/stock/${sku}`);
    expect([level.body.on_hand, level.body.available]).toEqual([50, 50]);
    const order = await buy(sandbox, sku);
    expect([order.status, order.body.order.state]).toEqual([201, "confirmed"]);
    const live = await openShop();
    expect((await live.shopper("GET", "/store/channel")).body.sandbox).toBe(false);
  });

  test("is as it was at first after a reset in one call: people and set-up stay, all else is gone", async () => {
    const sandbox = await openSandbox();
    const before = await shelves(sandbox);
    const { body: product } = await sandbox.shopper("GET", "/store/products/stoneware-mug");
    const sku: string = product.variants[0].sku;
    const placed = await buy(sandbox, sku);
    const orderId: string = placed.body.order.id;
    await eventually(
      () => rowsOf("orders", sandbox.tenant_id),
      (rows) => rows.some((row) => row.state === "confirmed"),
    );
    await sandbox.administrator("POST", "/admin/stock/adjustments", {
      sku,
      location_id: sandbox.store,
      delta: -7,
      reason: "lost",
      note: null,
    });
    const log = (await rowsOf("audit_entry", sandbox.tenant_id)).length;

    const operator = await newOperator();
    const reset = await operator.call("POST", `/operator/merchants/${sandbox.tenant_id}/reset`, {});
    expect([reset.status, reset.body.kind]).toEqual([202, "reset"]);
    const job = await eventually(
      () => jobOf(env, { tenant_id: sandbox.tenant_id, job_id: reset.body.id }),
      (found) => found?.status === "done",
    );
    expect(job?.status).toBe("done");
    expect(await shelves(sandbox)).toEqual(before);
    for (const table of ["orders", "order_line", "customer", "notification"])
      expect([table, (await rowsOf(table, sandbox.tenant_id)).length]).toEqual([table, 0]);
    expect(await objectsOf(env, sandbox.tenant_id).order(orderId).read()).toBe(null);
    const level = await sandbox.administrator("GET", `/admin/stock/${sku}`);
    expect([level.body.on_hand, level.body.available]).toEqual([50, 50]);
    expect((await rowsOf("audit_entry", sandbox.tenant_id)).length).toBe(log + 1);
    expect((await buy(sandbox, sku)).status).toBe(201);
  });

  test("is reset the same when it is cut off after whichever step", async () => {
    const sandbox = await openSandbox();
    const before = await shelves(sandbox);
    const job = await addJob(env, {
      tenant_id: sandbox.tenant_id,
      kind: "reset",
      requested_by: { kind: "system", id: "", name: "test" },
      reason: null,
    });
    const ref = { tenant_id: sandbox.tenant_id, job_id: job?.id ?? "" };
    expect(await driveWithCrashes(ref, resetStep)).toBeGreaterThan(9);
    expect((await jobOf(env, ref))?.status).toBe("done");
    expect(await shelves(sandbox)).toEqual(before);
    const skus = await rowsOf("stock_level", sandbox.tenant_id);
    expect(new Set(skus.map((row) => row.on_hand))).toEqual(new Set([50]));
  });

  test("belongs to a merchant, is made in its country and currency, and a live merchant is never reset", async () => {
    const [parent, operator] = await Promise.all([openShop(), newOperator("Ode Maker")]);
    const slug = `partner-${crypto.randomUUID().slice(0, 8)}`;
    const make = () =>
      operator.call("POST", `/operator/merchants/${parent.tenant_id}/sandboxes`, {
        slug,
        name: "Partner sandbox",
        hostname: `${slug}.example`,
        url: null,
        administrator: { name: "Pat Partner", email: "pat@partner.example" },
      });
    const made = await make();
    expect([made.status, made.body.kind]).toEqual([201, "sandbox"]);
    expect((await make()).body.code).toBe("slug_taken");
    const channel = await apiAt(`${slug}.example`)("GET", "/store/channel");
    expect([channel.body.country, channel.body.currency]).toEqual(["US", "USD"]);
    const { body } = await operator.call("GET", `/operator/merchants/${parent.tenant_id}`);
    expect(body.sandboxes).toEqual([{ id: made.body.id, name: "Partner sandbox", slug }]);
    const told = async (tenantId: string) =>
      (await rowsOf("audit_entry", tenantId)).filter((row) => row.action === "merchant.sandbox").length;
    expect([await told(parent.tenant_id), await told(made.body.id)]).toEqual([1, 1]);

    const live = await operator.call("POST", `/operator/merchants/${parent.tenant_id}/reset`, {});
    expect([live.status, live.body.code]).toEqual([409, "sandbox_only"]);
    const nested = await operator.call("POST", `/operator/merchants/${made.body.id}/sandboxes`, {
      slug: `${slug}-2`,
      name: "N",
      hostname: `${slug}-2.example`,
      url: null,
      administrator: { name: "P", email: "p@partner.example" },
    });
    expect(nested.status).toBe(404);
    const gone = await operator.call("POST", `/operator/merchants/${made.body.id}/closure`, {
      slug,
      reason: "The partner has left us",
      days: 0,
    });
    expect(Date.parse(gone.body.due_at)).toBeLessThanOrEqual(Date.now());
  });
});
