import { registerHooks } from "node:module";

const RUNTIME = "cloudflare:workers";
/** Enough of the runtime's module to load the routes; nothing of it runs while they are described. */
const STAND_IN =
  "data:text/javascript,export class DurableObject {}; export const env = {}; export const exports = {}; export const waitUntil = () => {};";

/** The OpenAPI document that the Worker serves at /api/openapi.json, without starting a Worker. */
export async function openApiDocument(): Promise<string> {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === RUNTIME ? { url: STAND_IN, shortCircuit: true } : next(specifier, context),
  });
  // By a variable: the Worker's code is checked with the Worker's types, not with those of the tools.
  const worker = "#workers/app.ts";
  const { app } = (await import(worker)) as {
    app: { request(url: string, init: RequestInit, env: object): Promise<Response> };
  };
  const response = await app.request("http://localhost/api/openapi.json", {}, {}); // no bindings
  return response.text();
}
