import { type Grant, mayGive, reachOf } from "#commerce/access/grants.ts";
import {
  offeredPermissions,
  PERMISSIONS,
  type Permission,
  type PermissionArea,
} from "#commerce/access/permissions.ts";
import type { RoleGrant } from "#commerce/access/roles.ts";
import { fractionDigits, money, parseDecimal } from "#commerce/money.ts";
import type { Role, RoleInput } from "./calls.ts";

/** A permission as it is edited; amounts are texts by currency, as they are typed. */
export interface GrantField {
  on: boolean;
  limited: boolean;
  amounts: Record<string, string>;
}

/** The name of a permission as the key of a field: the form reads a dot as a way into an object. */
export type GrantKey<Name extends string = Permission> = Name extends `${infer Head}.${infer Tail}`
  ? `${Head}:${GrantKey<Tail>}`
  : Name;

export const keyOf = (name: Permission) => name.replaceAll(".", ":") as GrantKey;

export interface RoleForm {
  name: string;
  description: string;
  grants: Record<GrantKey, GrantField>;
}

/** Offered permissions by the area they are shown under, in the order of the catalogue. */
export const AREAS: readonly (readonly [PermissionArea, readonly Permission[]])[] = [
  ...Map.groupBy(offeredPermissions, (name) => PERMISSIONS[name].area),
];

const plain = (amount: number, currency: string): string =>
  (amount / 10 ** fractionDigits(currency)).toFixed(fractionDigits(currency));

/**
 * A role as it is edited by somebody with grants of their own; permissions that are no longer offered
 * are left out. What they hold up to a limit starts with one.
 */
export function formOf(
  role: Pick<Role, "name" | "description" | "grants"> | null,
  own: readonly Grant[],
): RoleForm {
  const held = new Map((role?.grants ?? []).map((grant) => [grant.permission, grant]));
  const fieldOf = (name: Permission): GrantField => {
    const grant = held.get(name);
    const limits = grant?.limits ?? null;
    return {
      on: grant !== undefined,
      limited: grant ? limits !== null : PERMISSIONS[name].limited === true && !mayGrantFully(own, name),
      amounts: Object.fromEntries(
        (limits ?? []).map(({ amount, currency }) => [currency, plain(amount, currency)]),
      ),
    };
  };
  return {
    name: role?.name ?? "",
    description: role?.description ?? "",
    grants: Object.fromEntries(
      offeredPermissions.map((name) => [keyOf(name), fieldOf(name)]),
    ) as RoleForm["grants"],
  };
}

/** What a form gives; amounts that are empty give nothing in their currency. */
export function inputOf(form: RoleForm): RoleInput {
  const grants = offeredPermissions
    .filter((name) => form.grants[keyOf(name)].on)
    .map((name): RoleGrant => ({ permission: name, limits: limitsOf(name, form.grants[keyOf(name)]) }));
  return { name: form.name.trim(), description: form.description.trim(), grants };
}

function limitsOf(name: Permission, { limited, amounts }: GrantField): RoleGrant["limits"] {
  if (!limited || !PERMISSIONS[name].limited) return null;
  return Object.entries(amounts).flatMap(([currency, text]) => {
    const amount = text.trim() === "" ? null : parseDecimal(text.trim(), currency);
    return amount === null ? [] : [money(amount, currency)];
  });
}

/** Whether what was typed is an amount; empty is none, which is allowed. */
export const isAmount = (text: string, currency: string): boolean =>
  text.trim() === "" || (parseDecimal(text.trim(), currency) ?? -1) >= 0;

/** Whether somebody may put a permission into a role: they must hold it everywhere. The server decides anew. */
export const mayGrant = (own: readonly Grant[], permission: Permission): boolean =>
  reachOf(own, permission) === "everywhere";

/** Whether somebody may put it there without a limit. */
export const mayGrantFully = (own: readonly Grant[], permission: Permission): boolean =>
  mayGive(own, [{ permission, location_id: null, limits: null }]);
