import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import { guardedClient, newMeter, type TripMeter } from "./guarded-client.ts";

/** Where a merchant's data lives. */
export interface TenantRef {
  readonly tenant_id: string;
  /** Binding of its shard, such as `SHARD_0`. */
  readonly shard: string;
}

/** A merchant's shard. Every statement must bind the tenant's id, or it throws. */
export type TenantDb = DrizzleD1Database & { readonly tenant_id: string };

/** Opens a merchant's shard for one request. @throws Error when the shard's binding is missing. */
export function tenantDb(env: Env, tenant: TenantRef, meter: TripMeter = newMeter()): TenantDb {
  const shard = shardBinding(env, tenant.shard);
  const db = drizzle(guardedClient(shard, tenant.tenant_id, meter));
  return Object.assign(db, { tenant_id: tenant.tenant_id });
}

/** The control database: asked before the tenant is known, so its queries name the tenant themselves. */
export function controlDb(env: Env, meter: TripMeter = newMeter()): DrizzleD1Database {
  return drizzle(guardedClient(env.CONTROL, null, meter));
}

/** Shards that this deployment has, in order. Adding one is a binding in wrangler.toml. */
export const shardNames = (env: Env): string[] =>
  Object.keys(env)
    .filter((name) => /^SHARD_\d+$/.test(name))
    .sort((a, b) => Number(a.slice(6)) - Number(b.slice(6)));

function shardBinding(env: Env, name: string): D1Database {
  const binding: unknown = /^SHARD_\d+$/.test(name) ? Reflect.get(env, name) : undefined;
  if (!binding) throw new Error(`no database is bound as ${name}`);
  return binding as D1Database;
}
