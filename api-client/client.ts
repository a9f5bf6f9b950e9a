import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { components, paths } from "./schema.d.ts";

/** The public API, typed from its own OpenAPI document. */
export type ApiClient = Client<paths, "application/json">;

/** Shapes on the wire, by name: `Schemas["Cart"]`. */
export type Schemas = components["schemas"];

/** A problem document (RFC 9457) with its stable `code`. */
export type Problem = Schemas["Problem"];

/** Makes a client. `baseUrl` is the site's origin; the paths carry `/api/v1`. */
export const createApiClient = (options: ClientOptions): ApiClient =>
  createClient<paths, "application/json">(options);
