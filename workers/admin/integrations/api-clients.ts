import { z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import type { Context } from "hono";
import {
  addClient,
  addSecret,
  type ClientRecord,
  type ClientRefusal,
  changeClient,
  clientById,
  type KeptSecret,
  listClients,
  revokeClient,
} from "#db/api-clients.ts";
import { newId } from "#db/ids.ts";
import { merchant } from "#db/schema/control/merchants.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { newCredential, shownPrefix } from "../../auth/client-secrets.ts";
import { tokenHash } from "../../auth/tokens.ts";
import { type ProblemCode, problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import {
  apiClientSchema,
  apiClientTermsSchema,
  apiClientWithSecretSchema,
  newApiClientSchema,
  rotateSchema,
} from "../../schemas/api-clients.ts";
import { idOf, pageOf, pageQuery } from "../../schemas/common.ts";
import { checkTerms, notHeld } from "./client-terms.ts";
import { termsOf, view } from "./client-view.ts";

/**
 * Programs that call for the merchant. A secret is told once, in the answer that made it, so these calls keep no
 * answers for repeats: a client's name is its own, and a secret is added to the version that was read.
 */
export const apiClientRoutes = apiApp();

const TAGS = ["admin: integrations"];
const VIEW = { who: "staff", permission: "api_client.view", scope: "merchant" } as const;
const EDIT = { who: "staff", permission: "api_client.edit", scope: "merchant" } as const;
const params = z.object({ client_id: idOf("cli") });
const ifMatch = z.object({
  "if-match": z
    .string()
    .regex(/^"v\d+"$/)
    .openapi({ description: "The ETag that was read" }),
});
const versionIn = (header: string): number => Number(header.slice(2, -1));

const TERMS_PROBLEMS = ["unknown_location", "unknown_channel", "name_taken", "beyond_own"] as const;

apiClientRoutes.openapi(
  route({
    method: "get",
    path: "/api-clients",
    tags: TAGS,
    summary: "Programs that may call the API, newest first",
    access: VIEW,
    request: {
      query: pageQuery(50, 200).extend({ state: z.enum(["active", "expired", "revoked"]).optional() }),
    },
    responses: answers(200, pageOf(apiClientSchema), ["forbidden"]),
  }),
  async (c) => {
    const { tenant_id } = c.get("db");
    const page = await listClients(controlDb(c.env, c.get("meter")), tenant_id, c.req.valid("query"));
    return c.json({ items: page.items.map(view), next_cursor: page.next_cursor }, 200);
  },
);

apiClientRoutes.openapi(
  route({
    method: "get",
    path: "/api-clients/{client_id}",
    tags: TAGS,
    summary: "A program that may call the API",
    access: VIEW,
    request: { params },
    responses: answers(200, apiClientSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const record = await recordOf(c, c.req.valid("param").client_id);
    if (!record) return problem(c, "not_found");
    tag(c, record);
    return c.json(view(record), 200);
  },
);

apiClientRoutes.openapi(
  route({
    method: "post",
    path: "/api-clients",
    tags: TAGS,
    summary: "Let a program call the API; its secret is told in this answer only",
    description:
      "Nobody gives scopes that they do not hold themselves. Repeated after a lost answer it is refused with `name_taken`: give the client another secret then.",
    access: EDIT,
    audit: { action: "api_client.create" },
    request: { body: json(newApiClientSchema) },
    responses: answers(201, apiClientWithSecretSchema, [...TERMS_PROBLEMS, "forbidden"]),
  }),
  async (c) => {
    const { kind, ...wish } = c.req.valid("json");
    const terms = { ...wish, expires_at: instant(wish.expires_at) };
    const refused = await checkTerms(c, kind, terms);
    if (refused) return refused;
    const { tenant_id } = c.get("db");
    const id = newId("cli");
    const secret = newCredential(kind === "store" ? "store" : await environment(c));
    const now = new Date().toISOString();
    const { id: created_by } = c.get("principal");
    const client = { ...terms, tenant_id, id, kind, created_by, created_at: now };
    const added = await addClient(controlDb(c.env, c.get("meter")), client, await kept(secret));
    if (!added.ok) return problem(c, added.error);
    note(c, { subject: { kind: "api_client", id }, after: { kind, ...terms, prefix: shownPrefix(secret) } });
    return answerWithSecret(c, id, secret, 201);
  },
);

apiClientRoutes.openapi(
  route({
    method: "put",
    path: "/api-clients/{client_id}",
    tags: TAGS,
    summary: "Change what a program may do; it holds from its next call on",
    access: EDIT,
    request: { params, headers: ifMatch, body: json(apiClientTermsSchema) },
    responses: answers(200, apiClientSchema, [
      ...TERMS_PROBLEMS,
      "not_found",
      "version_conflict",
      "client_revoked",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { client_id } = c.req.valid("param");
    const before = await recordOf(c, client_id);
    if (!before) return problem(c, "not_found");
    const wish = c.req.valid("json");
    const terms = { ...wish, expires_at: instant(wish.expires_at) };
    const refused = await checkTerms(c, before.client.kind, terms);
    if (refused) return refused;
    const expected = versionIn(c.req.valid("header")["if-match"]);
    const { tenant_id } = c.get("db");
    const changed = await changeClient(
      controlDb(c.env, c.get("meter")),
      tenant_id,
      client_id,
      terms,
      expected,
    );
    if (!changed.ok) return problem(c, CODES[changed.error]);
    note(c, { subject: { kind: "api_client", id: client_id }, before: termsOf(before), after: terms });
    const record = await recordOf(c, client_id);
    if (!record) return problem(c, "not_found");
    tag(c, record);
    return c.json(view(record), 200);
  },
);

apiClientRoutes.openapi(
  route({
    method: "post",
    path: "/api-clients/{client_id}/rotate",
    tags: TAGS,
    summary: "Give a program another secret; earlier ones end after the overlap",
    description: "Whoever does this could call as the program, so they have to hold all that it may do.",
    access: EDIT,
    audit: { action: "api_client.rotate" },
    request: { params, headers: ifMatch, body: json(rotateSchema) },
    responses: answers(201, apiClientWithSecretSchema, [
      "not_found",
      "version_conflict",
      "client_revoked",
      "beyond_own",
      "forbidden",
    ]),
  }),
  async (c) => {
    const { client_id } = c.req.valid("param");
    const { overlap_hours } = c.req.valid("json");
    const record = await recordOf(c, client_id);
    if (!record) return problem(c, "not_found");
    const { kind, scopes, location_ids } = record.client;
    const refused = notHeld(c, { scopes, location_ids });
    if (refused) return refused;
    const secret = newCredential(kind === "store" ? "store" : await environment(c));
    const added = await addSecret(
      controlDb(c.env, c.get("meter")),
      c.get("db").tenant_id,
      client_id,
      await kept(secret),
      {
        expected: versionIn(c.req.valid("header")["if-match"]),
        now: Date.now(),
        overlapMs: overlap_hours * 3_600_000,
      },
    );
    if (!added.ok) return problem(c, CODES[added.error]);
    note(c, {
      subject: { kind: "api_client", id: client_id },
      before: { prefixes: record.secrets.map(({ prefix }) => prefix) },
      after: { prefix: shownPrefix(secret), overlap_hours },
    });
    return answerWithSecret(c, client_id, secret, 201);
  },
);

apiClientRoutes.openapi(
  route({
    method: "post",
    path: "/api-clients/{client_id}/revoke",
    tags: TAGS,
    summary: "Shut a program out for good, from its next call on",
    access: EDIT,
    audit: { action: "api_client.revoke" },
    request: { params, body: json(z.strictObject({})) },
    responses: answers(200, apiClientSchema, ["not_found", "forbidden"]),
  }),
  async (c) => {
    const { client_id } = c.req.valid("param");
    await revokeClient(controlDb(c.env, c.get("meter")), c.get("db").tenant_id, client_id);
    const record = await recordOf(c, client_id);
    if (!record) return problem(c, "not_found");
    note(c, {
      subject: { kind: "api_client", id: client_id },
      after: { revoked_at: record.client.revoked_at },
    });
    tag(c, record);
    return c.json(view(record), 200);
  },
);

const CODES: Readonly<Record<ClientRefusal, ProblemCode>> = {
  not_found: "not_found",
  name_taken: "name_taken",
  version_conflict: "version_conflict",
  revoked: "client_revoked",
};

const recordOf = (c: Context<AppEnv>, id: string): Promise<ClientRecord | null> =>
  clientById(controlDb(c.env, c.get("meter")), c.get("db").tenant_id, id);

const tag = (c: Context<AppEnv>, { client }: ClientRecord): void => c.header("ETag", `"v${client.version}"`);

async function answerWithSecret(c: Context<AppEnv>, id: string, secret: string, status: 201) {
  const record = await recordOf(c, id);
  if (!record) throw new Error("the client was not kept");
  tag(c, record);
  return c.json({ client: view(record), secret }, status);
}

/** Instants are compared as texts, so they are kept in one form. */
const instant = (given: string | null): string | null => given && new Date(given).toISOString();

const kept = async (secret: string): Promise<KeptSecret> => ({
  secret_hash: await tokenHash(secret),
  prefix: shownPrefix(secret),
});

/** Whether keys of this merchant say that they are for trying only. */
async function environment(c: Context<AppEnv>): Promise<"live" | "test"> {
  const owner = await controlDb(c.env, c.get("meter"))
    .select({ kind: merchant.kind })
    .from(merchant)
    .where(eq(merchant.id, c.get("db").tenant_id))
    .get();
  return owner?.kind === "sandbox" ? "test" : "live";
}
