import type { Context, Handler } from "hono";
import { isClientScope } from "#commerce/access/client-scopes.ts";
import type { Permission } from "#commerce/access/permissions.ts";
import { ok, type Result } from "#commerce/result.ts";
import { endToken, keepToken } from "#db/api-clients.ts";
import { controlDb } from "#db/tenant-db.ts";
import { apiApp } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import { whence } from "../audit.ts";
import { credentialKind, newCredential } from "../auth/client-secrets.ts";
import { type SecretHolder, secretHolder } from "../auth/clients.ts";
import { tokenHash } from "../auth/tokens.ts";
import { networkOf, throttle } from "../middleware/rate-limit.ts";
import { scopeTo } from "../middleware/tenant.ts";
import { gate } from "../routing.ts";
import { describeOAuth } from "./oauth-document.ts";
import {
  credentialsOf,
  formOf,
  type OAuthForm,
  type OAuthRefusal,
  refusal,
  scopeTokens,
} from "./oauth-request.ts";

/** A token lasts a quarter of an hour: long enough to be worth fetching, short enough to lose. */
const TOKEN_SECONDS = 15 * 60;
/** Calls of a network a minute: each is a try at a secret, and a token is good for many calls. */
const CALLS_A_MINUTE = 120;
const MINUTE = 60_000;

/**
 * OAuth 2.1 for programs (draft-ietf-oauth-v2-1 §4.2, RFC 6749 §4.4): a client's secret is exchanged for a short
 * token. The two calls take forms and answer in OAuth's own words, not in problem documents, so that any OAuth
 * library works. No cookie counts here, so a form of another site gains nothing.
 */
export const oauthRoutes = apiApp();

describeOAuth(oauthRoutes.openAPIRegistry);

const TOLD_ELSEWHERE = { none: true } as const;
/** Neither answers nor refusals are kept by anybody on the way (RFC 6749 §5.1). */
const NOT_KEPT = { "Cache-Control": "no-store", Pragma: "no-cache" };

oauthRoutes.post(
  "/oauth/token",
  gate({ who: "anyone" }, TOLD_ELSEWHERE),
  forClients(async (c, client, form) => {
    const grantType = form.get("grant_type");
    if (grantType === undefined)
      return refused(c, { error: "invalid_request", error_description: "grant_type is missing." });
    if (grantType !== "client_credentials")
      return refused(c, {
        error: "unsupported_grant_type",
        error_description: "Only client_credentials is supported.",
      });
    if (client.client_kind !== "oauth")
      return refused(c, {
        error: "unauthorized_client",
        error_description: "This client sends its key itself with each call, as a bearer token.",
      });
    const scopes = scopesFor(client, form.get("scope"));
    if (!scopes.ok) return refused(c, scopes.error);
    const { id, tenant } = client.identity;
    const token = newCredential("token");
    await keepToken(controlDb(c.env, c.get("meter")), {
      token_hash: await tokenHash(token),
      tenant_id: tenant.tenant_id,
      client_id: id,
      scopes: scopes.value,
      expires_at: new Date(Date.now() + TOKEN_SECONDS * 1_000).toISOString(),
    });
    return c.json(
      {
        access_token: token,
        token_type: "Bearer",
        expires_in: TOKEN_SECONDS,
        scope: scopes.value.join(" "),
      },
      200,
      NOT_KEPT,
    );
  }),
);

/** RFC 7009. A token that is unknown, over, or another client's is answered like one that was just ended. */
oauthRoutes.post(
  "/oauth/revoke",
  gate({ who: "anyone" }, TOLD_ELSEWHERE),
  forClients(async (c, { identity: { id, tenant } }, form) => {
    const token = form.get("token");
    if (token === undefined)
      return refused(c, { error: "invalid_request", error_description: "token is missing." });
    const kind = credentialKind(token);
    if (kind !== null && kind !== "token")
      return refused(c, {
        error: "unsupported_token_type",
        error_description: "Only access tokens are ended here; secrets are in the back office.",
      });
    await endToken(controlDb(c.env, c.get("meter")), tenant.tenant_id, id, await tokenHash(token));
    return c.body(null, 200, NOT_KEPT);
  }),
);

type Answer = (c: Context<AppEnv>, client: SecretHolder, form: OAuthForm) => Promise<Response>;

/** Reads the form, and answers a client that has proved itself in it; who has not is refused before. */
function forClients(answer: Answer): Handler<AppEnv> {
  return async (c) => {
    const tooManyHere = await throttle(c, "oauth", networkOf(whence(c).ip), CALLS_A_MINUTE, MINUTE);
    if (tooManyHere) return tooManyHere;
    const form = await formOf(c.req.raw);
    if (!form.ok) return refused(c, form.error);
    const client = await authenticated(c, form.value);
    if (!client.ok) return refused(c, client.error);
    const { identity } = client.value;
    scopeTo(c, identity.tenant);
    const tooMany = await throttle(c, "client", identity.id, identity.calls_per_minute, MINUTE);
    return tooMany ?? answer(c, client.value, form.value);
  };
}

async function authenticated(
  c: Context<AppEnv>,
  form: OAuthForm,
): Promise<Result<SecretHolder, OAuthRefusal>> {
  const given = credentialsOf(c.req.header("authorization"), form);
  if (!given.ok) return given;
  const { client_id, client_secret } = given.value;
  const kind = credentialKind(client_secret);
  const isSecret = kind === "live" || kind === "test";
  const holder = isSecret ? await secretHolder(c.env, client_secret, c.get("meter")) : null;
  if (holder?.identity.id !== client_id || !holder.identity.served)
    return refusal("invalid_client", "The client or its secret is not known, or no longer.");
  return ok(holder);
}

/** All scopes of the client, or those it asks for, if it has them all. */
function scopesFor(
  { scopes }: SecretHolder,
  asked: string | undefined,
): Result<readonly Permission[], OAuthRefusal> {
  if (asked === undefined) return ok(scopes);
  const tokens = scopeTokens(asked);
  if (tokens === null) return refusal("invalid_scope", "The scope is not a list of names.");
  const wanted = tokens.filter(isClientScope).filter((token) => scopes.includes(token));
  return wanted.length === tokens.length
    ? ok(wanted)
    : refusal("invalid_scope", "This client does not have all of these scopes.");
}

function refused(c: Context<AppEnv>, why: OAuthRefusal): Response {
  if (why.error !== "invalid_client") return c.json({ ...why }, 400, NOT_KEPT);
  c.header("WWW-Authenticate", `Basic realm="Millrace", charset="UTF-8"`);
  return c.json({ ...why }, 401, NOT_KEPT);
}
