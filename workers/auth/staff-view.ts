import type { z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import { merchant } from "#db/schema/control/merchants.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { staffSchema } from "../schemas/admin.ts";
import type { StaffIdentity } from "./principal.ts";

/** A member of staff as the apps see them. */
export async function staffView(env: Env, identity: StaffIdentity): Promise<z.infer<typeof staffSchema>> {
  const row = await controlDb(env)
    .select({ id: merchant.id, slug: merchant.slug, name: merchant.name })
    .from(merchant)
    .where(eq(merchant.id, identity.tenant.tenant_id))
    .get();
  return {
    id: identity.id,
    name: identity.name,
    email: identity.email,
    roles: identity.roles.map((role) => ({ ...role })),
    merchant: row ?? { id: identity.tenant.tenant_id, slug: "", name: "" },
    permissions: [...new Set(identity.grants.map((grant) => grant.permission))],
    grants: identity.grants.map(({ permission, location_id, limits }) => ({
      permission,
      location_id,
      limits: limits && [...limits],
    })),
    device_id: identity.device?.id ?? null,
  };
}
