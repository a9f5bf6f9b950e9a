import { env } from "cloudflare:workers";
import type { DefaultRoleId } from "#commerce/access/roles.ts";
import { staff, staffRole } from "#db/schema/control/people.ts";
import { controlDb } from "#db/tenant-db.ts";
import { beginSession } from "../auth/sessions.ts";
import { apiAt, type Call, type TestShop, testId } from "./shop.ts";

export type Colleague = Call & { readonly id: string; readonly email: string; readonly cookie: string };

/** Somebody of a shop's staff with these roles, signed in to the back office. */
export async function colleague(
  shop: TestShop,
  name: string,
  ...roles: readonly (readonly [role_id: DefaultRoleId | (string & {}), location_id: string | null])[]
): Promise<Colleague> {
  const { tenant_id } = shop;
  const id = testId("stf");
  const email = `${id.toLowerCase()}@example.com`;
  const db = controlDb(env);
  await db.batch([
    db.insert(staff).values({ tenant_id, id, name, email, created_at: new Date().toISOString() }),
    ...roles.map(([role_id, location_id]) =>
      db.insert(staffRole).values({ tenant_id, staff_id: id, role_id, location_id: location_id ?? "" }),
    ),
  ]);
  const session = await beginSession(env, {
    tenant_id,
    staff_id: id,
    device_id: null,
    proof: "password",
    ip: null,
    user_agent: null,
  });
  const cookie = `__Host-staff=${session.token}`;
  return Object.assign(apiAt(shop.host, { cookie }), { id, email, cookie });
}
