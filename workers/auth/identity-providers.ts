import { and, asc, eq } from "drizzle-orm";
import type { TripMeter } from "#db/guarded-client.ts";
import { identityProvider } from "#db/schema/control/people.ts";
import { unseal } from "#db/sealing.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { IdentityProvider, IdentityProviderConfig } from "#integrations/identity/identity-provider.ts";
import { providerOf } from "#integrations/identity/openid-provider.ts";

export type ProviderRow = typeof identityProvider.$inferSelect;

const usable = (tenantId: string, audience: ProviderRow["audience"]) =>
  and(
    eq(identityProvider.tenant_id, tenantId),
    eq(identityProvider.audience, audience),
    eq(identityProvider.enabled, true),
  );

/** Providers that a merchant's staff or shoppers may come from now, by name. */
export const providersFor = (
  env: Env,
  tenantId: string,
  audience: ProviderRow["audience"],
  meter: TripMeter,
): Promise<ProviderRow[]> =>
  controlDb(env, meter)
    .select()
    .from(identityProvider)
    .where(usable(tenantId, audience))
    .orderBy(asc(identityProvider.name), asc(identityProvider.id));

/** One of them; null for one that nobody has set up, or that is off. */
export async function providerFor(
  env: Env,
  tenantId: string,
  audience: ProviderRow["audience"],
  id: string,
): Promise<ProviderRow | null> {
  const row = await controlDb(env)
    .select()
    .from(identityProvider)
    .where(and(usable(tenantId, audience), eq(identityProvider.id, id)))
    .get();
  return row ?? null;
}

/** The provider itself, ready to be asked. */
export async function openedProvider(env: Env, row: ProviderRow): Promise<IdentityProvider> {
  const secret = row.client_secret_sealed ? await unseal(env, row.tenant_id, row.client_secret_sealed) : "";
  return providerOf(configOf(row, secret), { allowLocal: env.ENVIRONMENT !== "production" });
}

function configOf({ kind, client_id, issuer, options }: ProviderRow, secret: string): IdentityProviderConfig {
  switch (kind) {
    case "oidc":
      return { preset: kind, client_id, client_secret: secret, issuer: issuer ?? "" };
    case "apple": {
      const { team_id = "", key_id = "" } = options.apple ?? {};
      return { preset: kind, client_id, team_id, key_id, private_key: secret };
    }
    case "google":
    case "facebook":
      return { preset: kind, client_id, client_secret: secret };
  }
}
