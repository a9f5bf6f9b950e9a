import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { accountAt, newEmail } from "#workers/testing/accounts.ts";
import { openShop } from "#workers/testing/shop.ts";
import { forgetExpired } from "./housekeeping.ts";
import { shopperSession, shopperToken } from "./schema/shard/customers.ts";
import { tenantDb } from "./tenant-db.ts";

test("[SEC-07] sessions and links of shoppers are forgotten once they have expired, and not before", async () => {
  const shop = await openShop({ shard: "SHARD_0" });
  const me = await accountAt(shop);
  await shop.shopper("POST", "/store/account/sign-in-links", { email: newEmail() });
  const db = tenantDb(env, { tenant_id: shop.tenant_id, shard: "SHARD_0" });
  const left = async () => {
    await forgetExpired(env);
    return [
      await db.$count(shopperSession, eq(shopperSession.tenant_id, shop.tenant_id)),
      await db.$count(shopperToken, eq(shopperToken.tenant_id, shop.tenant_id)),
    ];
  };
  expect(await left()).toEqual([1, 1]);
  const past = new Date(Date.now() - 1_000).toISOString();
  await db.batch([
    db.update(shopperSession).set({ expires_at: past }).where(eq(shopperSession.tenant_id, shop.tenant_id)),
    db.update(shopperToken).set({ expires_at: past }).where(eq(shopperToken.tenant_id, shop.tenant_id)),
  ]);
  expect(await left()).toEqual([0, 0]);
  expect((await me.call("GET", "/store/account")).status).toBe(401);
});
