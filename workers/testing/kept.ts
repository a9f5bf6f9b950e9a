import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { objectsBehind, type TestShop } from "./shop.ts";

/** Objects to look into, by their keys. */
interface Looked {
  readonly orders?: readonly string[];
  readonly carts?: readonly string[];
  readonly skus?: readonly string[];
}

/** The binding of a shop's shard. */
export async function shardOf(shop: TestShop): Promise<D1Database> {
  const row = await env.CONTROL.prepare("select shard from merchant where id = ?")
    .bind(shop.tenant_id)
    .first<{ shard: string }>();
  return Reflect.get(env, row?.shard ?? "") as D1Database;
}

/** Every row of the shop's shard, and every row of its objects, as one text to look for somebody in. */
export async function allThatIsKept(shop: TestShop, { orders = [], carts = [], skus = [] }: Looked) {
  const shard = await shardOf(shop);
  const tables = await shard
    .prepare("select name from sqlite_master where type = 'table' and sql like '%tenant_id%'")
    .all<{ name: string }>();
  const rows = await shard.batch(
    tables.results.map(({ name }) =>
      shard.prepare(`select * from ${name} where tenant_id = ?`).bind(shop.tenant_id),
    ),
  );
  const objects = objectsBehind(shop);
  const inside = await Promise.all([
    ...orders.map((id) => rowsOf(objects.order(id))),
    ...carts.map((id) => rowsOf(objects.cart(id))),
    ...skus.map((sku) => rowsOf(objects.item(sku))),
  ]);
  return JSON.stringify([rows.map(({ results }) => results), inside]);
}

/** All rows of an object's own tables. */
const rowsOf = <T extends Rpc.DurableObjectBranded>(object: DurableObjectStub<T>): Promise<unknown> =>
  runInDurableObject(object, (_, { storage }) => {
    const names = storage.sql
      .exec<{ name: string }>(
        "select name from sqlite_master where type = 'table' and name not like '\\_%' escape '\\'",
      )
      .toArray();
    return names.map(({ name }) => storage.sql.exec(`select * from ${name}`).toArray());
  });
