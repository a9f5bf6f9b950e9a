import { z } from "@hono/zod-openapi";
import { and, desc, eq, isNull, like, or, sql } from "drizzle-orm";
import type { Context } from "hono";
import { inList } from "#db/bulk.ts";
import { before } from "#db/catalog.ts";
import { consentHistory, currentConsents } from "#db/consents.ts";
import { addressesOf } from "#db/customer-addresses.ts";
import {
  type CustomerMerge,
  likelyDuplicates,
  MERGE_UNDO_MS,
  mergeCustomers,
  mergesOf,
  undoMerge,
} from "#db/customer-merges.ts";
import { belongingsOf } from "#db/customers.ts";
import { unsettledOrders, waitingErasure, withdrawErasure } from "#db/erasure.ts";
import { pageOf as cutPage, decodeCursor } from "#db/paging.ts";
import { customer } from "#db/schema/shard/customers.ts";
import { orders } from "#db/schema/shard/orders.ts";
import { type Merchant, merchantOf } from "#db/store-context.ts";
import { answers, apiApp, idempotencyHeader, json } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import { within } from "../auth/principal.ts";
import { askErasure, erasureView, personalData } from "../customers/privacy.ts";
import { idempotent } from "../middleware/idempotent.ts";
import { ordersAt } from "../orders/concern.ts";
import { orderSummary } from "../orders/order-view.ts";
import { problem } from "../problems.ts";
import { route } from "../routing.ts";
import { idOf, pageOf, pageQuery } from "../schemas/common.ts";
import {
  customerDetailSchema,
  customerInputSchema,
  erasureSchema,
  knownCustomerSchema,
  mergeInputSchema,
  mergeSchema,
  personalDataSchema,
} from "../schemas/customers.ts";

/** People who buy: found, looked at, corrected. */
export const customerRoutes = apiApp();

/** What is decided about a person, by a person: merged, told what is kept of them, forgotten. No program calls these. */
export const customerDecisionRoutes = apiApp();

const params = z.object({ customer_id: idOf("cus") });
/** Orders shown with a customer; the list of orders has the rest. */
const ORDERS_SHOWN = 50;

type Row = typeof customer.$inferSelect;

customerRoutes.openapi(
  route({
    method: "get",
    path: "/customers",
    tags: ["admin: customers"],
    summary: "Customers by name, email or telephone, latest order first; without merged and erased ones",
    access: { who: "staff", permission: "customer.view", scope: "merchant" },
    request: { query: pageQuery(50, 200).extend({ q: z.string().trim().max(120).default("") }) },
    responses: answers(200, pageOf(knownCustomerSchema), ["forbidden"]),
  }),
  async (c) => {
    const { q, limit, cursor } = c.req.valid("query");
    const db = c.get("db");
    const plain = q.slice(0, 44).replaceAll(/[%_]/g, "");
    const rows = await db
      .select()
      .from(customer)
      .where(
        and(
          eq(customer.tenant_id, db.tenant_id),
          isNull(customer.merged_into),
          sql`${customer.status} <> 'erased'`,
          plain
            ? or(
                like(customer.name, `%${plain}%`),
                like(customer.email, `%${plain}%`),
                like(customer.phone, `${plain}%`),
              )
            : undefined,
          before(lastSeen, customer.id, decodeCursor(cursor, 2)),
        ),
      )
      .orderBy(desc(lastSeen), desc(customer.id))
      .limit(limit + 1);
    const page = cutPage(rows, limit, (row) => [row.last_order_at ?? row.created_at, row.id]);
    return c.json({ items: page.items.map(known), next_cursor: page.next_cursor }, 200);
  },
);

/** When somebody was last heard of: their latest order, else when they became known. */
const lastSeen = sql<string>`coalesce(${customer.last_order_at}, ${customer.created_at})`;

customerRoutes.openapi(
  route({
    method: "get",
    path: "/customers/{customer_id}",
    tags: ["admin: customers"],
    summary: "A customer with their orders over all channels, addresses, consents and merges",
    access: { who: "staff", permission: "customer.view", scope: "merchant" },
    request: { params },
    responses: answers(200, customerDetailSchema, ["customer_not_found", "forbidden"]),
  }),
  async (c) => {
    const row = await rowOf(c, c.req.valid("param").customer_id);
    return row ? c.json(await detail(c, row), 200) : problem(c, "customer_not_found");
  },
);

customerRoutes.openapi(
  route({
    method: "put",
    path: "/customers/{customer_id}",
    tags: ["admin: customers"],
    summary: "Correct a customer's name or telephone number",
    access: { who: "staff", permission: "customer.edit", scope: "merchant" },
    request: {
      params,
      headers: z.object({ "if-match": z.string().regex(/^"v\d+"$/) }),
      body: json(customerInputSchema),
    },
    responses: answers(200, customerDetailSchema, ["customer_not_found", "version_conflict", "forbidden"]),
  }),
  async (c) => {
    const db = c.get("db");
    const input = c.req.valid("json");
    const row = await rowOf(c, c.req.valid("param").customer_id);
    if (!row || row.status === "erased") return problem(c, "customer_not_found");
    const [changed] = await db
      .update(customer)
      .set({ ...input, version: sql`${customer.version} + 1` })
      .where(
        and(
          eq(customer.tenant_id, db.tenant_id),
          eq(customer.id, row.id),
          eq(customer.version, Number(c.req.valid("header")["if-match"].slice(2, -1))),
        ),
      )
      .returning();
    if (!changed) return problem(c, "version_conflict");
    // The log outlives the person: it names the fields, not what stood in them.
    const fields = (["name", "phone"] as const).filter((field) => changed[field] !== row[field]);
    note(c, { after: { changed: fields } });
    return c.json(await detail(c, changed), 200);
  },
);

customerDecisionRoutes.openapi(
  route({
    method: "post",
    path: "/customers/{customer_id}/merges",
    tags: ["admin: customers"],
    summary: "Take another customer for the same person; can be undone for 30 days",
    access: { who: "staff", permission: "customer.merge", scope: "merchant" },
    middleware: [idempotent] as const,
    request: { params, headers: idempotencyHeader, body: json(mergeInputSchema) },
    responses: answers(201, mergeSchema, ["customer_not_found", "customer_not_mergeable", "forbidden"]),
  }),
  async (c) => {
    const { duplicate_id, reason } = c.req.valid("json");
    const { customer_id } = c.req.valid("param");
    const merged = await mergeCustomers(
      c.get("db"),
      customer_id,
      duplicate_id,
      c.get("principal").id,
      reason,
    );
    if (!merged.ok) {
      const { code, ...fields } = merged.error;
      return problem(c, code, fields);
    }
    note(c, { reason, after: { merged_id: duplicate_id, merge_id: merged.value.id } });
    return c.json(mergeView(merged.value), 201);
  },
);

customerDecisionRoutes.openapi(
  route({
    method: "post",
    path: "/customers/{customer_id}/merges/{merge_id}/undo",
    tags: ["admin: customers"],
    summary: "Make a merged customer one of their own again, with all that was theirs and came since",
    access: { who: "staff", permission: "customer.merge", scope: "merchant" },
    audit: { action: "customer.merge.undo" },
    request: { params: params.extend({ merge_id: idOf("mrg") }), body: json(z.strictObject({})) },
    responses: answers(200, mergeSchema, ["merge_not_found", "merge_not_undoable", "forbidden"]),
  }),
  async (c) => {
    const { merge_id, customer_id } = c.req.valid("param");
    const known = (await mergesOf(c.get("db"), customer_id)).some((merge) => merge.id === merge_id);
    const undone = known ? await undoMerge(c.get("db"), merge_id, c.get("principal").id) : null;
    if (!undone) return problem(c, "merge_not_found");
    if (undone.ok) return c.json(mergeView(undone.value), 200);
    const { code, ...fields } = undone.error;
    return problem(c, code, fields);
  },
);

customerDecisionRoutes.openapi(
  route({
    method: "post",
    path: "/customers/{customer_id}/personal-data",
    tags: ["admin: customers"],
    summary: "All that is kept of a person, to hand it to them",
    description: "A POST, since every look at all of somebody's data is written down.",
    access: { who: "staff", permission: "customer.export", scope: "merchant" },
    request: { params, body: json(z.strictObject({})) },
    responses: answers(200, personalDataSchema, ["customer_not_found", "forbidden"]),
  }),
  async (c) => {
    const row = await rowOf(c, c.req.valid("param").customer_id);
    if (!row) return problem(c, "customer_not_found");
    return c.json(await personalData(c, await merchantHere(c), row.id, "known"), 200);
  },
);

customerDecisionRoutes.openapi(
  route({
    method: "post",
    path: "/customers/{customer_id}/erasure",
    tags: ["admin: customers"],
    summary: "Forget a person who asked for it: orders stay, without the person",
    description: "Carried out once their last order is settled. It cannot be undone.",
    access: { who: "staff", permission: "customer.erase", scope: "merchant" },
    request: { params, body: json(z.strictObject({})) },
    responses: answers(200, erasureSchema, ["customer_not_found", "step_up_required", "forbidden"]),
  }),
  async (c) => {
    const row = await rowOf(c, c.req.valid("param").customer_id);
    const erasure = row && (await askErasure(c, await merchantHere(c), row.id, "staff"));
    if (!erasure) return problem(c, "customer_not_found");
    note(c, { after: { status: erasure.status } });
    return c.json(erasure, 200);
  },
);

customerDecisionRoutes.openapi(
  route({
    method: "delete",
    path: "/customers/{customer_id}/erasure",
    tags: ["admin: customers"],
    summary: "Take back a wish to be forgotten, while it waits, as the person asked",
    access: { who: "staff", permission: "customer.erase", scope: "merchant" },
    audit: { action: "customer.erase.withdraw" },
    request: { params },
    responses: answers(200, customerDetailSchema, ["customer_not_found", "step_up_required", "forbidden"]),
  }),
  async (c) => {
    const row = await rowOf(c, c.req.valid("param").customer_id);
    if (!row) return problem(c, "customer_not_found");
    const withdrawn = await withdrawErasure(c.get("db"), row.id);
    note(
      c,
      withdrawn ? { before: { status: "waiting" }, after: { status: "withdrawn" } } : { unchanged: true },
    );
    return c.json(await detail(c, row), 200);
  },
);

async function merchantHere(c: Context<AppEnv>): Promise<Merchant> {
  const { tenant_id } = c.get("db");
  const merchant = await merchantOf(c.env, tenant_id, c.get("meter"));
  if (!merchant) throw new Error(`no merchant ${tenant_id}`);
  return merchant;
}

async function rowOf(c: Context<AppEnv>, id: string): Promise<Row | null> {
  const db = c.get("db");
  const row = await db
    .select()
    .from(customer)
    .where(and(eq(customer.tenant_id, db.tenant_id), eq(customer.id, id)))
    .get();
  return row ?? null;
}

const known = ({ id, email, name, phone, status, last_order_at }: Row) => ({
  id,
  email,
  name,
  phone,
  status,
  last_order_at,
});

function mergeView(merge: CustomerMerge): z.infer<typeof mergeSchema> {
  const { id, kept_id, merged_id, merged_by, reason, at, undone_at } = merge;
  const until = Date.parse(at) + MERGE_UNDO_MS;
  return {
    id,
    kept_id,
    merged_id,
    merged_by,
    reason,
    at,
    undo_until: undone_at === null && until > Date.now() ? new Date(until).toISOString() : null,
    undone_at,
  };
}

async function detail(c: Context<AppEnv>, row: Row): Promise<z.infer<typeof customerDetailSchema>> {
  const db = c.get("db");
  const own = await belongingsOf(db, row.id);
  const [placed, history, merges, twins, erasure, addresses] = await Promise.all([
    ordersOf(c, own),
    consentHistory(db, own.ids),
    mergesOf(db, row.id),
    likelyDuplicates(db, row.id),
    waitingErasure(db, row.id),
    addressesOf(c.env, db, row.id),
  ]);
  const otherOf = (merge: CustomerMerge) => (merge.kept_id === row.id ? merge.merged_id : merge.kept_id);
  const others = await db
    .select()
    .from(customer)
    .where(
      and(
        eq(customer.tenant_id, db.tenant_id),
        inList(customer.id, [...twins.map((twin) => twin.id), ...merges.map(otherOf)]),
      ),
    );
  const other = new Map(others.map((entry) => [entry.id, known(entry)]));
  c.header("ETag", `"v${row.version}"`);
  return {
    ...known(row),
    email_verified: row.email_verified_at !== null,
    locale: row.locale,
    created_at: row.created_at,
    merged_into: row.merged_into,
    addresses: addresses.map(({ address }) => address),
    orders: placed,
    consents: currentConsents(history),
    consent_history: history,
    merges: merges.map((merge) => ({ ...mergeView(merge), other: other.get(otherOf(merge)) ?? null })),
    duplicates: twins.flatMap(({ id, reason }) => {
      const twin = other.get(id);
      return twin ? [{ ...twin, reason }] : [];
    }),
    erasure: erasure && erasureView(erasure, await unsettledOrders(db, row.id)),
    version: row.version,
  };
}

/** A person's orders, as far as the caller may see orders: for staff, unproved addresses count too. */
async function ordersOf(c: Context<AppEnv>, own: { readonly ids: readonly string[] }) {
  const db = c.get("db");
  const places = within(c, "order.view", undefined);
  const rows = await db
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.tenant_id, db.tenant_id),
        or(
          inList(orders.customer_id, own.ids),
          sql`${orders.customer_email} in (select ${customer.email} from ${customer}
            where ${customer.tenant_id} = ${db.tenant_id} and ${inList(customer.id, own.ids)})`,
        ),
        places ? ordersAt(db, places) : undefined,
      ),
    )
    .orderBy(desc(orders.placed_at), desc(orders.id))
    .limit(ORDERS_SHOWN);
  return rows.map(orderSummary);
}
