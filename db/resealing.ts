import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { log } from "#logging/log.ts";
import { operator, operatorInvitation } from "./schema/control/operators.ts";
import { identityProvider, staffTotp } from "./schema/control/people.ts";
import { mail } from "./schema/shard/audit.ts";
import { customerAddress } from "./schema/shard/customers.ts";
import { webhookEndpoint } from "./schema/shard/webhooks.ts";
import { currentSealingKey, hasOldSealingKeys, PLATFORM, seal, unseal } from "./sealing.ts";
import { shardNames } from "./tenant-db.ts";

/** Every column with sealed values; a test compares the list with the schema. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { in: "shards", table: customerAddress, column: customerAddress.sealed },
  { in: "shards", table: mail, column: mail.sealed },
  { in: "shards", table: webhookEndpoint, column: webhookEndpoint.secret_sealed },
  { in: "shards", table: webhookEndpoint, column: webhookEndpoint.previous_secret_sealed },
  { in: "control", table: staffTotp, column: staffTotp.secret_sealed },
  { in: "control", table: identityProvider, column: identityProvider.client_secret_sealed },
  { in: "control", table: operator, column: operator.totp_sealed },
  { in: "control", table: operatorInvitation, column: operatorInvitation.totp_sealed },
];

/** A table without `tenant_id` is the platform's own. */
interface SealedColumn {
  readonly in: "control" | "shards";
  readonly table: SQLiteTable;
  readonly column: SQLiteColumn;
}

/** Values of one statement. */
const PAGE = 100;
/** Pages of one column in one database a run, so that a run stays short; the next one goes on. */
const PAGES_A_RUN = 5;

/** What a run did: values sealed anew, values that do not open, and whether more are waiting. */
export interface Resealed {
  resealed: number;
  unreadable: number;
  finished: boolean;
}

/**
 * Seals what is under an old key with the current one, a bounded number of values a run. Run by cron over all
 * merchants; does nothing while there is one key only. A value that changed meanwhile is left to the next run.
 */
export async function resealOldValues(env: Env): Promise<Resealed> {
  const total: Resealed = { resealed: 0, unreadable: 0, finished: true };
  if (!hasOldSealingKeys(env)) return total;
  for (const entry of SEALED_COLUMNS) {
    const databases = entry.in === "control" ? ["CONTROL"] : shardNames(env);
    for (const name of databases) {
      const part = await resealColumn(env, Reflect.get(env, name) as D1Database, entry);
      total.resealed += part.resealed;
      total.unreadable += part.unreadable;
      total.finished &&= part.finished;
    }
  }
  // Once this says finished and nothing unreadable, the old key may go.
  log.info("resealing", { key_id: currentSealingKey(env), ...total });
  return total;
}

interface OldRow {
  readonly place: number;
  readonly owner: string;
  readonly sealed: string;
}

async function resealColumn(
  env: Env,
  database: D1Database,
  { table, column }: SealedColumn,
): Promise<Resealed> {
  const name = getTableName(table);
  const owner = getTableColumns(table).tenant_id ? "tenant_id" : `'${PLATFORM}'`;
  const prefix = `${currentSealingKey(env)}.`;
  const done: Resealed = { resealed: 0, unreadable: 0, finished: false };
  let place = 0;
  for (let page = 0; page < PAGES_A_RUN; page++) {
    const { results } = await database
      .prepare(
        `select rowid as place, ${owner} as owner, ${column.name} as sealed from ${name}
         where rowid > ?1 and substr(${column.name}, 1, length(?2)) <> ?2 order by rowid limit ?3`,
      )
      .bind(place, prefix, PAGE)
      .all<OldRow>();
    const fresh: [number, string, string][] = [];
    for (const row of results) {
      try {
        const text = await unseal(env, row.owner, row.sealed);
        fresh.push([row.place, row.sealed, await seal(env, row.owner, text)]);
      } catch (error) {
        // Skipped, so that it does not stop the others; it says so at each run.
        done.unreadable += 1;
        log.error("not resealed", { table: name, owner: row.owner, error });
      }
    }
    if (fresh.length > 0) {
      const { meta } = await database
        .prepare(
          `update ${name} set ${column.name} = fresh.value ->> 2 from json_each(?1) as fresh
           where ${name}.rowid = fresh.value ->> 0 and ${name}.${column.name} = fresh.value ->> 1`,
        )
        .bind(JSON.stringify(fresh))
        .run();
      done.resealed += meta.changes;
    }
    if (results.length < PAGE) return { ...done, finished: true };
    place = results.at(-1)?.place ?? place;
  }
  return done;
}
