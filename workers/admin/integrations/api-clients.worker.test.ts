import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { forgetExpired } from "#db/housekeeping.ts";
import { credentialKind } from "#workers/auth/client-secrets.ts";
import { tokenHash } from "#workers/auth/tokens.ts";
import { askForClient, bearer, clientWith, termsWith } from "#workers/testing/clients.ts";
import { personWith } from "#workers/testing/people.ts";
import { databaseOf, openShop, type TestShop, testId } from "#workers/testing/shop.ts";

let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop({ shard: "SHARD_0" }), openShop({ shard: "SHARD_0" })]);
});

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const control = (sql: string, ...values: unknown[]) =>
  env.CONTROL.prepare(sql)
    .bind(...values)
    .all<Record<string, unknown>>();

describe("[INT-02] [SEC-04] making a client", () => {
  test("tells its secret once, and shows its first letters from then on", async () => {
    const made = await askForClient(shop, { name: "Warehouse", scopes: ["order.view"] });
    expect(made.status).toBe(201);
    expect(made.headers.get("etag")).toBe(`"v1"`);
    const { client, secret } = made.body;
    expect(credentialKind(secret)).toBe("live");
    expect(client).toEqual({
      id: expect.stringMatching(/^cli_/),
      version: 1,
      name: "Warehouse",
      kind: "key",
      state: "active",
      scopes: ["order.view"],
      location_ids: null,
      channel_id: null,
      calls_per_minute: 600,
      secrets: [{ prefix: secret.slice(0, 12), created_at: client.created_at, expires_at: null }],
      created_by: { id: expect.stringMatching(/^stf_/), name: "Ann Admin" },
      created_at: client.created_at,
      expires_at: null,
      last_used_at: null,
      revoked_at: null,
    });
    const read = await shop.administrator("GET", `/admin/api-clients/${client.id}`);
    expect(read.body).toEqual(client);
    expect(read.headers.get("etag")).toBe(`"v1"`);
    expect((await bearer(shop.host, secret)("GET", "/partner/client")).status).toBe(200);
  });

  test("[SEC-10] keeps the secret as its SHA-256 only, and nowhere else", async () => {
    const { id, secret } = await clientWith(shop, { scopes: ["order.view"] });
    const rows = await control("select * from api_secret where client_id = ?", id);
    expect(rows.results.map((row) => row.secret_hash)).toEqual([await tokenHash(secret)]);
    const db = await databaseOf(shop);
    const shard = Reflect.get(env, "SHARD_0") as D1Database;
    for (const [database, table] of [
      [env.CONTROL, "api_client"],
      [env.CONTROL, "api_secret"],
      [shard, "audit_entry"],
      [shard, "idempotency"],
    ] as const) {
      const all = await database
        .prepare(`select * from ${table} where tenant_id = ?`)
        .bind(db.tenant_id)
        .all();
      expect(JSON.stringify(all.results)).not.toContain(secret);
      expect(JSON.stringify(all.results)).not.toContain(secret.slice(13));
    }
  });

  test("[INT-04] keys of a sandbox merchant say so", async () => {
    const sandbox = await openShop({ shard: "SHARD_0" });
    await control("update merchant set kind = 'sandbox' where id = ?", sandbox.tenant_id);
    const { secret, call } = await clientWith(sandbox, { scopes: ["order.view"] });
    expect(credentialKind(secret)).toBe("test");
    expect((await call("GET", "/partner/orders")).status).toBe(200);
  });

  test("a name is a client's own among those that live, at one merchant", async () => {
    const name = "Ledger";
    const first = await clientWith(shop, { name, scopes: ["order.view"] });
    const again = await askForClient(shop, { name, scopes: ["order.view"] });
    expect([again.status, again.body.code]).toEqual([409, "name_taken"]);
    expect((await askForClient(other, { name, scopes: ["order.view"] })).status).toBe(201);
    await shop.administrator("POST", `/admin/api-clients/${first.id}/revoke`, {});
    expect((await askForClient(shop, { name, scopes: ["order.view"] })).status).toBe(201);
    const both = await Promise.all(
      [1, 2].map(() => askForClient(shop, { name: "Twice at once", scopes: ["order.view"] })),
    );
    expect(both.map((answer) => answer.status).toSorted()).toEqual([201, 409]);
  });

  test.each([
    ["a scope that does not exist", { scopes: ["order.everything"] }, "scopes.0"],
    ["a scope that wants a fresh proof", { scopes: ["staff.role.edit"] }, "scopes.0"],
    ["a scope that nothing asks for yet", { scopes: ["pricing.edit"] }, "scopes.0"],
    ["no scope at all", { scopes: [] }, "scopes"],
    [
      "a scope that cannot be narrowed",
      { scopes: ["catalog.product.edit"], location_ids: "store" },
      "scopes",
    ],
    ["no location at all", { scopes: ["order.view"], location_ids: [] }, "location_ids"],
    ["a site for a key", { scopes: ["order.view"], channel_id: "own" }, "channel_id"],
    ["a store key without a site", { kind: "store" }, "channel_id"],
    ["a store key with scopes", { kind: "store", channel_id: "own", scopes: ["order.view"] }, "scopes"],
    [
      "a store key at a location",
      { kind: "store", channel_id: "own", location_ids: "store" },
      "location_ids",
    ],
    ["an end that is past", { scopes: ["order.view"], expires_at: "2020-01-01T00:00:00.000Z" }, "expires_at"],
    ["too few calls", { scopes: ["order.view"], calls_per_minute: 9 }, "calls_per_minute"],
    ["too many calls", { scopes: ["order.view"], calls_per_minute: 6_001 }, "calls_per_minute"],
    ["no name", { scopes: ["order.view"], name: " " }, "name"],
  ])("%s is refused, and nothing is made", async (_, wish, field) => {
    const before = await control("select count(*) as n from api_client where tenant_id = ?", shop.tenant_id);
    const answer = await shop.administrator("POST", "/admin/api-clients", {
      kind: "key",
      name: `Client ${crypto.randomUUID()}`,
      ...wish,
      ...("location_ids" in wish && wish.location_ids === "store" && { location_ids: [shop.store] }),
      ...("channel_id" in wish && { channel_id: shop.channel_id }),
    });
    expect([answer.status, answer.body.code, answer.body.errors?.[0].field]).toEqual([
      422,
      "invalid_request",
      field,
    ]);
    const after = await control("select count(*) as n from api_client where tenant_id = ?", shop.tenant_id);
    expect(after.results).toEqual(before.results);
  });

  test("[SEC-05] places and sites of another merchant are as unknown as invented ones", async () => {
    const scopes = ["order.view"] as const;
    for (const id of [other.store, testId("loc")]) {
      const answer = await askForClient(shop, { scopes, location_ids: [shop.store, id] });
      expect([answer.status, answer.body.code]).toEqual([422, "unknown_location"]);
    }
    for (const id of [other.channel_id, testId("chn")]) {
      const answer = await askForClient(shop, { kind: "store", channel_id: id });
      expect([answer.status, answer.body.code]).toEqual([422, "unknown_channel"]);
    }
  });

  test("nobody gives what they do not hold, not by making, not by changing, not by taking a secret", async () => {
    const clerk = await personWith(shop, ["api_client.view", "api_client.edit", "order.view"]);
    expect((await askForClient(shop, { scopes: ["order.view"] }, clerk)).status).toBe(201);
    const refused = await askForClient(shop, { scopes: ["order.view", "order.refund"] }, clerk);
    expect([refused.status, refused.body.code, refused.body.permission]).toEqual([
      403,
      "beyond_own",
      "order.refund",
    ]);
    const strong = await clientWith(shop, { scopes: ["order.refund"] });
    const path = `/admin/api-clients/${strong.id}`;
    const headers = { "if-match": strong.etag };
    const taken = await clerk("POST", `${path}/rotate`, { overlap_hours: 0 }, { headers });
    expect([taken.status, taken.body.code]).toEqual([403, "beyond_own"]);
    const widened = await clerk("PUT", path, termsWith({ name: "Mine", scopes: ["order.refund"] }), {
      headers,
    });
    expect([widened.status, widened.body.code]).toEqual([403, "beyond_own"]);
    expect((await strong.call("GET", "/partner/client")).status).toBe(200);
    expect((await clerk("POST", `${path}/revoke`, {})).status).toBe(200);
    expect((await strong.call("GET", "/partner/client")).status).toBe(401);
  });

  test("a proof of identity that is older than ten minutes is asked for anew", async () => {
    const late = await personWith(shop, ["api_client.view", "api_client.edit", "order.view"]);
    await control(
      "update staff_session set proved_at = ? where token_hash = ?",
      inMs(-11 * 60_000),
      await tokenHash(late.cookie.split("=")[1] ?? ""),
    );
    const answer = await askForClient(shop, { scopes: ["order.view"] }, late);
    expect([answer.status, answer.body.code]).toEqual([403, "step_up_required"]);
    expect((await late("GET", "/admin/api-clients")).status).toBe(200);
  });
});

describe("[INT-02] changing a client", () => {
  test("holds from its next call on; who read an older one is told", async () => {
    const { id, etag, call } = await clientWith(shop, {
      name: "Narrowed",
      scopes: ["order.view", "inventory.stock.view"],
    });
    expect((await call("GET", "/partner/stock")).status).toBe(200);
    const path = `/admin/api-clients/${id}`;
    const headers = { "if-match": etag };
    const terms = termsWith({
      name: "Narrow",
      scopes: ["order.view"],
      location_ids: [shop.store],
      calls_per_minute: 30,
    });
    const changed = await shop.administrator("PUT", path, terms, { headers });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).toBe(`"v2"`);
    expect(changed.body).toMatchObject({ ...terms, kind: "key", state: "active", expires_at: null });
    expect((await call("GET", "/partner/stock")).status).toBe(403);
    expect((await call("GET", "/partner/client")).body.grants).toEqual([
      { permission: "order.view", location_id: shop.store },
    ]);
    const stale = await shop.administrator("PUT", path, terms, { headers });
    expect([stale.status, stale.body.code]).toEqual([412, "version_conflict"]);
    const { body: none } = await shop.administrator("PUT", path, terms);
    expect(none.code).toBe("invalid_request");
    const { location_ids: _, ...rest } = terms;
    const { body: partial } = await shop.administrator("PUT", path, rest, { headers });
    expect([partial.code, partial.errors[0].field]).toEqual(["invalid_request", "location_ids"]);
    const named = await clientWith(shop, { scopes: ["order.view"] });
    const { body: taken } = await shop.administrator(
      "PUT",
      `/admin/api-clients/${named.id}`,
      { ...terms },
      { headers: { "if-match": named.etag } },
    );
    expect(taken.code).toBe("name_taken");
  });

  test("of two people who change at once, one is told to read again", async () => {
    const { id, etag } = await clientWith(shop, { scopes: ["order.view"] });
    const answers = await Promise.all(
      ["One", "Two"].map((name) =>
        shop.administrator(
          "PUT",
          `/admin/api-clients/${id}`,
          termsWith({ name: `${name} ${id}`, scopes: ["order.view"] }),
          { headers: { "if-match": etag } },
        ),
      ),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 412]);
  });

  test("past its end it is nobody, until the end is moved", async () => {
    const { id, call } = await clientWith(shop, { scopes: ["order.view"], expires_at: inMs(3_600_000) });
    await control("update api_client set expires_at = ? where id = ?", inMs(-1), id);
    const refused = await call("GET", "/partner/orders");
    expect([refused.status, refused.body.code]).toEqual([401, "client_unknown"]);
    const read = await shop.administrator("GET", `/admin/api-clients/${id}`);
    expect(read.body.state).toBe("expired");
    await shop.administrator(
      "PUT",
      `/admin/api-clients/${id}`,
      termsWith({ name: read.body.name, scopes: ["order.view"] }),
      { headers: { "if-match": read.headers.get("etag") ?? "" } },
    );
    expect((await call("GET", "/partner/orders")).status).toBe(200);
  });
});

describe("[INT-02] another secret", () => {
  test("is accepted beside the earlier one, until the overlap is over", async () => {
    const first = await clientWith(shop, { scopes: ["order.view"] });
    const path = `/admin/api-clients/${first.id}`;
    const rotated = await shop.administrator(
      "POST",
      `${path}/rotate`,
      { overlap_hours: 24 },
      { headers: { "if-match": first.etag } },
    );
    expect(rotated.status).toBe(201);
    const second = bearer(shop.host, rotated.body.secret);
    const { secrets } = rotated.body.client;
    expect(secrets.map((secret: { prefix: string }) => secret.prefix)).toEqual([
      rotated.body.secret.slice(0, 12),
      first.secret.slice(0, 12),
    ]);
    expect(secrets[0].expires_at).toBe(null);
    expect(Date.parse(secrets[1].expires_at) - Date.parse(secrets[0].created_at)).toBe(24 * 3_600_000);
    for (const call of [first.call, second]) expect((await call("GET", "/partner/orders")).status).toBe(200);
    await control(
      "update api_secret set expires_at = ? where secret_hash = ?",
      inMs(-1),
      await tokenHash(first.secret),
    );
    expect((await first.call("GET", "/partner/orders")).status).toBe(401);
    expect((await second("GET", "/partner/orders")).status).toBe(200);
    await forgetExpired(env);
    const kept = await control("select prefix from api_secret where client_id = ?", first.id);
    expect(kept.results).toEqual([{ prefix: rotated.body.secret.slice(0, 12) }]);
  });

  test("without an overlap ends the earlier one at once", async () => {
    const { id, etag, call } = await clientWith(shop, { scopes: ["order.view"] });
    const headers = { "if-match": etag };
    const { body } = await shop.administrator(
      "POST",
      `/admin/api-clients/${id}/rotate`,
      { overlap_hours: 0 },
      { headers },
    );
    expect((await call("GET", "/partner/orders")).status).toBe(401);
    expect((await bearer(shop.host, body.secret)("GET", "/partner/orders")).status).toBe(200);
    expect(body.client.secrets.length).toBe(1);
  });

  test("a second overlap never lengthens the first, and a week is the most", async () => {
    const { id, etag } = await clientWith(shop, { scopes: ["order.view"] });
    const rotate = (overlap_hours: number, tag: string) =>
      shop.administrator(
        "POST",
        `/admin/api-clients/${id}/rotate`,
        { overlap_hours },
        { headers: { "if-match": tag } },
      );
    expect((await rotate(169, etag)).status).toBe(422);
    const once = await rotate(1, etag);
    const twice = await rotate(168, once.headers.get("etag") ?? "");
    const ends = twice.body.client.secrets.map((secret: { expires_at: string | null }) =>
      secret.expires_at === null
        ? null
        : Math.round((Date.parse(secret.expires_at) - Date.now()) / 3_600_000),
    );
    expect(ends).toEqual([null, 168, 1]);
  });

  test("asked for twice at once, there is one more", async () => {
    const { id, etag } = await clientWith(shop, { scopes: ["order.view"] });
    const answers = await Promise.all(
      [1, 2].map(() =>
        shop.administrator(
          "POST",
          `/admin/api-clients/${id}/rotate`,
          { overlap_hours: 1 },
          { headers: { "if-match": etag } },
        ),
      ),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 412]);
    const rows = await control("select count(*) as n from api_secret where client_id = ?", id);
    expect(rows.results).toEqual([{ n: 2 }]);
  });
});

describe("[INT-02] [SEC-04] revoking a client", () => {
  test("shuts it out at once and for good; repeating it changes nothing", async () => {
    const { id, call } = await clientWith(shop, { scopes: ["order.view"] });
    expect((await call("GET", "/partner/orders")).status).toBe(200);
    const path = `/admin/api-clients/${id}`;
    const revoked = await shop.administrator("POST", `${path}/revoke`, {});
    expect([revoked.status, revoked.body.state, revoked.body.secrets]).toEqual([200, "revoked", []]);
    expect((await call("GET", "/partner/orders")).status).toBe(401);
    const again = await shop.administrator("POST", `${path}/revoke`, {});
    expect(again.body).toEqual(revoked.body);
    const headers = { "if-match": revoked.headers.get("etag") ?? "" };
    const rotated = await shop.administrator("POST", `${path}/rotate`, { overlap_hours: 0 }, { headers });
    expect([rotated.status, rotated.body.code]).toEqual([409, "client_revoked"]);
    const changed = await shop.administrator(
      "PUT",
      path,
      termsWith({ name: "Back again", scopes: ["order.view"] }),
      { headers },
    );
    expect([changed.status, changed.body.code]).toEqual([409, "client_revoked"]);
    expect((await call("GET", "/partner/orders")).status).toBe(401);
  });

  test("[SEC-05] another merchant's client is as unknown as an invented one", async () => {
    const { id, call, etag } = await clientWith(shop, { scopes: ["order.view"] });
    const headers = { "if-match": etag };
    for (const unknown of [id, testId("cli")]) {
      const path = `/admin/api-clients/${unknown}`;
      const answers = [
        await other.administrator("GET", path),
        await other.administrator("PUT", path, termsWith({ name: "X", scopes: ["order.view"] }), { headers }),
        await other.administrator("POST", `${path}/rotate`, { overlap_hours: 0 }, { headers }),
        await other.administrator("POST", `${path}/revoke`, {}),
      ];
      expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual(
        answers.map(() => [404, "not_found"]),
      );
    }
    expect((await call("GET", "/partner/orders")).status).toBe(200);
  });
});

test("[INT-02] lists are paged, newest first, by state", async () => {
  const own = await openShop({ shard: "SHARD_0" });
  const names = ["One", "Two", "Three"];
  const made = [];
  for (const name of names) made.push(await clientWith(own, { name, scopes: ["order.view"] }));
  await own.administrator("POST", `/admin/api-clients/${made[1]?.id}/revoke`, {});
  await control("update api_client set expires_at = ? where id = ?", inMs(-1), made[0]?.id);
  const listed = async (query: string) => {
    const { body } = await own.administrator("GET", `/admin/api-clients?${query}`);
    return [body.items.map((item: { name: string }) => item.name), body.next_cursor] as const;
  };
  const [first, cursor] = await listed("limit=2");
  expect(first).toEqual(["Three", "Two"]);
  expect(await listed(`limit=2&cursor=${cursor}`)).toEqual([["One"], null]);
  expect(await listed("state=active")).toEqual([["Three"], null]);
  expect(await listed("state=revoked")).toEqual([["Two"], null]);
  expect(await listed("state=expired")).toEqual([["One"], null]);
});

test("[SEC-07] [SEC-10] what was done to a client is told, its secrets are not", async () => {
  const { id, etag, secret } = await clientWith(shop, { name: "Told", scopes: ["order.view"] });
  const path = `/admin/api-clients/${id}`;
  const terms = termsWith({ name: "Told anew", scopes: ["order.view", "customer.view"] });
  const changed = await shop.administrator("PUT", path, terms, { headers: { "if-match": etag } });
  const headers = { "if-match": changed.headers.get("etag") ?? "" };
  const rotated = await shop.administrator("POST", `${path}/rotate`, { overlap_hours: 2 }, { headers });
  await shop.administrator("POST", `${path}/revoke`, {});
  const shard = Reflect.get(env, "SHARD_0") as D1Database;
  const { results } = await shard
    .prepare(
      "select action, subject_kind, before, after from audit_entry where tenant_id = ? and subject_id = ? order by rowid",
    )
    .bind(shop.tenant_id, id)
    .all<{ action: string; subject_kind: string; before: string; after: string }>();
  expect(results.map((row) => [row.action, row.subject_kind])).toEqual([
    ["api_client.create", "api_client"],
    ["api_client.edit", "api_client"],
    ["api_client.rotate", "api_client"],
    ["api_client.revoke", "api_client"],
  ]);
  expect(JSON.parse(results[1]?.before ?? "")).toMatchObject({ name: "Told", scopes: ["order.view"] });
  expect(JSON.parse(results[1]?.after ?? "")).toMatchObject(terms);
  const told = JSON.stringify(results);
  for (const value of [secret, rotated.body.secret]) {
    expect(told).toContain(value.slice(0, 12));
    expect(told).not.toContain(value.slice(0, 14));
  }
});
