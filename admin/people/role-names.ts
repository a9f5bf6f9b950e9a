import { useQuery } from "@tanstack/react-query";
import { may } from "../session/permissions.ts";
import { roleName } from "../session/roles.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import type { Role } from "./calls.ts";
import { rolesQuery } from "./queries.ts";

const none: readonly Role[] = [];

/** All roles; empty until they are read, and for whoever may not look at people. */
export function useRoles(): readonly Role[] {
  const enabled = may(useStaff(), "staff.view");
  return useQuery({ ...rolesQuery, enabled }).data ?? none;
}

/** What a role is called. */
export function useRoleName(): (id: string) => string {
  const words = useWords();
  const roles = useRoles();
  return (id) => roleName(words, id, roles.find((role) => role.id === id)?.name ?? undefined);
}
