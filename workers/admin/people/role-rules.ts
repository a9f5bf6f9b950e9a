import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type AccessGiven, criticalGained } from "#commerce/access/alerts.ts";
import { grantsAt } from "#commerce/access/grants.ts";
import { refusesGiving } from "#commerce/access/managing.ts";
import { offeredPermissions, PERMISSIONS } from "#commerce/access/permissions.ts";
import { DEFAULT_ROLES, type DefaultRoleId, type RoleGrant } from "#commerce/access/roles.ts";
import { money } from "#commerce/money.ts";
import type { customRole } from "#db/schema/control/people.ts";
import type { AppEnv } from "../../app-env.ts";
import { type ProblemResponse, problem } from "../../problems.ts";
import type { roleInputSchema, roleSchema } from "../../schemas/people.ts";
import { managingProblem, ownStanding } from "./standing.ts";

export type OwnRole = typeof customRole.$inferSelect;
export type RoleView = z.infer<typeof roleSchema>;

/** Grants as they are kept. */
export const roleGrants = (wished: z.infer<typeof roleInputSchema>["grants"]): RoleGrant[] =>
  wished.map(({ permission, limits }) => ({
    permission,
    limits: limits?.map(({ amount, currency }) => money(amount, currency)) ?? null,
  }));

/** What the schema cannot see: permissions given twice, not offered, or with limits that mean nothing. */
export function inconsistent(c: Context<AppEnv>, grants: readonly RoleGrant[]): ProblemResponse | null {
  const seen = new Set<string>();
  for (const [index, { permission, limits }] of grants.entries()) {
    const wrong = (field: string, message: string) =>
      problem(c, "invalid_request", { errors: [{ field: `grants.${index}.${field}`, message }] });
    if (seen.has(permission)) return wrong("permission", `${permission} stands here twice`);
    seen.add(permission);
    if (!offeredPermissions.includes(permission)) return wrong("permission", "nothing asks for it yet");
    if (limits && !PERMISSIONS[permission].limited) return wrong("limits", "this permission has no limit");
    if (limits && new Set(limits.map(({ currency }) => currency)).size < limits.length)
      return wrong("limits", "one limit a currency");
  }
  return null;
}

/** A role may be given anywhere, so whoever makes or changes it must hold all of it everywhere. */
export async function refusesGrants(
  c: Context<AppEnv>,
  grants: readonly RoleGrant[],
): Promise<ProblemResponse | null> {
  const refused = refusesGiving(await ownStanding(c), grantsAt(grants, null));
  return refused && managingProblem(c, refused);
}

/** What is worth a warning: critical permissions that people have from now on. */
export function gained(before: readonly RoleGrant[], now: readonly RoleGrant[], people: number): AccessGiven {
  const critical_permissions = people > 0 ? criticalGained(grantsAt(before, null), grantsAt(now, null)) : [];
  return critical_permissions.length > 0 ? { critical_permissions } : {};
}

const shown = (grants: readonly RoleGrant[]): RoleView["grants"] =>
  grants.map(({ permission, limits }) => ({ permission, limits: limits && [...limits] }));

export const defaultRoleView = (id: DefaultRoleId, people: number): RoleView => ({
  id,
  kind: "default",
  name: null,
  description: "",
  grants: shown(DEFAULT_ROLES[id].grants),
  people,
  version: 1,
});

export const ownRoleView = (
  { id, name, description, grants, version }: OwnRole,
  people: number,
): RoleView => ({
  id,
  kind: "custom",
  name,
  description,
  grants: shown(grants),
  people,
  version,
});
