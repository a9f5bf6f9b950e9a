import { env, exports } from "cloudflare:workers";
import { exportJWK, exportPKCS8, generateKeyPair, SignJWT } from "jose";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { identityProvider } from "#db/schema/control/people.ts";
import { seal } from "#db/sealing.ts";
import { controlDb } from "#db/tenant-db.ts";
import { accountAt, mailTo, newEmail, type SignedInShopper } from "../../testing/accounts.ts";
import { apiAt, openShop, type TestShop, testId } from "../../testing/shop.ts";
import { newToken } from "../tokens.ts";

/*
 * The Worker's side of a sign-in at a provider. The provider here says what a test wants it to say; a real one is
 * asked in the browser tests (e2e/shopper-account.e2e.test.ts) and in integrations/identity.
 */

let shop: TestShop;
let other: TestShop;
let oidc: string;
let apple: string;

const ISSUER = "http://localhost:65000";
const APPLE = "https://appleid.apple.com";
const keys = generateKeyPair("RS256", { extractable: true });

beforeAll(async () => {
  [shop, other] = await Promise.all([openShop({ shard: "SHARD_0" }), openShop({ shard: "SHARD_0" })]);
  [oidc, apple] = await Promise.all([setUp("oidc"), setUp("apple")]);
});
afterEach(() => vi.unstubAllGlobals());

async function setUp(kind: "oidc" | "apple"): Promise<string> {
  const id = testId("idp");
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const secret = kind === "apple" ? await exportPKCS8(privateKey) : "secret";
  await controlDb(env)
    .insert(identityProvider)
    .values({
      tenant_id: shop.tenant_id,
      id,
      audience: "shopper",
      kind,
      name: kind === "apple" ? "Apple" : "Wren ID",
      issuer: kind === "oidc" ? ISSUER : null,
      client_id: "shop",
      client_secret_sealed: await seal(env, shop.tenant_id, secret),
      options: kind === "apple" ? { apple: { team_id: "TEAM123456", key_id: "KEY1234567" } } : {},
      enabled: true,
      created_at: new Date().toISOString(),
    });
  return id;
}

interface Claims {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

/** From now on the provider says this of whoever comes back with a code. */
async function provider(claims: Claims, issuer = ISSUER): Promise<void> {
  const { privateKey, publicKey } = await keys;
  const real = globalThis.fetch;
  vi.stubGlobal("fetch", async (input: URL | string, init?: RequestInit) => {
    const { href } = new URL(String(input));
    if (href === `${ISSUER}/.well-known/openid-configuration`)
      return Response.json({
        issuer: ISSUER,
        authorization_endpoint: `${ISSUER}/auth`,
        token_endpoint: `${ISSUER}/token`,
        jwks_uri: `${ISSUER}/jwks`,
      });
    if (href === `${ISSUER}/jwks` || href === `${APPLE}/auth/keys`)
      return Response.json({ keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "RS256" }] });
    if (href === `${ISSUER}/token` || href === `${APPLE}/auth/token`) {
      const code = new URLSearchParams(String(init?.body)).get("code") ?? "";
      const id_token = await new SignJWT({ ...claims, nonce: code })
        .setProtectedHeader({ alg: "RS256", kid: "k" })
        .setIssuer(issuer)
        .setAudience("shop")
        .setIssuedAt()
        .setExpirationTime("5m")
        .sign(privateKey);
      return Response.json({ id_token, access_token: "access" });
    }
    return real(input, init);
  });
}

/** A browser at the shop: its cookies, and where it was sent. */
function browser(cookies: Record<string, string> = {}) {
  const jar = new Map(Object.entries(cookies));
  const go = async (path: string, init: RequestInit = {}, withCookies = true) => {
    const response = await exports.default.fetch(new URL(path, `https://${shop.host}`), {
      redirect: "manual",
      ...init,
      headers: {
        ...init.headers,
        ...(withCookies && { cookie: [...jar].map((pair) => pair.join("=")).join("; ") }),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    return { status: response.status, to: response.headers.get("location") ?? "" };
  };
  return { jar, go };
}

type Browser = ReturnType<typeof browser>;

const start = async ({ go }: Browser, id: string, query = "") => {
  const { status, to } = await go(`/api/v1/auth/shopper/${id}/start${query}`);
  expect(status).toBe(303);
  const out = new URL(to);
  // The stand-in reads the nonce of its token from the code.
  return { out, back: `?state=${out.searchParams.get("state")}&code=${out.searchParams.get("nonce")}` };
};

const callback = (id: string, query = "") => `/api/v1/auth/shopper/${id}/callback${query}`;

const whoIs = async ({ jar }: Browser) => {
  const cookie = `__Host-shopper=${jar.get("__Host-shopper") ?? ""}`;
  const { status, body } = await apiAt(shop.host, { cookie })("GET", "/store/account");
  return status === 200 ? body : null;
};

/** A whole sign-in with the provider. */
async function signInWith(id: string, query = "", at = browser()) {
  const { back } = await start(at, id, query);
  const { to } = await at.go(callback(id, back));
  return { at, to };
}

describe("[CUS-02] signing in with a provider", () => {
  test("opens an account of a verified address, and finds it by the subject from then on", async () => {
    const email = newEmail();
    await provider({ sub: "ada", email, email_verified: true, name: "Ada Adler" });
    const first = await signInWith(oidc, "?next=%2Fcheckout");
    expect(first.to).toBe("/account/welcome?next=%2Fcheckout");
    const me = await whoIs(first.at);
    expect([me.email, me.name, me.email_verified, me.has_password]).toEqual([
      email,
      "Ada Adler",
      true,
      false,
    ]);
    await provider({ sub: "ada", email: newEmail(), email_verified: false });
    expect((await whoIs((await signInWith(oidc)).at)).id).toBe(me.id);
  });

  test("goes to the provider with state, nonce and PKCE, and to no other site afterwards", async () => {
    await provider({ sub: "x" });
    const at = browser();
    const { out } = await start(at, oidc, "?next=https%3A%2F%2Fevil.example");
    expect(out.origin + out.pathname).toBe(`${ISSUER}/auth`);
    expect(out.searchParams.get("redirect_uri")).toBe(`https://${shop.host}${callback(oidc)}`);
    expect(out.searchParams.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"])
      expect(out.searchParams.get(name)?.length).toBeGreaterThan(20);
    const email = newEmail();
    await provider({ sub: "y", email, email_verified: true });
    expect((await signInWith(oidc, "?next=https%3A%2F%2Fevil.example")).to).toBe(
      "/account/welcome?next=%2Faccount",
    );
  });

  test("a verified address of an account links it, and tells its owner", async () => {
    const me = await accountAt(shop);
    await provider({ sub: "linked", email: me.email, email_verified: true });
    const { at } = await signInWith(oidc);
    expect((await whoIs(at)).id).toBe(me.customer_id);
    expect((await mailTo(shop, me.email, "account_changed")).subject).toBe("A way to sign in was added");
  });

  test.each([
    ["an account", true],
    ["nobody", false],
  ])(
    "[SEC-03] an address that the provider has not verified signs in to nothing: %s has it",
    async (_, known) => {
      const email = known ? (await accountAt(shop)).email : newEmail();
      await provider({ sub: `unverified-${email}`, email, email_verified: false });
      const { at, to } = await signInWith(oidc, "?next=%2Fcheckout");
      expect([to, await whoIs(at)]).toEqual(["/account?problem=sign_in_first&next=%2Fcheckout", null]);
    },
  );

  test("[SEC-03] an address that was given to somebody else does not open the account of who had it", async () => {
    const me = await accountAt(shop);
    await provider({ sub: "old-holder", email: me.email, email_verified: true });
    await signInWith(oidc);
    await provider({ sub: "new-holder", email: me.email, email_verified: true });
    const { at, to } = await signInWith(oidc);
    expect([to, await whoIs(at)]).toEqual(["/account?problem=sign_in_first", null]);
  });

  test("[SEC-03] one subject of two issuers is two people", async () => {
    const email = newEmail();
    await provider({ sub: "same", email, email_verified: true });
    const first = await whoIs((await signInWith(oidc)).at);
    await provider({ sub: "same", email: newEmail(), email_verified: true }, APPLE);
    const at = browser();
    const { out } = await start(at, apple);
    const state = out.searchParams.get("state") ?? "";
    const form = new URLSearchParams({ state, code: out.searchParams.get("nonce") ?? "" });
    await at.go(callback(apple), { method: "POST", body: form });
    await at.go(callback(apple, `?state=${state}`));
    expect((await whoIs(at)).id).not.toBe(first.id);
  });
});

describe("[CUS-02] linking while signed in", () => {
  const signedInAt = (me: SignedInShopper): Browser => {
    const [name = "", value = ""] = me.cookie.split("=");
    return browser({ [name]: value });
  };
  const connectPath = async (me: SignedInShopper): Promise<string> => {
    const { body } = await me.call("GET", "/store/account/identities");
    return body.items.find((item: { id: string }) => item.id === oidc).connect_path;
  };

  test("links an account of any address, and it signs in from then on; unlinked it does not", async () => {
    const me = await accountAt(shop);
    await provider({ sub: "facebook-like", email: newEmail(), email_verified: false });
    const at = signedInAt(me);
    const query = new URL(await connectPath(me), "https://x").search;
    expect((await signInWith(oidc, query, at)).to).toBe("/account/security?done=linked");
    expect((await whoIs((await signInWith(oidc)).at)).id).toBe(me.customer_id);
    await me.call("DELETE", `/store/account/identities/${oidc}`);
    expect((await signInWith(oidc)).to).toBe("/account?problem=sign_in_first");
    const again = await me.call("DELETE", `/store/account/identities/${oidc}`);
    expect([again.status, again.body.code]).toEqual([404, "not_found"]);
  });

  test("an account that is linked elsewhere stays there", async () => {
    const [me, stranger] = [await accountAt(shop), await accountAt(shop)];
    await provider({ sub: "taken", email: stranger.email, email_verified: true });
    await signInWith(oidc);
    const query = new URL(await connectPath(me), "https://x").search;
    const { to } = await signInWith(oidc, query, signedInAt(me));
    expect(to).toBe("/account/security?problem=linked_elsewhere");
    expect((await whoIs((await signInWith(oidc)).at)).id).toBe(stranger.customer_id);
  });

  test("[SEC-08] another site, which knows no key of this session, cannot begin it", async () => {
    const [me, stranger] = [await accountAt(shop), await accountAt(shop)];
    const theirs = new URL(await connectPath(stranger), "https://x").search;
    for (const query of ["?link=guessed", theirs]) {
      const { to } = await signedInAt(me).go(`/api/v1/auth/shopper/${oidc}/start${query}`);
      expect(to).toBe("/account?problem=sign_in_expired");
    }
  });

  test("whoever has signed out meanwhile, or is somebody else by now, links nothing", async () => {
    const [me, stranger] = [await accountAt(shop), await accountAt(shop)];
    await provider({ sub: "meanwhile", email: newEmail(), email_verified: true });
    const at = signedInAt(me);
    const { back } = await start(at, oidc, new URL(await connectPath(me), "https://x").search);
    at.jar.set("__Host-shopper", stranger.cookie.split("=")[1] ?? "");
    expect((await at.go(callback(oidc, back))).to).toBe("/account?problem=sign_in_expired");
    const { body } = await stranger.call("GET", "/store/account/identities");
    expect(body.items.every((item: { linked_at: unknown }) => item.linked_at === null)).toBe(true);
  });
});

describe("[SEC-03] [SEC-08] the way back", () => {
  const EXPIRED = "/account?problem=sign_in_expired";

  test("works in the browser that went out, once, for this provider and merchant", async () => {
    await provider({ sub: "bound", email: newEmail(), email_verified: true });
    const at = browser();
    const { back } = await start(at, oidc);
    expect((await browser().go(callback(oidc, back))).to).toBe(EXPIRED);
    const forged = browser({ "__Host-shopper-sso": newToken() });
    expect((await forged.go(callback(oidc, back))).to).toBe(EXPIRED);
    const elsewhere = await exports.default.fetch(new URL(callback(oidc, back), `https://${other.host}`), {
      redirect: "manual",
      headers: { cookie: [...at.jar].map((pair) => pair.join("=")).join("; ") },
    });
    expect(elsewhere.headers.get("location")).toBe(EXPIRED);
    const [first, second] = await Promise.all([at.go(callback(oidc, back)), at.go(callback(oidc, back))]);
    expect([first.to, second.to].toSorted()).toEqual(
      [EXPIRED, "/account/welcome?next=%2Faccount"].toSorted(),
    );
    expect((await at.go(callback(oidc, back))).to).toBe(EXPIRED);
  });

  test("of one provider is not that of another", async () => {
    await provider({ sub: "mixed", email: newEmail(), email_verified: true });
    const at = browser();
    const { back } = await start(at, apple);
    expect((await at.go(callback(oidc, back))).to).toBe(EXPIRED);
  });

  test.each([
    ["access_denied", "provider_cancelled"],
    ["server_error", "provider_failed"],
  ])("with %s says why", async (error, problem) => {
    await provider({ sub: "refused" });
    const at = browser();
    const { out } = await start(at, oidc);
    const state = out.searchParams.get("state");
    expect((await at.go(callback(oidc, `?state=${state}&error=${error}`))).to).toBe(
      `/account?problem=${problem}`,
    );
  });

  test("a provider that nobody has set up, or another merchant's, leads nowhere", async () => {
    for (const id of [testId("idp"), "idp_none"]) {
      const { status, to } = await browser().go(`/api/v1/auth/shopper/${id}/start`);
      expect([status, to]).toEqual(id === "idp_none" ? [422, ""] : [303, "/account?problem=provider_failed"]);
    }
    const { body } = await other.shopper("GET", "/store/account/providers");
    expect(body.items).toEqual([]);
    const own = await shop.shopper("GET", "/store/account/providers");
    expect(own.body.items.map((item: { name: string }) => item.name)).toEqual(["Apple", "Wren ID"]);
    expect(JSON.stringify(own.body)).not.toContain("secret");
  });
});

describe("[CUS-02] [SEC-08] Apple's form, which comes from Apple's page without our cookies", () => {
  const post = (at: Browser, fields: Record<string, string>) =>
    at.go(
      callback(apple),
      {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { origin: APPLE, "sec-fetch-site": "cross-site" },
      },
      false,
    );

  test("is laid aside, and the browser comes for it itself, with its cookie and no code in the address", async () => {
    const email = newEmail();
    await provider({ sub: "apple-1", email, email_verified: true }, APPLE);
    const at = browser();
    const { out } = await start(at, apple);
    expect(out.origin + out.pathname).toBe(`${APPLE}/auth/authorize`);
    expect(out.searchParams.get("response_mode")).toBe("form_post");
    const state = out.searchParams.get("state") ?? "";
    const code = out.searchParams.get("nonce") ?? "";
    const user = JSON.stringify({ name: { firstName: "Ada", lastName: "Adler" } });
    const posted = await post(at, { state, code, user });
    expect(posted).toEqual({ status: 303, to: callback(apple, `?state=${state}`) });
    expect((await at.go(posted.to)).to).toBe("/account/welcome?next=%2Faccount");
    expect([(await whoIs(at)).email, (await whoIs(at)).name]).toEqual([email, "Ada Adler"]);
    expect((await at.go(posted.to)).to).toBe("/account?problem=sign_in_expired");
  });

  test("signs nobody in by itself: another browser, a made-up state, an address with the code", async () => {
    await provider({ sub: "apple-2", email: newEmail(), email_verified: true }, APPLE);
    const at = browser();
    const { out, back } = await start(at, apple);
    const state = out.searchParams.get("state") ?? "";
    const code = out.searchParams.get("nonce") ?? "";
    expect((await post(at, { state: newToken(), code })).to).toBe("/account?problem=sign_in_expired");
    expect((await post(at, { state, code, user: "x".repeat(9_000) })).to).toBe(
      "/account?problem=sign_in_expired",
    );
    const { to } = await post(at, { state, code });
    expect((await browser().go(to)).to).toBe("/account?problem=sign_in_expired");
    const second = browser();
    const { back: inAddress } = await start(second, apple);
    expect((await second.go(callback(apple, inAddress))).to).toBe("/account?problem=sign_in_expired");
    expect(await whoIs(second)).toBe(null);
    expect(back).not.toBe(inAddress);
  });

  test("that says the shopper cancelled is understood", async () => {
    await provider({ sub: "apple-3" }, APPLE);
    const at = browser();
    const { out } = await start(at, apple);
    const state = out.searchParams.get("state") ?? "";
    const { to } = await post(at, { state, error: "user_cancelled_authorize" });
    expect((await at.go(to)).to).toBe("/account?problem=provider_cancelled");
  });
});
