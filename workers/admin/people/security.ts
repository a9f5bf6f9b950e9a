import { z } from "@hono/zod-openapi";
import { and, eq, sql } from "drizzle-orm";
import type { Context } from "hono";
import { DEFAULT_SECURITY, merchant, type SecurityPolicy } from "#db/schema/control/merchants.ts";
import { controlDb } from "#db/tenant-db.ts";
import { answers, apiApp, json } from "../../api.ts";
import type { AppEnv } from "../../app-env.ts";
import { note } from "../../audit.ts";
import { fingerprint } from "../../fingerprint.ts";
import { problem } from "../../problems.ts";
import { route } from "../../routing.ts";
import { securityPolicySchema } from "../../schemas/security.ts";

/** What the merchant asks of its people's sessions. */
export const securityRoutes = apiApp();

const access = { who: "staff", permission: "organisation.security.edit", scope: "merchant" } as const;

securityRoutes.openapi(
  route({
    method: "get",
    path: "/security",
    tags: ["admin: security"],
    summary: "What is asked of people's sessions",
    access,
    responses: answers(200, securityPolicySchema, ["step_up_required", "forbidden"]),
  }),
  async (c) => answerWith(c, await policyOf(c)),
);

securityRoutes.openapi(
  route({
    method: "put",
    path: "/security",
    tags: ["admin: security"],
    summary: "Change what is asked of people's sessions; idle times count for open ones too",
    access,
    audit: { action: "organisation.security.edit" },
    request: {
      headers: z.object({
        "if-match": z
          .string()
          .regex(/^"[0-9a-f]{16}"$/)
          .openapi({ description: "The ETag that was read" }),
      }),
      body: json(securityPolicySchema),
    },
    responses: answers(200, securityPolicySchema, ["version_conflict", "step_up_required", "forbidden"]),
  }),
  async (c) => {
    const before = await policyOf(c);
    const after = c.req.valid("json");
    if (c.req.valid("header")["if-match"] !== (await etagOf(before))) return problem(c, "version_conflict");
    const { tenant_id } = c.get("db");
    const kept = sql<string>`coalesce(${merchant.security}, ${JSON.stringify(DEFAULT_SECURITY)})`;
    const [changed] = await controlDb(c.env, c.get("meter"))
      .update(merchant)
      .set({ security: after })
      .where(
        and(
          eq(merchant.id, tenant_id),
          ...fields.map((field) => sql`${kept}->>${`$.${field}`} = ${Number(before[field])}`),
        ),
      )
      .returning({ id: merchant.id });
    if (!changed) return problem(c, "version_conflict");
    note(c, { subject: { kind: "merchant", id: tenant_id }, before, after });
    return answerWith(c, after);
  },
);

const fields = [
  "require_second_factor",
  "idle_minutes",
  "session_hours",
] as const satisfies readonly (keyof SecurityPolicy)[];

async function policyOf(c: Context<AppEnv>): Promise<SecurityPolicy> {
  const row = await controlDb(c.env, c.get("meter"))
    .select({ security: merchant.security })
    .from(merchant)
    .where(eq(merchant.id, c.get("db").tenant_id))
    .get();
  return row?.security ?? DEFAULT_SECURITY;
}

/** The policy has no version of its own; what it says is its version. */
const etagOf = async (policy: SecurityPolicy): Promise<string> =>
  `"${(await fingerprint(fields.map((field) => policy[field]))).slice(0, 16)}"`;

async function answerWith(c: Context<AppEnv>, policy: SecurityPolicy) {
  c.header("ETag", await etagOf(policy));
  return c.json(policy, 200);
}
