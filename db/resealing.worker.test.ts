import { env } from "cloudflare:workers";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterAll, describe, expect, test } from "vitest";
import { newId } from "./ids.ts";
import { LOCAL_SEALING_KEY } from "./local-sealing-key.ts";
import { resealOldValues, SEALED_COLUMNS } from "./resealing.ts";
import { PLATFORM, seal, unseal } from "./sealing.ts";

const KEYS = {
  local: LOCAL_SEALING_KEY,
  k1: btoa("1".repeat(32)),
  k2: btoa("2".repeat(32)),
};

/** This deployment while its keys are rotated: every key is there, one of them seals. */
const sealingWith = (current: keyof typeof KEYS): Env => ({
  ...env,
  SEALING_KEYS: JSON.stringify({ current, keys: KEYS }),
});

/** Files share storage: what other tests have sealed is given back under the key that it had. */
afterAll(() => resealAll(sealingWith("local")));

async function resealAll(deployment: Env): Promise<void> {
  while (!(await resealOldValues(deployment)).finished);
}

const NOW = "2026-11-22T09:00:00.000Z";

async function addAddress(database: D1Database, tenantId: string, sealed: string): Promise<string> {
  const id = newId("adr");
  await database
    .prepare("insert into customer_address values (?, ?, 'cus_1', ?, 0, ?)")
    .bind(tenantId, id, sealed, NOW)
    .run();
  return id;
}

const addressOf = async (database: D1Database, id: string): Promise<string> =>
  (await database
    .prepare("select sealed from customer_address where id = ?")
    .bind(id)
    .first<string>("sealed")) ?? "";

const keyOf = (sealed: string | null | undefined): string | undefined => sealed?.split(".")[0];

describe("keys are rotated under values that are in use [SEC-07]", () => {
  test("rows of both keys, of every merchant and of the platform, end under the new key and read as before", async () => {
    const k1 = sealingWith("k1");
    const k2 = sealingWith("k2");
    const [one, two] = [newId("mer"), newId("mer")];
    const operatorId = newId("opr");
    const old = await addAddress(env.SHARD_0, one, await seal(k1, one, "1 Mill Lane"));
    const fresh = await addAddress(env.SHARD_0, one, await seal(k2, one, "2 Mill Lane"));
    const elsewhere = await addAddress(env.SHARD_1, two, await seal(k1, two, "3 Mill Lane"));
    const freshBefore = await addressOf(env.SHARD_0, fresh);
    await env.SHARD_1.prepare(
      "insert into mail (tenant_id, id, kind, sealed, status, next_try_at, created_at) values (?1, 'open', 'x', ?2, 'waiting', ?3, ?3), (?1, 'gone', 'x', null, 'sent', ?3, ?3)",
    )
      .bind(two, await seal(k1, two, "letter"), NOW)
      .run();
    await env.CONTROL.batch([
      env.CONTROL.prepare(
        "insert into staff_totp (tenant_id, staff_id, secret_sealed) values (?, 'stf_1', ?)",
      ).bind(one, await seal(k1, one, "JBSWY3DP")),
      env.CONTROL.prepare(
        "insert into operator (id, email, name, password_hash, totp_sealed, created_at) values (?1, ?1, 'Ode', '', ?2, ?3)",
      ).bind(operatorId, await seal(k1, PLATFORM, "GEZDGNBV"), NOW),
      env.CONTROL.prepare(
        "insert into identity_provider (tenant_id, id, audience, kind, name, client_id, client_secret_sealed, options, enabled, created_at) values (?1, 'a', 'staff', 'google', 'a', 'a', ?2, '{}', 1, ?3), (?1, 'b', 'staff', 'google', 'b', 'b', null, '{}', 1, ?3)",
      ).bind(one, await seal(k1, one, "client secret"), NOW),
    ]);

    await resealAll(k2);

    const read = (table: string, column: string, where: string, id: string, database: D1Database) =>
      database
        .prepare(`select ${column} as v from ${table} where ${where} = ?`)
        .bind(id)
        .first<string | null>("v");
    const values: [string, string, string | null][] = [
      [one, "1 Mill Lane", await addressOf(env.SHARD_0, old)],
      [one, "2 Mill Lane", await addressOf(env.SHARD_0, fresh)],
      [two, "3 Mill Lane", await addressOf(env.SHARD_1, elsewhere)],
      [two, "letter", await read("mail", "sealed", "id = 'open' and tenant_id", two, env.SHARD_1)],
      [one, "JBSWY3DP", await read("staff_totp", "secret_sealed", "tenant_id", one, env.CONTROL)],
      [PLATFORM, "GEZDGNBV", await read("operator", "totp_sealed", "id", operatorId, env.CONTROL)],
      [
        one,
        "client secret",
        await read("identity_provider", "client_secret_sealed", "id = 'a' and tenant_id", one, env.CONTROL),
      ],
    ];
    expect(values.map(([, , sealed]) => keyOf(sealed))).toEqual(values.map(() => "k2"));
    for (const [owner, text, sealed] of values) expect(await unseal(k2, owner, sealed ?? "")).toBe(text);
    expect(await addressOf(env.SHARD_0, fresh)).toBe(freshBefore);
    expect(await read("mail", "sealed", "id = 'gone' and tenant_id", two, env.SHARD_1)).toBeNull();
    expect(
      await read("identity_provider", "client_secret_sealed", "id = 'b' and tenant_id", one, env.CONTROL),
    ).toBeNull();
    // Twice in a row changes nothing more.
    expect(await resealOldValues(k2)).toMatchObject({ resealed: 0, finished: true });
    expect(await addressOf(env.SHARD_0, old)).toBe(values[0]?.[2]);
  });

  test("a run does 500 values of a column, and the next one goes on", async () => {
    const k1 = sealingWith("k1");
    await resealAll(k1);
    const tenantId = newId("mer");
    const rows = await Promise.all(
      Array.from({ length: 620 }, async (_, index) => [
        newId("adr"),
        await seal(k1, tenantId, `line ${index}`),
      ]),
    );
    await env.SHARD_0.prepare(
      "insert into customer_address select ?1, value ->> 0, 'cus_1', value ->> 1, 0, ?2 from json_each(?3)",
    )
      .bind(tenantId, NOW, JSON.stringify(rows))
      .run();
    const left = () =>
      env.SHARD_0.prepare(
        "select count(*) as n from customer_address where sealed not like 'k2.%'",
      ).first<number>("n");
    const before = (await left()) ?? 0;
    expect((await resealOldValues(sealingWith("k2"))).finished).toBe(false);
    expect(await left()).toBe(before - 500);
    await resealAll(sealingWith("k2"));
    expect(await left()).toBe(0);
  });

  test("a value that changes meanwhile keeps its change", async () => {
    const k1 = sealingWith("k1");
    const k2 = sealingWith("k2");
    await resealAll(k2);
    const tenantId = newId("mer");
    const id = await addAddress(env.SHARD_0, tenantId, await seal(k1, tenantId, "old street"));
    const moved = await seal(k1, tenantId, "new street");
    const racing = {
      ...k2,
      SHARD_0: {
        prepare: (sql: string) => ({
          bind: (...values: unknown[]) => {
            const statement = env.SHARD_0.prepare(sql).bind(...values);
            return {
              all: () => statement.all(),
              run: async () => {
                await env.SHARD_0.prepare("update customer_address set sealed = ? where id = ?")
                  .bind(moved, id)
                  .run();
                return statement.run();
              },
            };
          },
        }),
      },
    } as unknown as Env;
    expect(await resealOldValues(racing)).toMatchObject({ resealed: 0, finished: true });
    expect(await addressOf(env.SHARD_0, id)).toBe(moved);
    await resealAll(k2);
    expect(await unseal(k2, tenantId, await addressOf(env.SHARD_0, id))).toBe("new street");
  });

  test("a value that does not open is told, and stops no other", async () => {
    const k1 = sealingWith("k1");
    const k2 = sealingWith("k2");
    await resealAll(k2);
    const { unreadable } = await resealOldValues(k2);
    const [one, two] = [newId("mer"), newId("mer")];
    const stolen = await seal(k1, one, "1 Mill Lane");
    const broken = await addAddress(env.SHARD_0, two, stolen);
    const good = await addAddress(env.SHARD_0, two, await seal(k1, two, "2 Mill Lane"));
    expect(await resealOldValues(k2)).toEqual({ resealed: 1, unreadable: unreadable + 1, finished: true });
    expect(await addressOf(env.SHARD_0, broken)).toBe(stolen);
    expect(keyOf(await addressOf(env.SHARD_0, good))).toBe("k2");
    await env.SHARD_0.prepare("delete from customer_address where id = ?").bind(broken).run();
  });

  test("with one key nothing is read at all", async () => {
    const silent = { ...env, SHARD_0: null, SHARD_1: null, CONTROL: null } as unknown as Env;
    expect(await resealOldValues(silent)).toEqual({ resealed: 0, unreadable: 0, finished: true });
  });
});

test("every column that is named sealed is in the list [SEC-07]", () => {
  const schemas = import.meta.glob<Record<string, unknown>>("./schema/**/*.ts", { eager: true });
  const tables = Object.values(schemas).flatMap((module) =>
    Object.values(module).filter((value) => is(value, SQLiteTable)),
  );
  const sealed = tables.flatMap((table) =>
    Object.values(getTableColumns(table))
      .filter((column) => /(^|_)sealed$/.test(column.name))
      .map((column) => `${getTableName(table)}.${column.name}`),
  );
  const listed = SEALED_COLUMNS.map(({ table, column }) => `${getTableName(table)}.${column.name}`);
  expect(listed.toSorted()).toEqual([...new Set(sealed)].toSorted());
  expect(listed.length).toBe(8);
});
