import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { answers } from "../api.ts";
import type { AppEnv } from "../app-env.ts";
import type { Access } from "../auth/access.ts";

type Registry = OpenAPIHono<AppEnv>["openAPIRegistry"];

/** What any call of a program may be refused with, and what the same refusal is to people. */
const program = answers(200, z.any(), ["client_unknown", "insufficient_scope", "rate_limited"]);
const person = answers(200, z.any(), ["forbidden"]);

/**
 * Tells the routes that are mounted for programs as such: under tags of their own, called with a client's key or
 * token, with the scope that each needs. Registering has copied them, so that the back office's stay as they are.
 */
export function describeForPrograms(registry: Registry): void {
  for (const definition of registry.definitions) {
    if (definition.type !== "route") continue;
    const { route } = definition;
    const access: Access | undefined = route["x-access"];
    if (access?.who !== "staff") continue;
    const narrowed =
      access.scope === "location" ? " What it shows and changes is narrowed to the client's locations." : "";
    const forbidden = route.responses[403] ?? person[403];
    Object.assign(route, {
      tags: route.tags?.map((tag) => tag.replace(/^admin: /, "partner: ")),
      description: [route.description, `Needs the scope \`${access.permission}\`.${narrowed}`]
        .filter(Boolean)
        .join("\n\n"),
      security: [{ client: [] }],
      responses: {
        ...route.responses,
        401: program[401],
        403: {
          ...program[403],
          description: String(Reflect.get(forbidden, "description")).replace(
            person[403].description,
            program[403].description,
          ),
        },
        429: program[429],
      },
    });
  }
}
