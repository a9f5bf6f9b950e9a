import { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import type { Context } from "hono";
import type { StockRule } from "#commerce/stock/rules.ts";
import { category } from "#db/schema/shard/catalog.ts";
import {
  addStockRule,
  changeStockRule,
  type KeptRule,
  listStockRules,
  removeStockRule,
  stockRuleById,
} from "#db/stock-rules.ts";
import { forgetMerchants, merchantOf } from "#db/store-context.ts";
import { reviewSoon } from "#queues/stock-review.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { within } from "../../auth/principal.ts";
import { idempotent } from "../../middleware/idempotent.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf } from "../../schemas/common.ts";
import { ifMatchHeader } from "../../schemas/people.ts";
import { stockRuleInputSchema, stockRuleSchema } from "../../schemas/stock.ts";
import { versionAsked } from "./places.ts";

/** Rules for all SKUs, or for those of a category; those of one SKU are its policy (policies.ts). */
export const stockRuleRoutes = apiApp();

const TAGS = ["admin: stock rules"];
const VIEW = { who: "staff", permission: "inventory.stock.view", scope: "location" } as const;
const EDIT = { who: "staff", permission: "inventory.threshold.edit", scope: "merchant" } as const;
const ruleParams = z.object({ rule_id: idOf("srl") });

stockRuleRoutes.openapi(
  route({
    method: "get",
    path: "/stock-rules",
    tags: TAGS,
    summary: "Safety stock, selling limits and thresholds for all SKUs or a category, oldest first",
    access: VIEW,
    responses: answers(200, z.strictObject({ items: z.array(stockRuleSchema) }), ["forbidden"]),
  }),
  async (c) => c.json({ items: (await listStockRules(c.get("db"))).filter(seenBy(c)) }, 200),
);

stockRuleRoutes.openapi(
  route({
    method: "get",
    path: "/stock-rules/{rule_id}",
    tags: TAGS,
    summary: "A rule",
    access: VIEW,
    request: { params: ruleParams },
    responses: answers(200, stockRuleSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const rule = await stockRuleById(c.get("db"), c.req.valid("param").rule_id);
    return rule && seenBy(c)(rule) ? answerWith(c, rule, 200) : problem(c, "not_found");
  },
);

stockRuleRoutes.openapi(
  route({
    method: "post",
    path: "/stock-rules",
    tags: TAGS,
    summary: "Add a rule; it counts everywhere within five seconds",
    description:
      "Of two rules that say the same thing the narrower counts: a SKU's own, then its category's, then the one for all; in each, channel and location before the location before the channel.",
    access: EDIT,
    request: { headers: idempotencyHeader, body: json(stockRuleInputSchema) },
    middleware: [idempotent] as const,
    responses: answers(201, stockRuleSchema, [
      "unknown_category",
      "unknown_channel",
      "unknown_location",
      "stock_rule_exists",
      "too_many_stock_rules",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const rule = c.req.valid("json");
    const refused = await unknownPlace(c, rule);
    if (refused) return refused;
    const added = await addStockRule(c.get("db"), rule);
    if (!added.ok) return problem(c, added.error.code, added.error);
    await rulesChanged(c);
    note(c, { subject: { kind: "stock_rule", id: added.value.id }, after: rule });
    return answerWith(c, added.value, 201);
  },
);

stockRuleRoutes.openapi(
  route({
    method: "put",
    path: "/stock-rules/{rule_id}",
    tags: TAGS,
    summary: "Change a rule",
    access: EDIT,
    request: { params: ruleParams, headers: ifMatchHeader, body: json(stockRuleInputSchema) },
    responses: answers(200, stockRuleSchema, [
      "not_found",
      "version_conflict",
      "unknown_category",
      "unknown_channel",
      "unknown_location",
      "stock_rule_exists",
      "forbidden",
    ]),
  }),
  async (c) => {
    const db = c.get("db");
    const rule = c.req.valid("json");
    const before = await stockRuleById(db, c.req.valid("param").rule_id);
    if (!before) return problem(c, "not_found");
    const refused = await unknownPlace(c, rule);
    if (refused) return refused;
    const changed = await changeStockRule(db, before.id, rule, versionAsked(c));
    if (!changed.ok) return problem(c, changed.error.code, changed.error);
    await rulesChanged(c);
    note(c, { subject: { kind: "stock_rule", id: before.id }, before: said(before), after: rule });
    return answerWith(c, changed.value, 200);
  },
);

stockRuleRoutes.openapi(
  route({
    method: "delete",
    path: "/stock-rules/{rule_id}",
    tags: TAGS,
    summary: "Delete a rule",
    access: EDIT,
    request: { params: ruleParams, headers: ifMatchHeader },
    responses: answers(200, z.strictObject({ ok: z.literal(true) }), [
      "not_found",
      "version_conflict",
      "forbidden",
    ]),
  }),
  async (c) => {
    const before = await stockRuleById(c.get("db"), c.req.valid("param").rule_id);
    if (!before) return problem(c, "not_found");
    if (!(await removeStockRule(c.get("db"), before.id, versionAsked(c))))
      return problem(c, "version_conflict");
    await rulesChanged(c);
    note(c, { subject: { kind: "stock_rule", id: before.id }, before: said(before) });
    return c.json({ ok: true as const }, 200);
  },
);

/** Whoever sees stock at some places only sees no rule of another. */
function seenBy(c: Context<AppEnv>): (rule: StockRule) => boolean {
  const places = within(c, "inventory.stock.view", undefined);
  return ({ location_id }) => location_id === null || (places?.includes(location_id) ?? true);
}

async function unknownPlace(c: Context<AppEnv>, rule: StockRule): Promise<ProblemResponse | null> {
  const db = c.get("db");
  const merchant = await merchantOf(c.env, db.tenant_id, c.get("meter"));
  const knows = (list: readonly { readonly id: string }[] | undefined, id: string | null) =>
    id === null || list?.some((entry) => entry.id === id);
  if (!knows(merchant?.channels, rule.channel_id)) return problem(c, "unknown_channel");
  if (!knows(merchant?.locations, rule.location_id)) return problem(c, "unknown_location");
  if (rule.category_id === null) return null;
  const found = await db
    .select({ id: category.id })
    .from(category)
    .where(and(eq(category.tenant_id, db.tenant_id), eq(category.id, rule.category_id)))
    .get();
  return found ? null : problem(c, "unknown_category");
}

/** New rules count everywhere within five seconds; what they call low is then looked at. */
async function rulesChanged(c: Context<AppEnv>): Promise<void> {
  forgetMerchants();
  await reviewSoon(c.env, c.get("db").tenant_id);
}

const said = ({ id: _, version: __, ...rule }: KeptRule): StockRule => rule;

function answerWith<Status extends 200 | 201>(c: Context<AppEnv>, rule: KeptRule, status: Status) {
  c.header("ETag", `"v${rule.version}"`);
  return c.json(rule, status);
}
