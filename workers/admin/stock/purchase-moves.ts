import { z } from "@hono/zod-openapi";
import type { PurchaseCommand } from "#commerce/stock/purchase.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import { route } from "../../routing.ts";
import {
  becauseSchema,
  maybeBecauseSchema,
  purchaseSchema,
  receivePurchaseSchema,
} from "../../schemas/stock-documents.ts";
import { DOCUMENT_PROBLEMS } from "../../stock/documents.ts";
import { tellPurchase } from "../../stock/purchases.ts";
import { PURCHASE, purchaseParams, VIEW_PURCHASE } from "./purchase-orders.ts";
import { localeQuery } from "./transfers.ts";

/** What becomes of an order to a supplier: it is sent, its goods arrive, the rest is waited for no more. */
export const purchaseMoveRoutes = apiApp();

interface MoveFacts<Details> {
  readonly summary: string;
  /** What the call's body says beside the move. */
  readonly body: z.ZodType<Details>;
  readonly access: typeof PURCHASE | typeof VIEW_PURCHASE;
}

type Told = Exclude<PurchaseCommand, { readonly move: "edit" }>;

const MOVES: { readonly [M in Told["move"]]: MoveFacts<Omit<Extract<Told, { move: M }>, "move">> } = {
  order: {
    summary: "The supplier has it: its units are expected from now on",
    body: z.strictObject({}),
    access: PURCHASE,
  },
  receive: {
    summary:
      "Some of it arrives, or the rest (`inventory.purchase`, or `inventory.stock.receive` there). Backorders are filled first, then preorders, the oldest promise first",
    body: receivePurchaseSchema,
    access: VIEW_PURCHASE,
  },
  close: { summary: "The rest comes no more", body: becauseSchema, access: PURCHASE },
  cancel: {
    summary: "Call it off; nothing of it is expected any more",
    body: maybeBecauseSchema,
    access: PURCHASE,
  },
};

for (const [move, { summary, body, access }] of Object.entries(MOVES)) {
  purchaseMoveRoutes.openapi(
    route({
      method: "post",
      path: `/purchase-orders/{purchase_id}/${move}`,
      tags: ["admin: purchase orders"],
      summary,
      access,
      request: {
        params: purchaseParams,
        query: localeQuery,
        headers: idempotencyHeader,
        body: json(body as z.ZodType<object>),
      },
      responses: answers(200, purchaseSchema, DOCUMENT_PROBLEMS),
    }),
    (c) =>
      tellPurchase(
        c,
        c.req.valid("param").purchase_id,
        // The body is that of the move, as the table's type has it.
        { move, ...c.req.valid("json") } as PurchaseCommand,
        { key: c.req.valid("header")["idempotency-key"], locale: c.req.valid("query").locale },
      ),
  );
}
