/** One thing that differs between two documents. */
export interface Difference {
  /** Where it stands: `address.city`. */
  readonly path: string;
  /** What was there; null for nothing. Of lists only what is gone, unless merely their order changed. */
  readonly before: unknown;
  /** What is there now; null for nothing. Of lists only what is new, unless merely their order changed. */
  readonly after: unknown;
}

/** Where two JSON documents differ, field by field, in the order of their fields. */
export function differences(before: unknown, after: unknown, path = ""): Difference[] {
  if (same(before, after)) return [];
  if (isObject(before) || isObject(after)) {
    const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
    const names = new Set([...Object.keys(old), ...Object.keys(now)]);
    const inside = [...names].flatMap((name) =>
      differences(old[name], now[name], path ? `${path}.${name}` : name),
    );
    // What was no object has no fields to compare with.
    const whole = {
      path,
      before: isObject(before) ? null : shown(before),
      after: isObject(after) ? null : shown(after),
    };
    return whole.before === null && whole.after === null ? inside : [whole, ...inside];
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const gone = before.filter((entry) => !after.some((other) => same(entry, other)));
    const added = after.filter((entry) => !before.some((other) => same(entry, other)));
    if (gone.length + added.length > 0) return [{ path, before: gone, after: added }];
  }
  return [{ path, before: shown(before), after: shown(after) }];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shown = (value: unknown): unknown => value ?? null;

/** Equal as JSON; what is left out counts as null, and the order of fields does not count. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, index) => same(entry, b[index]));
  if (isObject(a) && isObject(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => same(a[name], b[name]));
  }
  return shown(a) === shown(b);
}
