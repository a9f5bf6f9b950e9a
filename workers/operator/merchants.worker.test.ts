import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { newMerchant } from "#commerce/merchant/set-up.ts";
import { emptyLevel } from "#commerce/stock/level.ts";
import { deployment, newOperator, PLATFORM_HOST, platformLog, rowsOf } from "../testing/operators.ts";
import { apiAt, eventually, openShop } from "../testing/shop.ts";

const fewWords = (slug: string, host = `${slug}.example`) =>
  newMerchant({
    name: `Shop ${slug}`,
    slug,
    kind: "live",
    shard: "SHARD_0",
    country: "DE",
    locale: "de-DE",
    currency: "EUR",
    hostname: host,
    url: null,
    place: {
      kind: "store",
      name: "Laden",
      line1: "Mühlweg 1",
      city: "Kassel",
      region: null,
      postal_code: "34117",
    },
    administrator: { name: "Ute Neu", email: "ute@neu.example" },
  });

const freshSlug = () => `new-${crypto.randomUUID().slice(0, 8)}`;

/** What a merchant's own log says operators did, oldest first. */
const toldToMerchant = async (tenantId: string) =>
  (await rowsOf("audit_entry", tenantId)).filter((entry) => entry.actor_kind === "operator");

describe("[SEC-05] taking a merchant on", () => {
  test("one call: the site answers, the administrator is invited to it and comes in; in less than a minute", async () => {
    const operator = await newOperator("Ode Taker");
    const slug = freshSlug();
    const began = performance.now();
    const taken = await operator.call("POST", "/operator/merchants", fewWords(slug));
    expect(taken.status).toBe(201);
    const shopper = apiAt(`${slug}.example`);
    const channel = await shopper("GET", "/store/channel");
    expect([channel.status, channel.body.currency, channel.body.locale]).toEqual([200, "EUR", "de-DE"]);

    const mailbox = env.SANDBOX_MAILBOX.getByName(`${taken.body.id}:mailbox`);
    const [mail] = await eventually(
      () => mailbox.mails("ute@neu.example"),
      (mails) => mails.length > 0,
    );
    expect(mail?.subject).toBe(`Ihr Zugang zu Shop ${slug}`);
    expect(mail?.text).toContain("Ode Taker hat Ihnen Zugang");
    const link = new URL(/https:\S+/.exec(mail?.text ?? "")?.[0] ?? "");
    expect([link.hostname, link.pathname]).toEqual([`${slug}.example`, "/admin/invitation"]);
    const invited = await shopper("POST", "/auth/staff/invitation", { token: link.hash.slice(1) });
    expect([invited.status, invited.body.email]).toEqual([200, "ute@neu.example"]);
    expect(performance.now() - began).toBeLessThan(60_000);

    const log = await platformLog({ tenant_id: taken.body.id });
    expect(log.map(({ action, operator_name }) => [action, operator_name])).toEqual([
      ["merchant.take_on", "Ode Taker"],
    ]);
    expect(JSON.parse(log[0]?.after ?? "{}")).toEqual({
      slug,
      name: `Shop ${slug}`,
      kind: "live",
      shard: "SHARD_0",
      hostnames: [`${slug}.example`],
    });
    expect(
      (await toldToMerchant(taken.body.id)).map(({ action, actor_name }) => [action, actor_name]),
    ).toEqual([["merchant.take_on", "Ode Taker"]]);
  });

  test("two at once with one slug: one is taken on, the other told; a hostname belongs to one merchant", async () => {
    const slug = freshSlug();
    const answers = await Promise.all(
      [1, 2].map((n) => deployment("POST", "/operator/merchants", fewWords(slug, `${slug}-${n}.example`))),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const rows = await env.CONTROL.prepare("select count(*) as n from merchant where slug = ?")
      .bind(slug)
      .first("n");
    expect(rows).toBe(1);
    const host = answers[0]?.status === 201 ? `${slug}-1.example` : `${slug}-2.example`;
    const other = await deployment("POST", "/operator/merchants", fewWords(freshSlug(), host));
    expect([other.status, other.body.code]).toEqual([409, "slug_taken"]);
  });

  test("a name that no hostname can be, and a shard that is not there, are refused", async () => {
    for (const host of [
      "a b.example",
      "-a.example",
      "a..example",
      "a_b.example",
      "ä.example",
      "x".repeat(64),
    ]) {
      const answer = await deployment("POST", "/operator/merchants", fewWords(freshSlug(), host));
      expect([host, answer.status]).toEqual([host, 422]);
    }
    const elsewhere = await deployment("POST", "/operator/merchants", {
      ...fewWords(freshSlug()),
      shard: "SHARD_9",
    });
    expect([elsewhere.status, elsewhere.body.errors[0].field]).toEqual([422, "shard"]);
  });
});

describe("[SEC-05] merchants of the platform", () => {
  test("are listed newest first, page by page, and found by parts of name, slug and hostname", async () => {
    const mark = crypto.randomUUID().slice(0, 6);
    const slugs = [1, 2, 3].map((n) => `list-${mark}-${n}`);
    for (const slug of slugs)
      expect((await deployment("POST", "/operator/merchants", fewWords(slug))).status).toBe(201);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await deployment(
        "GET",
        `/operator/merchants?q=${mark}&limit=2${cursor ? `&cursor=${cursor}` : ""}`,
      );
      seen.push(...body.items.map((item: { slug: string }) => item.slug));
      cursor = body.next_cursor;
    } while (cursor);
    expect(seen).toEqual([...slugs].reverse());
    const byHost = await deployment("GET", `/operator/merchants?q=${mark}-2.exam`);
    expect(byHost.body.items.map((item: { hostnames: string[] }) => item.hostnames)).toEqual([
      [`${slugs[1]}.example`],
    ]);
    const wild = await deployment("GET", `/operator/merchants?q=${encodeURIComponent("%")}`);
    expect(wild.body.items).toEqual([]);
  });

  test("hostnames are set as a whole: new ones answer, old ones are free, another's is refused and nothing changes", async () => {
    const [shop, other] = await Promise.all([openShop(), openShop()]);
    const put = (hostnames: string[], url: string | null = null) =>
      deployment("PUT", `/operator/merchants/${shop.tenant_id}/hostnames`, {
        channels: [{ channel_id: shop.channel_id, hostnames, url }],
      });
    const refused = await put([`a-${shop.host}`, other.host]);
    expect([refused.status, refused.body.code]).toEqual([409, "slug_taken"]);
    expect((await shop.shopper("GET", "/store/channel")).status).toBe(200);
    expect((await other.shopper("GET", "/store/channel")).body.merchant).not.toBe(
      (await shop.shopper("GET", "/store/channel")).body.merchant,
    );
    expect((await put([`a-${shop.host}`, `b-${shop.host}`])).status).toBe(200);
    const status = async (host: string) => (await apiAt(host)("GET", "/store/channel")).status;
    expect([await status(`a-${shop.host}`), await status(`b-${shop.host}`), await status(shop.host)]).toEqual(
      [200, 200, 404],
    );
    const { body } = await deployment("GET", `/operator/merchants/${shop.tenant_id}`);
    expect(
      body.channels.map((entry: { hostnames: string[]; url: string }) => [entry.hostnames, entry.url]),
    ).toEqual([
      [[`a-${shop.host}`, `b-${shop.host}`], `https://a-${shop.host}`],
      [[], null],
    ]);
    const twice = await put([`c-${shop.host}`, `C-${shop.host}`]);
    expect(twice.status).toBe(409);
    const foreign = await deployment("PUT", `/operator/merchants/${shop.tenant_id}/hostnames`, {
      channels: [{ channel_id: other.channel_id, hostnames: [], url: null }],
    });
    expect(foreign.body.code).toBe("unknown_channel");
    expect(
      (await toldToMerchant(shop.tenant_id)).filter(({ action }) => action === "merchant.hostnames.edit")
        .length,
    ).toBe(1);
  });
});

describe("[SEC-05] a suspended merchant", () => {
  test("is served by nobody: shoppers, staff and tills are told to come back, and find all as it was", async () => {
    const shop = await openShop();
    const operator = await newOperator("Ode Stern");
    const suspend = (reason: string) =>
      operator.call("POST", `/operator/merchants/${shop.tenant_id}/suspend`, { reason });
    expect((await suspend("short")).status).toBe(422);
    expect((await suspend("Invoices unpaid since May")).body).toEqual({
      id: shop.tenant_id,
      status: "suspended",
    });

    const device = apiAt(shop.host, { authorization: `Device ${shop.device_token}` });
    const answers = {
      shopper: await shop.shopper("GET", "/store/channel"),
      "signing in": await shop.shopper("POST", "/auth/staff/sign-in", {
        email: "ann@example.com",
        password: "correct-horse",
      }),
      administrator: await shop.administrator("GET", "/admin/orders"),
      till: await device("GET", "/pos/context"),
      "person at a till": await shop.till("GET", "/pos/shift"),
    };
    for (const [who, { status, body }] of Object.entries(answers))
      expect([who, status, body.code]).toEqual([who, 503, "merchant_suspended"]);
    expect(JSON.stringify(answers)).not.toContain("Invoices");
    expect((await apiAt(shop.host, { cookie: "__Host-staff=wrong" })("GET", "/admin/me")).status).toBe(401);

    const twice = await suspend("Invoices unpaid since May");
    expect([twice.status, twice.body.code, twice.body.state]).toEqual([
      409,
      "merchant_move_not_allowed",
      "suspended",
    ]);
    const resumed = await operator.call("POST", `/operator/merchants/${shop.tenant_id}/resume`, {});
    expect(resumed.body.status).toBe("active");
    expect((await shop.shopper("GET", "/store/channel")).status).toBe(200);
    expect((await shop.administrator("GET", "/admin/me")).status).toBe(200);
    expect((await shop.till("GET", "/pos/shift")).status).toBe(200);

    const told = (await toldToMerchant(shop.tenant_id)).map(({ action, actor_name, reason }) => [
      action,
      actor_name,
      reason,
    ]);
    expect(told.slice(-2)).toEqual([
      ["merchant.suspend", "Ode Stern", "Invoices unpaid since May"],
      ["merchant.resume", "Ode Stern", null],
    ]);
    const platform = await platformLog({ tenant_id: shop.tenant_id });
    expect(platform.map(({ action }) => action).slice(-2)).toEqual(["merchant.suspend", "merchant.resume"]);
  });

  test("keeps the work that is queued: what was sold before is told in its lists", async () => {
    const shop = await openShop();
    await deployment("POST", `/operator/merchants/${shop.tenant_id}/suspend`, {
      reason: "Looking into a complaint",
    });
    await env.EVENTS.send({
      id: `evt_${shop.tenant_id}:inventory-item:LATE-1:1`,
      type: "stock.level_changed",
      tenant_id: shop.tenant_id,
      subject: "inventory-item:LATE-1",
      seq: 1,
      occurred_at: new Date().toISOString(),
      request_id: null,
      data: { sku: "LATE-1", levels: [{ ...emptyLevel(shop.store), on_hand: 3 }] },
    });
    const found = await eventually(
      () => rowsOf("stock_level", shop.tenant_id),
      (rows) => rows.length > 0,
    );
    expect(found.map(({ sku, on_hand }) => [sku, on_hand])).toEqual([["LATE-1", 3]]);
  });

  test("a hostname without a merchant is no operator's business, and answers them all the same", async () => {
    const operator = await newOperator();
    expect((await apiAt(PLATFORM_HOST)("GET", "/store/channel")).body.code).toBe("unknown_host");
    expect((await operator.call("GET", "/operator/merchants?limit=1")).status).toBe(200);
    expect((await apiAt(PLATFORM_HOST)("GET", "/operator/merchants")).status).toBe(401);
  });
});
