import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createHmac } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { MAX_TRIES, OPENS_AFTER } from "#commerce/webhooks/trying.ts";
import { forgetExpired } from "#db/housekeeping.ts";
import { shardOf } from "#workers/testing/kept.ts";
import {
  type ApiAnswer,
  CUSTOMER,
  eventually,
  filledCart,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "#workers/testing/shop.ts";
import {
  standInPartner,
  type TestPartner,
  type TestWebhook,
  webhookAt,
} from "#workers/testing/webhook-partner.ts";
import { consumeDeliveries } from "./deliveries-consumer.ts";
import { consumeEvents } from "./events-consumer.ts";
import { resumeDeliveries } from "./webhooks-due.ts";

let shop: TestShop;
let shard: D1Database;

beforeAll(async () => {
  shop = await openShop();
  shard = await shardOf(shop);
  await sell(shop, ["HOOK-1"]);
  await stock(shop, "HOOK-1", 50, shop.store);
});

afterEach(async () => {
  await shard
    .prepare("update webhook_endpoint set status = 'paused' where tenant_id = ?")
    .bind(shop.tenant_id)
    .run();
  vi.unstubAllGlobals();
});

let numbers = 0;

/** An event of an order that nobody has placed: what stands in it is all there is. */
function orderEvent(order_id = testId("ord"), seq = 1) {
  return {
    id: `evt_${shop.tenant_id}:order:${order_id}:${seq}`,
    type: "order.shipped",
    tenant_id: shop.tenant_id,
    subject: `order:${order_id}`,
    seq,
    occurred_at: "2026-11-22T10:00:00.000Z",
    request_id: null,
    data: { order_id, state: "shipped", document: null },
  };
}

const levelEvent = (sku: string, seq: number) => ({
  ...orderEvent(),
  id: `evt_${shop.tenant_id}:inventory-item:${sku}:${seq}`,
  type: "stock.level_changed",
  subject: `inventory-item:${sku}`,
  seq,
  data: { sku, levels: [] },
});

const messages = (bodies: readonly unknown[]) =>
  bodies.map((body) => {
    numbers += 1;
    return { id: String(numbers), timestamp: new Date(), attempts: 1, body };
  });

/** Consumes events as the queue would; how many were acknowledged. */
async function happens(...events: readonly unknown[]): Promise<number> {
  const batch = createMessageBatch("events", messages(events));
  await consumeEvents(batch, env);
  return (await getQueueResult(batch, createExecutionContext())).explicitAcks.length;
}

const webhook = (partner: TestPartner, events: readonly string[] = ["order.*"]): Promise<TestWebhook> =>
  webhookAt(shop.administrator, partner.url, events);

/** Its deliveries, once they are as wanted; newest first. */
async function deliveries(
  { id }: TestWebhook,
  wanted: (items: ApiAnswer["body"]["items"]) => boolean = () => true,
): Promise<ApiAnswer["body"]["items"]> {
  const answer = await eventually(
    () => shop.administrator("GET", `/admin/webhooks/${id}/deliveries`),
    ({ body }) => wanted(body.items),
  );
  return answer.body.items;
}

const all = (status: string, count: number) => (items: { status: string }[]) =>
  items.length === count && items.every((item) => item.status === status);

const statusOf = ({ status }: { status: string }): string => status;

const standing = async ({ id }: TestWebhook) =>
  (await shop.administrator("GET", `/admin/webhooks/${id}`)).body;

const setDeliveries = (set: string, { id }: TestWebhook) =>
  shard.prepare(`update webhook_delivery set ${set} where endpoint_id = ?`).bind(id).run();

const setEndpoint = (set: string, { id }: TestWebhook) =>
  shard.prepare(`update webhook_endpoint set ${set} where id = ?`).bind(id).run();

const LONG_AGO = "'2020-01-01T00:00:00.000Z'";

/** Signs as the receiver does who read the specification and knows nothing of ours. */
const signature = (secret: string, id: string | null, at: string | null, body: string): string =>
  `v1,${createHmac("sha256", Buffer.from(secret.slice("whsec_".length), "base64"))
    .update(`${id}.${at}.${body}`)
    .digest("base64")}`;

describe("[INT-03] a message", () => {
  test("is signed, says what happened, and names no person", async () => {
    const partner = standInPartner();
    const { secret } = await webhook(partner, ["order.confirmed"]);
    const cart = await filledCart(shop, [{ sku: "HOOK-1", quantity: 1 }]);
    const placed = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token: "tok_approve" },
      expected_total: cart.total,
    });
    const order_id = placed.body.order.id;
    await eventually(
      async () => partner.received.length,
      (count) => count > 0,
    );
    expect(partner.received.length).toBe(1);
    const [{ headers, text, at }] = partner.received as [(typeof partner.received)[number]];
    const { timestamp, seq, ...rest } = JSON.parse(text);
    expect(rest).toEqual({
      type: "order.confirmed",
      subject: `order:${order_id}`,
      data: { order_id, state: "confirmed" },
    });
    expect(Number.isInteger(seq)).toBe(true);
    expect(at - Date.parse(timestamp)).toBeLessThan(30_000);
    expect(text).not.toContain(CUSTOMER.email);
    expect(text).not.toContain(CUSTOMER.name);
    const [id, sentAt] = [headers.get("webhook-id"), headers.get("webhook-timestamp")];
    expect(id).toMatch(/^whd_/);
    expect(Math.abs(Number(sentAt) * 1_000 - at)).toBeLessThan(5_000);
    expect(headers.get("webhook-signature")).toBe(signature(secret, id, sentAt, text));
    expect(headers.get("content-type")).toBe("application/json");
  });

  test("is sent once, though its event comes twice, and twice in one batch", async () => {
    const partner = standInPartner();
    const hook = await webhook(partner);
    const event = orderEvent();
    expect(await happens(event, event)).toBe(2);
    expect(await happens(event)).toBe(1);
    const [delivery, ...more] = await deliveries(hook, all("sent", 1));
    expect(more).toEqual([]);
    expect([delivery.status, delivery.attempts, delivery.last_status]).toEqual(["sent", 1, 204]);
    expect(partner.received.length).toBe(1);
  });

  test("is sent once, though two hints for it come at once", async () => {
    const partner = standInPartner();
    const hook = await webhook(partner);
    await happens(orderEvent());
    const [delivery] = await deliveries(hook, all("sent", 1));
    await setDeliveries(`status = 'pending', next_at = ${LONG_AGO}, finished_at = null`, hook);
    const hint = { tenant_id: shop.tenant_id, endpoint_id: hook.id, delivery_id: delivery.id };
    const batch = createMessageBatch("deliveries", messages([hint, hint, hint]));
    await consumeDeliveries(batch, env);
    expect((await getQueueResult(batch, createExecutionContext())).explicitAcks.length).toBe(3);
    expect((await deliveries(hook, all("sent", 1)))[0].attempts).toBe(2);
    expect(partner.received.length).toBe(2);
  });

  test("goes to each webhook that asked for it, and to no other", async () => {
    const [orders, shipped, levels] = [standInPartner(), standInPartner(), standInPartner()];
    const [one, two, three] = await Promise.all([
      webhook(orders, ["order.*"]),
      webhook(shipped, ["order.shipped", "shift.*"]),
      webhook(levels, ["stock.*", "order.confirmed"]),
    ]);
    await happens(orderEvent());
    await Promise.all([deliveries(one, all("sent", 1)), deliveries(two, all("sent", 1))]);
    expect([orders, shipped, levels].map((partner) => partner.received.length)).toEqual([1, 1, 0]);
    expect(await deliveries(three)).toEqual([]);
  });

  test("[INV-13] tells the newest levels of a SKU only, of those that come together", async () => {
    const partner = standInPartner();
    const hook = await webhook(partner, ["stock.level_changed"]);
    await happens(levelEvent("HOT", 3), levelEvent("COLD", 1), levelEvent("HOT", 5), levelEvent("HOT", 4));
    const items = await deliveries(hook, all("sent", 2));
    const told = items.map(({ payload }: { payload: { subject: string; seq: number } }) => [
      payload.subject,
      payload.seq,
    ]);
    expect(told.toSorted()).toEqual([
      ["inventory-item:COLD", 1],
      ["inventory-item:HOT", 5],
    ]);
  });

  test("[INV-13] tells a partner of stock that moved", async () => {
    const partner = standInPartner();
    const hook = await webhook(partner, ["stock.level_changed"]);
    await sell(shop, ["HOOK-2"]);
    await stock(shop, "HOOK-2", 7, shop.store);
    const [delivery] = await deliveries(hook, (items) => items.length > 0);
    expect(delivery.payload.data.sku).toBe("HOOK-2");
    expect(delivery.payload.data.levels[0]).toMatchObject({ location_id: shop.store, on_hand: 7 });
  });
});

describe("[INT-03] a partner that fails", () => {
  test("is tried again with the same id and body, after a wait that grows", async () => {
    const partner = standInPartner();
    partner.answers(503, "busy; ask jo@example.com");
    const hook = await webhook(partner);
    await happens(orderEvent());
    const [first] = await deliveries(hook, all("failed", 1));
    expect(first).toMatchObject({ attempts: 1, last_status: 503, last_error: null });
    expect(first.last_answer).toBe("busy; ask [hidden]");
    const wait = Date.parse(first.next_try_at) - Date.parse(first.last_try_at);
    expect(wait).toBeGreaterThan(2_000);
    expect(wait).toBeLessThan(7_000);
    // It comes by itself.
    const [second] = await deliveries(hook, ([item]) => item.attempts === 2 && item.status === "failed");
    const longer = Date.parse(second.next_try_at) - Date.parse(second.last_try_at);
    expect(longer).toBeGreaterThan(9_000);
    expect(longer).toBeLessThan(22_000);
    partner.works();
    await setDeliveries(`next_at = ${LONG_AGO}`, hook);
    await resumeDeliveries(env);
    await deliveries(hook, all("sent", 1));
    expect(partner.received.length).toBe(3);
    expect(new Set(partner.received.map(({ headers }) => headers.get("webhook-id"))).size).toBe(1);
    expect(new Set(partner.received.map(({ text }) => text)).size).toBe(1);
  });

  test.each([301, 307])("[SEC-08] a redirect (%i) is a failure and is not followed", async (status) => {
    const [partner, elsewhere] = [standInPartner(), standInPartner()];
    partner.reply = () => new Response(null, { status, headers: { location: elsewhere.url } });
    const hook = await webhook(partner);
    await happens(orderEvent());
    const [delivery] = await deliveries(hook, all("failed", 1));
    expect([delivery.last_status, delivery.last_error]).toEqual([null, "redirected"]);
    expect(elsewhere.received).toEqual([]);
  });

  test("that is gone (410) is switched off at once", async () => {
    const partner = standInPartner();
    partner.answers(410);
    const hook = await webhook(partner);
    await happens(orderEvent());
    const [delivery] = await deliveries(hook, all("dead", 1));
    expect([delivery.attempts, delivery.next_try_at]).toEqual([1, null]);
    expect(await standing(hook)).toMatchObject({ status: "disabled", disabled_because: "gone", dead: 1 });
    await happens(orderEvent());
    expect((await deliveries(hook)).length).toBe(1);
    expect(partner.received.length).toBe(1);
  });

  test("is given up after the last try, and switched off when nothing got through meanwhile", async () => {
    const partner = standInPartner();
    partner.answers(500);
    const hook = await webhook(partner);
    await happens(orderEvent());
    await deliveries(hook, all("failed", 1));
    await setDeliveries(`attempts = ${MAX_TRIES - 1}, next_at = ${LONG_AGO}`, hook);
    await resumeDeliveries(env);
    const [delivery] = await deliveries(hook, all("dead", 1));
    expect([delivery.attempts, delivery.next_try_at]).toEqual([MAX_TRIES, null]);
    expect(await standing(hook)).toMatchObject({ status: "disabled", disabled_because: "failing", dead: 1 });
  });

  test("of one message only, stays switched on", async () => {
    const partner = standInPartner();
    const bad = orderEvent();
    partner.reply = ({ text }) =>
      new Response(null, { status: text.includes(bad.data.order_id) ? 422 : 200 });
    const hook = await webhook(partner);
    await happens(bad, orderEvent());
    await deliveries(
      hook,
      (items) => items.length === 2 && items.every((item: { attempts: number }) => item.attempts),
    );
    await shard
      .prepare(
        `update webhook_delivery set attempts = ?, next_at = ${LONG_AGO} where endpoint_id = ? and status = 'failed'`,
      )
      .bind(MAX_TRIES - 1, hook.id)
      .run();
    await resumeDeliveries(env);
    await deliveries(hook, (items) => items.some((item: { status: string }) => item.status === "dead"));
    expect(await standing(hook)).toMatchObject({ status: "active", dead: 1 });
  });

  test("again and again is left alone for a while; one delivery tries it, and the rest follow", async () => {
    const partner = standInPartner();
    partner.answers(500);
    const hook = await webhook(partner);
    await happens(...Array.from({ length: OPENS_AFTER }, () => orderEvent()));
    const open = await eventually(
      () => standing(hook),
      ({ waits_until }) => waits_until !== null,
    );
    expect(open.failures).toBe(OPENS_AFTER);
    const wait = Date.parse(open.waits_until) - Date.parse(open.last_failed_at);
    expect(wait).toBeGreaterThanOrEqual(30_000);
    expect(wait).toBeLessThan(62_000);

    await happens(orderEvent());
    await setDeliveries(`next_at = ${LONG_AGO}`, hook);
    await resumeDeliveries(env);
    await deliveries(hook, (items) => items.length === OPENS_AFTER + 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(partner.received.length).toBe(OPENS_AFTER);

    // The wait is over, and it still fails: one try, and a longer wait.
    await setEndpoint(`opened_until = ${LONG_AGO}`, hook);
    await resumeDeliveries(env);
    const longer = await eventually(
      () => standing(hook),
      ({ failures }) => failures === OPENS_AFTER + 1,
    );
    expect(partner.received.length).toBe(OPENS_AFTER + 1);
    expect(Date.parse(longer.waits_until) - Date.parse(longer.last_failed_at)).toBeGreaterThanOrEqual(59_000);

    partner.works();
    await setDeliveries(`next_at = ${LONG_AGO}`, hook);
    await setEndpoint(`opened_until = ${LONG_AGO}`, hook);
    await resumeDeliveries(env);
    await deliveries(hook, all("sent", OPENS_AFTER + 1));
    expect(await standing(hook)).toMatchObject({ failures: 0, waits_until: null, status: "active" });
    expect(partner.received.length).toBe(2 * OPENS_AFTER + 2);
  });

  test("[NFR-03] by keeping silent, it holds up neither events nor other partners", async () => {
    const [silent, quick] = [standInPartner(), standInPartner()];
    let release = (): void => undefined;
    const silence = new Promise<void>((resolve) => {
      release = resolve;
    });
    silent.reply = async () => {
      await silence;
      return new Response(null, { status: 204 });
    };
    const [waiting, served] = [await webhook(silent), await webhook(quick)];
    expect(await happens(orderEvent(), orderEvent(), orderEvent())).toBe(3);
    await eventually(
      async () => silent.received.length,
      (count) => count === 3,
    );
    expect(await happens(orderEvent())).toBe(1);
    expect((await deliveries(served, all("sent", 4))).map(statusOf)).toEqual(Array(4).fill("sent"));
    // All four calls to the silent one are still open, the last one's too.
    expect((await deliveries(waiting)).map(statusOf)).toEqual(Array(4).fill("pending"));
    release();
    expect((await deliveries(waiting, all("sent", 4))).map(statusOf)).toEqual(Array(4).fill("sent"));
  });

  test("[SEC-08] an address that is not public is not asked, even where it got past the form", async () => {
    const hook = await webhook(standInPartner());
    const asked: string[] = [];
    const real = globalThis.fetch;
    vi.stubGlobal("fetch", (input: RequestInfo | URL, init?: RequestInit) => {
      asked.push(String(input instanceof Request ? input.url : input));
      return real(input, init);
    });
    await setEndpoint("url = 'https://169.254.169.254/latest/meta-data'", hook);
    await happens(orderEvent());
    const [delivery] = await deliveries(hook, all("failed", 1));
    expect([delivery.last_status, delivery.last_error]).toEqual([null, "url_refused"]);
    expect(asked.filter((url) => url.includes("169.254"))).toEqual([]);
  });
});

describe("[INT-03] replaying", () => {
  /** A webhook with dead deliveries, whose partner works again. */
  async function withDead(count: number) {
    const partner = standInPartner();
    partner.answers(500);
    const hook = await webhook(partner);
    await happens(...Array.from({ length: count }, () => orderEvent()));
    await deliveries(hook, all("failed", count));
    await setDeliveries("status = 'dead', next_at = null", hook);
    await setEndpoint("failures = 0, opened_until = null", hook);
    partner.works();
    partner.received.length = 0;
    return { partner, hook };
  }

  test("sends a dead message once more, under the id it had, once a key", async () => {
    const { partner, hook } = await withDead(1);
    const [dead] = await deliveries(hook);
    const path = `/admin/webhooks/${hook.id}/deliveries/${dead.id}/replay`;
    const key = crypto.randomUUID();
    const [first, again] = [
      await shop.administrator("POST", path, {}, { key }),
      await shop.administrator("POST", path, {}, { key }),
    ];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const [sent] = await deliveries(hook, all("sent", 1));
    expect([sent.id, sent.attempts]).toEqual([dead.id, 1]);
    expect(partner.received.map(({ headers }) => headers.get("webhook-id"))).toEqual([dead.id]);
  });

  test("sends what got through once more too", async () => {
    const partner = standInPartner();
    const hook = await webhook(partner);
    await happens(orderEvent());
    const [sent] = await deliveries(hook, all("sent", 1));
    await shop.administrator("POST", `/admin/webhooks/${hook.id}/deliveries/${sent.id}/replay`, {});
    await eventually(
      async () => partner.received.length,
      (count) => count === 2,
    );
    expect(partner.received[0]?.text).toBe(partner.received[1]?.text);
  });

  test("sends all dead messages of a webhook, and none that is not", async () => {
    const { partner, hook } = await withDead(3);
    await happens(orderEvent());
    await deliveries(hook, (items) => items[0].status === "sent");
    const answer = await shop.administrator("POST", `/admin/webhooks/${hook.id}/replay`, {});
    expect([answer.status, answer.body]).toEqual([200, { replayed: 3, more: false }]);
    await deliveries(hook, all("sent", 4));
    expect(partner.received.length).toBe(4);
    const none = await shop.administrator("POST", `/admin/webhooks/${hook.id}/replay`, {});
    expect(none.body).toEqual({ replayed: 0, more: false });
  });

  test("to a webhook that is off is refused, and sends nothing", async () => {
    const { partner, hook } = await withDead(1);
    const [dead] = await deliveries(hook);
    await setEndpoint("status = 'paused'", hook);
    for (const path of [`deliveries/${dead.id}/replay`, "replay", "test"]) {
      const { status, body } = await shop.administrator("POST", `/admin/webhooks/${hook.id}/${path}`, {});
      expect([status, body.code]).toEqual([409, "webhook_not_active"]);
    }
    expect((await deliveries(hook)).map((item: { status: string }) => item.status)).toEqual(["dead"]);
    expect(partner.received).toEqual([]);
  });

  test("a test message is sent whatever the webhook asked for", async () => {
    const partner = standInPartner();
    const hook = await webhook(partner, ["shift.*"]);
    const { status, body } = await shop.administrator("POST", `/admin/webhooks/${hook.id}/test`, {});
    expect([status, body.type, body.status]).toEqual([202, "webhook.test", "pending"]);
    await deliveries(hook, all("sent", 1));
    expect(JSON.parse(partner.received[0]?.text ?? "")).toMatchObject({
      type: "webhook.test",
      data: { webhook_id: hook.id },
    });
  });
});

describe("[INT-03] switching and forgetting", () => {
  const change = async (hook: TestWebhook, partner: TestPartner, status: string) => {
    const { version } = await standing(hook);
    const body = { url: partner.url, description: "", events: ["order.*"], status };
    return shop.administrator("PUT", `/admin/webhooks/${hook.id}`, body, {
      headers: { "if-match": `"v${version}"` },
    });
  };

  test("paused it is told nothing; what waited goes out when it is switched on", async () => {
    const partner = standInPartner();
    partner.answers(500);
    const hook = await webhook(partner);
    await happens(orderEvent());
    await deliveries(hook, all("failed", 1));
    expect((await change(hook, partner, "paused")).body.status).toBe("paused");
    await happens(orderEvent());
    await setDeliveries(`next_at = ${LONG_AGO}`, hook);
    await resumeDeliveries(env);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(partner.received.length).toBe(1);
    partner.works();
    expect((await change(hook, partner, "active")).body.status).toBe("active");
    await deliveries(hook, all("sent", 1));
    expect(partner.received.length).toBe(2);
  });

  test("switched on again after it was disabled, it begins without its failures", async () => {
    const partner = standInPartner();
    const hook = await webhook(partner);
    await setEndpoint(
      `status = 'disabled', disabled_because = 'failing', failures = 9, opened_until = '2999-01-01'`,
      hook,
    );
    const { body } = await change(hook, partner, "active");
    expect(body).toMatchObject({ status: "active", disabled_because: null, failures: 0, waits_until: null });
    await happens(orderEvent());
    await deliveries(hook, all("sent", 1));
  });

  test("cron sends what a lost message has left", async () => {
    const partner = standInPartner();
    const hook = await webhook(partner);
    await happens(orderEvent());
    await deliveries(hook, all("sent", 1));
    // As if the Worker had stopped between the claim and the outcome.
    await setDeliveries(`status = 'pending', finished_at = null, next_at = ${LONG_AGO}`, hook);
    await resumeDeliveries(env);
    await eventually(
      async () => partner.received.length,
      (count) => count === 2,
    );
    await deliveries(hook, all("sent", 1));
  });

  test("what waited for three days is given up, and its endpoint switched off if nothing got through", async () => {
    const partner = standInPartner();
    partner.answers(500);
    const hook = await webhook(partner);
    await happens(orderEvent());
    await deliveries(hook, all("failed", 1));
    await setEndpoint("failures = 20, opened_until = '2999-01-01'", hook);
    await setDeliveries(`expires_at = ${LONG_AGO}`, hook);
    await resumeDeliveries(env);
    await deliveries(hook, all("dead", 1));
    expect(await standing(hook)).toMatchObject({ status: "disabled", disabled_because: "failing" });
  });

  test("what is over is forgotten after its time, what is not stays", async () => {
    const partner = standInPartner();
    const hook = await webhook(partner);
    await happens(orderEvent(), orderEvent());
    const [kept, old] = await deliveries(hook, all("sent", 2));
    await shard
      .prepare(`update webhook_delivery set expires_at = ${LONG_AGO} where id = ?`)
      .bind(old.id)
      .run();
    await forgetExpired(env);
    expect((await deliveries(hook)).map((item: { id: string }) => item.id)).toEqual([kept.id]);
  });

  test("deleted it is told nothing, not even what waited", async () => {
    const partner = standInPartner();
    partner.answers(500);
    const hook = await webhook(partner);
    await happens(orderEvent());
    await deliveries(hook, all("failed", 1));
    expect((await shop.administrator("DELETE", `/admin/webhooks/${hook.id}`)).status).toBe(200);
    await happens(orderEvent());
    await resumeDeliveries(env);
    const left = await shard
      .prepare("select count(*) as left from webhook_delivery where endpoint_id = ?")
      .bind(hook.id)
      .first<number>("left");
    expect(left).toBe(0);
    expect(partner.received.length).toBe(1);
  });
});

describe("[INT-03] [SEC-10] another secret", () => {
  test("signs beside the old one for a day, then alone", async () => {
    const partner = standInPartner();
    const hook = await webhook(partner);
    const rotated = await shop.administrator(
      "POST",
      `/admin/webhooks/${hook.id}/rotate`,
      {},
      { headers: { "if-match": hook.etag } },
    );
    expect(rotated.status).toBe(201);
    const ends = Date.parse(rotated.body.webhook.previous_secret_ends_at) - Date.now();
    expect(Math.abs(ends - 24 * 3_600_000)).toBeLessThan(60_000);
    const signaturesOf = (index: number): string[] => {
      const { headers, text } = partner.received[index] as (typeof partner.received)[number];
      const by = (secret: string) =>
        signature(secret, headers.get("webhook-id"), headers.get("webhook-timestamp"), text);
      const names = new Map([
        [by(rotated.body.secret), "new"],
        [by(hook.secret), "old"],
      ]);
      return (headers.get("webhook-signature") ?? "").split(" ").map((one) => names.get(one) ?? "unknown");
    };
    await happens(orderEvent());
    await deliveries(hook, all("sent", 1));
    expect(signaturesOf(0)).toEqual(["new", "old"]);

    await setEndpoint(`previous_ends_at = ${LONG_AGO}`, hook);
    await happens(orderEvent());
    await deliveries(hook, all("sent", 2));
    expect(signaturesOf(1)).toEqual(["new"]);
    await forgetExpired(env);
    const kept = await shard
      .prepare("select previous_secret_sealed, previous_ends_at from webhook_endpoint where id = ?")
      .bind(hook.id)
      .first();
    expect(kept).toEqual({ previous_secret_sealed: null, previous_ends_at: null });
  });
});
