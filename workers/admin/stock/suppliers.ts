import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import {
  addSupplier,
  changeSupplier,
  listSuppliers,
  removeSupplier,
  type Supplier,
  supplierById,
} from "#db/suppliers.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { changedFields, note } from "../../audit.ts";
import { idempotent } from "../../middleware/idempotent.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf, pageOf, pageQuery } from "../../schemas/common.ts";
import { ifMatchHeader } from "../../schemas/people.ts";
import { supplierSchema, supplierTermsSchema } from "../../schemas/stock-documents.ts";
import { versionAsked } from "./places.ts";
import { PURCHASE } from "./purchase-orders.ts";

/** Whom the merchant buys from. */
export const supplierRoutes = apiApp();

const TAGS = ["admin: suppliers"];
const supplierParams = z.object({ supplier_id: idOf("sup") });

supplierRoutes.openapi(
  route({
    method: "get",
    path: "/suppliers",
    tags: TAGS,
    summary: "Suppliers by name",
    access: PURCHASE,
    request: {
      query: pageQuery(50, 200).extend({
        q: z
          .string()
          .trim()
          .max(120)
          .optional()
          .openapi({ description: "The beginning of a name or reference" }),
        active: z.enum(["true", "false"]).optional(),
      }),
    },
    responses: answers(200, pageOf(supplierSchema), ["forbidden"]),
  }),
  async (c) => {
    const { active, ...filter } = c.req.valid("query");
    const page = await listSuppliers(c.get("db"), {
      ...filter,
      active: active === undefined ? undefined : active === "true",
    });
    return c.json(page, 200);
  },
);

supplierRoutes.openapi(
  route({
    method: "get",
    path: "/suppliers/{supplier_id}",
    tags: TAGS,
    summary: "A supplier",
    access: PURCHASE,
    request: { params: supplierParams },
    responses: answers(200, supplierSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const found = await supplierById(c.get("db"), c.req.valid("param").supplier_id);
    return found ? answerWith(c, found, 200) : problem(c, "not_found");
  },
);

supplierRoutes.openapi(
  route({
    method: "post",
    path: "/suppliers",
    tags: TAGS,
    summary: "Add a supplier",
    access: PURCHASE,
    audit: { action: "inventory.supplier.create" },
    request: { headers: idempotencyHeader, body: json(supplierTermsSchema) },
    middleware: [idempotent] as const,
    responses: answers(201, supplierSchema, ["name_taken", "idempotency_key_reused", "forbidden"]),
  }),
  async (c) => {
    const terms = c.req.valid("json");
    const added = await addSupplier(c.get("db"), terms);
    if (!added) return problem(c, "name_taken");
    note(c, { subject: { kind: "supplier", id: added.id }, after: terms });
    return answerWith(c, added, 201);
  },
);

supplierRoutes.openapi(
  route({
    method: "put",
    path: "/suppliers/{supplier_id}",
    tags: TAGS,
    summary: "Change a supplier; orders keep the name that they were sent under",
    access: PURCHASE,
    audit: { action: "inventory.supplier.edit" },
    request: { params: supplierParams, headers: ifMatchHeader, body: json(supplierTermsSchema) },
    responses: answers(200, supplierSchema, ["not_found", "name_taken", "version_conflict", "forbidden"]),
  }),
  async (c) => {
    const db = c.get("db");
    const terms = c.req.valid("json");
    const before = await supplierById(db, c.req.valid("param").supplier_id);
    if (!before) return problem(c, "not_found");
    const changed = await changeSupplier(db, before.id, terms, versionAsked(c));
    if (!changed.ok) return problem(c, changed.error);
    const told = changedFields(termsOf(before), termsOf(changed.value));
    note(c, { subject: { kind: "supplier", id: before.id }, ...told });
    return answerWith(c, changed.value, 200);
  },
);

supplierRoutes.openapi(
  route({
    method: "delete",
    path: "/suppliers/{supplier_id}",
    tags: TAGS,
    summary: "Delete a supplier that nothing was ordered from",
    access: PURCHASE,
    audit: { action: "inventory.supplier.delete" },
    request: { params: supplierParams, headers: ifMatchHeader },
    responses: answers(200, z.strictObject({ ok: z.literal(true) }), [
      "not_found",
      "supplier_in_use",
      "version_conflict",
      "forbidden",
    ]),
  }),
  async (c) => {
    const db = c.get("db");
    const before = await supplierById(db, c.req.valid("param").supplier_id);
    if (!before) return problem(c, "not_found");
    const outcome = await removeSupplier(db, before.id, versionAsked(c));
    if (outcome !== "removed") return problem(c, outcome);
    note(c, { subject: { kind: "supplier", id: before.id }, before: termsOf(before) });
    return c.json({ ok: true as const }, 200);
  },
);

const termsOf = ({ name, email, reference, active }: Supplier) => ({ name, email, reference, active });

function answerWith<Status extends 200 | 201>(c: Context<AppEnv>, found: Supplier, status: Status) {
  c.header("ETag", `"v${found.version}"`);
  return c.json(found, status);
}
