import { z } from "@hono/zod-openapi";
import { and, asc, eq } from "drizzle-orm";
import type { Context } from "hono";
import { newId } from "#db/ids.ts";
import { identityProvider, staffIdentity } from "#db/schema/control/people.ts";
import { customerIdentity } from "#db/schema/shard/customers.ts";
import { seal } from "#db/sealing.ts";
import { controlDb } from "#db/tenant-db.ts";
import { discover } from "#integrations/identity/discovery.ts";
import { presets } from "#integrations/identity/presets.ts";
import { answers, apiApp, idempotencyHeader, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { idempotent } from "../../middleware/idempotent.ts";
import { type ProblemCode, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { idOf } from "../../schemas/common.ts";
import { ifMatchHeader } from "../../schemas/people.ts";
import {
  newProviderSchema,
  providerCheckedSchema,
  providerCheckSchema,
  providerInputSchema,
  providerSchema,
} from "../../schemas/security.ts";
import { optionsOf, outboundPolicy, refusesProvider, roleGiven } from "./provider-rules.ts";

/** Where the merchant's people and shoppers may sign in from. */
export const identityProviderRoutes = apiApp();

/** Providers of one merchant; lists of them come whole. */
const MOST_PROVIDERS = 50;

const access = { who: "staff", permission: "organisation.security.edit", scope: "merchant" } as const;
const providerParams = z.object({ provider_id: idOf("idp") });
const REFUSALS = [
  "unknown_role",
  "role_needs_location",
  "beyond_own",
  "step_up_required",
  "forbidden",
] as const satisfies readonly ProblemCode[];

type Row = typeof identityProvider.$inferSelect;

identityProviderRoutes.openapi(
  route({
    method: "get",
    path: "/identity-providers",
    tags: ["admin: security"],
    summary: "Sign-in providers by name; their secrets are never shown",
    access,
    responses: answers(200, z.strictObject({ items: z.array(providerSchema) }), [
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const rows = await controlDb(c.env, c.get("meter"))
      .select()
      .from(identityProvider)
      .where(eq(identityProvider.tenant_id, c.get("db").tenant_id))
      .orderBy(asc(identityProvider.name), asc(identityProvider.id))
      .all();
    return c.json({ items: rows.map(view) }, 200);
  },
);

identityProviderRoutes.openapi(
  route({
    method: "get",
    path: "/identity-providers/{provider_id}",
    tags: ["admin: security"],
    summary: "A sign-in provider",
    access,
    request: { params: providerParams },
    responses: answers(200, providerSchema, ["not_found", "step_up_required", "forbidden"]),
  }),
  async (c) => {
    const row = await find(c, c.req.valid("param").provider_id);
    return row ? answerWith(c, row, 200) : problem(c, "not_found");
  },
);

identityProviderRoutes.openapi(
  route({
    method: "post",
    path: "/identity-providers",
    tags: ["admin: security"],
    summary: "Let people sign in with a provider",
    access,
    audit: { action: "identity_provider.create" },
    middleware: [idempotent] as const,
    request: { headers: idempotencyHeader, body: json(newProviderSchema) },
    responses: answers(201, providerSchema, [...REFUSALS, "too_many_providers", "idempotency_key_reused"]),
  }),
  async (c) => {
    const input = c.req.valid("json");
    const refused = await refusesProvider(c, input);
    if (refused) return refused;
    const { tenant_id } = c.get("db");
    const db = controlDb(c.env, c.get("meter"));
    const known = await db.$count(identityProvider, eq(identityProvider.tenant_id, tenant_id));
    if (known >= MOST_PROVIDERS) return problem(c, "too_many_providers");
    const { client_secret, options, ...facts } = input;
    const row: Row = {
      ...facts,
      tenant_id,
      id: newId("idp"),
      options: optionsOf(options),
      client_secret_sealed: await seal(c.env, tenant_id, client_secret),
      version: 1,
      created_at: new Date().toISOString(),
    };
    await db.insert(identityProvider).values(row);
    note(c, {
      subject: { kind: "identity_provider", id: row.id },
      after: { ...told(row), ...(await roleGiven(c, null, options.first_role_id)) },
    });
    return answerWith(c, row, 201);
  },
);

identityProviderRoutes.openapi(
  route({
    method: "put",
    path: "/identity-providers/{provider_id}",
    tags: ["admin: security"],
    summary: "Change a sign-in provider; without a secret the stored one stays",
    access,
    audit: { action: "identity_provider.edit" },
    request: { params: providerParams, headers: ifMatchHeader, body: json(providerInputSchema) },
    responses: answers(200, providerSchema, ["not_found", "version_conflict", ...REFUSALS]),
  }),
  async (c) => {
    const version = Number(c.req.valid("header")["if-match"].slice(2, -1));
    const input = c.req.valid("json");
    const before = await find(c, c.req.valid("param").provider_id);
    if (!before) return problem(c, "not_found");
    const refused = await refusesProvider(c, { ...input, audience: before.audience, kind: before.kind });
    if (refused) return refused;
    const { client_secret, options, ...facts } = input;
    const sealed = client_secret === null ? null : await seal(c.env, before.tenant_id, client_secret);
    const [row] = await controlDb(c.env, c.get("meter"))
      .update(identityProvider)
      .set({
        ...facts,
        options: optionsOf(options),
        version: version + 1,
        ...(sealed !== null && { client_secret_sealed: sealed }),
      })
      .where(and(own(before.tenant_id, before.id), eq(identityProvider.version, version)))
      .returning();
    if (!row) return problem(c, "version_conflict");
    note(c, {
      subject: { kind: "identity_provider", id: row.id },
      before: told(before),
      after: {
        ...told(row),
        ...(sealed !== null && { client_secret: "replaced" }),
        ...(await roleGiven(c, before.options.first_role_id ?? null, options.first_role_id)),
      },
    });
    return answerWith(c, row, 200);
  },
);

identityProviderRoutes.openapi(
  route({
    method: "delete",
    path: "/identity-providers/{provider_id}",
    tags: ["admin: security"],
    summary: "Delete a sign-in provider: nobody signs in with it any more",
    access,
    audit: { action: "identity_provider.delete" },
    request: { params: providerParams },
    responses: answers(200, z.strictObject({ ok: z.literal(true) }), [
      "not_found",
      "step_up_required",
      "forbidden",
    ]),
  }),
  async (c) => {
    const before = await find(c, c.req.valid("param").provider_id);
    if (!before) return problem(c, "not_found");
    const { tenant_id, id } = before;
    const db = controlDb(c.env, c.get("meter"));
    const shard = c.get("db");
    // Who is who at the provider goes with it: another one of the same name might call somebody else so.
    await shard
      .delete(customerIdentity)
      .where(and(eq(customerIdentity.tenant_id, tenant_id), eq(customerIdentity.provider_id, id)));
    await db.batch([
      db
        .delete(staffIdentity)
        .where(and(eq(staffIdentity.tenant_id, tenant_id), eq(staffIdentity.provider_id, id))),
      db.delete(identityProvider).where(own(tenant_id, id)),
    ]);
    note(c, { subject: { kind: "identity_provider", id }, before: told(before) });
    return c.json({ ok: true as const }, 200);
  },
);

identityProviderRoutes.openapi(
  route({
    method: "post",
    path: "/identity-providers/check",
    tags: ["admin: security"],
    summary: "Try whether a provider can be reached and describes itself as it should",
    access,
    audit: { none: true },
    request: { body: json(providerCheckSchema) },
    responses: answers(200, providerCheckedSchema, ["step_up_required", "forbidden"]),
  }),
  async (c) => {
    const { kind, issuer } = c.req.valid("json");
    const address = kind === "oidc" ? issuer : presets[kind].issuer;
    // What Facebook and Apple say of themselves is not used, so there is nothing to try.
    const found = "metadata" in presets[kind] ? null : await discover(address ?? "", outboundPolicy(c.env));
    if (!found || found.ok) return c.json({ usable: true, code: null, reason: null }, 200);
    const { code } = found.error;
    const reason = "reason" in found.error ? found.error.reason : null;
    return c.json({ usable: false, code, reason }, 200);
  },
);

const own = (tenantId: string, id: string) =>
  and(eq(identityProvider.tenant_id, tenantId), eq(identityProvider.id, id));

const find = (c: Context<AppEnv>, id: string): Promise<Row | undefined> =>
  controlDb(c.env, c.get("meter"))
    .select()
    .from(identityProvider)
    .where(own(c.get("db").tenant_id, id))
    .get();

/** A provider as it is shown: all but its secret. */
function view(row: Row): z.infer<typeof providerSchema> {
  const { tenant_id: _, client_secret_sealed: __, options, ...shown } = row;
  const { domains = [], first_role_id = null, apple = null } = options;
  return { ...shown, options: { domains: [...domains], first_role_id, apple } };
}

/** What the log keeps of a provider. */
const told = (row: Row) => {
  const { id: _, version: __, created_at: ___, ...facts } = view(row);
  return facts;
};

function answerWith<Status extends 200 | 201>(c: Context<AppEnv>, row: Row, status: Status) {
  c.header("ETag", `"v${row.version}"`);
  return c.json(view(row), status);
}
