/// <reference path="./oidc-provider.d.ts" />
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import Provider, { type Context } from "oidc-provider";
import { pageOf } from "./provider-pages.ts";

export interface TestClient {
  client_id: string;
  client_secret: string;
  redirect_uris: readonly string[];
  token_endpoint_auth_method?: "client_secret_basic" | "client_secret_post";
  /** Judges the secret in place of comparing it: for clients that sign theirs. */
  accepts?: (presented: string) => Promise<boolean>;
}

export interface TestAccount {
  sub: string;
  /** What is typed to sign in. */
  login: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

export interface TestProvider {
  issuer: string;
  /** The name of the key it signs with. */
  key_id: string;
  /** A token signed with the provider's own key. */
  sign(claims: JWTPayload): Promise<string>;
  /** From now on the token endpoint hands out what `make` makes of the claims; null for the truth. */
  forge(make: ((claims: JWTPayload) => Promise<string>) | null): void;
  stop(): Promise<void>;
}

/**
 * The key that all providers of a process sign with, since relying parties remember keys by address. Another process
 * has another key under another name.
 */
const KEY_ID = randomBytes(8).toString("hex");
const keyPair = generateKeyPair("RS256", { extractable: true });

/**
 * A certified OpenID provider on this machine, with pages to sign in (any password) and to consent: for tests in Node
 * and in a browser. `claimsInIdToken` puts the address into the id token; by the standard, userinfo has it.
 */
export async function startProvider(options: {
  port?: number;
  clients: readonly TestClient[];
  accounts: readonly TestAccount[];
  claimsInIdToken?: boolean;
}): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;

  const { privateKey } = await keyPair;
  const provider = new Provider(issuer, {
    clients: options.clients.map(({ accepts: _, ...client }) => client),
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: KEY_ID, alg: "RS256", use: "sig" }] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    scopes: ["openid", "email", "profile", "name", "public_profile"],
    conformIdTokenClaims: !options.claimsInIdToken,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    renderError: (context: Context, error: Record<string, string>) => {
      context.type = "text";
      context.body = `${error.error}: ${error.error_description}`;
    },
    findAccount: (_: unknown, sub: string) => {
      const account = options.accounts.find((each) => each.sub === sub);
      return account && { accountId: sub, claims: () => ({ ...account, login: undefined }) };
    },
  });

  const compare = provider.Client.prototype.compareClientSecret;
  provider.Client.prototype.compareClientSecret = function (presented) {
    const client = options.clients.find((each) => each.client_id === this.clientId);
    return client?.accepts?.(presented) ?? compare.call(this, presented);
  };

  let forged: ((claims: JWTPayload) => Promise<string>) | null = null;
  provider.use(async (context, next) => {
    if (context.path.startsWith("/interaction/")) return interact(provider, options.accounts, context);
    await next();
    const tokens = context.body as { id_token?: string } | undefined;
    if (forged && context.oidc?.route === "token" && tokens?.id_token) {
      context.body = { ...tokens, id_token: await forged(decodeJwt(tokens.id_token)) };
    }
  });
  server.on("request", provider.callback());

  return {
    issuer,
    key_id: KEY_ID,
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: KEY_ID }).sign(privateKey),
    forge: (make) => {
      forged = make;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Shows the page that the provider waits for, or takes its answer. */
async function interact(provider: Provider, accounts: readonly TestAccount[], context: Context) {
  const { req, res } = context;
  const interaction = await provider.interactionDetails(req, res);
  const { prompt, params, session } = interaction;
  if (context.method === "GET") {
    context.type = "html";
    context.body = pageOf(prompt.name, params.login_hint);
    return;
  }

  const answers = new URLSearchParams(await text(req));
  context.respond = false;
  if (answers.has("cancel")) return provider.interactionFinished(req, res, { error: "access_denied" });
  if (prompt.name === "login") {
    const account = accounts.find(({ login }) => login === answers.get("login"));
    return provider.interactionFinished(
      req,
      res,
      account ? { login: { accountId: account.sub } } : { error: "access_denied" },
    );
  }
  const grant = new provider.Grant({ accountId: session?.accountId ?? "", clientId: params.client_id });
  grant.addOIDCScope((prompt.details.missingOIDCScope ?? []).join(" "));
  grant.addOIDCClaims(prompt.details.missingOIDCClaims ?? []);
  return provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } });
}
