import { z } from "@hono/zod-openapi";
import type { TransferCommand } from "#commerce/stock/transfer.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import type { ProblemCode } from "../../problems.ts";
import { route } from "../../routing.ts";
import {
  approveTransferSchema,
  becauseSchema,
  maybeBecauseSchema,
  pickTransferSchema,
  receiveTransferSchema,
  shipTransferSchema,
  transferSchema,
} from "../../schemas/stock-documents.ts";
import { DOCUMENT_PROBLEMS } from "../../stock/documents.ts";
import { tellTransfer } from "../../stock/transfers.ts";
import { localeQuery, TRANSFER, transferParams } from "./transfers.ts";

/** What is done with a transfer: decided, picked and sent where it stands, received where it arrives. */
export const transferMoveRoutes = apiApp();

interface MoveFacts<Details> {
  readonly summary: string;
  /** What the call's body says beside the move. */
  readonly body: z.ZodType<Details>;
  readonly codes?: readonly ProblemCode[];
}

type Told = Exclude<TransferCommand, { readonly move: "edit" }>;

const MOVES: { readonly [M in Told["move"]]: MoveFacts<Omit<Extract<Told, { move: M }>, "move">> } = {
  request: { summary: "Ask for what was a draft", body: z.strictObject({}) },
  approve: {
    summary: "Set its units aside at the source: all of them, or none where one SKU has too few free",
    body: approveTransferSchema,
    codes: ["units_short"],
  },
  reject: { summary: "Say no, and why", body: becauseSchema },
  pick: {
    summary: "What was found on the shelves; what was not is free again",
    body: pickTransferSchema,
  },
  ship: {
    summary: "It leaves. Until it arrives it is nobody's to sell",
    body: shipTransferSchema,
    codes: ["not_all_shipped"],
  },
  receive: {
    summary: "Some of it arrives, or the rest; any number of times",
    body: receiveTransferSchema,
  },
  report_discrepancy: {
    summary: "Less came than was sent; what is missing is looked for",
    body: becauseSchema,
  },
  close: { summary: "Give up what is missing: it is written off as lost", body: becauseSchema },
  cancel: {
    summary: "Call it off before it leaves; what was set aside is free again",
    body: maybeBecauseSchema,
  },
};

for (const [move, { summary, body, codes = [] }] of Object.entries(MOVES)) {
  transferMoveRoutes.openapi(
    route({
      method: "post",
      path: `/transfers/{transfer_id}/${move}`,
      tags: ["admin: transfers"],
      summary,
      access: TRANSFER,
      request: {
        params: transferParams,
        query: localeQuery,
        headers: idempotencyHeader,
        body: json(body as z.ZodType<object>),
      },
      responses: answers(200, transferSchema, [...DOCUMENT_PROBLEMS, ...codes]),
    }),
    (c) =>
      tellTransfer(
        c,
        c.req.valid("param").transfer_id,
        // The body is that of the move, as the table's type has it.
        { move, ...c.req.valid("json") } as TransferCommand,
        { key: c.req.valid("header")["idempotency-key"], locale: c.req.valid("query").locale },
      ),
  );
}
