import { eq, sql } from "drizzle-orm";
import { isCountry } from "#commerce/merchant/countries.ts";
import { CURRENCIES, newMerchant } from "#commerce/merchant/set-up.ts";
import { channel } from "#db/schema/shard/organisation.ts";
import { answers, apiApp, json } from "../api.ts";
import { securityEvent } from "../audit.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { merchantSchema, sandboxInputSchema } from "../schemas/merchants.ts";
import { concernedMerchant, merchantParams } from "./concerned.ts";
import { takenOn } from "./taken-on.ts";

/** Sandboxes: merchants that partners try things in, with demo goods and test payments. */
export const sandboxRoutes = apiApp();

sandboxRoutes.openapi(
  route({
    access: { who: "operator" },
    audit: { action: "merchant.sandbox" },
    method: "post",
    path: "/merchants/{merchant_id}/sandboxes",
    tags: ["operator: merchants"],
    summary: "Make a sandbox of a merchant for its partners: demo goods, stock, a store, test payments only",
    request: { params: merchantParams, body: json(sandboxInputSchema) },
    responses: answers(201, merchantSchema, [
      "sign_in_required",
      "not_found",
      "slug_taken",
      "unknown_location",
      "unknown_channel",
    ]),
  }),
  async (c) => {
    const parent = await concernedMerchant(c, c.req.valid("param").merchant_id);
    if (!parent || parent.status === "deleting" || parent.kind === "sandbox") return problem(c, "not_found");
    const db = c.get("db");
    const sites = await db
      .select({
        kind: channel.kind,
        country: channel.country,
        currency: channel.currency,
        locale: channel.locale,
      })
      .from(channel)
      .where(eq(channel.tenant_id, db.tenant_id))
      .orderBy(sql`rowid`)
      .all();
    const site = sites.find(
      (entry) => entry.kind === "web" && isCountry(entry.country) && CURRENCIES.includes(entry.currency),
    );
    const { country, locale, currency } =
      site && isCountry(site.country) ? { ...site, country: site.country } : ELSEWHERE;
    const { name, slug, hostname, url, administrator } = c.req.valid("json");
    const answer = await takenOn(
      c,
      newMerchant({
        name,
        slug,
        hostname,
        url,
        administrator,
        kind: "sandbox",
        shard: parent.shard,
        country,
        locale,
        currency,
        place: { ...PLACE, region: country === "US" ? "NY" : null },
      }),
      parent.id,
    );
    // The call is told in the sandbox's log; its parent hears of it too.
    const { id, name: operatorName } = c.get("operator");
    if (answer.status === 201)
      await securityEvent(c, db, {
        action: "merchant.sandbox",
        actor: { kind: "operator", id, name: operatorName },
        after: { slug, name, hostname },
      });
    return answer;
  },
);

/** Of a merchant whose own country we know no taxes of. */
const ELSEWHERE = { country: "US", locale: "en-US", currency: "USD" } as const;

/** Invented, as everything in a sandbox. */
const PLACE = {
  kind: "store",
  name: "Sandbox store",
  line1: "1 Test Street",
  city: "Sandbox",
  postal_code: "10000",
} as const;
