import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { safeReturnPath } from "#commerce/return-path.ts";
import { seal, unseal } from "#db/sealing.ts";
import type { Identity, IdentityRefusal, PendingSignIn } from "#integrations/identity/identity-provider.ts";
import { apiApp, refusals } from "../../api.ts";
import type { AppEnv, Found } from "../../app-env.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf } from "../../schemas/common.ts";
import { openedProvider, type ProviderRow } from "../identity-providers.ts";
import { newToken, tokenHash } from "../tokens.ts";
import { enter } from "./entering.ts";
import { identifyOwnStaff } from "./identify.ts";
import { handOut, type TokenRow, takeBack } from "./one-time-tokens.ts";
import { isLinked, personBehind, type SsoRefusal } from "./sso-person.ts";
import { staffProvider } from "./sso-providers.ts";
import { renewProof } from "./step-up.ts";
import { tell, tellAttempt } from "./telling.ts";

/** Signing in with the merchant's own identity provider: out to it, and the way back. */
export const ssoRoutes = apiApp();

/** Ties the way back to the browser that went out, so that nobody is signed in by a link that another one sends. */
const BROWSER_COOKIE = "__Host-staff-sso";
/** How long somebody may take at the provider. */
const AWAY_MINUTES = 10;
/** How far the provider's clock may be behind ours. */
const CLOCK_TOLERANCE_MS = 60_000;

const BACK_OFFICE = "/admin/";

const providerParam = z.object({ provider_id: idOf("idp") });
const elsewhere = { 302: { description: "To the provider, or back to a page of the back office" } };

ssoRoutes.use("/staff/sso/*", identifyOwnStaff);

ssoRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "get",
    path: "/staff/sso/{provider_id}/start",
    tags: ["auth: staff"],
    summary: "Go to the provider to sign in, or to prove again who one is",
    request: {
      params: providerParam,
      query: z.object({
        return_to: z.string().max(2_048).optional(),
        for: z.enum(["sign_in", "step_up"]).default("sign_in"),
      }),
    },
    responses: { ...elsewhere, ...refusals(["not_found"]) },
  }),
  async (c) => {
    const { tenant_id } = c.get("store").merchant;
    const { provider_id } = c.req.valid("param");
    const { return_to, for: use } = c.req.valid("query");
    const { staff }: Found = c.var;
    const provider = await staffProvider(c.env, tenant_id, provider_id);
    if (!provider) return problem(c, "not_found");
    if (use === "step_up" && !staff) return refused(c, "sign_in_again");
    const begun = await (await openedProvider(c.env, provider)).begin({
      redirect_uri: new URL(`/api/v1/auth/staff/sso/${provider_id}/callback`, c.req.url).href,
      ...(use === "step_up" && {
        prompt: "login",
        max_age: 0,
        ...(staff?.email && { login_hint: staff.email }),
      }),
    });
    if (!begun.ok) return refusedByProvider(c, begun.error);
    const { url, pending } = begun.value;
    const browser = getCookie(c, BROWSER_COOKIE) ?? newToken();
    await handOut(c.env, {
      tenant_id,
      staff_id: use === "step_up" && staff ? staff.id : null,
      purpose: "sso_state",
      minutes: AWAY_MINUTES,
      token: pending.state,
      data: {
        provider_id,
        use,
        browser: await tokenHash(browser),
        return_to: backTo(return_to),
        pending: await seal(c.env, tenant_id, JSON.stringify(pending)),
      } satisfies Away,
    });
    setCookie(c, BROWSER_COOKIE, browser, {
      path: "/",
      secure: true,
      httpOnly: true,
      // The provider leads back by a link, to which cookies of this kind are sent.
      sameSite: "Lax",
      maxAge: AWAY_MINUTES * 60,
    });
    return c.redirect(url, 302);
  },
);

ssoRoutes.openapi(
  route({
    access: { who: "anyone" },
    method: "get",
    path: "/staff/sso/{provider_id}/callback",
    tags: ["auth: staff"],
    summary: "Come back from the provider",
    request: { params: providerParam },
    responses: { ...elsewhere, ...refusals() },
  }),
  async (c) => {
    const { tenant_id } = c.get("store").merchant;
    const callback = new URL(c.req.url).searchParams;
    const row = await takeBack(c.env, tenant_id, "sso_state", callback.get("state") ?? "");
    const away = row && awayOf(row);
    const browser = getCookie(c, BROWSER_COOKIE);
    const isSameBrowser = browser !== undefined && away?.browser === (await tokenHash(browser));
    if (!row || !away || !isSameBrowser || away.provider_id !== c.req.valid("param").provider_id) {
      await tellAttempt(c, "auth.sso_refused", null, "expired");
      return refused(c, "expired");
    }
    const provider = await staffProvider(c.env, tenant_id, away.provider_id);
    if (!provider) return refused(c, "expired");
    const pending = JSON.parse(await unseal(c.env, tenant_id, away.pending)) as PendingSignIn;
    const finished = await (await openedProvider(c.env, provider)).finish(pending, callback);
    if (!finished.ok) return refusedByProvider(c, finished.error);
    return away.use === "step_up"
      ? provedAgain(c, provider, finished.value, row, away)
      : signedIn(c, provider, finished.value, away);
  },
);

/** What is remembered while somebody is at the provider. */
interface Away extends Record<string, unknown> {
  readonly provider_id: string;
  readonly use: "sign_in" | "step_up";
  readonly browser: string;
  readonly return_to: string;
  /** State, nonce and verifier, sealed. */
  readonly pending: string;
}

const awayOf = (row: TokenRow): Away => row.data as Away;

async function signedIn(c: Context<AppEnv>, provider: ProviderRow, identity: Identity, away: Away) {
  const found = await personBehind(c.env, provider, identity);
  if (!found.ok) {
    await tellAttempt(c, "auth.sso_refused", null, found.error);
    return refused(c, found.error);
  }
  const { person, by } = found.value;
  if (by !== "linked") await tell(c, "auth.sso_linked", person, { after: { provider: provider.id, by } });
  await enter(c, person, "sso", { provider: provider.id });
  return c.redirect(away.return_to, 302);
}

/** Only the account of whoever is signed in here counts, and only a sign-in since they went out. */
async function provedAgain(
  c: Context<AppEnv>,
  provider: ProviderRow,
  identity: Identity,
  row: TokenRow,
  away: Away,
) {
  const { staff }: Found = c.var;
  const since = Date.parse(row.created_at) - CLOCK_TOLERANCE_MS;
  const isFresh = identity.authenticated_at !== null && Date.parse(identity.authenticated_at) >= since;
  const isOwn =
    staff !== undefined && staff.id === row.staff_id && (await isLinked(c.env, provider, identity, staff.id));
  if (!isOwn || !isFresh) {
    await tellAttempt(
      c,
      "auth.step_up_refused",
      staff ?? null,
      isOwn ? "sso_not_fresh" : "sso_other_account",
    );
    return refused(c, "sign_in_again");
  }
  await renewProof(c, staff);
  await tell(c, "auth.step_up", staff, { after: { with: "sso", provider: provider.id } });
  return c.redirect(away.return_to, 302);
}

/** Why nobody came in, as the back office words it. */
type Reason =
  | SsoRefusal
  | "cancelled"
  | "no_email"
  | "provider_unreachable"
  | "provider_failed"
  | "expired"
  | "sign_in_again";

const refused = (c: Context<AppEnv>, reason: Reason) =>
  c.redirect(`/admin/sign-in/refused?reason=${reason}`, 302);

/** What the provider did is told in the log, and to the person as far as it helps them. */
async function refusedByProvider(c: Context<AppEnv>, refusal: IdentityRefusal) {
  const { code, ...detail } = refusal;
  const what = Object.values(detail).join(" ");
  await tellAttempt(c, "auth.sso_refused", null, what ? `${code}: ${what}` : code);
  return refused(c, reasonOf(refusal));
}

function reasonOf(refusal: IdentityRefusal): Reason {
  switch (refusal.code) {
    case "sign_in_refused":
      return refusal.error === "access_denied" ? "cancelled" : "provider_failed";
    case "email_missing":
      return "no_email";
    case "provider_unreachable":
      return "provider_unreachable";
    case "callback_invalid":
      return "expired";
    case "configuration_invalid":
    case "discovery_invalid":
    case "token_refused":
    case "id_token_invalid":
      return "provider_failed";
  }
}

/** A page of the back office and of nothing else. */
function backTo(wanted: string | undefined): string {
  const path = safeReturnPath(wanted, BACK_OFFICE);
  return path.startsWith(BACK_OFFICE) ? path : BACK_OFFICE;
}
