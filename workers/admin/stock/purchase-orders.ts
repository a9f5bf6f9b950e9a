import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { PURCHASE_STATES, type PurchaseOrder, type PurchaseWish } from "#commerce/stock/purchase.ts";
import { listPurchases } from "#db/purchase-orders.ts";
import { merchantOf } from "#db/store-context.ts";
import { supplierById } from "#db/suppliers.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { within } from "../../auth/principal.ts";
import { idOfKey } from "../../middleware/id-of-key.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf, pageOf } from "../../schemas/common.ts";
import { ifMatchHeader } from "../../schemas/people.ts";
import {
  documentQuery,
  purchaseSchema,
  purchaseSummarySchema,
  purchaseWishSchema,
} from "../../schemas/stock-documents.ts";
import { DOCUMENT_PROBLEMS, documentProblem, editKey, toldBy } from "../../stock/documents.ts";
import { answerWithPurchase, purchaseFor, tellPurchase } from "../../stock/purchases.ts";
import { unknownSku, versionAsked } from "./places.ts";
import { localeQuery } from "./transfers.ts";

/** Goods ordered from suppliers: what is ordered, and looking. What becomes of it is in purchase-moves.ts. */
export const purchaseRoutes = apiApp();

const TAGS = ["admin: purchase orders"];
/** Whoever sees the stock of a place sees what is on its way there, but not what it costs. */
export const VIEW_PURCHASE = {
  who: "staff",
  permission: "inventory.stock.view",
  scope: "location",
} as const;
export const PURCHASE = { who: "staff", permission: "inventory.purchase", scope: "merchant" } as const;
export const purchaseParams = z.object({ purchase_id: idOf("pur") });

purchaseRoutes.openapi(
  route({
    method: "get",
    path: "/purchase-orders",
    tags: TAGS,
    summary: "Purchase orders for places within reach, the latest first",
    access: VIEW_PURCHASE,
    request: {
      query: documentQuery(PURCHASE_STATES).extend({
        supplier_id: idOf("sup").optional(),
        q: z.string().trim().max(120).optional().openapi({
          description: "The beginning of a number, of the supplier's number or name, or of a SKU",
        }),
      }),
    },
    responses: answers(200, pageOf(purchaseSummarySchema), ["forbidden"]),
  }),
  async (c) => {
    const { location_id, open, ...filter } = c.req.valid("query");
    const page = await listPurchases(c.get("db"), {
      ...filter,
      open: open === undefined ? undefined : open === "true",
      places: within(c, VIEW_PURCHASE.permission, location_id),
    });
    const items = page.items.map((row) => ({ ...row, state: row.state as PurchaseOrder["state"] }));
    return c.json({ ...page, items }, 200);
  },
);

purchaseRoutes.openapi(
  route({
    method: "post",
    path: "/purchase-orders",
    tags: TAGS,
    summary: "Begin an order to a supplier, as a draft: up to 500 lines",
    access: PURCHASE,
    audit: { action: "inventory.purchase.create" },
    request: { query: localeQuery, headers: idempotencyHeader, body: json(purchaseWishSchema) },
    responses: answers(201, purchaseSchema, [
      "unknown_supplier",
      "unknown_location",
      "unknown_sku",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const wish = await checked(c, c.req.valid("json"), null);
    if (wish instanceof Response) return wish;
    const key = c.req.valid("header")["idempotency-key"];
    const id = await idOfKey(c, "purchase", "pur", key);
    const answer = await c
      .get("objects")
      .stockDocument(id)
      .create(key, { kind: "purchase_order", ...wish }, toldBy(c));
    if (!answer.ok) return documentProblem(c, answer.error);
    note(c, {
      subject: { kind: "purchase_order", id },
      location_id: wish.location_id,
      after: wish,
    });
    return answerWithPurchase(c, answer.value as PurchaseOrder, 201, c.req.valid("query").locale);
  },
);

purchaseRoutes.openapi(
  route({
    method: "get",
    path: "/purchase-orders/{purchase_id}",
    tags: TAGS,
    summary: "A purchase order as its object has it now",
    access: VIEW_PURCHASE,
    request: { params: purchaseParams, query: localeQuery },
    responses: answers(200, purchaseSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const order = await purchaseFor(c, c.req.valid("param").purchase_id);
    if (!order) return problem(c, "not_found");
    return answerWithPurchase(c, order, 200, c.req.valid("query").locale);
  },
);

purchaseRoutes.openapi(
  route({
    method: "put",
    path: "/purchase-orders/{purchase_id}",
    tags: TAGS,
    summary: "Change lines and dates; once it is ordered, supplier, place and currency are fixed",
    access: PURCHASE,
    request: {
      params: purchaseParams,
      query: localeQuery,
      headers: ifMatchHeader,
      body: json(purchaseWishSchema),
    },
    responses: answers(200, purchaseSchema, [
      ...DOCUMENT_PROBLEMS,
      "version_conflict",
      "unknown_supplier",
      "unknown_location",
      "unknown_sku",
    ]),
  }),
  async (c) => {
    const { purchase_id } = c.req.valid("param");
    const before = await purchaseFor(c, purchase_id);
    if (!before) return problem(c, "not_found");
    const wish = await checked(c, c.req.valid("json"), before);
    if (wish instanceof Response) return wish;
    const expects = versionAsked(c);
    return tellPurchase(
      c,
      purchase_id,
      { move: "edit", ...wish },
      { key: await editKey(c, expects, wish), expects, locale: c.req.valid("query").locale },
    );
  },
);

/** The order as wished, with its supplier's name; or what of it the merchant does not have. */
async function checked(
  c: Context<AppEnv>,
  { supplier_id, ...wish }: z.infer<typeof purchaseWishSchema>,
  before: PurchaseOrder | null,
): Promise<PurchaseWish | ProblemResponse> {
  const db = c.get("db");
  const found = await supplierById(db, supplier_id);
  // Whoever it was begun with stays possible, though nothing new is ordered there.
  const kept = before?.supplier.id === supplier_id ? before.supplier : null;
  const name = found?.active || kept ? (found?.name ?? kept?.name) : undefined;
  if (name === undefined) return problem(c, "unknown_supplier", { supplier_id });
  const merchant = await merchantOf(c.env, db.tenant_id, c.get("meter"));
  if (!merchant?.locations.some(({ id }) => id === wish.location_id))
    return problem(c, "unknown_location", { location_id: wish.location_id });
  // A SKU that was ordered may be gone from the catalogue by now; it still comes.
  const ordered = new Set(before?.lines.map(({ sku }) => sku));
  const refused = await unknownSku(
    c,
    wish.lines.map(({ sku }) => sku).filter((sku) => !ordered.has(sku)),
  );
  return refused ?? { ...wish, supplier: { id: supplier_id, name } };
}
