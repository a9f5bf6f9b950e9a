import { z } from "@hono/zod-openapi";
import type { CountCommand } from "#commerce/stock/count.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import { actorOf } from "../../auth/principal.ts";
import { route } from "../../routing.ts";
import { countSchema, finishCountSchema, recountSchema } from "../../schemas/stock-counts.ts";
import { maybeBecauseSchema } from "../../schemas/stock-documents.ts";
import { tellCount } from "../../stock/counts.ts";
import { DOCUMENT_PROBLEMS } from "../../stock/documents.ts";
import { countParams } from "./counts.ts";

/** What is decided about a count, from its end to what the books say afterwards. */
export const countMoveRoutes = apiApp();

type Told = Exclude<CountCommand, { readonly move: "enter" }>;

interface MoveFacts<Move extends Told["move"]> {
  readonly summary: string;
  readonly permission: "inventory.count" | "inventory.stock.adjust";
  /** What the call's body says beside the move; who approves is known by the call. */
  readonly body: z.ZodType<Omit<Extract<Told, { move: Move }>, "move" | "by">>;
}

const MOVES: { readonly [Move in Told["move"]]: MoveFacts<Move> } = {
  finish: {
    summary: "All of this round is counted; what nobody counted is none, or not counted",
    permission: "inventory.count",
    body: finishCountSchema,
  },
  recount: {
    summary: "Have some lines counted again",
    permission: "inventory.stock.adjust",
    body: recountSchema,
  },
  approve: {
    summary: "Say that the differences are right. Beyond the threshold not by who counted",
    permission: "inventory.stock.adjust",
    body: maybeBecauseSchema,
  },
  post: {
    summary: "Put the books right, line by line; what was sold since it was counted stays sold",
    permission: "inventory.stock.adjust",
    body: z.strictObject({}),
  },
  cancel: {
    summary: "Call it off; the books stay as they are",
    permission: "inventory.stock.adjust",
    body: maybeBecauseSchema,
  },
};

for (const [move, { summary, permission, body }] of Object.entries(MOVES)) {
  countMoveRoutes.openapi(
    route({
      method: "post",
      path: `/counts/{count_id}/${move}`,
      tags: ["admin: stock counts"],
      summary,
      access: { who: "staff", permission, scope: "location" },
      request: {
        params: countParams,
        headers: idempotencyHeader,
        body: json(body as z.ZodType<object>),
      },
      responses: answers(200, countSchema, DOCUMENT_PROBLEMS),
    }),
    (c) =>
      tellCount(
        c,
        c.req.valid("param").count_id,
        // The body is that of the move, as the table's type has it.
        {
          move,
          ...c.req.valid("json"),
          ...(move === "approve" && { by: actorOf(c).id ?? "" }),
        } as CountCommand,
        c.req.valid("header")["idempotency-key"],
      ),
  );
}
