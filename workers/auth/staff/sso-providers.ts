import { and, eq, inArray } from "drizzle-orm";
import { identityProvider } from "#db/schema/control/people.ts";
import { unseal } from "#db/sealing.ts";
import { controlDb } from "#db/tenant-db.ts";
import type { IdentityProvider } from "#integrations/identity/identity-provider.ts";
import { providerOf } from "#integrations/identity/openid-provider.ts";

export type ProviderRow = typeof identityProvider.$inferSelect;

/**
 * Providers that staff may come from: the merchant's own, and Google with a Workspace. Facebook never says whether an
 * address is verified, and Apple hides it.
 */
export const STAFF_PROVIDER_KINDS: readonly ("oidc" | "google")[] = ["oidc", "google"];

/** A provider that a merchant's staff may come from now; null for one that nobody has set up, or that is off. */
export async function staffProvider(env: Env, tenantId: string, id: string): Promise<ProviderRow | null> {
  const row = await controlDb(env)
    .select()
    .from(identityProvider)
    .where(
      and(
        eq(identityProvider.tenant_id, tenantId),
        eq(identityProvider.id, id),
        eq(identityProvider.audience, "staff"),
        eq(identityProvider.enabled, true),
        inArray(identityProvider.kind, STAFF_PROVIDER_KINDS),
      ),
    )
    .get();
  return row ?? null;
}

/** The provider itself, ready to be asked. */
export async function openedProvider(env: Env, row: ProviderRow): Promise<IdentityProvider> {
  const client = {
    client_id: row.client_id,
    client_secret: row.client_secret_sealed ? await unseal(env, row.tenant_id, row.client_secret_sealed) : "",
  };
  const policy = { allowLocal: env.ENVIRONMENT !== "production" };
  return row.kind === "google"
    ? providerOf({ preset: "google", ...client }, policy)
    : providerOf({ preset: "oidc", issuer: row.issuer ?? "", ...client }, policy);
}
