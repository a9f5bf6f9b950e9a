import { and, eq, gt, isNull, lt, or, type SQL } from "drizzle-orm";
import { clientGrants } from "#commerce/access/client-scopes.ts";
import type { Permission } from "#commerce/access/permissions.ts";
import type { TripMeter } from "#db/guarded-client.ts";
import { accessToken, apiClient, apiSecret } from "#db/schema/control/api-clients.ts";
import { merchant } from "#db/schema/control/merchants.ts";
import { controlDb } from "#db/tenant-db.ts";
import { credentialKind } from "./client-secrets.ts";
import type { Principal } from "./principal.ts";
import { tokenHash } from "./tokens.ts";

/** A program that calls for a merchant. */
export interface ClientIdentity extends Principal {
  readonly kind: "client";
  readonly calls_per_minute: number;
  /** Whether its merchant is served now. */
  readonly served: boolean;
}

/** A client as its secret shows it, to whoever may exchange the secret for a token. */
export interface SecretHolder {
  readonly identity: ClientIdentity;
  readonly client_kind: "key" | "oauth";
  readonly scopes: readonly Permission[];
}

/** The site that a store key stands for. */
export interface StoreKeyIdentity {
  readonly id: string;
  readonly tenant_id: string;
  readonly channel_id: string;
  readonly calls_per_minute: number;
  readonly served: boolean;
}

/** A client's last call is noted at most this often, so that calling costs no write. */
const USED_EVERY_MS = 60_000;

/**
 * The program that a bearer credential stands for: an API key's own, or the token that an OAuth client got for its
 * secret. Null for everything else: unknown, expired or revoked; a secret that has to be exchanged first; a store
 * key. One round trip; revoking holds from the next call on.
 */
export async function clientOf(
  env: Env,
  credential: string,
  meter: TripMeter,
): Promise<ClientIdentity | null> {
  switch (credentialKind(credential)) {
    case "live":
    case "test": {
      const holder = await secretHolder(env, credential, meter);
      return holder?.client_kind === "key" ? holder.identity : null;
    }
    case "token":
      return tokenHolder(env, credential, meter);
    default:
      return null;
  }
}

/** Whose a secret is; null when it is unknown, expired or revoked. */
export async function secretHolder(env: Env, secret: string, meter: TripMeter): Promise<SecretHolder | null> {
  const found = await bySecret(env, secret, meter);
  if (!found) return null;
  const { kind, scopes } = found.client;
  if (kind === "store") return null;
  return { identity: identityOf(found, scopes), client_kind: kind, scopes };
}

/** The site that a store key stands for; null when it is no store key, or one that is unknown, expired or revoked. */
export async function storeKeyOf(env: Env, key: string, meter: TripMeter): Promise<StoreKeyIdentity | null> {
  if (credentialKind(key) !== "store") return null;
  const found = await bySecret(env, key, meter);
  if (found?.client.kind !== "store" || found.client.channel_id === null) return null;
  const { id, tenant_id, channel_id, calls_per_minute } = found.client;
  return { id, tenant_id, channel_id, calls_per_minute, served: isServed(found) };
}

type Client = typeof apiClient.$inferSelect;
type Found = { readonly client: Client; readonly shard: string; readonly merchant_status: string };
const found = { client: apiClient, shard: merchant.shard, merchant_status: merchant.status };
const isServed = ({ merchant_status }: Pick<Found, "merchant_status">): boolean =>
  merchant_status === "active";

async function bySecret(env: Env, secret: string, meter: TripMeter): Promise<Found | null> {
  const now = new Date().toISOString();
  const row = await controlDb(env, meter)
    .select(found)
    .from(apiSecret)
    .innerJoin(
      apiClient,
      and(eq(apiClient.tenant_id, apiSecret.tenant_id), eq(apiClient.id, apiSecret.client_id), lives(now)),
    )
    .innerJoin(merchant, eq(merchant.id, apiSecret.tenant_id))
    .where(
      and(
        eq(apiSecret.secret_hash, await tokenHash(secret)),
        or(isNull(apiSecret.expires_at), gt(apiSecret.expires_at, now)),
      ),
    )
    .get();
  if (row) await used(env, row, meter);
  return row ?? null;
}

async function tokenHolder(env: Env, token: string, meter: TripMeter): Promise<ClientIdentity | null> {
  const now = new Date().toISOString();
  const row = await controlDb(env, meter)
    .select({ ...found, scopes: accessToken.scopes })
    .from(accessToken)
    .innerJoin(
      apiClient,
      and(
        eq(apiClient.tenant_id, accessToken.tenant_id),
        eq(apiClient.id, accessToken.client_id),
        lives(now),
      ),
    )
    .innerJoin(merchant, eq(merchant.id, accessToken.tenant_id))
    .where(and(eq(accessToken.token_hash, await tokenHash(token)), gt(accessToken.expires_at, now)))
    .get();
  if (!row) return null;
  await used(env, row, meter);
  // What was taken from the client since is taken from its tokens too.
  const scopes = row.scopes.filter((scope) => row.client.scopes.includes(scope));
  return identityOf(row, scopes);
}

const lives = (now: string): SQL | undefined =>
  and(isNull(apiClient.revoked_at), or(isNull(apiClient.expires_at), gt(apiClient.expires_at, now)));

/** Notes that a client was used, where that was not noted lately. */
async function used(env: Env, { client }: Found, meter: TripMeter): Promise<void> {
  const { tenant_id, id, last_used_at } = client;
  const now = Date.now();
  const lately = new Date(now - USED_EVERY_MS).toISOString();
  if (last_used_at !== null && last_used_at > lately) return;
  await controlDb(env, meter)
    .update(apiClient)
    .set({ last_used_at: new Date(now).toISOString() })
    .where(
      and(
        eq(apiClient.tenant_id, tenant_id),
        eq(apiClient.id, id),
        or(isNull(apiClient.last_used_at), lt(apiClient.last_used_at, lately)),
      ),
    );
}

const identityOf = ({ client, shard, ...owner }: Found, scopes: readonly Permission[]): ClientIdentity => ({
  kind: "client",
  id: client.id,
  name: client.name,
  tenant: { tenant_id: client.tenant_id, shard },
  grants: clientGrants(scopes, client.location_ids),
  calls_per_minute: client.calls_per_minute,
  served: isServed(owner),
});
