import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { newId } from "#db/ids.ts";
import { seal } from "#db/sealing.ts";
import {
  addWebhook,
  changeWebhook,
  type Endpoint,
  removeWebhook,
  rotateWebhook,
  type WebhookTerms,
  webhookById,
} from "#db/webhooks.ts";
import { publicUrl, type UrlFault } from "#integrations/outbound/public-url.ts";
import { newSigningSecret } from "#integrations/webhooks/signing.ts";
import { readsOf } from "#queues/published.ts";
import { sendDue } from "#queues/webhooks-due.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { ifMatchHeader } from "../../schemas/people.ts";
import {
  newWebhookSchema,
  OVERLAP_HOURS,
  webhookSchema,
  webhookTermsSchema,
  webhookWithSecretSchema,
} from "../../schemas/webhooks.ts";
import { notHeld } from "./client-terms.ts";
import { webhookView } from "./webhook-view.ts";
import { webhookParams } from "./webhooks.ts";

/**
 * Deciding where events are told: people's alone, with a fresh proof of who they are, since it sends data out of the
 * house. A secret is told once, in the answer that made it, so these calls keep no answers for repeats: an address is
 * a webhook's own, and a secret is added to the version that was read.
 */
export const webhookSettingRoutes = apiApp();

const TAGS = ["admin: webhooks"];
const EDIT = { who: "staff", permission: "webhook.edit", scope: "merchant" } as const;

webhookSettingRoutes.openapi(
  route({
    method: "post",
    path: "/webhooks",
    tags: TAGS,
    summary: "Have a partner told of events; the secret that signs them is told in this answer only",
    description:
      "Nobody lets others read what they may not read themselves. Repeated after a lost answer it is refused with `webhook_taken`: give the webhook another secret then.",
    access: EDIT,
    audit: { action: "webhook.create" },
    request: { body: json(newWebhookSchema) },
    responses: answers(201, webhookWithSecretSchema, [
      "webhook_taken",
      "too_many_webhooks",
      "beyond_own",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const terms = checked(c, c.req.valid("json"));
    if (terms instanceof Response) return terms;
    const db = c.get("db");
    const secret = newSigningSecret();
    const id = newId("whk");
    const added = await addWebhook(db, {
      ...terms,
      id,
      status: "active",
      secret_sealed: await seal(c.env, db.tenant_id, secret),
      created_by: c.get("principal").id,
      created_at: new Date().toISOString(),
    });
    if (!added.ok) return problem(c, added.error);
    note(c, { subject: { kind: "webhook", id }, after: terms });
    const row = await webhookById(db, id);
    if (!row) throw new Error("the webhook was not kept");
    return c.json({ webhook: await webhookView(c, row), secret }, 201);
  },
);

webhookSettingRoutes.openapi(
  route({
    method: "put",
    path: "/webhooks/{webhook_id}",
    tags: TAGS,
    summary: "Change a webhook, pause it, or switch it on again",
    description:
      "Of what happens while it is paused it is not told. What was waiting goes out when it is switched on, for up to three days.",
    access: EDIT,
    request: { params: webhookParams, headers: ifMatchHeader, body: json(webhookTermsSchema) },
    responses: answers(200, webhookSchema, [
      "not_found",
      "version_conflict",
      "webhook_taken",
      "beyond_own",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const db = c.get("db");
    const { webhook_id } = c.req.valid("param");
    const before = await webhookById(db, webhook_id);
    if (!before) return problem(c, "not_found");
    const { status, ...wish } = c.req.valid("json");
    const terms = checked(c, wish);
    if (terms instanceof Response) return terms;
    const changed = await changeWebhook(db, webhook_id, { ...terms, status }, expected(c));
    if (!changed.ok) return problem(c, changed.error);
    if (status === "active") await sendDue(c.env, db, webhook_id);
    note(c, {
      subject: { kind: "webhook", id: webhook_id },
      before: termsOf(before),
      after: { ...terms, status },
    });
    return c.json(await webhookView(c, changed.value), 200);
  },
);

webhookSettingRoutes.openapi(
  route({
    method: "post",
    path: "/webhooks/{webhook_id}/rotate",
    tags: TAGS,
    summary: "Sign with another secret; for 24 hours messages carry a signature of the old one too",
    access: EDIT,
    audit: { action: "webhook.rotate" },
    request: { params: webhookParams, headers: ifMatchHeader, body: json(z.strictObject({})) },
    responses: answers(201, webhookWithSecretSchema, [
      "not_found",
      "version_conflict",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const db = c.get("db");
    const { webhook_id } = c.req.valid("param");
    const secret = newSigningSecret();
    const ends_at = new Date(Date.now() + OVERLAP_HOURS * 3_600_000).toISOString();
    const changed = await rotateWebhook(db, webhook_id, await seal(c.env, db.tenant_id, secret), {
      expected: expected(c),
      ends_at,
    });
    if (!changed.ok) return problem(c, changed.error);
    note(c, { subject: { kind: "webhook", id: webhook_id }, after: { previous_secret_ends_at: ends_at } });
    return c.json({ webhook: await webhookView(c, changed.value), secret }, 201);
  },
);

webhookSettingRoutes.openapi(
  route({
    method: "delete",
    path: "/webhooks/{webhook_id}",
    tags: TAGS,
    summary: "Delete a webhook: nothing is sent there any more, not even what was waiting",
    access: EDIT,
    audit: { action: "webhook.delete" },
    request: { params: webhookParams },
    responses: answers(200, z.strictObject({ ok: z.literal(true) }), [
      "not_found",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { webhook_id } = c.req.valid("param");
    const before = await webhookById(c.get("db"), webhook_id);
    if (!before) return problem(c, "not_found");
    await removeWebhook(c.get("db"), webhook_id);
    note(c, { subject: { kind: "webhook", id: webhook_id }, before: termsOf(before) });
    return c.json({ ok: true as const }, 200);
  },
);

type Wish = Omit<WebhookTerms, "status">;

/** The terms as they are kept; or why they cannot be. */
function checked(c: Context<AppEnv>, wish: Wish): Wish | ProblemResponse {
  const url = publicUrl(wish.url, { allowLocal: c.env.ENVIRONMENT !== "production" });
  if (!url.ok)
    return problem(c, "invalid_request", { errors: [{ field: "url", message: URL_FAULTS[url.error] }] });
  const refused = notHeld(c, { scopes: readsOf(wish.events), location_ids: null });
  return refused ?? { ...wish, url: url.value.href };
}

const URL_FAULTS: Readonly<Record<UrlFault, string>> = {
  malformed: "is not an address",
  scheme: "has to begin with https://",
  credentials: "must not hold a name or password",
  port: "has to use port 443 or 8443",
  host: "has to name a public host, by name and not by number",
};

const expected = (c: Context<AppEnv>): number => Number((c.req.header("if-match") ?? "").slice(2, -1));

const termsOf = ({ url, description, events, status }: Endpoint) => ({ url, description, events, status });
