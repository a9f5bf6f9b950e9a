import { createRoute, type RouteConfig } from "@hono/zod-openapi";
import type { Hono, MiddlewareHandler } from "hono";
import type { AppEnv } from "./app-env.ts";
import { audited } from "./audit.ts";
import type { Access } from "./auth/access.ts";
import { demand } from "./auth/demand.ts";

/** How a route that changes something is told in the audit log. */
export interface AuditFacts {
  /** What was done, as `area.thing.verb`; the route's permission when left out. */
  readonly action?: string;
  /** An unsafe method that changes nothing (a quote), or what is told elsewhere: no entry. */
  readonly none?: true;
  /** Reading it is told too: a file with everything a merchant has. */
  readonly reads?: true;
}

interface Declaration {
  /** Who may call. There is no default: a route without an answer does not compile. */
  readonly access: Access;
  readonly audit?: AuditFacts;
}

const GATES = new WeakMap<object, { readonly access: Access; readonly audit: AuditFacts }>();

/** The gate in front of a route that OpenAPI does not describe (sockets, files, pages). */
export function gate(access: Access, audit?: AuditFacts): MiddlewareHandler<AppEnv> {
  const log = audited(access, audit);
  const middleware: MiddlewareHandler<AppEnv> = async (c, next) => {
    const refusal = await demand(c, access);
    return refusal ?? log(c, next);
  };
  GATES.set(middleware, { access, audit: audit ?? {} });
  return middleware;
}

/**
 * Declares a route: what it takes and answers (as zod schemas), and who may call it. The gate runs before the
 * request is validated, so that strangers learn nothing from its validation.
 */
export function route<P extends string, R extends Omit<RouteConfig, "path"> & { path: P } & Declaration>(
  declaration: R,
): ReturnType<typeof createRoute<P, R>> {
  const { access, audit, middleware = [], ...config } = declaration;
  const gated = {
    ...config,
    middleware: [gate(access, audit), ...[middleware].flat()],
    security: SECURITY[access.who],
    "x-access": { ...access },
  };
  return createRoute(gated as unknown as R);
}

/** Security schemes of the OpenAPI document by who may call (workers/app.ts registers them). */
const SECURITY: Readonly<Record<Access["who"], Record<string, string[]>[]>> = {
  anyone: [],
  holder: [],
  shopper: [{ shopper: [] }],
  staff: [{ staff: [] }],
  member: [{ staff: [] }],
  client: [{ client: [] }],
  device: [{ device: [] }],
  till: [{ staff: [] }],
  operator: [{ operator: [] }],
};

/** A route of the API and who may call it; null where nobody has said. */
export interface ListedRoute {
  readonly method: string;
  readonly path: string;
  readonly access: Access | null;
  readonly audit: AuditFacts;
}

/** Every route of an app, for the tests that walk them all. */
export function routesOf(app: Hono<AppEnv>): ListedRoute[] {
  const listed = new Map<string, ListedRoute>();
  for (const { method, path, handler } of app.routes) {
    if (method === "ALL") continue;
    const key = `${method} ${path}`;
    const known = GATES.get(handler) ?? listed.get(key);
    listed.set(key, { method, path, access: known?.access ?? null, audit: known?.audit ?? {} });
  }
  return [...listed.values()];
}
