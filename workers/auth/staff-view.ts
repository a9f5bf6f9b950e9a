import type { z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import { merchant } from "#db/schema/control/merchants.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { staffSchema } from "../schemas/admin.ts";
import type { StaffIdentity } from "./principal.ts";
import type { VisitorIdentity } from "./visits.ts";

/** A member of staff, or an operator who looks in, as the apps see them. */
export async function staffView(
  env: Env,
  identity: StaffIdentity | VisitorIdentity,
): Promise<z.infer<typeof staffSchema>> {
  const row = await controlDb(env)
    .select({
      id: merchant.id,
      slug: merchant.slug,
      name: merchant.name,
      kind: merchant.kind,
      status: merchant.status,
    })
    .from(merchant)
    .where(eq(merchant.id, identity.tenant.tenant_id))
    .get();
  if (!row) throw new Error(`${identity.id} is of a merchant that is gone`);
  const ofStaff = identity.kind === "staff" ? identity : null;
  return {
    id: identity.id,
    name: identity.name,
    email: ofStaff?.email ?? null,
    roles: ofStaff?.roles.map((role) => ({ ...role })) ?? [],
    merchant: row,
    permissions: [...new Set(identity.grants.map((grant) => grant.permission))],
    grants: identity.grants.map(({ permission, location_id, limits }) => ({
      permission,
      location_id,
      limits: limits && [...limits],
    })),
    device_id: ofStaff?.device?.id ?? null,
    visit: identity.kind === "operator" ? identity.visit : null,
  };
}
