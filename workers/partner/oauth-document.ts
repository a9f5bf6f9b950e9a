import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { clientScopes } from "#commerce/access/client-scopes.ts";
import type { AppEnv } from "../app-env.ts";

const ANYONE = { who: "anyone" } as const;
const TAGS = ["partner: signing in"];

const secrets = {
  client_id: z.string().optional().openapi({ description: "Unless HTTP Basic is used" }),
  client_secret: z.string().optional().openapi({ description: "Unless HTTP Basic is used" }),
};

const form = <Shape extends z.ZodRawShape>(shape: Shape) => ({
  required: true,
  content: { "application/x-www-form-urlencoded": { schema: z.object(shape) } },
});

const refusal = (description: string) => ({
  description,
  content: {
    "application/json": {
      schema: z.object({ error: z.string(), error_description: z.string() }).openapi("OAuthError"),
    },
  },
});

/** Describes the two calls that do not go through `route`, since they take forms and answer in OAuth's words. */
export function describeOAuth(registry: OpenAPIHono<AppEnv>["openAPIRegistry"]): void {
  registry.registerPath({
    method: "post",
    path: "/oauth/token",
    tags: TAGS,
    summary: "Exchange a client's secret for a token of 15 minutes",
    description: "OAuth 2.1 client credentials (RFC 6749 §4.4).",
    security: [],
    "x-access": ANYONE,
    request: {
      body: form({
        grant_type: z.literal("client_credentials"),
        scope: z.string().optional().openapi({ description: "Fewer scopes than the client has" }),
        ...secrets,
      }),
    },
    responses: {
      200: {
        description: "Done",
        content: {
          "application/json": {
            schema: z
              .object({
                access_token: z.string(),
                token_type: z.literal("Bearer"),
                expires_in: z.int().openapi({ description: "Seconds" }),
                scope: z.string(),
              })
              .openapi("OAuthToken"),
          },
        },
      },
      400: refusal("`invalid_request`, `unsupported_grant_type`, `unauthorized_client`, `invalid_scope`"),
      401: refusal("`invalid_client`"),
    },
  });
  registry.registerPath({
    method: "post",
    path: "/oauth/revoke",
    tags: TAGS,
    summary: "End a token before its time",
    description: "RFC 7009. Answered the same whether there was such a token or not.",
    security: [],
    "x-access": ANYONE,
    request: { body: form({ token: z.string(), token_type_hint: z.string().optional(), ...secrets }) },
    responses: {
      200: { description: "Done" },
      400: refusal("`invalid_request`, `unsupported_token_type`"),
      401: refusal("`invalid_client`"),
    },
  });
}

/** What OAuth libraries ask a server about itself (RFC 8414), at the host that they call. */
export function authorizationServer(c: Context<AppEnv>): Response {
  const { origin } = new URL(c.req.url);
  const methods = ["client_secret_basic", "client_secret_post"];
  return c.json({
    issuer: origin,
    token_endpoint: `${origin}/api/v1/partner/oauth/token`,
    token_endpoint_auth_methods_supported: methods,
    revocation_endpoint: `${origin}/api/v1/partner/oauth/revoke`,
    revocation_endpoint_auth_methods_supported: methods,
    grant_types_supported: ["client_credentials"],
    // Nobody is sent here to consent; the member is required all the same.
    response_types_supported: [],
    scopes_supported: clientScopes,
    service_documentation: `${origin}/api/docs`,
  });
}
