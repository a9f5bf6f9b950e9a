import { z } from "@hono/zod-openapi";
import type { TransferCommand } from "#commerce/stock/transfer.ts";
import { openTransfersAt } from "#db/transfers.ts";
import { answers, apiApp, idempotencyHeader, json } from "../api.ts";
import { lacking } from "../auth/demand.ts";
import { mayAt } from "../auth/principal.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { idOf } from "../schemas/common.ts";
import {
  pickTransferSchema,
  receiveTransferSchema,
  shipTransferSchema,
  transferSchema,
} from "../schemas/stock-documents.ts";
import { DOCUMENT_PROBLEMS } from "../stock/documents.ts";
import { tellTransfer, transferFor, transferViews } from "../stock/transfers.ts";

/** Goods that come to this store from another place, or leave it for one. */
export const transferRoutes = apiApp();

/** More than a store has under way. */
const MOST = 100;
const localeQuery = z.object({ locale: z.string().max(10).default("en") });

transferRoutes.openapi(
  route({
    access: { who: "till" },
    method: "get",
    path: "/transfers",
    tags: ["till: transfers"],
    summary: "Transfers to and from this store that are not at their end, the latest first",
    request: { query: localeQuery },
    responses: answers(200, z.strictObject({ items: z.array(transferSchema) }), ["sign_in_required"]),
  }),
  async (c) => {
    const { locale } = c.req.valid("query");
    const open = await openTransfersAt(c.get("db"), c.get("till").location.id, MOST);
    return c.json({ items: await transferViews(c, open, locale) }, 200);
  },
);

/** What a store does with its transfers, at which end, and what the call's body says. */
const MOVES = {
  pick: { summary: "Picked for another place", end: "from_location_id", body: pickTransferSchema },
  ship: { summary: "Leaves for another place", end: "from_location_id", body: shipTransferSchema },
  receive: {
    summary: "Arrives here, in part or in full",
    end: "to_location_id",
    body: receiveTransferSchema,
  },
} as const;

for (const [move, { summary, end, body }] of Object.entries(MOVES)) {
  transferRoutes.openapi(
    route({
      access: { who: "till" },
      method: "post",
      path: `/transfers/{transfer_id}/${move}`,
      tags: ["till: transfers"],
      summary: `${summary} (\`inventory.transfer\`)`,
      request: {
        params: z.object({ transfer_id: idOf("trf") }),
        query: localeQuery,
        headers: idempotencyHeader,
        body: json(body as z.ZodType<object>),
      },
      responses: answers(200, transferSchema, [...DOCUMENT_PROBLEMS, "not_all_shipped", "sign_in_required"]),
    }),
    async (c) => {
      const { transfer_id } = c.req.valid("param");
      const here = c.get("till").location.id;
      if (!mayAt(c, "inventory.transfer", here)) return lacking(c, "inventory.transfer");
      const transfer = await transferFor(c, transfer_id);
      if (transfer?.[end] !== here) return problem(c, "not_found");
      // The body is that of the move, as the table has it.
      return tellTransfer(c, transfer_id, { move, ...c.req.valid("json") } as TransferCommand, {
        key: c.req.valid("header")["idempotency-key"],
        locale: c.req.valid("query").locale,
      });
    },
  );
}
