import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { PendingSignIn } from "./identity-provider.ts";
import { providerOf } from "./openid-provider.ts";
import { startProvider, type TestProvider } from "./testing/provider.ts";
import { walkSignIn } from "./testing/visitor.ts";

const local = { allowLocal: true };
const REDIRECT_URI = "https://shop.example/sign-in/callback";
const client = { client_id: "back office", client_secret: "colon: plus+ percent% slash/ tilde~" };
const clients = [{ ...client, redirect_uris: [REDIRECT_URI] }];
const accounts = [
  { sub: "anna-1", login: "anna", email: "anna@example.com", email_verified: true, name: "Anna Adler" },
  { sub: "ben-2", login: "ben", email: "ben@example.com", email_verified: false },
  { sub: "mute-3", login: "mute" },
];

let provider: TestProvider;

beforeAll(async () => {
  provider = await startProvider({ clients, accounts });
});
afterAll(() => provider.stop());
afterEach(() => {
  provider.forge(null);
  vi.restoreAllMocks();
});

const relyingParty = (overrides: { client_secret?: string; issuer?: string } = {}) =>
  providerOf({ preset: "oidc", issuer: provider.issuer, ...client, ...overrides }, local);

/** Out to the provider as `login`, up to the way back. */
async function signedInAs(login: string | null, request: { prompt?: "none" | "login" } = {}) {
  const begun = await relyingParty().begin({ redirect_uri: REDIRECT_URI, ...request });
  if (!begun.ok) throw new Error(begun.error.code);
  const { parameters } = await walkSignIn(begun.value.url, login);
  return { pending: begun.value.pending, callback: parameters };
}

/** A whole sign-in, with what is kept or what comes back changed on the way. */
async function finishAs(
  login: string | null,
  change: (pending: PendingSignIn, callback: URLSearchParams) => void = () => {},
) {
  const { pending, callback } = await signedInAs(login);
  change(pending, callback);
  return relyingParty().finish(pending, callback);
}

describe("the way out", () => {
  test("[SEC-03] asks for a code, with PKCE, state and nonce", async () => {
    const begun = await relyingParty().begin({
      redirect_uri: REDIRECT_URI,
      prompt: "select_account",
      login_hint: "anna@example.com",
    });
    if (!begun.ok) throw new Error(begun.error.code);
    const { url, pending } = begun.value;
    const { origin, pathname, searchParams } = new URL(url);
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(pending.code_verifier));
    expect(origin + pathname).toBe(`${provider.issuer}/auth`);
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: "code",
      client_id: "back office",
      redirect_uri: REDIRECT_URI,
      scope: "openid email profile",
      state: pending.state,
      nonce: pending.nonce,
      code_challenge_method: "S256",
      code_challenge: Buffer.from(digest).toString("base64url"),
      prompt: "select_account",
      login_hint: "anna@example.com",
    });
  });

  test("[SEC-03] is another one each time", async () => {
    const outs = await Promise.all([1, 2].map(() => relyingParty().begin({ redirect_uri: REDIRECT_URI })));
    const [first, second] = outs.map((out) => (out.ok ? out.value.pending : null));
    for (const secret of ["state", "nonce", "code_verifier"] as const) {
      expect(first?.[secret]).toMatch(/^[\w-]{43}$/);
      expect(second?.[secret]).not.toBe(first?.[secret]);
    }
  });
});

describe("the way back", () => {
  test("[SEC-03] [CUS-02] tells who signed in, with the address from userinfo", async () => {
    const { pending, callback } = await signedInAs("anna");
    const fetched = vi.spyOn(globalThis, "fetch");
    expect(await relyingParty().finish(pending, callback)).toEqual({
      ok: true,
      value: {
        issuer: provider.issuer,
        subject: "anna-1",
        email: "anna@example.com",
        email_verified: true,
        name: "Anna Adler",
        authenticated_at: null,
      },
    });
    const asked = fetched.mock.calls.map(([url]) => new URL(String(url)).pathname);
    expect(asked.filter((path) => path !== "/jwks")).toEqual(["/token", "/me"]);
  });

  test("[SEC-03] takes the address from the id token where it is there, and asks nobody", async () => {
    const other = await startProvider({ clients, accounts, claimsInIdToken: true });
    const party = relyingParty({ issuer: other.issuer });
    const begun = await party.begin({ redirect_uri: REDIRECT_URI });
    if (!begun.ok) throw new Error(begun.error.code);
    const { parameters } = await walkSignIn(begun.value.url, "anna");
    const fetched = vi.spyOn(globalThis, "fetch");
    const finished = await party.finish(begun.value.pending, parameters);
    await other.stop();
    expect(finished.ok && finished.value.email).toBe("anna@example.com");
    expect(fetched.mock.calls.map(([url]) => String(url))).toEqual([
      `${other.issuer}/token`,
      `${other.issuer}/jwks`,
    ]);
  });

  test("[CUS-02] an address that the provider has not verified is told as such", async () => {
    const finished = await finishAs("ben");
    expect(finished.ok && finished.value).toEqual({
      issuer: provider.issuer,
      subject: "ben-2",
      email: "ben@example.com",
      email_verified: false,
      name: null,
      authenticated_at: null,
    });
  });

  test("[SEC-03] asked how long ago, the provider tells when the person proved who they are", async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const begun = await relyingParty().begin({ redirect_uri: REDIRECT_URI, prompt: "login", max_age: 0 });
    if (!begun.ok) throw new Error(begun.error.code);
    const { parameters } = await walkSignIn(begun.value.url, "anna");
    const finished = await relyingParty().finish(begun.value.pending, parameters);
    const at = Date.parse((finished.ok && finished.value.authenticated_at) || "");
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
  });

  test("[CUS-02] without an address nobody is signed in", async () => {
    expect(await finishAs("mute")).toEqual({ ok: false, error: { code: "email_missing" } });
  });

  test("[CUS-02] cancelling is a refusal of its own", async () => {
    expect(await finishAs(null)).toEqual({
      ok: false,
      error: { code: "sign_in_refused", error: "access_denied" },
    });
  });

  test.each([
    ["temporarily_unavailable", "temporarily_unavailable"],
    ["", "unknown"],
    ['"><script>', "unknown"],
    ["a\nforged log line", "unknown"],
    ["x".repeat(65), "unknown"],
  ])("[SEC-03] the provider's reason %j is told as %s", async (reason, told) => {
    const { pending } = await signedInAs("anna");
    const callback = new URLSearchParams({ error: reason, state: pending.state, iss: provider.issuer });
    expect(await relyingParty().finish(pending, callback)).toEqual({
      ok: false,
      error: { code: "sign_in_refused", error: told },
    });
  });

  test("[SEC-03] asked to sign in silently, a stranger comes back with the reason", async () => {
    const { pending, callback } = await signedInAs(null, { prompt: "none" });
    expect(await relyingParty().finish(pending, callback)).toEqual({
      ok: false,
      error: { code: "sign_in_refused", error: "login_required" },
    });
  });

  test.each<[string, string, (pending: PendingSignIn, callback: URLSearchParams) => void]>([
    ["with another state", "state", (_, callback) => callback.set("state", "forged")],
    ["without state", "state", (_, callback) => callback.delete("state")],
    ["of another sign-in", "state", (pending) => Object.assign(pending, { state: "another" })],
    ["from another issuer", "issuer", (_, callback) => callback.set("iss", "https://evil.example")],
    ["without the issuer", "issuer", (_, callback) => callback.delete("iss")],
    ["without a code", "code", (_, callback) => callback.delete("code")],
    ["with two codes", "repeated", (_, callback) => callback.append("code", "stolen")],
    ["with two states", "repeated", (_, callback) => callback.append("state", "forged")],
  ])("[SEC-03] %s is refused before the provider is asked", async (_, reason, change) => {
    const { pending, callback } = await signedInAs("anna");
    change(pending, callback);
    const fetched = vi.spyOn(globalThis, "fetch");
    expect(await relyingParty().finish(pending, callback)).toEqual({
      ok: false,
      error: { code: "callback_invalid", reason },
    });
    expect(fetched).toHaveBeenCalledTimes(0);
  });

  test("[SEC-03] a forged refusal is refused for its state, not believed", async () => {
    const { pending } = await signedInAs("anna");
    const callback = new URLSearchParams({ error: "access_denied", iss: provider.issuer });
    expect(await relyingParty().finish(pending, callback)).toEqual({
      ok: false,
      error: { code: "callback_invalid", reason: "state" },
    });
  });
});

describe("the exchange", () => {
  test("[SEC-03] with another PKCE verifier is refused", async () => {
    const finished = await finishAs("anna", (pending) => {
      pending.code_verifier = "another-verifier-of-forty-three-characters-0";
    });
    expect(finished).toEqual({ ok: false, error: { code: "token_refused", error: "invalid_grant" } });
  });

  test("[SEC-03] with another return address is refused", async () => {
    const finished = await finishAs("anna", (pending) => {
      pending.redirect_uri = "https://evil.example/callback";
    });
    expect(finished).toEqual({ ok: false, error: { code: "token_refused", error: "invalid_grant" } });
  });

  test("[SEC-03] of a code that was used is refused", async () => {
    const { pending, callback } = await signedInAs("anna");
    expect((await relyingParty().finish(pending, callback)).ok).toBe(true);
    expect(await relyingParty().finish(pending, callback)).toEqual({
      ok: false,
      error: { code: "token_refused", error: "invalid_grant" },
    });
  });

  test("[SEC-03] with a wrong client secret is refused", async () => {
    const { pending, callback } = await signedInAs("anna");
    expect(await relyingParty({ client_secret: "wrong" }).finish(pending, callback)).toEqual({
      ok: false,
      error: { code: "token_refused", error: "invalid_client" },
    });
  });

  test("with a provider that has gone away is a refusal, not an exception", async () => {
    const leaving = await startProvider({ clients, accounts });
    const party = relyingParty({ issuer: leaving.issuer });
    const begun = await party.begin({ redirect_uri: REDIRECT_URI });
    if (!begun.ok) throw new Error(begun.error.code);
    const { parameters } = await walkSignIn(begun.value.url, "anna");
    await leaving.stop();
    expect(await party.finish(begun.value.pending, parameters)).toEqual({
      ok: false,
      error: { code: "provider_unreachable", at: "token" },
    });
  });
});

describe("the id token", () => {
  const now = () => Math.floor(Date.now() / 1_000);
  const signed = (claims: JWTPayload) => provider.sign(claims);

  /** The provider's public key as text, which anybody may fetch: the secret of a confused verifier. */
  async function publicKeyText(): Promise<Uint8Array> {
    const keys = (await (await fetch(`${provider.issuer}/jwks`)).json()) as {
      keys: [Record<string, string>];
    };
    const key = await importJWK(keys.keys[0], "RS256", { extractable: true });
    if (key instanceof Uint8Array) throw new Error("no public key");
    return new TextEncoder().encode(await exportSPKI(key));
  }

  async function signedByAnother(claims: JWTPayload, kid: string): Promise<string> {
    const { privateKey } = await generateKeyPair("RS256");
    return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign(privateKey);
  }

  test.each<[string, (claims: JWTPayload) => Promise<string>]>([
    ["the provider's own claims, signed again", signed],
    [
      "several audiences, given to us",
      (c) => signed({ ...c, aud: [client.client_id, "b"], azp: client.client_id }),
    ],
    ["a list of one audience", (c) => signed({ ...c, aud: [client.client_id] })],
    ["a clock half a minute apart", (c) => signed({ ...c, exp: now() - 30 })],
  ])("[SEC-03] with %s is taken", async (_, make) => {
    provider.forge(make);
    const finished = await finishAs("anna");
    expect(finished.ok && finished.value.subject).toBe("anna-1");
  });

  test.each<[string, string, (claims: JWTPayload) => Promise<string>]>([
    ["for another client", "audience", (c) => signed({ ...c, aud: "another" })],
    [
      "for several clients, given to nobody",
      "audience",
      (c) => signed({ ...c, aud: [client.client_id, "b"] }),
    ],
    ["given to another client", "audience", (c) => signed({ ...c, azp: "another" })],
    ["for nobody", "audience", ({ aud: _, ...c }) => signed(c)],
    ["of another issuer", "issuer", (c) => signed({ ...c, iss: "https://evil.example" })],
    ["of an issuer with one more slash", "issuer", (c) => signed({ ...c, iss: `${c.iss}/` })],
    ["with another nonce", "nonce", (c) => signed({ ...c, nonce: "another" })],
    ["without nonce", "claims", ({ nonce: _, ...c }) => signed(c)],
    ["that is expired", "expired", (c) => signed({ ...c, exp: now() - 90 })],
    ["that never expires", "claims", ({ exp: _, ...c }) => signed(c)],
    ["that holds later only", "claims", (c) => signed({ ...c, nbf: now() + 600 })],
    ["of nobody", "claims", (c) => signed({ ...c, sub: "" })],
    ["that nobody signed (alg none)", "algorithm", async (c) => new UnsecuredJWT(c).encode()],
    [
      "signed with the public key as a secret (HS256)",
      "algorithm",
      async (c) =>
        new SignJWT(c).setProtectedHeader({ alg: "HS256", kid: provider.key_id }).sign(await publicKeyText()),
    ],
    ["signed with another key of the same name", "signature", (c) => signedByAnother(c, provider.key_id)],
    ["signed with a key that the provider does not list", "key", (c) => signedByAnother(c, "another")],
    [
      "whose claims were changed",
      "signature",
      async (c) => {
        const [header, , signature] = (await signed(c)).split(".");
        const claims = Buffer.from(JSON.stringify({ ...c, sub: "ben-2" })).toString("base64url");
        return `${header}.${claims}.${signature}`;
      },
    ],
    ["that is none", "malformed", async () => "eyJhbGciOiJSUzI1NiJ9.e30"],
  ])("[SEC-03] %s is refused", async (_, reason, make) => {
    provider.forge(make);
    expect(await finishAs("anna")).toEqual({ ok: false, error: { code: "id_token_invalid", reason } });
  });

  test("[SEC-03] and userinfo about different people give nobody's address", async () => {
    provider.forge((claims) => signed({ ...claims, sub: "ben-2" }));
    expect(await finishAs("anna")).toEqual({ ok: false, error: { code: "email_missing" } });
  });
});

describe("discovery", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  /** A provider that describes itself as `answer` does. */
  async function issuerOf(answer: (issuer: string) => RequestListener): Promise<string> {
    const server = createServer((request, response) => answer(issuer)(request, response));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
    return issuer;
  }

  const describing = (change: (document: Record<string, unknown>) => unknown) =>
    issuerOf((issuer) => (_, response) => {
      const document = {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
      };
      response.end(JSON.stringify(change(document)));
    });

  const begin = (issuer: string) => relyingParty({ issuer }).begin({ redirect_uri: REDIRECT_URI });

  test.each<[string, string, (document: Record<string, unknown>) => unknown]>([
    ["speaks for another issuer", "issuer", (d) => ({ ...d, issuer: "https://accounts.google.com" })],
    ["adds a slash to its name", "issuer", (d) => ({ ...d, issuer: `${d.issuer}/` })],
    ["has no token endpoint", "token_endpoint", (d) => ({ ...d, token_endpoint: undefined })],
    ["has no keys", "jwks_uri", ({ jwks_uri: _, ...d }) => d],
    [
      "sends people to a script",
      "authorization_endpoint",
      (d) => ({ ...d, authorization_endpoint: "javascript:alert(1)" }),
    ],
    [
      "sends codes inside",
      "token_endpoint",
      (d) => ({ ...d, token_endpoint: "http://169.254.169.254/latest" }),
    ],
    ["has keys inside", "jwks_uri", (d) => ({ ...d, jwks_uri: "https://10.0.0.1/jwks" })],
    [
      "has userinfo inside",
      "userinfo_endpoint",
      (d) => ({ ...d, userinfo_endpoint: "https://db.internal/" }),
    ],
    ["says nothing", "no JSON object", () => null],
  ])("[SEC-03] [SEC-08] a provider that %s is refused", async (_, reason, change) => {
    expect(await begin(await describing(change))).toEqual({
      ok: false,
      error: { code: "discovery_invalid", reason },
    });
  });

  test("[SEC-08] a description that lies elsewhere is not fetched", async () => {
    const issuer = await issuerOf(
      () => (_, response) =>
        response.writeHead(302, { location: `${provider.issuer}/.well-known/openid-configuration` }).end(),
    );
    expect(await begin(issuer)).toEqual({
      ok: false,
      error: { code: "discovery_invalid", reason: "it redirects" },
    });
  });

  test("a page in its place is refused, a fault told apart", async () => {
    const missing = await issuerOf(() => (_, response) => response.writeHead(404).end("<h1>Not found</h1>"));
    expect(await begin(missing)).toEqual({
      ok: false,
      error: { code: "discovery_invalid", reason: "status 404" },
    });
    const page = await issuerOf(() => (_, response) => response.end("<h1>Welcome</h1>"));
    expect(await begin(page)).toEqual({
      ok: false,
      error: { code: "discovery_invalid", reason: "no JSON object" },
    });
    for (const answer of [
      ((_, response) => response.writeHead(503).end()) satisfies RequestListener,
      ((request) => request.socket.destroy()) satisfies RequestListener,
    ]) {
      expect(await begin(await issuerOf(() => answer))).toEqual({
        ok: false,
        error: { code: "provider_unreachable", at: "discovery" },
      });
    }
  });

  test("[SEC-03] a provider that takes no secret is refused at the exchange", async () => {
    const issuer = await describing((d) => ({
      ...d,
      token_endpoint_auth_methods_supported: ["tls_client_auth"],
    }));
    const begun = await begin(issuer);
    if (!begun.ok) throw new Error(begun.error.code);
    const { pending } = begun.value;
    const callback = new URLSearchParams({ state: pending.state, code: "code" });
    expect(await relyingParty({ issuer }).finish(pending, callback)).toEqual({
      ok: false,
      error: { code: "discovery_invalid", reason: "token_endpoint_auth_methods_supported" },
    });
  });

  test("is asked for once, and after a failure again", async () => {
    let asked = 0;
    const issuer = await issuerOf((self) => (_, response) => {
      asked += 1;
      if (asked === 1) return response.writeHead(503).end();
      return response.end(
        JSON.stringify({
          issuer: self,
          authorization_endpoint: `${self}/auth`,
          token_endpoint: `${self}/token`,
          jwks_uri: `${self}/jwks`,
        }),
      );
    });
    const outcomes = [await begin(issuer), await begin(issuer), await begin(issuer)];
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, true, true]);
    expect(asked).toBe(2);
  });

  test.each([
    "http://login.example.com",
    "https://169.254.169.254",
    "https://keycloak.internal/realms/shop",
    "https://login.example.com?tenant=a",
    "https://login.example.com#a",
    "login.example.com",
    "",
  ])("[SEC-08] the issuer %j is refused, and not asked", async (issuer) => {
    const fetched = vi.spyOn(globalThis, "fetch");
    const party = providerOf({ preset: "oidc", issuer, ...client }, { allowLocal: false });
    expect(await party.begin({ redirect_uri: REDIRECT_URI })).toEqual({
      ok: false,
      error: { code: "configuration_invalid", reason: "issuer" },
    });
    expect(fetched).toHaveBeenCalledTimes(0);
  });

  test("[SEC-08] in production a provider on this machine is refused", async () => {
    const party = providerOf({ preset: "oidc", issuer: provider.issuer, ...client }, { allowLocal: false });
    expect(await party.begin({ redirect_uri: REDIRECT_URI })).toEqual({
      ok: false,
      error: { code: "configuration_invalid", reason: "issuer" },
    });
  });
});
