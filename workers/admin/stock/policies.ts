import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { StockPolicy } from "#commerce/stock/rules.ts";
import { merchantOf } from "#db/store-context.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { within } from "../../auth/principal.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { ifMatchHeader } from "../../schemas/people.ts";
import { policyInputSchema, policySchema } from "../../schemas/stock.ts";
import { checkSku, skuParams, versionAsked } from "./places.ts";

/** What a merchant says about one SKU: its own rules, and whether it is sold beyond what is there. */
export const stockPolicyRoutes = apiApp();

const TAGS = ["admin: stock rules"];

stockPolicyRoutes.openapi(
  route({
    method: "get",
    path: "/stock/{sku}/policy",
    tags: TAGS,
    summary: "What is said about a SKU, by the object that owns it",
    access: { who: "staff", permission: "inventory.stock.view", scope: "location" },
    request: { params: skuParams },
    responses: answers(200, policySchema, ["unknown_sku", "forbidden"]),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const refused = await checkSku(c, sku);
    return refused ?? answerWith(c, await c.get("objects").item(sku).policy());
  },
);

stockPolicyRoutes.openapi(
  route({
    method: "put",
    path: "/stock/{sku}/policy",
    tags: TAGS,
    summary: "Say it anew: all rules of the SKU, and its backorders or preorders",
    access: { who: "staff", permission: "inventory.threshold.edit", scope: "merchant" },
    request: { params: skuParams, headers: ifMatchHeader, body: json(policyInputSchema) },
    responses: answers(200, policySchema, [
      "unknown_sku",
      "unknown_channel",
      "unknown_location",
      "version_conflict",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { sku } = c.req.valid("param");
    const wish = c.req.valid("json");
    const refused = (await checkSku(c, sku)) ?? (await checkRules(c, wish.rules));
    if (refused) return refused;
    const item = c.get("objects").item(sku);
    const before = await item.policy();
    const version = versionAsked(c);
    if (before.version !== version) return problem(c, "version_conflict");
    const changed = await item.setPolicy({
      policy: {
        rules: wish.rules.map((rule) => ({ category_id: null, ...rule })),
        beyond: wish.beyond,
        sale: before.sale,
      },
      version,
      request_id: c.get("request_id"),
    });
    if (!changed.ok) return problem(c, "version_conflict");
    note(c, {
      subject: { kind: "sku", id: sku },
      before: { rules: before.rules.map(withoutCategory), beyond: before.beyond },
      after: wish,
    });
    return answerWith(c, changed.value);
  },
);

/** Rules name the merchant's places, and each place once. */
async function checkRules(
  c: Context<AppEnv>,
  rules: z.infer<typeof policyInputSchema>["rules"],
): Promise<ProblemResponse | null> {
  const merchant = await merchantOf(c.env, c.get("db").tenant_id, c.get("meter"));
  const seen = new Set<string>();
  for (const [index, { channel_id, location_id }] of rules.entries()) {
    if (channel_id !== null && !merchant?.channels.some(({ id }) => id === channel_id))
      return problem(c, "unknown_channel");
    if (location_id !== null && !merchant?.locations.some(({ id }) => id === location_id))
      return problem(c, "unknown_location", { location_id });
    const place = `${channel_id} ${location_id}`;
    if (seen.has(place))
      return problem(c, "invalid_request", {
        errors: [{ field: `rules.${index}`, message: "there is a rule for this place already" }],
      });
    seen.add(place);
  }
  return null;
}

/** A policy as the caller may see it: without rules of places that are not theirs. */
export function policyView(c: Context<AppEnv>, policy: StockPolicy): z.infer<typeof policySchema> {
  const places = within(c, "inventory.stock.view", undefined);
  return {
    version: policy.version,
    rules: policy.rules
      .filter(({ location_id }) => location_id === null || (places?.includes(location_id) ?? true))
      .map(withoutCategory),
    beyond: policy.beyond,
    sale: policy.sale && { ...policy.sale },
  };
}

const withoutCategory = ({ category_id: _, ...rule }: StockPolicy["rules"][number]) => rule;

function answerWith(c: Context<AppEnv>, policy: StockPolicy) {
  c.header("ETag", `"v${policy.version}"`);
  return c.json(policyView(c, policy), 200);
}
