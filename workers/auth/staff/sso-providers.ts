import { type ProviderRow, providerFor } from "../identity-providers.ts";

/**
 * Providers that staff may come from: the merchant's own, and Google with a Workspace. Facebook never says whether an
 * address is verified, and Apple hides it.
 */
export const STAFF_PROVIDER_KINDS: readonly ("oidc" | "google")[] = ["oidc", "google"];

/** A provider that a merchant's staff may come from now; null for one that nobody has set up, or that is off. */
export async function staffProvider(env: Env, tenantId: string, id: string): Promise<ProviderRow | null> {
  const row = await providerFor(env, tenantId, "staff", id);
  return row && STAFF_PROVIDER_KINDS.some((kind) => kind === row.kind) ? row : null;
}
