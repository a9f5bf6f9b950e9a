import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { err, ok, type Result } from "#commerce/result.ts";
import { newId } from "#db/ids.ts";
import { mail as mailTable } from "#db/schema/shard/audit.ts";
import { notification } from "#db/schema/shard/orders.ts";
import { type TenantRef, tenantDb } from "#db/tenant-db.ts";
import { objectsOf } from "#durable-objects/objects.ts";
import type { Mail, Mailer, MailRefusal } from "#integrations/messaging/mailer.ts";
import { sendMail } from "#workers/mail.ts";
import { faults } from "#workers/testing/faults.ts";
import {
  databaseOf,
  eventually,
  filledCart,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
} from "#workers/testing/shop.ts";
import { consumeEvents } from "./events-consumer.ts";
import { deliverMail, mailerOf, retryMail } from "./mail-delivery.ts";
import { type Letter, postMail, sealedMail } from "./mail-outbox.ts";

const LETTER: Letter = {
  kind: "magic_link",
  to: "Jo@Example.com",
  from: "Alder & Wren",
  locale: "en",
  subject: "Sign in",
  text: "Follow https://shop.example/s?token=sesame",
};

/** A carrier that answers as told, in order; the last answer stays. */
class ScriptedMailer implements Mailer {
  readonly taken: { mail: Mail; key: string }[] = [];
  readonly #answers: Result<null, MailRefusal>[];

  constructor(...answers: Result<null, MailRefusal>[]) {
    this.#answers = answers;
  }

  async send(mail: Mail, key: string): Promise<Result<null, MailRefusal>> {
    this.taken.push({ mail, key });
    return (this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0]) ?? ok(null);
  }
}

const down = err({ code: "unavailable", reason: "E_INTERNAL_SERVER_ERROR" } as const);

const newTenant = (): TenantRef => ({ tenant_id: newId("mer"), shard: "SHARD_0" });

/** Puts a letter in the outbox, as a statement of some larger batch does. */
async function post(tenant: TenantRef, letter: Letter = LETTER): Promise<string> {
  const row = await sealedMail(env, tenant.tenant_id, letter);
  const db = tenantDb(env, tenant);
  await db.batch([postMail(db, [row])]);
  return row.id;
}

const rowOf = async (tenant: TenantRef, id: string) => {
  const row = await tenantDb(env, tenant)
    .select()
    .from(mailTable)
    .where(and(eq(mailTable.tenant_id, tenant.tenant_id), eq(mailTable.id, id)))
    .get();
  if (!row) throw new Error(`no mail ${id}`);
  return row;
};

/** Lets time pass for a mail: what was to be tried later is due, and it is this much older. */
const later = (tenant: TenantRef, id: string, hours = 0): Promise<unknown> =>
  env.SHARD_0.prepare(
    "update mail set next_try_at = ?1, created_at = strftime('%Y-%m-%dT%H:%M:%fZ', created_at, ?2) where tenant_id = ?3 and id = ?4",
  )
    .bind(new Date(Date.now() - 1_000).toISOString(), `-${hours} hours`, tenant.tenant_id, id)
    .run();

/** One run of cron, with a carrier for this merchant; mails of other tests stay where they are. */
const cron = (tenant: TenantRef, mailer: Mailer): Promise<void> =>
  retryMail(env, (_, tenantId) => (tenantId === tenant.tenant_id ? mailer : new ScriptedMailer(down)));

const mailboxOf = ({ tenant_id }: { tenant_id: string }) => objectsOf(env, tenant_id).mailbox();

describe("a mail [ORD-19] [SEC-07]", () => {
  test("is sealed while it waits, sent at once, and its body is gone afterwards", async () => {
    const tenant = newTenant();
    const waiting = await rowOf(tenant, await post(tenant));
    expect(waiting).toMatchObject({
      kind: "magic_link",
      status: "waiting",
      attempts: 0,
      sent_at: null,
      error: null,
    });
    expect(waiting.sealed).toMatch(/^local\.[\w-]+\.[\w-]+$/);
    expect(JSON.stringify(waiting)).not.toMatch(/sesame|example\.com/i);

    const id = await sendMail(env, tenant, { ...LETTER, subject: "At once" });
    const sent = await eventually(
      () => rowOf(tenant, id),
      (row) => row.status === "sent",
    );
    expect(sent).toMatchObject({ status: "sent", sealed: null, attempts: 1, error: null });
    expect(Date.parse(sent.sent_at ?? "")).toBeGreaterThanOrEqual(Date.parse(sent.created_at));
    const [kept, ...others] = await mailboxOf(tenant).mails("jo@example.com");
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ ...LETTER, subject: "At once" });
    expect(kept?.html).toContain("Follow https://shop.example/s?token=sesame");
  });

  test("that the carrier cannot take now is tried again, not before its time, and sent once", async () => {
    const tenant = newTenant();
    const id = await post(tenant);
    const mailer = new ScriptedMailer(down, down, ok(null));
    const before = Date.now();
    await deliverMail(env, tenant, [id], mailer);
    const first = await rowOf(tenant, id);
    expect(first).toMatchObject({ status: "waiting", attempts: 1, error: "E_INTERNAL_SERVER_ERROR" });
    expect(first.sealed).not.toBeNull();
    const wait = Date.parse(first.next_try_at) - before;
    expect(wait).toBeGreaterThanOrEqual(1_000);
    expect(wait).toBeLessThanOrEqual(4_000);

    await later(tenant, id);
    await cron(tenant, mailer);
    expect(await rowOf(tenant, id)).toMatchObject({ status: "waiting", attempts: 2 });
    await cron(tenant, mailer);
    expect(mailer.taken.length).toBe(2);

    await later(tenant, id);
    await cron(tenant, mailer);
    await later(tenant, id);
    await cron(tenant, mailer);
    expect(await rowOf(tenant, id)).toMatchObject({ status: "sent", attempts: 3, sealed: null, error: null });
    expect(mailer.taken.map(({ key }) => key)).toEqual([id, id, id]);
  });

  test("that many offer at once is handed over by one of them", async () => {
    const tenant = newTenant();
    const ids = await Promise.all([post(tenant), post(tenant), post(tenant)]);
    const mailer = new ScriptedMailer(ok(null));
    await Promise.all([
      ...Array.from({ length: 10 }, () => deliverMail(env, tenant, ids, mailer)),
      cron(tenant, mailer),
    ]);
    expect(mailer.taken.map(({ key }) => key).toSorted()).toEqual(ids.toSorted());
  });

  test("whose sender crashed after handing it over goes out again under the same key: the mailbox has it once", async () => {
    const tenant = newTenant();
    const id = await post(tenant);
    const crashing = {
      ...env,
      SHARD_0: {
        prepare: (sql: string) => env.SHARD_0.prepare(sql),
        batch: async () => {
          throw new Error("crashed before it was written down");
        },
      },
    } as unknown as Env;
    const crash = await deliverMail(crashing, tenant, [id]).catch((error: Error) => error.message);
    expect(crash).toBe("crashed before it was written down");
    expect(await rowOf(tenant, id)).toMatchObject({ status: "waiting", attempts: 1 });
    expect((await mailboxOf(tenant).mails(null)).length).toBe(1);

    // Nobody knows yet that it was cut off.
    const hasty = new ScriptedMailer(ok(null));
    await cron(tenant, hasty);
    expect(hasty.taken).toEqual([]);

    await later(tenant, id);
    await deliverMail(env, tenant, [id]);
    expect(await rowOf(tenant, id)).toMatchObject({ status: "sent", attempts: 2, sealed: null });
    expect((await mailboxOf(tenant).mails(null)).length).toBe(1);
  });

  test("that will never be taken is given up at once, and one that nobody takes after a day", async () => {
    const tenant = newTenant();
    const [wrong, unlucky, young] = await Promise.all([post(tenant), post(tenant), post(tenant)]);
    await deliverMail(
      env,
      tenant,
      [wrong],
      new ScriptedMailer(err({ code: "rejected", reason: "E_RECIPIENT_SUPPRESSED" })),
    );
    expect(await rowOf(tenant, wrong)).toMatchObject({
      status: "failed",
      sealed: null,
      error: "E_RECIPIENT_SUPPRESSED",
      sent_at: null,
    });

    await later(tenant, unlucky, 24);
    await later(tenant, young, 23);
    const mailer = new ScriptedMailer(down);
    await cron(tenant, mailer);
    expect(await rowOf(tenant, unlucky)).toMatchObject({ status: "failed", sealed: null, attempts: 1 });
    expect(await rowOf(tenant, young)).toMatchObject({ status: "waiting", attempts: 1 });
    await later(tenant, unlucky);
    await deliverMail(env, tenant, [unlucky, wrong], mailer);
    expect(mailer.taken.length).toBe(2);
  });

  test("that does not open stops no other, and waits for its key", async () => {
    const tenant = newTenant();
    const [broken, good] = await Promise.all([post(tenant), post(tenant)]);
    await env.SHARD_0.prepare("update mail set sealed = 'k9.AAAA.AAAA' where id = ?").bind(broken).run();
    const mailer = new ScriptedMailer(ok(null));
    await deliverMail(env, tenant, [broken, good], mailer);
    expect(mailer.taken.map(({ key }) => key)).toEqual([good]);
    expect(await rowOf(tenant, broken)).toMatchObject({ status: "waiting", error: "not_opened" });
  });

  test("that goes out beside fifty others is one of fifty-one", async () => {
    const tenant = newTenant();
    const ids = await Promise.all(Array.from({ length: 51 }, () => post(tenant)));
    await deliverMail(env, tenant, ids);
    expect((await mailboxOf(tenant).mails(null)).length).toBe(51);
    const left = await env.SHARD_0.prepare(
      "select count(*) as n from mail where tenant_id = ? and status <> 'sent'",
    )
      .bind(tenant.tenant_id)
      .first<number>("n");
    expect(left).toBe(0);
  });

  test("[SEC-08] cannot smuggle a header in by its subject or sender", async () => {
    const tenant = newTenant();
    const mailer = new ScriptedMailer(ok(null));
    const id = await post(tenant, {
      ...LETTER,
      subject: "Hello\r\nBcc: all@example.com",
      from: "Shop\nX: y",
    });
    await deliverMail(env, tenant, [id], mailer);
    expect(mailer.taken[0]?.mail).toMatchObject({ subject: "Hello Bcc: all@example.com", from: "Shop X: y" });
  });

  test("is remembered for 90 days, without its words", async () => {
    const tenant = newTenant();
    const [old, recent, waiting] = await Promise.all([post(tenant), post(tenant), post(tenant)]);
    await deliverMail(env, tenant, [old, recent]);
    const settledAt = (id: string, days: number) =>
      env.SHARD_0.prepare("update mail set next_try_at = ? where id = ?")
        .bind(new Date(Date.now() - days * 24 * 3_600_000).toISOString(), id)
        .run();
    await settledAt(old, 91);
    await settledAt(recent, 89);
    await settledAt(waiting, 91);
    await cron(tenant, new ScriptedMailer(down));
    const ids = await env.SHARD_0.prepare("select id from mail where tenant_id = ? order by id")
      .bind(tenant.tenant_id)
      .all<{ id: string }>();
    expect(ids.results.map((row) => row.id)).toEqual([recent, waiting].toSorted());
  });
});

describe("where mail goes", () => {
  const message: Mail = { ...LETTER, html: "<p>Follow</p>" };

  test("in production through the binding, under the deployment's address and the merchant's name", async () => {
    const sent: unknown[] = [];
    const EMAIL = { send: async (mail: unknown) => sent.push(mail) };
    const production = { ...env, ENVIRONMENT: "production", EMAIL, MAIL_FROM: "shop@mail.example" };
    expect(await mailerOf(production as unknown as Env, "mer_1").send(message, "mai_1")).toEqual(ok(null));
    expect(sent).toMatchObject([
      { to: LETTER.to, from: { email: "shop@mail.example", name: "Alder & Wren" } },
    ]);
  });

  test("nowhere in production without the binding: it waits, and says what is missing", async () => {
    const refused = err({ code: "unavailable", reason: "no_mailer_bound" });
    const production = { ...env, ENVIRONMENT: "production" };
    const unaddressed = { ...production, EMAIL: { send: async () => null } } as unknown as Env;
    expect(await mailerOf(production, "mer_1").send(message, "mai_1")).toEqual(refused);
    expect(await mailerOf(unaddressed, "mer_1").send(message, "mai_1")).toEqual(refused);
  });
});

describe("what a buyer is written about their order [ORD-19]", () => {
  let shop: TestShop;

  beforeAll(async () => {
    shop = await openShop();
  });

  afterEach(() => {
    faults.deliverTwice = false;
  });

  async function newOrder(): Promise<{ id: string; access_key: string }> {
    const sku = `MAIL-${crypto.randomUUID().slice(0, 8)}`;
    await sell(shop, [sku]);
    await stock(shop, sku, 5, shop.store);
    const cart = await filledCart(shop, [{ sku, quantity: 1 }]);
    const placed = await shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token: "tok_approve" },
      expected_total: cart.total,
    });
    expect(placed.status).toBe(201);
    const access_key = await objectsBehind(shop).order(placed.body.order.id).accessKey();
    return { id: placed.body.order.id, access_key: access_key ?? "" };
  }

  test("goes out once an event, however often the event arrives, and each mail has the order's link", async () => {
    faults.deliverTwice = true;
    const order = await newOrder();
    for (const move of ["start_picking", "mark_ready"])
      expect((await shop.manager("POST", `/admin/orders/${order.id}/${move}`, {})).status).toBe(200);
    const mails = await eventually(
      () => objectsBehind(shop).mailbox().mails("jo@example.com"),
      (list) => list.length === 2,
    );
    expect(mails.map((mail) => mail.kind)).toEqual(["order.ready_for_pickup", "order.confirmed"]);
    const link = `https://${shop.host}/orders/${order.id}?key=${order.access_key}`;
    for (const mail of mails) {
      expect(mail.from).toBe(shop.host.replace(/\.example$/, ""));
      expect(mail.text).toContain(link);
      expect(mail.html).toContain(`<a href="${link}"`);
    }

    // The very same events again, as a queue may deliver them.
    const db = await databaseOf(shop);
    const kept = await db.select().from(notification).where(eq(notification.tenant_id, shop.tenant_id)).all();
    const again = createMessageBatch(
      "events",
      await Promise.all(
        kept.map(async (row, index) => ({
          id: String(index),
          timestamp: new Date(),
          attempts: 1,
          body: {
            id: row.id,
            type: row.kind,
            tenant_id: shop.tenant_id,
            subject: `order:${order.id}`,
            seq: index + 1,
            occurred_at: row.created_at,
            request_id: null,
            data: {
              order_id: order.id,
              state: "confirmed",
              document: await objectsBehind(shop).order(order.id).read(),
            },
          },
        })),
      ),
    );
    await consumeEvents(again, env);
    expect((await getQueueResult(again, createExecutionContext())).explicitAcks.length).toBe(2);
    const rows = await eventually(
      () => db.select().from(mailTable).where(eq(mailTable.tenant_id, shop.tenant_id)).all(),
      (list) => list.every((row) => row.status === "sent"),
    );
    expect(rows.map(({ status, sealed, attempts }) => ({ status, sealed, attempts }))).toEqual([
      { status: "sent", sealed: null, attempts: 1 },
      { status: "sent", sealed: null, attempts: 1 },
    ]);
    expect((await objectsBehind(shop).mailbox().mails(null)).length).toBe(2);
  });

  test("[SEC-07] lets nobody in who reads it in the back office", async () => {
    const order = await newOrder();
    const list = await eventually(
      () => shop.administrator("GET", `/admin/notifications?order_id=${order.id}`),
      (answer) => answer.body.items.length === 1,
    );
    const [message] = list.body.items;
    expect(message.body).toContain(`https://${shop.host}/orders/${order.id}\n`);
    expect(order.access_key.length).toBeGreaterThanOrEqual(20);
    expect(JSON.stringify(list.body)).not.toContain(order.access_key);
    expect(JSON.stringify(list.body)).not.toContain("key=");
  });

  test("[SEC-07] messages about accounts are not in the back office's list at all", async () => {
    const to = "staff@example.com";
    await sendMail(env, { tenant_id: shop.tenant_id, shard: await shardOf(shop) }, { ...LETTER, to });
    await eventually(
      () => objectsBehind(shop).mailbox().mails(to),
      (list) => list.length === 1,
    );
    const { body } = await shop.administrator("GET", "/admin/notifications");
    expect(body.next_cursor).toBeNull();
    expect(JSON.stringify(body)).not.toMatch(/staff@example|sesame|magic_link/);
  });
});

const shardOf = async (shop: TestShop): Promise<string> =>
  (await env.CONTROL.prepare("select shard from merchant where id = ?")
    .bind(shop.tenant_id)
    .first<string>("shard")) ?? "";
