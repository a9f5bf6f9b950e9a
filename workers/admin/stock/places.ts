import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Permission } from "#commerce/access/permissions.ts";
import { knownSkus } from "#db/stock-list.ts";
import { merchantOf } from "#db/store-context.ts";
import type { AppEnv } from "../../app-env.ts";
import { mayAt } from "../../auth/principal.ts";
import { problem } from "../../problems.ts";
import { skuSchema } from "../../schemas/common.ts";

/** The path of routes about one SKU. */
export const skuParams = z.object({ sku: skuSchema });

/** Stock is kept only of SKUs and at locations that the merchant has, and by store staff only at their store. */
export async function checkPlaces(
  c: Context<AppEnv>,
  permission: Permission,
  skus: readonly string[],
  locationIds: readonly string[],
) {
  const merchant = await merchantOf(c.env, c.get("db").tenant_id, c.get("meter"));
  const places = new Set(merchant?.locations.map((location) => location.id));
  const elsewhere = locationIds.find((id) => !places.has(id) || !mayAt(c, permission, id));
  if (elsewhere) return problem(c, "unknown_location", { location_id: elsewhere });
  return unknownSku(c, skus);
}

/** The first of these SKUs that the merchant does not have, as a problem. */
export async function unknownSku(c: Context<AppEnv>, skus: readonly string[]) {
  const known = await knownSkus(c.get("db"), skus);
  const unknown = skus.find((sku) => !known.has(sku));
  return unknown === undefined ? null : problem(c, "unknown_sku", { sku: unknown });
}

/** Stock is asked for of SKUs that the merchant has. */
export async function checkSku(c: Context<AppEnv>, sku: string) {
  return unknownSku(c, [sku]);
}

/** The version that a change was made from, by its `If-Match`. */
export const versionAsked = (c: Context<AppEnv>): number =>
  Number((c.req.header("if-match") ?? "").slice(2, -1));
