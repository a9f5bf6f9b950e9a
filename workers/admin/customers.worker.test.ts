import { createMessageBatch } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { OrderDocument } from "#commerce/order/document.ts";
import { recordConsent } from "#db/consents.ts";
import { customer } from "#db/schema/shard/customers.ts";
import { notification, orders } from "#db/schema/shard/orders.ts";
import { forgetPeople } from "#queues/erasures.ts";
import { consumeEvents } from "#queues/events-consumer.ts";
import { newEmail, passwordAccountAt, signIn } from "../testing/accounts.ts";
import { allThatIsKept, shardOf } from "../testing/kept.ts";
import {
  databaseOf,
  eventually,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
} from "../testing/shop.ts";

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
  await sell(shop, ["PRIV-1"]);
  await stock(shop, "PRIV-1", 100, shop.store);
});

interface Placed {
  readonly cart_id: string;
  readonly order_id: string;
  readonly access_key: string;
  readonly customer_id: string;
}

/** A guest's pickup order, and the customer it made known. */
async function guestOrder(name: string, email: string, phone: string | null = null): Promise<Placed> {
  const { body: cart } = await shop.shopper("POST", "/store/carts", {});
  await shop.shopper("POST", `/store/carts/${cart.id}/lines`, { sku: "PRIV-1", quantity: 1 });
  const { body } = await shop.shopper("PUT", `/store/carts/${cart.id}/details`, {
    customer: { name, email, phone },
    fulfilment: { kind: "pickup", location_id: shop.store },
  });
  const placed = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
    payment: { kind: "card", token: "tok_approve" },
    expected_total: body.total,
  });
  const db = await databaseOf(shop);
  const known = await eventually(
    () =>
      db
        .select({ id: customer.id })
        .from(customer)
        .where(and(eq(customer.tenant_id, shop.tenant_id), eq(customer.email, email)))
        .get(),
    (row) => row !== undefined,
  );
  return {
    cart_id: cart.id,
    order_id: placed.body.order.id,
    access_key: placed.body.access_key,
    customer_id: known?.id ?? "",
  };
}

const move = (orderId: string, name: string) =>
  shop.administrator("POST", `/admin/orders/${orderId}/${name}`, { reason: "test", tracking: null });

const read = (customerId: string) => shop.administrator("GET", `/admin/customers/${customerId}`);

describe("[CUS-13] duplicates are merged without losing anything, and can be taken apart again", () => {
  test("orders, consents and addresses of both are the kept one's; undone, each has its own again", async () => {
    const phone = "+1 555 0100";
    const [kept, duplicate] = [
      await guestOrder("Mia Merge", "mia@example.com", phone),
      await guestOrder("M. Merge", "mia.merge@example.com", phone),
    ];
    const db = await databaseOf(shop);
    await recordConsent(db, [duplicate.customer_id], {
      purpose: "email_marketing",
      granted: true,
      source: "checkout",
      wording: "1",
    });
    const before = await read(kept.customer_id);
    expect(before.body.duplicates.map((twin: { id: string }) => twin.id)).toEqual([duplicate.customer_id]);
    expect(before.body.consents.email_marketing).toBe(false);

    const merged = await shop.administrator("POST", `/admin/customers/${kept.customer_id}/merges`, {
      duplicate_id: duplicate.customer_id,
      reason: "same telephone",
    });
    expect(merged.status).toBe(201);
    const together = await read(kept.customer_id);
    expect(together.body.orders.map((order: { id: string }) => order.id).sort()).toEqual(
      [kept.order_id, duplicate.order_id].sort(),
    );
    expect(together.body.consents.email_marketing).toBe(true);
    expect(together.body.duplicates).toEqual([]);
    const list = await shop.administrator("GET", "/admin/customers?q=merge");
    expect(list.body.items.map((row: { id: string }) => row.id)).toEqual([kept.customer_id]);

    // An order that comes under the duplicate's address meanwhile is the kept one's too.
    const later = await guestOrder("Mia Merge", "mia.merge@example.com", phone);
    const three = await eventually(
      () => read(kept.customer_id),
      ({ body }) => body.orders.length === 3,
    );
    expect(three.body.orders.length).toBe(3);

    const undone = await shop.administrator(
      "POST",
      `/admin/customers/${kept.customer_id}/merges/${merged.body.id}/undo`,
      {},
    );
    expect(undone.status).toBe(200);
    const [first, second] = [await read(kept.customer_id), await read(duplicate.customer_id)];
    expect(first.body.orders.map((order: { id: string }) => order.id)).toEqual([kept.order_id]);
    expect(second.body.orders.map((order: { id: string }) => order.id).sort()).toEqual(
      [duplicate.order_id, later.order_id].sort(),
    );
    expect([first.body.consents.email_marketing, second.body.consents.email_marketing]).toEqual([
      false,
      true,
    ]);
    const again = await shop.administrator(
      "POST",
      `/admin/customers/${kept.customer_id}/merges/${merged.body.id}/undo`,
      {},
    );
    expect([again.status, again.body.code]).toEqual([409, "merge_not_undoable"]);
  });

  test("an account is kept, so that its owner still signs in; what it was merged with is told beside it", async () => {
    const owner = await passwordAccountAt(shop);
    const guest = await guestOrder("Robin Shopper", newEmail());
    const merge = (kept: string, duplicate: string) =>
      shop.administrator("POST", `/admin/customers/${kept}/merges`, {
        duplicate_id: duplicate,
        reason: null,
      });
    const refused = await merge(guest.customer_id, owner.customer_id);
    expect([refused.status, refused.body.code, refused.body.reason]).toEqual([
      409,
      "customer_not_mergeable",
      "account",
    ]);
    expect((await signIn(shop, owner.email)).customer_id).toBe(owner.customer_id);
    expect((await merge(owner.customer_id, guest.customer_id)).status).toBe(201);
    const { merges } = (await read(owner.customer_id)).body;
    expect(merges.map(({ other }: { other: { id: string } }) => other.id)).toEqual([guest.customer_id]);
    expect((await signIn(shop, owner.email)).customer_id).toBe(owner.customer_id);
  });

  test("two people who merge each other at once make one merge, not a circle", async () => {
    const [a, b] = [
      await guestOrder("Ada Circle", "ada.circle@example.com"),
      await guestOrder("Bea Circle", "bea.circle@example.com"),
    ];
    const merge = (kept: Placed, duplicate: Placed) =>
      shop.administrator("POST", `/admin/customers/${kept.customer_id}/merges`, {
        duplicate_id: duplicate.customer_id,
        reason: null,
      });
    const answers = await Promise.all([merge(a, b), merge(b, a)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [one, two] = [await read(a.customer_id), await read(b.customer_id)];
    expect([one.body.merged_into, two.body.merged_into].filter((id) => id === null).length).toBe(1);
    expect(one.body.merges.length).toBe(1);
  });

  test("after 30 days a merge stays", async () => {
    const [kept, duplicate] = [
      await guestOrder("Old Merge", "old@example.com"),
      await guestOrder("Older Merge", "older@example.com"),
    ];
    const merged = await shop.administrator("POST", `/admin/customers/${kept.customer_id}/merges`, {
      duplicate_id: duplicate.customer_id,
      reason: null,
    });
    const shard = await shardOf(shop);
    await shard
      .prepare("update customer_merge set at = ? where tenant_id = ? and id = ?")
      .bind(new Date(Date.now() - 31 * 86_400_000).toISOString(), shop.tenant_id, merged.body.id)
      .run();
    const undone = await shop.administrator(
      "POST",
      `/admin/customers/${kept.customer_id}/merges/${merged.body.id}/undo`,
      {},
    );
    expect([undone.status, undone.body.code]).toEqual([409, "merge_not_undoable"]);
    expect((await read(duplicate.customer_id)).body.merged_into).toBe(kept.customer_id);
  });
});

describe("[CUS-12] [SEC-07] somebody who is forgotten is gone, and the books stay", () => {
  test("it waits for the last order; then no name, address or number is left, and the sums are what they were", async () => {
    const person = { name: "Zelda Forgettable", email: "zelda@forget.example", phone: "+49 30 1234567" };
    const one = await guestOrder(person.name, person.email, person.phone);
    const two = await guestOrder(person.name, person.email, person.phone);
    await move(one.order_id, "cancel");

    const asked = await shop.administrator("POST", `/admin/customers/${one.customer_id}/erasure`, {});
    expect([asked.status, asked.body.status, asked.body.waits_for.length]).toEqual([200, "waiting", 1]);
    expect((await read(one.customer_id)).body.name).toBe(person.name);

    for (const step of ["start_picking", "mark_ready", "collect"]) await move(two.order_id, step);
    const db = await databaseOf(shop);
    await eventually(
      () => db.select().from(orders).where(eq(orders.tenant_id, shop.tenant_id)),
      (rows) => rows.find((row) => row.id === two.order_id)?.state === "completed",
    );
    const totals = (await shop.administrator("GET", `/admin/orders/${two.order_id}`)).body.total;
    await forgetPeople(env);
    // Once more: a run that was broken off is begun anew.
    await forgetPeople(env);

    const kept = await eventually(
      () =>
        allThatIsKept(shop, {
          orders: [one.order_id, two.order_id],
          carts: [one.cart_id, two.cart_id],
          skus: ["PRIV-1"],
        }),
      (text) => !text.includes(person.name) && !text.includes(person.email),
    );
    for (const trace of [person.name, person.email, person.phone, "Zelda"]) expect(kept).not.toContain(trace);
    const after = await shop.administrator("GET", `/admin/orders/${two.order_id}`);
    expect([after.status, after.body.state, after.body.total]).toEqual([200, "completed", totals]);
    expect(after.body.customer).toBe(null);
    const link = await shop.shopper("GET", `/store/orders/${two.order_id}?key=${two.access_key}`);
    expect(link.status).toBe(404);
    expect((await read(one.customer_id)).body.status).toBe("erased");
    const list = await shop.administrator("GET", "/admin/customers?q=zelda");
    expect(list.body.items).toEqual([]);
  });

  test("an event that comes late brings nobody back, and no message about them", async () => {
    const person = { name: "Lara Late", email: "lara@forget.example" };
    const placed = await guestOrder(person.name, person.email);
    await move(placed.order_id, "cancel");
    const document = (await objectsBehind(shop).order(placed.order_id).read()) as OrderDocument;
    const db = await databaseOf(shop);
    await eventually(
      () => db.select().from(orders).where(eq(orders.tenant_id, shop.tenant_id)),
      (rows) => rows.find((row) => row.id === placed.order_id)?.state === "cancelled",
    );
    const erased = await shop.administrator("POST", `/admin/customers/${placed.customer_id}/erasure`, {});
    expect(erased.body.status).toBe("done");
    const told = () =>
      db
        .select()
        .from(notification)
        .where(and(eq(notification.tenant_id, shop.tenant_id), eq(notification.order_id, placed.order_id)));
    await eventually(
      () => allThatIsKept(shop, { orders: [placed.order_id] }),
      (text) => !text.includes(person.email),
    );
    const event = {
      id: "evt_01J8ZQ5V6N4T3M2K1H0G9F8E7D",
      type: "order.cancelled",
      tenant_id: shop.tenant_id,
      subject: `order:${placed.order_id}`,
      seq: document.seq,
      occurred_at: document.updated_at,
      request_id: null,
      data: { order_id: placed.order_id, state: "cancelled", document },
    };
    const late = createMessageBatch("events", [{ id: "1", timestamp: new Date(), attempts: 1, body: event }]);
    await consumeEvents(late, env);
    expect(await told()).toEqual([]);
    expect(await allThatIsKept(shop, { orders: [placed.order_id] })).not.toContain(person.name);
    const found = await shop.administrator("GET", "/admin/customers?q=lara");
    expect(found.body.items).toEqual([]);
  });

  test("a wish that waits is taken back by staff, as the person asked", async () => {
    const placed = await guestOrder("Tess Taken-Back", "tess@example.com");
    const path = `/admin/customers/${placed.customer_id}/erasure`;
    expect((await shop.administrator("POST", path, {})).body.status).toBe("waiting");
    expect((await read(placed.customer_id)).body.erasure.status).toBe("waiting");
    const kept = await shop.administrator("DELETE", path);
    expect([kept.status, kept.body.erasure]).toEqual([200, null]);
    expect((await shop.administrator("DELETE", path)).status).toBe(200);
    const { results } = await (await shardOf(shop))
      .prepare("select action from audit_entry where tenant_id = ? and subject_id = ? order by rowid")
      .bind(shop.tenant_id, placed.customer_id)
      .all<{ action: string }>();
    expect(results.map(({ action }) => action)).toEqual(["customer.erase", "customer.erase.withdraw"]);
  });

  test("whoever orders again afterwards is somebody new", async () => {
    const first = await guestOrder("Nora New", "nora@forget.example");
    await move(first.order_id, "cancel");
    await eventually(
      async () =>
        (await shop.administrator("POST", `/admin/customers/${first.customer_id}/erasure`, {})).body,
      (body) => body.status === "done" || body.code === "customer_not_found",
    );
    const second = await guestOrder("Nora New", "nora@forget.example");
    expect(second.customer_id).not.toBe(first.customer_id);
    const found = await read(second.customer_id);
    expect(found.body.orders.map((order: { id: string }) => order.id)).toEqual([second.order_id]);
  });

  test("what is kept of a person is told to them whole, and each look is written down", async () => {
    const placed = await guestOrder("Ed Export", "ed@example.com", "+1 555 0199");
    const answer = await shop.administrator(
      "POST",
      `/admin/customers/${placed.customer_id}/personal-data`,
      {},
    );
    expect(answer.status).toBe(200);
    expect(answer.body.customers.map((row: { email: string }) => row.email)).toEqual(["ed@example.com"]);
    expect(answer.body.orders.map((order: { id: string }) => order.id)).toEqual([placed.order_id]);
    expect(JSON.stringify(answer.body)).not.toMatch(/scrypt|token_hash|access_key/);
    const shard = await shardOf(shop);
    const entries = await shard
      .prepare(
        "select actor_name from audit_entry where tenant_id = ? and action = 'customer.export' and subject_id = ?",
      )
      .bind(shop.tenant_id, placed.customer_id)
      .all<{ actor_name: string }>();
    expect(entries.results).toEqual([{ actor_name: "Ann Admin" }]);
  });
});

test("[SEC-01] a name is corrected by version, and the log tells the field, not the name", async () => {
  const placed = await guestOrder("Vera Wrong", "vera@example.com");
  const { body, headers } = await read(placed.customer_id);
  const put = (version: string | null) =>
    shop.administrator(
      "PUT",
      `/admin/customers/${placed.customer_id}`,
      { name: "Vera Right", phone: null },
      { headers: { "if-match": version ?? "" } },
    );
  expect((await put(`"v${body.version + 5}"`)).status).toBe(412);
  const changed = await put(headers.get("etag"));
  expect([changed.status, changed.body.name]).toEqual([200, "Vera Right"]);
  const shard = await shardOf(shop);
  const entry = await shard
    .prepare(
      "select after from audit_entry where tenant_id = ? and action = 'customer.edit' and subject_id = ?",
    )
    .bind(shop.tenant_id, placed.customer_id)
    .first<{ after: string }>();
  expect(JSON.parse(entry?.after ?? "")).toEqual({ changed: ["name"] });
});
