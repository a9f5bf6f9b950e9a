import { isDefaultRole } from "#commerce/access/roles.ts";
import type { useWords } from "./words.ts";

/** A role's name: worded here for the default ones, the merchant's own word for theirs. */
export const roleName = (words: ReturnType<typeof useWords>, roleId: string, own?: string): string =>
  isDefaultRole(roleId) ? words(`role.${roleId}`) : (own ?? words("role.own"));
