import { and, desc, eq, gt, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Permission } from "#commerce/access/permissions.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { inList } from "./bulk.ts";
import { decodeCursor, type Page, pageOf } from "./paging.ts";
import { accessToken, apiClient, apiSecret } from "./schema/control/api-clients.ts";
import { staff } from "./schema/control/people.ts";
import type { controlDb } from "./tenant-db.ts";

type ControlDb = ReturnType<typeof controlDb>;

export type ClientState = "active" | "expired" | "revoked";

/** A client as people look at it: without anything that lets in. */
export interface ClientRecord {
  readonly client: typeof apiClient.$inferSelect;
  /** Who made it; null when they are gone. */
  readonly created_by_name: string | null;
  /** Secrets that are accepted now, newest first: two while one replaces the other. */
  readonly secrets: readonly {
    readonly prefix: string;
    readonly created_at: string;
    readonly expires_at: string | null;
  }[];
}

/** What people decide about a client, and may decide anew. */
export interface ClientTerms {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly location_ids: readonly string[] | null;
  readonly channel_id: string | null;
  readonly calls_per_minute: number;
  readonly expires_at: string | null;
}

/** A secret as it is kept. */
export interface KeptSecret {
  readonly secret_hash: string;
  readonly prefix: string;
}

export type ClientRefusal = "not_found" | "name_taken" | "version_conflict" | "revoked";

/** A merchant's clients, newest first. */
export async function listClients(
  db: ControlDb,
  tenantId: string,
  wish: {
    readonly state?: ClientState | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<ClientRecord>> {
  const [before] = decodeCursor(wish.cursor, 1) ?? [];
  const rows = await db
    .select(columns)
    .from(apiClient)
    .leftJoin(staff, maker)
    .where(
      and(
        eq(apiClient.tenant_id, tenantId),
        wish.state && inState(wish.state),
        before === undefined ? undefined : lt(apiClient.id, String(before)),
      ),
    )
    .orderBy(desc(apiClient.id))
    .limit(wish.limit + 1)
    .all();
  const page = pageOf(rows, wish.limit, (row) => [row.client.id]);
  return { ...page, items: await withSecrets(db, tenantId, page.items) };
}

/** One client of a merchant; null when it has none of that id. */
export async function clientById(db: ControlDb, tenantId: string, id: string): Promise<ClientRecord | null> {
  const rows = await db
    .select(columns)
    .from(apiClient)
    .leftJoin(staff, maker)
    .where(and(eq(apiClient.tenant_id, tenantId), eq(apiClient.id, id)))
    .all();
  const [record] = await withSecrets(db, tenantId, rows);
  return record ?? null;
}

/** Adds a client with its first secret. */
export async function addClient(
  db: ControlDb,
  client: typeof apiClient.$inferInsert,
  secret: KeptSecret,
): Promise<Result<null, "name_taken">> {
  try {
    await db.batch([
      db.insert(apiClient).values(client),
      db.insert(apiSecret).values({
        ...secret,
        tenant_id: client.tenant_id,
        client_id: client.id,
        created_at: client.created_at,
        expires_at: null,
      }),
    ]);
    return ok(null);
  } catch (error) {
    if (nameTaken(error)) return err("name_taken");
    throw error;
  }
}

/** Changes a client that is at version `expected`. What is taken from it is taken from its tokens too. */
export async function changeClient(
  db: ControlDb,
  tenantId: string,
  id: string,
  terms: ClientTerms,
  expected: number,
): Promise<Result<null, ClientRefusal>> {
  try {
    const changed = await db
      .update(apiClient)
      .set({ ...terms, version: expected + 1 })
      .where(and(atVersion(tenantId, id, expected), isNull(apiClient.revoked_at)))
      .returning({ id: apiClient.id });
    return changed.length > 0 ? ok(null) : err(await whyNot(db, tenantId, id));
  } catch (error) {
    if (nameTaken(error)) return err("name_taken");
    throw error;
  }
}

/**
 * Gives a client at version `expected` a further secret. Earlier ones end after the overlap, or when they would have
 * ended anyway; without an overlap its tokens end at once too, since whoever has the old secret may have taken some.
 */
export async function addSecret(
  db: ControlDb,
  tenantId: string,
  id: string,
  secret: KeptSecret,
  {
    expected,
    now,
    overlapMs,
  }: { readonly expected: number; readonly now: number; readonly overlapMs: number },
): Promise<Result<null, ClientRefusal>> {
  const ends = new Date(now + overlapMs).toISOString();
  const mine = and(eq(apiSecret.tenant_id, tenantId), eq(apiSecret.client_id, id));
  const refusal = await whyNot(db, tenantId, id);
  if (refusal !== "version_conflict") return err(refusal);
  try {
    await db.batch([
      db
        .update(apiClient)
        // Null for any other version, which NOT NULL refuses, and with it the whole batch.
        .set({
          version: sql`case when ${apiClient.version} = ${expected} and ${apiClient.revoked_at} is null then ${apiClient.version} + 1 end`,
        })
        .where(and(eq(apiClient.tenant_id, tenantId), eq(apiClient.id, id))),
      db
        .update(apiSecret)
        .set({ expires_at: ends })
        .where(and(mine, or(isNull(apiSecret.expires_at), gt(apiSecret.expires_at, ends)))),
      db.insert(apiSecret).values({
        ...secret,
        tenant_id: tenantId,
        client_id: id,
        created_at: new Date(now).toISOString(),
        expires_at: null,
      }),
      ...(overlapMs === 0 ? [deleteTokens(db, tenantId, id)] : []),
    ]);
    return ok(null);
  } catch (error) {
    if (constraint(error).includes("NOT NULL constraint failed: api_client.version"))
      return err("version_conflict");
    throw error;
  }
}

/** Shuts a client out for good, from its next call on. Repeating it changes nothing. */
export async function revokeClient(db: ControlDb, tenantId: string, id: string): Promise<void> {
  await db.batch([
    db
      .update(apiClient)
      .set({ revoked_at: new Date().toISOString(), version: sql`${apiClient.version} + 1` })
      .where(and(eq(apiClient.tenant_id, tenantId), eq(apiClient.id, id), isNull(apiClient.revoked_at))),
    deleteTokens(db, tenantId, id),
  ]);
}

/** Keeps a token of a client, by its hash. */
export async function keepToken(db: ControlDb, token: typeof accessToken.$inferInsert): Promise<void> {
  await db.insert(accessToken).values(token);
}

/** Ends a client's token before its time; a token of another client stays. */
export async function endToken(
  db: ControlDb,
  tenantId: string,
  clientId: string,
  tokenHash: string,
): Promise<void> {
  await db
    .delete(accessToken)
    .where(
      and(
        eq(accessToken.token_hash, tokenHash),
        eq(accessToken.tenant_id, tenantId),
        eq(accessToken.client_id, clientId),
      ),
    );
}

const columns = { client: apiClient, created_by_name: staff.name };
const maker = and(eq(staff.tenant_id, apiClient.tenant_id), eq(staff.id, apiClient.created_by));

const atVersion = (tenantId: string, id: string, version: number): SQL | undefined =>
  and(eq(apiClient.tenant_id, tenantId), eq(apiClient.id, id), eq(apiClient.version, version));

/** Why a client that was not changed was not: there is none, it is revoked, or its version is another. */
async function whyNot(
  db: ControlDb,
  tenantId: string,
  id: string,
): Promise<Exclude<ClientRefusal, "name_taken">> {
  const row = await db
    .select({ revoked_at: apiClient.revoked_at })
    .from(apiClient)
    .where(and(eq(apiClient.tenant_id, tenantId), eq(apiClient.id, id)))
    .get();
  if (!row) return "not_found";
  return row.revoked_at === null ? "version_conflict" : "revoked";
}

function inState(state: ClientState): SQL | undefined {
  const now = new Date().toISOString();
  switch (state) {
    case "revoked":
      return isNotNull(apiClient.revoked_at);
    case "expired":
      return and(isNull(apiClient.revoked_at), lte(apiClient.expires_at, now));
    case "active":
      return and(
        isNull(apiClient.revoked_at),
        or(isNull(apiClient.expires_at), gt(apiClient.expires_at, now)),
      );
  }
}

async function withSecrets(
  db: ControlDb,
  tenantId: string,
  rows: readonly Omit<ClientRecord, "secrets">[],
): Promise<ClientRecord[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.client.id);
  const secrets = await db
    .select({
      client_id: apiSecret.client_id,
      prefix: apiSecret.prefix,
      created_at: apiSecret.created_at,
      expires_at: apiSecret.expires_at,
    })
    .from(apiSecret)
    .where(
      and(
        eq(apiSecret.tenant_id, tenantId),
        inList(apiSecret.client_id, ids),
        or(isNull(apiSecret.expires_at), gt(apiSecret.expires_at, new Date().toISOString())),
      ),
    )
    .orderBy(desc(apiSecret.created_at), desc(sql`rowid`))
    .all();
  const byClient = Map.groupBy(secrets, (secret) => secret.client_id);
  return rows.map((row) => ({
    ...row,
    secrets: (byClient.get(row.client.id) ?? [])
      .filter(() => row.client.revoked_at === null)
      .map(({ client_id: _, ...secret }) => secret),
  }));
}

const deleteTokens = (db: ControlDb, tenantId: string, id: string) =>
  db.delete(accessToken).where(and(eq(accessToken.tenant_id, tenantId), eq(accessToken.client_id, id)));

const constraint = (error: unknown): string =>
  String(error) + String((error as { cause?: unknown } | null)?.cause ?? "");

const nameTaken = (error: unknown): boolean => constraint(error).includes("api_client.name");
