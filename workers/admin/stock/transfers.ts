import { z } from "@hono/zod-openapi";
import { covers } from "#commerce/access/grants.ts";
import { TRANSFER_STATES, type Transfer } from "#commerce/stock/transfer.ts";
import { merchantOf } from "#db/store-context.ts";
import { listTransfers } from "#db/transfers.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import { note } from "../../audit.ts";
import { reach, within } from "../../auth/principal.ts";
import { idOfKey } from "../../middleware/id-of-key.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf, pageOf } from "../../schemas/common.ts";
import { ifMatchHeader } from "../../schemas/people.ts";
import {
  documentQuery,
  newTransferSchema,
  transferSchema,
  transferSummarySchema,
  transferWishSchema,
} from "../../schemas/stock-documents.ts";
import { DOCUMENT_PROBLEMS, documentProblem, editKey, toldBy } from "../../stock/documents.ts";
import { answerWithTransfer, tellTransfer, transferFor } from "../../stock/transfers.ts";
import { unknownSku, versionAsked } from "./places.ts";

/** Stock that moves from one location to another: asking for it, and looking. What is done with it is in transfer-moves.ts. */
export const transferRoutes = apiApp();

const TAGS = ["admin: transfers"];
export const TRANSFER = { who: "staff", permission: "inventory.transfer", scope: "location" } as const;
export const transferParams = z.object({ transfer_id: idOf("trf") });
export const localeQuery = z.object({ locale: z.string().max(10).default("en") });

transferRoutes.openapi(
  route({
    method: "get",
    path: "/transfers",
    tags: TAGS,
    summary: "Transfers from or to places within reach, the latest first",
    access: TRANSFER,
    request: {
      query: documentQuery(TRANSFER_STATES).extend({
        from_location_id: idOf("loc").optional(),
        to_location_id: idOf("loc").optional(),
        q: z
          .string()
          .trim()
          .max(120)
          .optional()
          .openapi({ description: "The beginning of a number, a tracking code or a SKU" }),
      }),
    },
    responses: answers(200, pageOf(transferSummarySchema), ["forbidden"]),
  }),
  async (c) => {
    const { location_id, open, ...filter } = c.req.valid("query");
    const page = await listTransfers(c.get("db"), {
      ...filter,
      open: open === undefined ? undefined : open === "true",
      places: within(c, TRANSFER.permission, location_id),
    });
    return c.json(
      { ...page, items: page.items.map((row) => ({ ...row, state: row.state as Transfer["state"] })) },
      200,
    );
  },
);

transferRoutes.openapi(
  route({
    method: "post",
    path: "/transfers",
    tags: TAGS,
    summary: "Ask for stock to be moved, for one of the two places at least: up to 500 lines",
    access: TRANSFER,
    audit: { action: "inventory.transfer.create" },
    request: { query: localeQuery, headers: idempotencyHeader, body: json(newTransferSchema) },
    responses: answers(201, transferSchema, [
      "unknown_location",
      "unknown_sku",
      "idempotency_key_reused",
      "forbidden",
    ]),
  }),
  async (c) => {
    const wish = c.req.valid("json");
    const { from_location_id, to_location_id } = wish;
    if (from_location_id === to_location_id)
      return problem(c, "invalid_request", {
        errors: [{ field: "to_location_id", message: "is where the goods are already" }],
      });
    const merchant = await merchantOf(c.env, c.get("db").tenant_id, c.get("meter"));
    const places = new Set(merchant?.locations.map(({ id }) => id));
    const unknown = [from_location_id, to_location_id].find((id) => !places.has(id));
    if (unknown) return problem(c, "unknown_location", { location_id: unknown });
    const reached = reach(c, TRANSFER.permission);
    if (!covers(reached, from_location_id) && !covers(reached, to_location_id))
      return problem(c, "unknown_location", { location_id: from_location_id });
    const refused = await unknownSku(
      c,
      wish.lines.map(({ sku }) => sku),
    );
    if (refused) return refused;
    const key = c.req.valid("header")["idempotency-key"];
    const id = await idOfKey(c, "transfer", "trf", key);
    const answer = await c
      .get("objects")
      .stockDocument(id)
      .create(key, { kind: "transfer", ...wish }, toldBy(c));
    if (!answer.ok) return documentProblem(c, answer.error);
    note(c, { subject: { kind: "transfer", id }, location_id: from_location_id, after: wish });
    return answerWithTransfer(c, answer.value as Transfer, 201, c.req.valid("query").locale);
  },
);

transferRoutes.openapi(
  route({
    method: "get",
    path: "/transfers/{transfer_id}",
    tags: TAGS,
    summary: "A transfer as its object has it now",
    access: TRANSFER,
    request: { params: transferParams, query: localeQuery },
    responses: answers(200, transferSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const transfer = await transferFor(c, c.req.valid("param").transfer_id);
    if (!transfer) return problem(c, "not_found");
    return answerWithTransfer(c, transfer, 200, c.req.valid("query").locale);
  },
);

transferRoutes.openapi(
  route({
    method: "put",
    path: "/transfers/{transfer_id}",
    tags: TAGS,
    summary: "Change what is asked for, until it is approved",
    access: TRANSFER,
    request: {
      params: transferParams,
      query: localeQuery,
      headers: ifMatchHeader,
      body: json(transferWishSchema),
    },
    responses: answers(200, transferSchema, [...DOCUMENT_PROBLEMS, "version_conflict", "unknown_sku"]),
  }),
  async (c) => {
    const wish = c.req.valid("json");
    const refused = await unknownSku(
      c,
      wish.lines.map(({ sku }) => sku),
    );
    if (refused) return refused;
    const expects = versionAsked(c);
    return tellTransfer(
      c,
      c.req.valid("param").transfer_id,
      { move: "edit", ...wish },
      { key: await editKey(c, expects, wish), expects, locale: c.req.valid("query").locale },
    );
  },
);
