import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { unseal } from "#db/sealing.ts";
import { colleague } from "../../testing/colleagues.ts";
import { personWith } from "../../testing/people.ts";
import { type ApiAnswer, apiAt, type Call, openShop, type TestShop, testId } from "../../testing/shop.ts";

let shop: TestShop;
let foreign: TestShop;
beforeAll(async () => {
  [shop, foreign] = await Promise.all([openShop(), openShop()]);
});

const outcome = ({ status, body }: ApiAnswer): string =>
  status < 300 ? String(status) : `${status} ${body.code}`;

describe("[SEC-03] what is asked of sessions", () => {
  const read = async (by: Call = shop.administrator) => {
    const { headers, body } = await by("GET", "/admin/security");
    return { etag: headers.get("etag") ?? "", policy: body };
  };
  const write = (policy: object, etag: string) =>
    shop.administrator("PUT", "/admin/security", policy, { headers: { "if-match": etag } });

  test("starts with the defaults and is changed as it was read", async () => {
    const { etag, policy } = await read();
    expect(policy).toEqual({ require_second_factor: false, idle_minutes: 60, session_hours: 12 });
    const wanted = { ...policy, idle_minutes: 30, session_hours: 8 };
    expect(outcome(await write(wanted, etag))).toBe("200");
    expect((await read()).policy).toEqual(wanted);
    expect(outcome(await write(policy, etag))).toBe("412 version_conflict");
    expect((await read(foreign.administrator)).policy).toEqual(policy);
  });

  test.each([
    ["idle_minutes", 4],
    ["idle_minutes", 481],
    ["session_hours", 0],
    ["session_hours", 25],
    ["session_hours", 1.5],
    ["require_second_factor", "yes"],
  ])("%s of %s is refused", async (field, value) => {
    const { etag, policy } = await read();
    expect(outcome(await write({ ...policy, [field]: value }, etag))).toBe("422 invalid_request");
    expect((await read()).policy).toEqual(policy);
  });

  test("two who change it at once: one does", async () => {
    const { etag, policy } = await read();
    const answers = await Promise.all([
      write({ ...policy, idle_minutes: 11 }, etag),
      write({ ...policy, idle_minutes: 12 }, etag),
    ]);
    expect(answers.map(outcome).sort()).toEqual(["200", "412 version_conflict"]);
  });

  test("a session idle for longer than asked ends, also one that was there before", async () => {
    const who = await colleague(shop, "Idle", ["finance", null]);
    await env.CONTROL.prepare("update staff_session set last_seen_at = ? where staff_id = ?")
      .bind(new Date(Date.now() - 20 * 60_000).toISOString(), who.id)
      .run();
    const { etag, policy } = await read();
    await write({ ...policy, idle_minutes: 15 }, etag);
    expect((await who("GET", "/admin/me")).status).toBe(401);
  });
});

const wish = (more: object = {}) => ({
  audience: "staff",
  kind: "oidc",
  name: "Company login",
  issuer: "https://login.example.com",
  client_id: "millrace",
  client_secret: "their-secret-value",
  options: { domains: ["Example.com "], first_role_id: null, apple: null },
  enabled: true,
  ...more,
});
const options = (more: object = {}) => ({ domains: [], first_role_id: null, apple: null, ...more });

async function appleKey(): Promise<string> {
  const { privateKey } = (await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
    "sign",
  ])) as CryptoKeyPair;
  const bytes = new Uint8Array((await crypto.subtle.exportKey("pkcs8", privateKey)) as ArrayBuffer);
  return `-----BEGIN PRIVATE KEY-----\n${btoa(String.fromCharCode(...bytes))}\n-----END PRIVATE KEY-----`;
}

describe("[SEC-03] [CUS-02] sign-in providers", () => {
  const add = (more: object = {}) => shop.administrator("POST", "/admin/identity-providers", wish(more));

  test("keep their secret sealed; nobody is shown it again, neither here nor in the log", async () => {
    const added = await add();
    expect([added.status, added.body.options.domains]).toEqual([201, ["example.com"]]);
    const { id } = added.body;
    const row = await env.CONTROL.prepare(
      "select client_secret_sealed as sealed from identity_provider where id = ?",
    )
      .bind(id)
      .first<{ sealed: string }>();
    expect(await unseal(env, shop.tenant_id, row?.sealed ?? "")).toBe("their-secret-value");
    const { audience: _, kind: __, ...input } = wish({ name: "Renamed", client_secret: null });
    const kept = await shop.administrator("PUT", `/admin/identity-providers/${id}`, input, {
      headers: { "if-match": '"v1"' },
    });
    expect([kept.status, kept.body.name, kept.body.version]).toEqual([200, "Renamed", 2]);
    const replaced = await shop.administrator(
      "PUT",
      `/admin/identity-providers/${id}`,
      { ...input, client_secret: "their-new-secret" },
      { headers: { "if-match": '"v2"' } },
    );
    const after = await env.CONTROL.prepare(
      "select client_secret_sealed as sealed from identity_provider where id = ?",
    )
      .bind(id)
      .first<{ sealed: string }>();
    expect(await unseal(env, shop.tenant_id, after?.sealed ?? "")).toBe("their-new-secret");
    const log = await shop.administrator("GET", `/admin/audit?subject_id=${id}`);
    const entries = await Promise.all(
      log.body.items.map(
        async (entry: { id: string }) => (await shop.administrator("GET", `/admin/audit/${entry.id}`)).body,
      ),
    );
    expect(entries.length).toBe(3);
    const told = JSON.stringify([added.body, kept.body, replaced.body, entries]);
    expect(told).not.toContain("their-secret-value");
    expect(told).not.toContain("their-new-secret");
    expect(told).toContain('"client_secret":"replaced"');
  });

  test.each<[string, object, string]>([
    ["inside the house", { issuer: "https://10.0.0.1" }, "422 invalid_request"],
    ["of a metadata service", { issuer: "http://169.254.169.254/latest" }, "422 invalid_request"],
    ["without encryption", { issuer: "http://login.example.com" }, "422 invalid_request"],
    ["with a query", { issuer: "https://login.example.com/?x=1" }, "422 invalid_request"],
    ["without address", { issuer: null }, "422 invalid_request"],
    ["of Google for staff", { kind: "google", issuer: null, options: options() }, "422 invalid_request"],
    [
      "of Google with an issuer",
      { audience: "shopper", kind: "google", options: options() },
      "422 invalid_request",
    ],
    [
      "for shoppers with a role",
      { audience: "shopper", options: options({ first_role_id: "finance" }) },
      "422 invalid_request",
    ],
    ["with a role for anybody", { options: options({ first_role_id: "finance" }) }, "422 invalid_request"],
    [
      "with a role that is none",
      { options: options({ domains: ["a.example"], first_role_id: "rol_x" }) },
      "422 unknown_role",
    ],
    [
      "with a role of stores",
      { options: options({ domains: ["a.example"], first_role_id: "store_associate" }) },
      "422 role_needs_location",
    ],
    [
      "with a domain that is none",
      { options: options({ domains: ["not a domain"] }) },
      "422 invalid_request",
    ],
    [
      "of Apple without a key",
      { audience: "shopper", kind: "apple", issuer: null, options: options() },
      "422 invalid_request",
    ],
    [
      "of Apple with a key that is none",
      {
        audience: "shopper",
        kind: "apple",
        issuer: null,
        options: options({ apple: { team_id: "ABCDE12345", key_id: "ABCDE12345" } }),
      },
      "422 invalid_request",
    ],
  ])("%s are refused", async (_, more, expected) => {
    const before = await shop.administrator("GET", "/admin/identity-providers");
    expect(outcome(await add(more))).toBe(expected);
    expect((await shop.administrator("GET", "/admin/identity-providers")).body).toEqual(before.body);
  });

  test("of Google, Facebook and Apple let shoppers in", async () => {
    const shopper = { audience: "shopper", issuer: null, options: options() };
    expect(outcome(await add({ ...shopper, kind: "google" }))).toBe("201");
    expect(outcome(await add({ ...shopper, kind: "facebook" }))).toBe("201");
    const apple = options({ apple: { team_id: "ABCDE12345", key_id: "KEY1234567" } });
    expect(
      outcome(await add({ ...shopper, kind: "apple", options: apple, client_secret: await appleKey() })),
    ).toBe("201");
  });

  test("[SEC-01] nobody lets strangers have a role beyond their own", async () => {
    const clerk = await personWith(shop, ["organisation.security.edit"]);
    const first = options({ domains: ["a.example"], first_role_id: "finance" });
    expect(outcome(await clerk("POST", "/admin/identity-providers", wish({ options: first })))).toBe(
      "403 beyond_own",
    );
    expect(outcome(await add({ options: first }))).toBe("201");
  });

  test("a role that a provider gives cannot be deleted", async () => {
    const grants = [{ permission: "order.view", limits: null }];
    const { body: role } = await shop.administrator("POST", "/admin/roles", {
      name: testId("rol"),
      description: "",
      grants,
    });
    const { body } = await add({ options: options({ domains: ["a.example"], first_role_id: role.id }) });
    expect(outcome(await shop.administrator("DELETE", `/admin/roles/${role.id}`))).toBe("409 role_in_use");
    await shop.administrator("DELETE", `/admin/identity-providers/${body.id}`);
    expect(outcome(await shop.administrator("DELETE", `/admin/roles/${role.id}`))).toBe("200");
  });

  test("[SEC-05] of another merchant are not there", async () => {
    const { body } = await add();
    for (const call of [
      foreign.administrator("GET", `/admin/identity-providers/${body.id}`),
      foreign.administrator("DELETE", `/admin/identity-providers/${body.id}`),
    ])
      expect(outcome(await call)).toBe("404 not_found");
    expect((await shop.administrator("GET", `/admin/identity-providers/${body.id}`)).status).toBe(200);
  });

  test("are tried by what they say of themselves", async () => {
    const check = async (issuer: string, answer: () => Promise<Response>) => {
      const fetched = vi.spyOn(globalThis, "fetch").mockImplementation(answer);
      const { body } = await shop.administrator("POST", "/admin/identity-providers/check", {
        kind: "oidc",
        issuer,
      });
      const asked = fetched.mock.calls.length;
      fetched.mockRestore();
      return [body.usable, body.code, asked];
    };
    const issuer = `https://${testId("idp").toLowerCase().replace("_", "-")}.example.com`;
    const document = (of: string) =>
      Response.json({
        issuer: of,
        authorization_endpoint: `${of}/auth`,
        token_endpoint: `${of}/token`,
        jwks_uri: `${of}/jwks`,
      });
    expect(await check(issuer, async () => document("https://another.example.com"))).toEqual([
      false,
      "discovery_invalid",
      1,
    ]);
    expect(await check(issuer, async () => Promise.reject(new Error("away")))).toEqual([
      false,
      "provider_unreachable",
      1,
    ]);
    expect(await check(issuer, async () => document(issuer))).toEqual([true, null, 1]);
    expect(await check("https://10.0.0.1", async () => document(issuer))).toEqual([
      false,
      "configuration_invalid",
      0,
    ]);
  });
});

describe("[SEC-02] tills", () => {
  test("are seen and retired where one may; a retired one is let in no more", async () => {
    const register = async (location_id: string) =>
      (await shop.administrator("POST", "/pos/devices", { name: "Till", location_id })).body;
    const [here, there] = [await register(shop.store), await register(shop.otherStore)];
    const ids = async (by: Call) =>
      (await by("GET", "/admin/devices")).body.items.map((device: { id: string }) => device.id);
    expect((await ids(shop.administrator)).slice(0, 2).sort()).toEqual(
      [here.device_id, there.device_id].sort(),
    );
    expect(await ids(shop.manager)).not.toContain(there.device_id);
    const revoke = (by: Call, id: string) => by("POST", `/admin/devices/${id}/revoke`, {});
    expect(outcome(await revoke(shop.manager, there.device_id))).toBe("404 not_found");
    expect(outcome(await revoke(foreign.administrator, here.device_id))).toBe("404 not_found");
    const context = () =>
      apiAt(shop.host, { authorization: `Device ${here.device_token}` })("GET", "/pos/context");
    expect((await context()).status).toBe(200);
    const revoked = await revoke(shop.manager, here.device_id);
    expect([revoked.status, revoked.body.registered_by.name]).toEqual([200, "Ann Admin"]);
    expect(outcome(await context())).toBe("403 device_revoked");
    expect((await revoke(shop.manager, here.device_id)).body.revoked_at).toBe(revoked.body.revoked_at);
  });
});
