import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "../app-env.ts";
import type { Access } from "../auth/access.ts";

/** Tells which routes a store key opens: those that ask for nobody in particular. */
export function describeForHeadlessShops(registry: OpenAPIHono<AppEnv>["openAPIRegistry"]): void {
  for (const definition of registry.definitions) {
    if (definition.type !== "route") continue;
    const access: Access | undefined = definition.route["x-access"];
    if (access?.who === "anyone" || access?.who === "holder")
      definition.route.security = [{}, { store_key: [] }];
  }
}
