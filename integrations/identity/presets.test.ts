import { decodeProtectedHeader, exportPKCS8, generateKeyPair, type JWTPayload, jwtVerify } from "jose";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { IdentityProviderConfig } from "./identity-provider.ts";
import { providerOf } from "./openid-provider.ts";
import { startProvider, type TestClient, type TestProvider } from "./testing/provider.ts";
import { type WayBack, walkSignIn } from "./testing/visitor.ts";

const REDIRECT_URI = "https://shop.example/sign-in/callback";
const production = { allowLocal: false };
const accounts = [
  { sub: "anna-1", login: "anna", email: "anna@example.com", email_verified: true, name: "Anna Adler" },
];

let running: TestProvider | null = null;
afterEach(async () => {
  vi.unstubAllGlobals();
  await running?.stop();
  running = null;
});

interface Asked {
  address: string;
  authorization: string | null;
  parameters: Record<string, string>;
}

/**
 * A provider that really checks codes, verifiers and secrets, standing where the preset's provider stands: what is sent
 * to `endpoints` arrives at its own paths, its tokens are in the preset's name, and `answers` rewrites what it says.
 */
async function standIn(options: {
  issuer: string;
  client: TestClient;
  endpoints: Record<string, string>;
  claims?: (claims: JWTPayload) => JWTPayload;
  claimsInIdToken?: boolean;
  answers?: Record<string, (body: Record<string, unknown>) => unknown>;
}) {
  const provider = await startProvider({
    clients: [options.client],
    accounts,
    claimsInIdToken: options.claimsInIdToken ?? false,
  });
  running = provider;
  provider.forge((claims) => provider.sign({ ...(options.claims?.(claims) ?? claims), iss: options.issuer }));
  const asked: Asked[] = [];
  const realFetch = globalThis.fetch;
  vi.stubGlobal("fetch", async (input: URL | string, init?: RequestInit) => {
    const address = String(input);
    if (address.startsWith(provider.issuer)) return realFetch(input, init);
    asked.push({
      address,
      authorization: new Headers(init?.headers).get("authorization"),
      parameters: Object.fromEntries(new URLSearchParams(String(init?.body ?? ""))),
    });
    const path = options.endpoints[address];
    if (!path) throw new Error(`Nobody is at ${address}`);
    const response = await realFetch(provider.issuer + path, init);
    const rewrite = options.answers?.[path];
    return rewrite && response.ok
      ? Response.json(rewrite((await response.json()) as Record<string, unknown>))
      : response;
  });

  return {
    asked,
    /** Walks the sign-in here that `url` asks for there. */
    async signIn(url: string): Promise<WayBack> {
      const way = await walkSignIn(`${provider.issuer}/auth${new URL(url).search}`, "anna");
      way.parameters.delete("iss"); // neither Facebook nor Apple says it
      return way;
    },
  };
}

async function begun(config: IdentityProviderConfig) {
  const out = await providerOf(config, production).begin({ redirect_uri: REDIRECT_URI });
  if (!out.ok) throw new Error(out.error.code);
  return out.value;
}

describe("google", () => {
  const client = { client_id: "shop", client_secret: "secret" };

  test("[CUS-02] is found by discovery, and so by a stand-in on a developer's machine", async () => {
    running = await startProvider({ clients: [{ ...client, redirect_uris: [REDIRECT_URI] }], accounts });
    const google = providerOf({ preset: "google", ...client, issuer: running.issuer }, { allowLocal: true });
    const out = await google.begin({ redirect_uri: REDIRECT_URI });
    if (!out.ok) throw new Error(out.error.code);
    expect(google.response_mode).toBe("query");
    const back = await walkSignIn(out.value.url, "anna");
    const finished = await google.finish(out.value.pending, back.parameters);
    expect(finished.ok && finished.value.email).toBe("anna@example.com");
  });

  test("[SEC-03] has no stand-in in production", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (input: URL) => {
      asked.push(input.href);
      return new Response(null, { status: 503 });
    });
    const google = providerOf({ preset: "google", ...client, issuer: "https://evil.example" }, production);
    expect(await google.begin({ redirect_uri: REDIRECT_URI })).toEqual({
      ok: false,
      error: { code: "provider_unreachable", at: "discovery" },
    });
    expect(asked).toEqual(["https://accounts.google.com/.well-known/openid-configuration"]);
  });
});

describe("facebook", () => {
  const config = { preset: "facebook", client_id: "10001", client_secret: "app-secret" } as const;
  const facebook = {
    issuer: "https://www.facebook.com",
    client: {
      client_id: config.client_id,
      client_secret: config.client_secret,
      redirect_uris: [REDIRECT_URI],
      token_endpoint_auth_method: "client_secret_post",
    },
    endpoints: {
      "https://graph.facebook.com/oauth/access_token": "/token",
      "https://www.facebook.com/.well-known/oauth/openid/jwks/": "/jwks",
      "https://graph.facebook.com/me?fields=id,name,email": "/me",
    },
  } as const;
  /** Facebook's tokens never say whether an address is verified. */
  const unverified = ({ email_verified: _, ...claims }: JWTPayload) => claims;

  test("[CUS-02] is asked at its documented addresses, the secret in the body", async () => {
    const { asked, signIn } = await standIn({ ...facebook, claims: unverified, claimsInIdToken: true });
    const { url, pending } = await begun(config);
    expect(url.split("?")[0]).toBe("https://www.facebook.com/dialog/oauth");
    expect(new URL(url).searchParams.get("scope")).toBe("openid email public_profile");
    const back = await signIn(url);
    expect(back.response_mode).toBe("query");
    expect(await providerOf(config, production).finish(pending, back.parameters)).toEqual({
      ok: true,
      value: {
        issuer: "https://www.facebook.com",
        subject: "anna-1",
        email: "anna@example.com",
        email_verified: false,
        name: null,
        authenticated_at: null,
      },
    });
    expect(asked[0]).toEqual({
      address: "https://graph.facebook.com/oauth/access_token",
      authorization: null,
      parameters: {
        grant_type: "authorization_code",
        code: back.parameters.get("code"),
        redirect_uri: REDIRECT_URI,
        code_verifier: pending.code_verifier,
        client_id: "10001",
        client_secret: "app-secret",
      },
    });
    expect(asked.slice(1).map(({ address }) => address)).toEqual([
      "https://www.facebook.com/.well-known/oauth/openid/jwks/",
    ]);
  });

  test.each([
    ["the same id", (id: unknown) => id, { ok: true, email: "anna@example.com" }],
    ["another id", () => "somebody-else", { ok: false, email: null }],
  ])("[SEC-03] the Graph API's address counts under %s", async (_, idOf, outcome) => {
    const { signIn } = await standIn({
      ...facebook,
      claims: ({ email: _email, ...claims }) => unverified(claims),
      answers: { "/me": ({ sub, name, email }) => ({ id: idOf(sub), name, email }) },
    });
    const { url, pending } = await begun(config);
    const back = await signIn(url);
    const finished = await providerOf(config, production).finish(pending, back.parameters);
    expect({ ok: finished.ok, email: finished.ok ? finished.value.email : null }).toEqual(outcome);
  });

  test("[CUS-02] its errors, which are no strings, are told by their status", async () => {
    const { signIn } = await standIn(facebook);
    const { url, pending } = await begun(config);
    const back = await signIn(url);
    vi.stubGlobal("fetch", async () =>
      Response.json({ error: { type: "OAuthException", code: 100 } }, { status: 400 }),
    );
    expect(await providerOf(config, production).finish(pending, back.parameters)).toEqual({
      ok: false,
      error: { code: "token_refused", error: "status 400" },
    });
  });
});

describe("apple", () => {
  const CLIENT_ID = "com.example.shop";

  /** An Apple developer's key, and how Apple judges a secret that is signed with it. */
  async function developer() {
    const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
    const config: IdentityProviderConfig = {
      preset: "apple",
      client_id: CLIENT_ID,
      team_id: "TEAM123456",
      key_id: "KEY1234567",
      private_key: await exportPKCS8(privateKey),
    };
    const secrets: { kid: unknown; lifetime: number }[] = [];
    const accepts = async (secret: string): Promise<boolean> => {
      const { payload } = await jwtVerify(secret, publicKey, {
        algorithms: ["ES256"],
        issuer: "TEAM123456",
        subject: CLIENT_ID,
        audience: "https://appleid.apple.com",
      });
      secrets.push({
        kid: decodeProtectedHeader(secret).kid,
        lifetime: Number(payload.exp) - Number(payload.iat),
      });
      return true;
    };
    return { config, secrets, accepts };
  }

  const apple = (accepts: (secret: string) => Promise<boolean>) => ({
    issuer: "https://appleid.apple.com",
    client: {
      client_id: CLIENT_ID,
      client_secret: "judged by its signature instead",
      redirect_uris: [REDIRECT_URI],
      token_endpoint_auth_method: "client_secret_post" as const,
      accepts,
    },
    endpoints: {
      "https://appleid.apple.com/auth/token": "/token",
      "https://appleid.apple.com/auth/keys": "/jwks",
    },
    claimsInIdToken: true,
    // Apple says "true" as text, and never a name.
    claims: ({ name: _, ...claims }: JWTPayload) => ({ ...claims, email_verified: "true" }),
  });

  test("[CUS-02] posts the way back, takes a signed secret, and tells the name beside the code", async () => {
    const { config, secrets, accepts } = await developer();
    const { asked, signIn } = await standIn(apple(accepts));
    const { url, pending } = await begun(config);
    expect(url.split("?")[0]).toBe("https://appleid.apple.com/auth/authorize");
    expect(new URL(url).searchParams.get("scope")).toBe("openid email name");
    expect(new URL(url).searchParams.get("response_mode")).toBe("form_post");
    expect(providerOf(config, production).response_mode).toBe("form_post");

    const back = await signIn(url);
    expect([back.response_mode, back.redirect_uri]).toEqual(["form_post", REDIRECT_URI]);
    back.parameters.set(
      "user",
      JSON.stringify({ name: { firstName: "Anna", lastName: "Adler" }, email: "forged@evil.example" }),
    );
    expect(await providerOf(config, production).finish(pending, back.parameters)).toEqual({
      ok: true,
      value: {
        issuer: "https://appleid.apple.com",
        subject: "anna-1",
        email: "anna@example.com",
        email_verified: true,
        name: "Anna Adler",
        authenticated_at: null,
      },
    });
    expect(secrets).toEqual([{ kid: "KEY1234567", lifetime: 300 }]);
    expect(asked.map(({ address }) => address)).toEqual([
      "https://appleid.apple.com/auth/token",
      "https://appleid.apple.com/auth/keys",
    ]);
  });

  test.each([
    ["nothing", undefined],
    ["no JSON", "{"],
    ["no name", '{"email":"forged@evil.example"}'],
    ["an empty name", '{"name":{}}'],
    ["a list", "[]"],
  ])("[CUS-02] %s beside the code leaves the name unknown", async (_, user) => {
    const { config, accepts } = await developer();
    const { signIn } = await standIn(apple(accepts));
    const { url, pending } = await begun(config);
    const { parameters } = await signIn(url);
    if (user !== undefined) parameters.set("user", user);
    const finished = await providerOf(config, production).finish(pending, parameters);
    expect(finished.ok && finished.value.name).toBe(null);
  });

  test("[CUS-02] a key that is none is told to whoever typed it", async () => {
    const { config, accepts } = await developer();
    const { signIn } = await standIn(apple(accepts));
    const { url, pending } = await begun(config);
    const { parameters } = await signIn(url);
    for (const private_key of ["", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"]) {
      const mistyped = providerOf({ ...config, private_key } as IdentityProviderConfig, production);
      expect(await mistyped.finish(pending, parameters)).toEqual({
        ok: false,
        error: { code: "configuration_invalid", reason: "private_key" },
      });
    }
  });
});
