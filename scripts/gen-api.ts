/**
 * Writes api-client/schema.d.ts from the OpenAPI document that the Worker serves. Run it after changing a
 * route; `npm test` compares.
 */

import { readFile, writeFile } from "node:fs/promises";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { openApiDocument } from "./openapi-document.ts";
import { root } from "./paths.ts";

// The generator needs TypeScript's JavaScript API, which version 7 no longer has.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === "typescript" ? "typescript-5" : specifier, context),
});

const file = join(root, "api-client/schema.d.ts");

export async function generate(): Promise<string> {
  const { default: openapiTS, astToString } = await import("openapi-typescript");
  const document = withNullableReferences(JSON.parse(await openApiDocument()));
  const types = astToString(await openapiTS(JSON.stringify(document), { alphabetize: true }));
  return `// Made from the API's own OpenAPI document by \`npm run gen:api\`; do not edit.\n${types}`;
}

/**
 * A nullable named schema is described as all of the schema and "object or null", which no null satisfies and which
 * would be typed as an object without fields. Said as it is meant: one or the other.
 */
function withNullableReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNullableReferences);
  if (node === null || typeof node !== "object") return node;
  const { allOf, ...rest } = node as { allOf?: unknown };
  if (Array.isArray(allOf) && allOf.length === 2 && allOf[1]?.type?.includes?.("null"))
    return { ...rest, anyOf: [withNullableReferences(allOf[0]), { type: "null" }] };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNullableReferences(value)]));
}

if (import.meta.main) {
  const text = await generate();
  const check = process.argv.includes("--check");
  if (check && text !== (await readFile(file, "utf8"))) {
    console.error("api-client/schema.d.ts is out of date. Run: npm run gen:api");
    process.exit(1);
  }
  if (!check) await writeFile(file, text);
}
