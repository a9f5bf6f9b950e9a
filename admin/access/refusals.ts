import { isPermission, type Permission } from "#commerce/access/permissions.ts";
import { isProblem } from "../problem.ts";

/** Something that was refused because a permission is missing, or reaches less far. */
export interface Refusal {
  readonly permission: Permission;
  /** They hold it, for less money than this. */
  readonly beyondLimit: boolean;
}

/** What a call was refused for; null when that was nothing a permission would change. */
export function refusalOf(error: unknown): Refusal | null {
  if (!isProblem(error, "forbidden", "amount_over_limit")) return null;
  const { permission } = error.fields;
  return typeof permission === "string" && isPermission(permission)
    ? { permission, beyondLimit: error.code === "amount_over_limit" }
    : null;
}

let shown: Refusal | null = null;
const listeners = new Set<() => void>();

/** The refusal that is explained just now. */
export const openRefusal = {
  get: (): Refusal | null => shown,
  set(refusal: Refusal | null): void {
    shown = refusal;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
