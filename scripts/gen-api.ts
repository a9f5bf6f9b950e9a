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
  const types = astToString(await openapiTS(await openApiDocument(), { alphabetize: true }));
  return `// Made from the API's own OpenAPI document by \`npm run gen:api\`; do not edit.\n${types}`;
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
