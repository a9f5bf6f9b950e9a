import { applyD1Migrations, type D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";

type DatabaseName = "CONTROL" | "SHARD_0" | "SHARD_1" | "SEARCH";

/** `reset()` drops the schema too: a test that resets calls this again. */
export async function migrateDatabases(): Promise<void> {
  const { TEST_MIGRATIONS } = env as Env & { TEST_MIGRATIONS: Record<DatabaseName, D1Migration[]> };
  for (const [name, migrations] of Object.entries(TEST_MIGRATIONS))
    if (migrations.length > 0) await applyD1Migrations(env[name as DatabaseName], migrations);
}

await migrateDatabases();
