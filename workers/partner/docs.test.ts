import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { clientScopes, fitsLocations } from "#commerce/access/client-scopes.ts";
import { PERMISSIONS, type Permission } from "#commerce/access/permissions.ts";
import { accessEn } from "#ui/i18n/access.en.ts";

/** How far a scope can be narrowed. */
function reachOf(scope: Permission): string {
  if (PERMISSIONS[scope].byLocation) return "by location";
  return fitsLocations(scope) ? "whole, reads" : "whole";
}

test("[INT-02] the documentation lists the scopes that there are", async () => {
  const told = await readFile("docs/api.md", "utf8");
  const [, table] = /<!-- scopes: [^>]*-->\n(.*?)\n<!-- \/scopes -->/s.exec(told) ?? [];
  const rows = clientScopes.map(
    (scope) => `| \`${scope}\` | ${accessEn[`permission.${scope}`]} | ${reachOf(scope)} |`,
  );
  expect(table?.split("\n")).toEqual(["| scope | lets a program | |", "| --- | --- | --- |", ...rows]);
});
