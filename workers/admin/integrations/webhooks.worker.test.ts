import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readsOf, SUBSCRIPTIONS } from "#queues/published.ts";
import { clientWith } from "#workers/testing/clients.ts";
import { allThatIsKept } from "#workers/testing/kept.ts";
import { personWith } from "#workers/testing/people.ts";
import { eventually, openShop, type TestShop, testId } from "#workers/testing/shop.ts";
import { askForWebhook, standInPartner, webhookAt } from "#workers/testing/webhook-partner.ts";

let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop({ shard: "SHARD_0" }), openShop({ shard: "SHARD_0" })]);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const newUrl = () => `https://${crypto.randomUUID().slice(0, 8)}.hooks.example/in`;
const list = async (of: TestShop) => (await of.administrator("GET", "/admin/webhooks")).body.items;

describe("[INT-03] making a webhook", () => {
  test("tells its secret once, and not again", async () => {
    const url = newUrl();
    const made = await shop.administrator("POST", "/admin/webhooks", {
      url,
      description: "ERP",
      events: ["stock.*", "order.confirmed"],
    });
    expect(made.status).toBe(201);
    expect(made.headers.get("etag")).toBe('"v1"');
    const { webhook, secret } = made.body;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(webhook).toEqual({
      id: expect.stringMatching(/^whk_/),
      version: 1,
      url,
      description: "ERP",
      events: ["stock.*", "order.confirmed"],
      status: "active",
      disabled_because: null,
      failures: 0,
      waits_until: null,
      dead: 0,
      last_sent_at: null,
      last_failed_at: null,
      previous_secret_ends_at: null,
      created_at: webhook.created_at,
    });
    const read = await shop.administrator("GET", `/admin/webhooks/${webhook.id}`);
    expect([read.body, read.headers.get("etag")]).toEqual([webhook, '"v1"']);
    expect(await list(shop)).toContainEqual(webhook);
  });

  test("an address is a webhook's own, however often the call is repeated", async () => {
    const url = newUrl();
    const before = (await list(shop)).length;
    const answers = await Promise.all([1, 2].map(() => askForWebhook(shop.administrator, url, ["order.*"])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const again = await askForWebhook(shop.administrator, url, ["stock.*"]);
    expect([again.status, again.body.code]).toEqual([409, "webhook_taken"]);
    expect((await list(shop)).length).toBe(before + 1);
    expect((await askForWebhook(other.administrator, url, ["order.*"])).status).toBe(201);
  });

  test.each([
    ["http://hooks.example.com/in"],
    ["https://10.0.0.1/in"],
    ["https://169.254.169.254/latest/meta-data"],
    ["https://[fd00::1]/in"],
    ["https://metadata.google.internal/"],
    ["https://user:secret@hooks.example.com/in"],
    ["https://hooks.example.com:6379/in"],
    ["ftp://hooks.example.com/in"],
    ["hooks.example.com"],
  ])("[SEC-08] %s is refused, new and changed", async (url) => {
    const refused = await askForWebhook(shop.administrator, url, ["stock.*"]);
    expect([refused.status, refused.body.errors?.[0].field]).toEqual([422, "url"]);
    const hook = await webhookAt(shop.administrator, newUrl(), ["stock.*"]);
    const changed = await shop.administrator(
      "PUT",
      `/admin/webhooks/${hook.id}`,
      { url, description: "", events: ["stock.*"], status: "active" },
      { headers: { "if-match": hook.etag } },
    );
    expect([changed.status, changed.body.errors?.[0].field]).toEqual([422, "url"]);
  });

  test.each([[["stock.everything"]], [["*"]], [[]], [["stock.*", "stock.*"]]])(
    "%j is nothing to ask for",
    async (events) => {
      const { status, body } = await askForWebhook(shop.administrator, newUrl(), events);
      expect([status, body.code]).toEqual([422, "invalid_request"]);
    },
  );

  test("[SEC-04] nobody has others read what they may not read themselves", async () => {
    const person = await personWith(shop, ["webhook.edit", "webhook.view", "inventory.stock.view"]);
    expect((await askForWebhook(person, newUrl(), ["stock.*"])).status).toBe(201);
    const refused = await askForWebhook(person, newUrl(), ["stock.*", "order.confirmed"]);
    expect([refused.status, refused.body.code, refused.body.permission]).toEqual([
      403,
      "beyond_own",
      "order.view",
    ]);
  });

  test("what can be asked for is told, each with what it takes", async () => {
    const { body } = await shop.administrator("GET", "/admin/webhook-events");
    expect(body.items.map((item: { name: string }) => item.name)).toEqual(SUBSCRIPTIONS);
    expect(SUBSCRIPTIONS.filter((name) => readsOf([name]).length !== 1)).toEqual([]);
    expect(body.items).toContainEqual({ name: "stock.*", permission: "inventory.stock.view" });
    expect(body.items).toContainEqual({ name: "order.confirmed", permission: "order.view" });
  });
});

describe("[INT-03] changing a webhook", () => {
  test("takes the version that was read", async () => {
    const hook = await webhookAt(shop.administrator, newUrl(), ["stock.*"]);
    const wish = { url: newUrl(), description: "moved", events: ["order.*"], status: "paused" };
    const path = `/admin/webhooks/${hook.id}`;
    const headers = { "if-match": '"v1"' };
    const both = await Promise.all([1, 2].map(() => shop.administrator("PUT", path, wish, { headers })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const { body } = await shop.administrator("GET", path);
    expect(body).toMatchObject({ ...wish, version: 2 });
    const rotate = await shop.administrator("POST", `${path}/rotate`, {}, { headers });
    expect([rotate.status, rotate.body.code]).toEqual([412, "version_conflict"]);
  });

  test("[SEC-07] other merchants' webhooks and deliveries are answered as ones that nobody has", async () => {
    const partner = standInPartner();
    const hook = await webhookAt(shop.administrator, partner.url, ["stock.*"]);
    const { body: sent } = await shop.administrator("POST", `/admin/webhooks/${hook.id}/test`, {});
    const own = await webhookAt(other.administrator, newUrl(), ["stock.*"]);
    const before = (await shop.administrator("GET", `/admin/webhooks/${hook.id}`)).body;
    const wish = { url: newUrl(), description: "", events: ["stock.*"], status: "paused" };
    const headers = { "if-match": '"v1"' };
    for (const id of [hook.id, testId("whk")])
      for (const [method, path, body] of [
        ["GET", `/admin/webhooks/${id}`, undefined],
        ["PUT", `/admin/webhooks/${id}`, wish],
        ["DELETE", `/admin/webhooks/${id}`, undefined],
        ["GET", `/admin/webhooks/${id}/deliveries`, undefined],
        ["POST", `/admin/webhooks/${id}/rotate`, {}],
        ["POST", `/admin/webhooks/${id}/test`, {}],
        ["POST", `/admin/webhooks/${id}/replay`, {}],
        ["POST", `/admin/webhooks/${id}/deliveries/${sent.id}/replay`, {}],
        // A delivery of another's under one's own webhook.
        ["POST", `/admin/webhooks/${own.id}/deliveries/${sent.id}/replay`, {}],
      ] as const) {
        const answer = await other.administrator(method, path, body, { headers });
        expect([method, path, answer.status, answer.body.code]).toEqual([method, path, 404, "not_found"]);
      }
    expect((await list(other)).map((item: { id: string }) => item.id)).not.toContain(hook.id);
    const { last_sent_at: _, ...after } = (await shop.administrator("GET", `/admin/webhooks/${hook.id}`))
      .body;
    expect(before).toMatchObject(after);
  });
});

describe("[SEC-04] [INT-02] programs", () => {
  test("look at webhooks and send again with the scope for it; where events are told, people decide", async () => {
    const partner = standInPartner();
    const hook = await webhookAt(shop.administrator, partner.url, ["stock.*"]);
    const looks = await clientWith(shop, { scopes: ["webhook.view"] });
    const sends = await clientWith(shop, { scopes: ["webhook.view", "webhook.replay"] });
    const { body } = await looks.call("GET", "/partner/webhooks");
    expect(body.items.map((item: { id: string }) => item.id)).toContain(hook.id);
    const refused = await looks.call("POST", `/partner/webhooks/${hook.id}/test`, {});
    expect([refused.status, refused.body.code]).toEqual([403, "insufficient_scope"]);
    const sent = await sends.call("POST", `/partner/webhooks/${hook.id}/test`, {});
    expect(sent.status).toBe(202);
    const wish = { url: newUrl(), events: ["stock.*"] };
    expect((await sends.call("POST", "/partner/webhooks", wish)).status).toBe(404);
    expect((await sends.call("DELETE", `/partner/webhooks/${hook.id}`)).status).toBe(404);
  });

  test("[SEC-03] deciding about them takes a fresh proof of who one is", async () => {
    const person = await personWith(shop, ["webhook.edit", "inventory.stock.view"]);
    await env.CONTROL.prepare(
      "update staff_session set proved_at = '2020-01-01T00:00:00.000Z' where tenant_id = ? and staff_id not in (select staff_id from staff_role where tenant_id = ? and role_id = 'administrator')",
    )
      .bind(shop.tenant_id, shop.tenant_id)
      .run();
    const url = newUrl();
    const { status, body } = await askForWebhook(person, url, ["stock.*"]);
    expect([status, body.code]).toEqual([403, "step_up_required"]);
    expect((await list(shop)).map((item: { url: string }) => item.url)).not.toContain(url);
  });
});

describe("[SEC-10] a webhook's secret", () => {
  let logged: string[];

  beforeEach(() => {
    logged = [];
    for (const level of ["log", "info", "warn", "error", "debug"] as const)
      vi.spyOn(console, level).mockImplementation((...parts) => {
        logged.push(parts.map((part) => JSON.stringify(part)).join(" "));
      });
  });

  test("stands in no answer but the one that made it, in no row, no log and no audit entry", async () => {
    const partner = standInPartner();
    partner.answers(500, "no");
    const hook = await webhookAt(shop.administrator, partner.url, ["stock.*"]);
    const rotated = await shop.administrator(
      "POST",
      `/admin/webhooks/${hook.id}/rotate`,
      {},
      { headers: { "if-match": hook.etag } },
    );
    const secrets = [hook.secret, rotated.body.secret].map((secret: string) => secret.slice("whsec_".length));
    await shop.administrator("POST", `/admin/webhooks/${hook.id}/test`, {});
    const path = `/admin/webhooks/${hook.id}/deliveries`;
    const told = await eventually(
      () => shop.administrator("GET", path),
      ({ body }) => body.items[0].status === "failed",
    );
    const answers = [told, await shop.administrator("GET", `/admin/webhooks/${hook.id}`)];
    const audit = await shop.administrator("GET", "/admin/audit?limit=100");
    expect(JSON.stringify(audit.body)).toContain("webhook.rotate");
    const places = {
      answers: JSON.stringify([...answers, audit].map(({ body }) => body)),
      rows: await allThatIsKept(shop, {}),
      log: logged.join("\n"),
      request: partner.received.map(({ text, headers }) => text + JSON.stringify([...headers])).join("\n"),
    };
    expect(partner.received.length).toBe(1);
    for (const [place, text] of Object.entries(places))
      for (const secret of secrets) expect([place, text.includes(secret)]).toEqual([place, false]);
    await shop.administrator("DELETE", `/admin/webhooks/${hook.id}`);
  });
});
