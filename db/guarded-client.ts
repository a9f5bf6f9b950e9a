/** Counts storage round trips of one request. */
export interface TripMeter {
  /** Statements sent to D1. */
  d1: number;
  /** Calls to Durable Objects. */
  objects: number;
}

export const newMeter = (): TripMeter => ({ d1: 0, objects: 0 });

/**
 * A D1 client that refuses every statement not bound to the tenant, and counts the ones it sends.
 * Sitting below the query builder it cannot be forgotten: a query without the tenant's id among its
 * parameters is a bug and throws before it reaches the database.
 */
export function guardedClient(d1: D1Database, tenantId: string | null, meter: TripMeter): D1Database {
  const bound = new WeakSet<D1PreparedStatement>();
  const check = (statement: D1PreparedStatement, sql: string): void => {
    if (tenantId !== null && !bound.has(statement)) throw new Error(`query without tenant: ${sql}`);
  };
  const originals = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement, sql: string): D1PreparedStatement => {
    const run = <T>(call: () => T): T => {
      check(statement, sql);
      meter.d1 += 1;
      return call();
    };
    const wrapped = {
      bind: (...values: unknown[]) => {
        const next = statement.bind(...values);
        if (tenantId !== null && values.includes(tenantId)) bound.add(next);
        return wrap(next, sql);
      },
      first: (column?: string) =>
        run(() => (column === undefined ? statement.first() : statement.first(column))),
      run: () => run(() => statement.run()),
      all: () => run(() => statement.all()),
      raw: (options?: { columnNames?: boolean }) =>
        run(() => statement.raw(options as { columnNames?: false })),
    } as D1PreparedStatement;
    originals.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (sql: string) => wrap(d1.prepare(sql), sql),
    batch: (statements: D1PreparedStatement[]) => {
      const inner = statements.map((statement) => originals.get(statement) ?? statement);
      for (const statement of inner) check(statement, "a statement of a batch");
      meter.d1 += 1;
      return d1.batch(inner);
    },
  } as unknown as D1Database;
}
