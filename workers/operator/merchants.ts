import { and, eq, sql } from "drizzle-orm";
import { listMerchants, readMerchant, replaceHostnames, takenHostnames } from "#db/merchants.ts";
import { channel, location } from "#db/schema/shard/organisation.ts";
import { forgetMerchants } from "#db/store-context.ts";
import { answers, apiApp, json } from "../api.ts";
import { note } from "../audit.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { pageOf } from "../schemas/common.ts";
import { hostnamesInputSchema, merchantInputSchema, merchantSchema } from "../schemas/merchants.ts";
import { merchantDetailSchema, merchantListQuery, merchantSummarySchema } from "../schemas/operator.ts";
import { concernedMerchant, merchantParams } from "./concerned.ts";
import { takenOn } from "./taken-on.ts";

/** Merchants: finding them, taking them on, the hostnames they answer at. */
export const merchantRoutes = apiApp();

const access = { who: "operator" } as const;

/** In the order they were added: the first site is the merchant's own first. */
const AS_TOLD = sql`rowid`;

merchantRoutes.openapi(
  route({
    access,
    method: "get",
    path: "/merchants",
    tags: ["operator: merchants"],
    summary: "Merchants of the platform, newest first",
    request: { query: merchantListQuery },
    responses: answers(200, pageOf(merchantSummarySchema), ["sign_in_required"]),
  }),
  async (c) => c.json(await listMerchants(c.env, c.req.valid("query"), c.get("meter")), 200),
);

merchantRoutes.openapi(
  route({
    access,
    audit: { action: "merchant.take_on" },
    method: "post",
    path: "/merchants",
    tags: ["operator: merchants"],
    summary: "Take on a merchant: hostnames, channels, locations, taxes, shipping and first staff",
    request: { body: json(merchantInputSchema) },
    responses: answers(201, merchantSchema, [
      "sign_in_required",
      "slug_taken",
      "unknown_location",
      "unknown_channel",
    ]),
  }),
  async (c) => takenOn(c, c.req.valid("json")),
);

merchantRoutes.openapi(
  route({
    access,
    method: "get",
    path: "/merchants/{merchant_id}",
    tags: ["operator: merchants"],
    summary: "A merchant: its state, sites, places and sandboxes",
    request: { params: merchantParams },
    responses: answers(200, merchantDetailSchema, ["sign_in_required", "not_found"]),
  }),
  async (c) => {
    const { merchant_id } = c.req.valid("param");
    const [found, concerned] = await Promise.all([
      readMerchant(c.env, merchant_id, c.get("meter")),
      concernedMerchant(c, merchant_id),
    ]);
    if (!found || !concerned) return problem(c, "not_found");
    const { row, hostnames, staff, sandboxes } = found;
    const db = c.get("db");
    const [channels, locations] = await db.batch([
      db.select().from(channel).where(eq(channel.tenant_id, row.id)).orderBy(AS_TOLD),
      db.select().from(location).where(eq(location.tenant_id, row.id)).orderBy(AS_TOLD),
    ]);
    return c.json(
      {
        id: row.id,
        slug: row.slug,
        name: row.name,
        shard: row.shard,
        kind: row.kind,
        status: row.status,
        status_reason: row.status_reason,
        suspended_at: row.suspended_at,
        sandbox_of: row.sandbox_of,
        created_at: row.created_at,
        channels: channels.map(({ id, kind, name, country, currency, locale, url }) => ({
          id,
          kind,
          name,
          country,
          currency,
          locale,
          url,
          hostnames: hostnames.filter((entry) => entry.channel_id === id).map((entry) => entry.hostname),
        })),
        locations: locations.map(({ id, code, name }) => ({ id, code, name })),
        staff,
        sandboxes,
      },
      200,
    );
  },
);

merchantRoutes.openapi(
  route({
    access,
    audit: { action: "merchant.hostnames.edit" },
    method: "put",
    path: "/merchants/{merchant_id}/hostnames",
    tags: ["operator: merchants"],
    summary: "Set the hostnames that a merchant's sites answer at; those it had before are free again",
    request: { params: merchantParams, body: json(hostnamesInputSchema) },
    responses: answers(200, hostnamesInputSchema, [
      "sign_in_required",
      "not_found",
      "unknown_channel",
      "slug_taken",
    ]),
  }),
  async (c) => {
    const merchant = await concernedMerchant(c, c.req.valid("param").merchant_id);
    if (!merchant) return problem(c, "not_found");
    const { channels: wanted } = c.req.valid("json");
    const db = c.get("db");
    const own = eq(channel.tenant_id, db.tenant_id);
    const known = await db.select({ id: channel.id, kind: channel.kind }).from(channel).where(own).all();
    const sites = new Set(known.filter((entry) => entry.kind === "web").map((entry) => entry.id));
    if (wanted.some((entry) => !sites.has(entry.channel_id))) return problem(c, "unknown_channel");
    const rows = wanted.flatMap(({ channel_id, hostnames }) =>
      hostnames.map((hostname) => ({ hostname, channel_id })),
    );
    const names = rows.map((row) => row.hostname);
    if (new Set(names).size < names.length) return problem(c, "slug_taken");
    const before = (await readMerchant(c.env, merchant.id, c.get("meter")))?.hostnames ?? [];
    const taken = await takenHostnames(c.env, names, merchant.id, c.get("meter"));
    if (taken.length > 0 || !(await replaceHostnames(c.env, merchant.id, rows)))
      return problem(c, "slug_taken", { hostnames: taken });
    const addressed = wanted.map(({ channel_id, hostnames, url }) => ({
      channel_id,
      hostnames,
      url: url ?? (hostnames[0] ? `https://${hostnames[0]}` : null),
    }));
    const addressOf = (id: string): string | null =>
      addressed.find((entry) => entry.channel_id === id)?.url ?? null;
    const [first, ...rest] = [...sites].map((id) =>
      db
        .update(channel)
        .set({ url: addressOf(id) })
        .where(and(own, eq(channel.id, id))),
    );
    if (first) await db.batch([first, ...rest]);
    forgetMerchants();
    note(c, { before, after: rows });
    return c.json({ channels: addressed }, 200);
  },
);
