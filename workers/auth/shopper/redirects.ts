import { waitUntil } from "cloudflare:workers";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { safeReturnPath } from "#commerce/return-path.ts";
import { type Customer, keptCustomer } from "#db/customers.ts";
import type { Identity, IdentityRefusal } from "#integrations/identity/identity-provider.ts";
import { apiApp, refusals } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { identifyShopper, shopperTokenOf } from "../../middleware/shopper.ts";
import { store } from "../../middleware/tenant.ts";
import { route } from "../../routing.ts";
import { idOf } from "../../schemas/common.ts";
import { ACCOUNT_PATH, tellOfChange } from "../../store/account/letters.ts";
import { openedProvider, type ProviderRow, providerFor } from "../identity-providers.ts";
import { newToken, tokenHash } from "../tokens.ts";
import { enterShop } from "./entering.ts";
import { addTo, handOut, lookAt, TOKEN_MINUTES, type TokenContent, takeBack } from "./one-time-tokens.ts";
import { customerBehind, linkWith, type NotBehind } from "./person-behind.ts";
import { tell, tellAttempt } from "./telling.ts";

/** Signing in with Google, Apple, Facebook or another provider: out to it, and the way back. */
export const shopperRedirects = apiApp();

/** Ties the way back to the browser that went out, so that nobody is signed in by a link that another one sends. */
const BROWSER_COOKIE = "__Host-shopper-sso";
/** Longest form that a provider posts: a state, a code, a name. */
const MAX_FORM_CHARS = 8_192;

const params = z.object({ provider_id: idOf("idp") });
const elsewhere = { 303: { description: "To the provider, or back to a page of the shop" } };

shopperRedirects.use(store);
shopperRedirects.use(identifyShopper);

shopperRedirects.openapi(
  route({
    access: { who: "anyone" },
    method: "get",
    path: "/{provider_id}/start",
    tags: ["auth: shoppers"],
    summary: "Go to a provider to sign in, or to link it with the account that is signed in",
    request: {
      params,
      query: z.object({
        next: z.string().max(2_048).optional(),
        /** From `connect_path`: another site cannot know it, so none can link a stranger's account. */
        link: z.string().max(64).optional(),
      }),
    },
    responses: { ...elsewhere, ...refusals() },
  }),
  async (c) => {
    const { provider_id } = c.req.valid("param");
    const { next, link } = c.req.valid("query");
    const shopper = c.get("shopper");
    const provider = await providerFor(c.env, c.get("db").tenant_id, "shopper", provider_id);
    if (!provider) return refused(c, "provider_failed");
    if (link !== undefined && (!shopper || link !== (await linkKey(c, provider_id))))
      return refused(c, "sign_in_expired");
    const begun = await (await openedProvider(c.env, provider)).begin({
      redirect_uri: new URL(`/api/v1/auth/shopper/${provider_id}/callback`, c.req.url).href,
      // Whoever links sees which account it will be, where the provider can ask; those that cannot refuse to be told.
      ...(link !== undefined && provider.kind === "google" && { prompt: "select_account" as const }),
    });
    if (!begun.ok) return refusedByProvider(c, begun.error);
    const { url, pending } = begun.value;
    const browser = getCookie(c, BROWSER_COOKIE) ?? newToken();
    const away: Away = {
      provider_id,
      browser: await tokenHash(browser),
      pending,
      next: safeReturnPath(next, ACCOUNT_PATH),
      link_to: link === undefined ? null : (shopper?.customer_id ?? null),
      posted: null,
    };
    await handOut(c.env, c.get("db"), "sso_state", away, pending.state);
    setCookie(c, BROWSER_COOKIE, browser, {
      path: "/",
      secure: true,
      httpOnly: true,
      // Sent along when a provider leads back by a link, and never with what another site posts.
      sameSite: "Lax",
      maxAge: TOKEN_MINUTES.sso_state * 60,
    });
    return c.redirect(url, 303);
  },
);

shopperRedirects.openapi(
  route({
    access: { who: "holder", of: "token" },
    method: "get",
    path: "/{provider_id}/callback",
    tags: ["auth: shoppers"],
    summary: "Come back from a provider",
    request: { params },
    responses: { ...elsewhere, ...refusals() },
  }),
  async (c) => {
    const db = c.get("db");
    const { provider_id } = c.req.valid("param");
    const query = new URL(c.req.url).searchParams;
    const state = query.get("state") ?? "";
    const away = await lookAt(c.env, db, "sso_state", state);
    const browser = getCookie(c, BROWSER_COOKIE);
    const isSameBrowser = browser !== undefined && away?.browser === (await tokenHash(browser));
    const isFirst = isSameBrowser && (await takeBack(c.env, db, "sso_state", state)) !== null;
    if (!away || !isFirst || away.provider_id !== provider_id) {
      await tellAttempt(c, "auth.shopper_provider_refused", null);
      return refused(c, "sign_in_expired");
    }
    const provider = await providerFor(c.env, db.tenant_id, "shopper", provider_id);
    if (!provider) return refused(c, "provider_failed");
    const opened = await openedProvider(c.env, provider);
    const callback =
      opened.response_mode === "form_post" ? new URLSearchParams(away.posted ?? `state=${state}`) : query;
    const finished = await opened.finish(away.pending, callback);
    if (!finished.ok) return refusedByProvider(c, finished.error);
    return away.link_to === null
      ? signedIn(c, provider, finished.value, away)
      : linked(c, provider, finished.value, away);
  },
);

/**
 * Apple answers by a form that its own page posts. A browser adds no `SameSite=Lax` cookie to what another site posts,
 * so nobody can be told apart here: the answer is laid beside the state, and the browser is sent to come itself, which
 * is a safe method and brings the cookie.
 */
shopperRedirects.openapi(
  route({
    access: { who: "holder", of: "token" },
    audit: { none: true },
    method: "post",
    path: "/{provider_id}/callback",
    tags: ["auth: shoppers"],
    summary: "Take the answer that a provider posts (Sign in with Apple)",
    request: {
      params,
      body: {
        content: {
          "application/x-www-form-urlencoded": { schema: z.looseObject({ state: z.string().optional() }) },
        },
      },
    },
    responses: { ...elsewhere, ...refusals() },
  }),
  async (c) => {
    const posted = await c.req.text();
    const state = new URLSearchParams(posted).get("state") ?? "";
    const kept =
      posted.length <= MAX_FORM_CHARS && (await addTo(c.env, c.get("db"), "sso_state", state, { posted }));
    if (!kept) return refused(c, "sign_in_expired");
    const { provider_id } = c.req.valid("param");
    return c.redirect(`/api/v1/auth/shopper/${provider_id}/callback?state=${encodeURIComponent(state)}`, 303);
  },
);

type Away = TokenContent["sso_state"];

/** What a page of the account links with to begin linking: of this session and this provider alone. */
export const linkKey = (c: Context<AppEnv>, providerId: string): Promise<string> =>
  tokenHash(`link ${providerId} ${shopperTokenOf(c) ?? ""}`);

async function signedIn(c: Context<AppEnv>, provider: ProviderRow, identity: Identity, away: Away) {
  const { locale } = c.get("store").channel;
  const behind = await customerBehind(c.get("db"), provider.id, identity, locale);
  if (!behind.ok) {
    await tellAttempt(c, "auth.shopper_provider_refused", null);
    return refused(c, behind.error, away.next);
  }
  const { customer, linked: isNew, opened } = behind.value;
  if (opened) await tell(c, "auth.shopper_account_opened", customer.id);
  else if (isNew) await tellLinked(c, provider, customer);
  await enterShop(c, customer, "provider", "cookie");
  return c.redirect(`/account/welcome?next=${encodeURIComponent(away.next)}`, 303);
}

async function linked(c: Context<AppEnv>, provider: ProviderRow, identity: Identity, away: Away) {
  const shopper = c.get("shopper");
  if (!shopper || shopper.customer_id !== away.link_to) return refused(c, "sign_in_expired");
  const outcome = await linkWith(c.get("db"), provider.id, identity, shopper.customer_id);
  if (!outcome.ok) return c.redirect(`/account/security?problem=${outcome.error}`, 303);
  const customer = outcome.value.linked && (await keptCustomer(c.get("db"), shopper.customer_id));
  if (customer) await tellLinked(c, provider, customer);
  return c.redirect("/account/security?done=linked", 303);
}

async function tellLinked(c: Context<AppEnv>, provider: ProviderRow, customer: Customer): Promise<void> {
  await tell(c, "auth.shopper_provider_linked", customer.id, { after: { provider: provider.id } });
  waitUntil(tellOfChange(c, customer, "provider"));
}

/** Why nobody came in, as the shop words it (`problem.<code>` of its catalogue). */
type Reason =
  | NotBehind
  | "provider_cancelled"
  | "provider_failed"
  | "provider_unreachable"
  | "provider_no_email"
  | "sign_in_expired";

function refused(c: Context<AppEnv>, reason: Reason, next: string = ACCOUNT_PATH) {
  const on = next === ACCOUNT_PATH ? "" : `&next=${encodeURIComponent(next)}`;
  return c.redirect(`${ACCOUNT_PATH}?problem=${reason}${on}`, 303);
}

async function refusedByProvider(c: Context<AppEnv>, refusal: IdentityRefusal) {
  await tellAttempt(c, "auth.shopper_provider_refused", null, refusal.code);
  return refused(c, reasonOf(refusal));
}

function reasonOf(refusal: IdentityRefusal): Reason {
  switch (refusal.code) {
    case "sign_in_refused":
      // Apple's own word for it is the second (Sign in with Apple REST API, Handling the authorization response).
      return ["access_denied", "user_cancelled_authorize"].includes(refusal.error)
        ? "provider_cancelled"
        : "provider_failed";
    case "email_missing":
      return "provider_no_email";
    case "provider_unreachable":
      return "provider_unreachable";
    case "callback_invalid":
      return "sign_in_expired";
    case "configuration_invalid":
    case "discovery_invalid":
    case "token_refused":
    case "id_token_invalid":
      return "provider_failed";
  }
}
