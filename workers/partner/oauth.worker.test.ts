import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { forgetExpired } from "#db/housekeeping.ts";
import { credentialKind, newCredential } from "../auth/client-secrets.ts";
import { tokenHash } from "../auth/tokens.ts";
import { bearer, clientWith, type TestClient, termsWith } from "../testing/clients.ts";
import { openShop, type TestShop, testId } from "../testing/shop.ts";

let shop: TestShop;
/** May look at orders and stock. */
let client: TestClient;

beforeAll(async () => {
  shop = await openShop();
  client = await clientWith(shop, { kind: "oauth", scopes: ["order.view", "inventory.stock.view"] });
});

type Form = Readonly<Record<string, string>> | string;

/** Posts a form as any OAuth library would. */
async function post(path: string, form: Form, headers: Record<string, string> = {}) {
  const response = await exports.default.fetch(`https://${shop.host}/api/v1/partner/oauth/${path}`, {
    method: "POST",
    body: typeof form === "string" ? form : new URLSearchParams(form).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`,
});
const own = () => basic(client.id, client.secret);
const GRANT = { grant_type: "client_credentials" };

describe("[INT-02] a token for a secret (RFC 6749 §4.4)", () => {
  test("comes with its scopes and its quarter of an hour, and is kept by nobody", async () => {
    const answer = await post("token", GRANT, own());
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      access_token: expect.stringMatching(/^mk_token_\w{49}$/),
      token_type: "Bearer",
      expires_in: 900,
      scope: "order.view inventory.stock.view",
    });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("pragma")).toBe("no-cache");
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.headers.get("ratelimit-policy")).toBe(`"client";q=600;w=60`);
    expect(credentialKind(answer.body.access_token)).toBe("token");
    const call = bearer(shop.host, answer.body.access_token);
    expect((await call("GET", "/partner/orders")).status).toBe(200);
    expect((await call("GET", "/partner/client")).body).toMatchObject({ id: client.id });
  });

  test("is got by the form too, and by HTTP Basic with every letter encoded", async () => {
    const inForm = { client_id: client.id, client_secret: client.secret };
    expect((await post("token", { ...GRANT, ...inForm })).status).toBe(200);
    const encoded = (text: string) =>
      [...text].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("");
    const authorization = `Basic ${btoa(`${encoded(client.id)}:${encoded(client.secret)}`)}`;
    expect((await post("token", GRANT, { authorization })).status).toBe(200);
  });

  test("has fewer scopes where fewer are asked for", async () => {
    const { body } = await post("token", { ...GRANT, scope: "order.view" }, own());
    expect(body.scope).toBe("order.view");
    const call = bearer(shop.host, body.access_token);
    expect((await call("GET", "/partner/orders")).status).toBe(200);
    const refused = await call("GET", "/partner/stock");
    expect([refused.status, refused.body.code, refused.body.scope]).toEqual([
      403,
      "insufficient_scope",
      "inventory.stock.view",
    ]);
    expect(refused.headers.get("www-authenticate")).toBe(
      `Bearer error="insufficient_scope", scope="inventory.stock.view"`,
    );
  });

  test("[SEC-10] is kept as its SHA-256 only; when it is over it is nobody, then forgotten", async () => {
    const { body } = await post("token", GRANT, own());
    const hash = await tokenHash(body.access_token);
    const rows = () =>
      env.CONTROL.prepare("select * from access_token where token_hash = ?").bind(hash).all<object>();
    const [row] = (await rows()).results;
    expect(row).toMatchObject({ tenant_id: shop.tenant_id, client_id: client.id });
    const stored = await env.CONTROL.prepare("select * from access_token").all();
    expect(JSON.stringify(stored.results)).not.toContain(body.access_token);
    await env.CONTROL.prepare("update access_token set expires_at = ? where token_hash = ?")
      .bind(new Date(Date.now() - 1).toISOString(), hash)
      .run();
    const refused = await bearer(shop.host, body.access_token)("GET", "/partner/orders");
    expect([refused.status, refused.body.code]).toEqual([401, "client_unknown"]);
    expect(refused.headers.get("www-authenticate")).toBe(`Bearer error="invalid_token"`);
    await forgetExpired(env);
    expect((await rows()).results).toEqual([]);
  });

  test("loses what its client loses, at once", async () => {
    const { id, secret, etag } = await clientWith(shop, {
      kind: "oauth",
      scopes: ["order.view", "inventory.stock.view"],
    });
    const { body } = await post("token", GRANT, basic(id, secret));
    const call = bearer(shop.host, body.access_token);
    expect((await call("GET", "/partner/stock")).status).toBe(200);
    await shop.administrator(
      "PUT",
      `/admin/api-clients/${id}`,
      termsWith({ name: `Less ${id}`, scopes: ["order.view", "customer.view"] }),
      { headers: { "if-match": etag } },
    );
    expect((await call("GET", "/partner/stock")).status).toBe(403);
    // What the client got since is not the token's.
    expect((await call("GET", "/partner/customers")).status).toBe(403);
    expect((await call("GET", "/partner/orders")).status).toBe(200);
    await shop.administrator("POST", `/admin/api-clients/${id}/revoke`, {});
    expect((await call("GET", "/partner/orders")).status).toBe(401);
    expect((await post("token", GRANT, basic(id, secret))).body.error).toBe("invalid_client");
  });

  test("ends with a secret that is replaced at once, and outlives one that overlaps", async () => {
    const { id, secret, etag } = await clientWith(shop, { kind: "oauth", scopes: ["order.view"] });
    const { body } = await post("token", GRANT, basic(id, secret));
    const call = bearer(shop.host, body.access_token);
    const rotate = (overlap_hours: number, tag: string | null) =>
      shop.administrator(
        "POST",
        `/admin/api-clients/${id}/rotate`,
        { overlap_hours },
        { headers: { "if-match": tag ?? "" } },
      );
    const overlapping = await rotate(1, etag);
    expect((await call("GET", "/partner/orders")).status).toBe(200);
    expect((await post("token", GRANT, basic(id, secret))).status).toBe(200);
    await rotate(0, overlapping.headers.get("etag"));
    expect((await call("GET", "/partner/orders")).status).toBe(401);
    expect((await post("token", GRANT, basic(id, secret))).status).toBe(401);
  });
});

describe("[INT-02] refusals are OAuth's own (RFC 6749 §5.2)", () => {
  const cases: [what: string, form: () => Form, headers: () => Record<string, string>, error: string][] = [
    ["no grant type", () => ({}), own, "invalid_request"],
    ["an empty grant type", () => "grant_type=", own, "invalid_request"],
    ["a parameter twice", () => "grant_type=client_credentials&scope=a&scope=a", own, "invalid_request"],
    ["JSON", () => "{}", () => ({ ...own(), "content-type": "application/json" }), "invalid_request"],
    [
      "two proofs",
      () => ({ ...GRANT, client_id: client.id, client_secret: client.secret }),
      own,
      "invalid_request",
    ],
    ["no proof", () => GRANT, () => ({}), "invalid_client"],
    ["no secret", () => ({ ...GRANT, client_id: client.id }), () => ({}), "invalid_client"],
    ["an unknown client", () => GRANT, () => basic(testId("cli"), newCredential("live")), "invalid_client"],
    ["a wrong secret", () => GRANT, () => basic(client.id, newCredential("live")), "invalid_client"],
    [
      "the secret of another client's id",
      () => GRANT,
      () => basic(testId("cli"), client.secret),
      "invalid_client",
    ],
    ["a secret that is none of ours", () => GRANT, () => basic(client.id, "hunter2"), "invalid_client"],
    ["a proof that is no HTTP Basic", () => GRANT, () => ({ authorization: "Basic !" }), "invalid_client"],
    ["another grant", () => ({ grant_type: "password" }), own, "unsupported_grant_type"],
    ["a code", () => ({ grant_type: "authorization_code" }), own, "unsupported_grant_type"],
    ["a scope that does not exist", () => ({ ...GRANT, scope: "everything" }), own, "invalid_scope"],
    ["a scope that it does not have", () => ({ ...GRANT, scope: "order.refund" }), own, "invalid_scope"],
    ["one scope of two", () => ({ ...GRANT, scope: "order.view order.refund" }), own, "invalid_scope"],
    ["a scope that is no list", () => ({ ...GRANT, scope: "order.view  " }), own, "invalid_scope"],
  ];

  test.each(cases)("%s", async (_, form, headers, error) => {
    const count = () =>
      env.CONTROL.prepare("select count(*) as n from access_token where client_id = ?")
        .bind(client.id)
        .first();
    const before = await count();
    const answer = await post("token", form(), headers());
    expect([answer.status, answer.body.error]).toEqual([error === "invalid_client" ? 401 : 400, error]);
    expect(answer.body).toEqual({
      error,
      error_description: expect.stringMatching(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/),
    });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("pragma")).toBe("no-cache");
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.headers.get("www-authenticate")).toBe(
      error === "invalid_client" ? `Basic realm="Millrace", charset="UTF-8"` : null,
    );
    expect(await count()).toEqual(before);
  });

  test("a client that sends its key itself gets no token, and one that gets tokens does not send its secret", async () => {
    const keyed = await clientWith(shop, { kind: "key", scopes: ["order.view"] });
    const refused = await post("token", GRANT, basic(keyed.id, keyed.secret));
    expect([refused.status, refused.body.error]).toEqual([400, "unauthorized_client"]);
    expect((await client.call("GET", "/partner/orders")).status).toBe(401);
  });

  test("[SEC-08] more than 120 tries a minute from one network are sent away", async () => {
    const headers = { ...basic(testId("cli"), newCredential("live")), "cf-connecting-ip": "198.51.100.77" };
    const answers = await Promise.all(Array.from({ length: 125 }, () => post("token", GRANT, headers)));
    expect(answers.filter(({ status }) => status === 401).length).toBe(120);
    const away = answers.filter(({ status }) => status === 429);
    expect(away.length).toBe(5);
    expect(Number(away[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("[INT-02] ending a token (RFC 7009)", () => {
  test("it is nobody from then on; ending it again, or what never was, is answered the same", async () => {
    const { body } = await post("token", GRANT, own());
    const call = bearer(shop.host, body.access_token);
    expect((await call("GET", "/partner/orders")).status).toBe(200);
    const form = { token: body.access_token, token_type_hint: "access_token" };
    const ended = await post("revoke", form, own());
    expect([ended.status, ended.body, ended.headers.get("cache-control")]).toEqual([200, null, "no-store"]);
    expect((await call("GET", "/partner/orders")).status).toBe(401);
    for (const token of [body.access_token, newCredential("token"), "nonsense"])
      expect((await post("revoke", { token }, own())).status).toBe(200);
  });

  test("another client's token stays, and nobody learns that there is one", async () => {
    const { body } = await post("token", GRANT, own());
    const other = await clientWith(shop, { kind: "oauth", scopes: ["order.view"] });
    const answer = await post("revoke", { token: body.access_token }, basic(other.id, other.secret));
    expect([answer.status, answer.body]).toEqual([200, null]);
    expect((await bearer(shop.host, body.access_token)("GET", "/partner/orders")).status).toBe(200);
  });

  test.each([
    ["no token", () => ({}), own, 400, "invalid_request"],
    ["no proof", () => ({ token: "x" }), () => ({}), 401, "invalid_client"],
    ["a secret", () => ({ token: client.secret }), own, 400, "unsupported_token_type"],
  ])("%s is refused", async (_, form, headers, status, error) => {
    const answer = await post("revoke", form(), headers());
    expect([answer.status, answer.body.error]).toEqual([status, error]);
  });
});

test("[INT-02] the server describes itself at the host that is called (RFC 8414)", async () => {
  const path = "/.well-known/oauth-authorization-server";
  const response = await exports.default.fetch(`https://${shop.host}${path}`);
  expect(response.status).toBe(200);
  const told = await response.json<Record<string, unknown>>();
  const origin = `https://${shop.host}`;
  expect(told).toMatchObject({
    issuer: origin,
    token_endpoint: `${origin}/api/v1/partner/oauth/token`,
    revocation_endpoint: `${origin}/api/v1/partner/oauth/revoke`,
    grant_types_supported: ["client_credentials"],
    token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
    response_types_supported: [],
  });
  expect(told.scopes_supported).toContain("order.view");
  expect(told.scopes_supported).not.toContain("staff.role.edit");
});
