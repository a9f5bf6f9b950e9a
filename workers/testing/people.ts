import { env } from "cloudflare:workers";
import type { Permission } from "#commerce/access/permissions.ts";
import { customRole, staff, staffRole } from "#db/schema/control/people.ts";
import { customer, shopperSession } from "#db/schema/shard/customers.ts";
import { controlDb } from "#db/tenant-db.ts";
import { beginSession } from "../auth/sessions.ts";
import { newToken, tokenHash } from "../auth/tokens.ts";
import { apiAt, type Call, databaseOf, type TestShop, testId } from "./shop.ts";

/** Calls of somebody who is signed in, with the cookie that says so. */
export type SignedIn = Call & { readonly cookie: string };

const signedIn = (shop: TestShop, cookie: string): SignedIn =>
  Object.assign(apiAt(shop.host, { cookie }), { cookie });

/** Somebody signed in to a shop's back office who holds just these permissions, everywhere or at a location. */
export async function personWith(
  shop: TestShop,
  permissions: readonly Permission[],
  locationId: string | null = null,
): Promise<SignedIn> {
  const { tenant_id } = shop;
  const [staff_id, role_id] = [testId("stf"), testId("rol")];
  const now = new Date().toISOString();
  const db = controlDb(env);
  await db.batch([
    db.insert(customRole).values({
      tenant_id,
      id: role_id,
      name: role_id,
      description: "",
      grants: permissions.map((permission) => ({ permission, limits: null })),
      version: 1,
      updated_at: now,
    }),
    db.insert(staff).values({ tenant_id, id: staff_id, name: staff_id, created_at: now }),
    db.insert(staffRole).values({ tenant_id, staff_id, role_id, location_id: locationId ?? "" }),
  ]);
  const session = await beginSession(env, {
    tenant_id,
    staff_id,
    device_id: null,
    proof: "password",
    ip: null,
    user_agent: null,
  });
  return signedIn(shop, `__Host-staff=${session.token}`);
}

/** Somebody signed in to a shop's site as a customer with a confirmed address. */
export async function shopperOf(shop: TestShop): Promise<SignedIn & { readonly customer_id: string }> {
  const db = await databaseOf(shop);
  const [customer_id, token] = [testId("cus"), newToken()];
  const now = new Date().toISOString();
  const { tenant_id } = shop;
  await db.batch([
    db.insert(customer).values({
      tenant_id,
      id: customer_id,
      email: `${customer_id.toLowerCase()}@example.com`,
      email_verified_at: now,
      name: "Sam Shopper",
      status: "account",
      created_at: now,
    }),
    db.insert(shopperSession).values({
      tenant_id,
      token_hash: await tokenHash(token),
      id: testId("ses"),
      customer_id,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(Date.now() + 3_600_000).toISOString(),
    }),
  ]);
  return Object.assign(signedIn(shop, `__Host-shopper=${token}`), { customer_id });
}
