import { is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as apiClients from "./control/api-clients.ts";
import * as merchants from "./control/merchants.ts";
import * as operators from "./control/operators.ts";
import * as people from "./control/people.ts";
import * as audit from "./shard/audit.ts";
import * as catalog from "./shard/catalog.ts";
import * as customers from "./shard/customers.ts";
import * as operations from "./shard/operations.ts";
import * as orders from "./shard/orders.ts";
import * as organisation from "./shard/organisation.ts";
import * as stock from "./shard/stock.ts";
import * as stockCounts from "./shard/stock-counts.ts";
import * as stockDocuments from "./shard/stock-documents.ts";
import * as stockSnapshots from "./shard/stock-snapshots.ts";
import * as webhooks from "./shard/webhooks.ts";

/** The tables that modules define; a new table joins by itself, a new module is added here (a test says so). */
const tablesOf = (...modules: readonly object[]): readonly SQLiteTable[] =>
  modules.flatMap((module) =>
    Object.values(module).filter((value): value is SQLiteTable => is(value, SQLiteTable)),
  );

/** Every table of CONTROL. */
export const CONTROL_TABLES = tablesOf(apiClients, merchants, operators, people);

/** Every table of a shard. */
export const SHARD_TABLES = tablesOf(
  audit,
  catalog,
  customers,
  operations,
  orders,
  organisation,
  stock,
  stockCounts,
  stockDocuments,
  stockSnapshots,
  webhooks,
);
