import { OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import { log } from "#logging/log.ts";
import { adminApi } from "./admin/index.ts";
import { docsPage, problemsPage } from "./api-docs.ts";
import type { AppEnv } from "./app-env.ts";
import { authApi } from "./auth/index.ts";
import { operatorAuthApi } from "./auth/operator-routes.ts";
import { shopperRedirects } from "./auth/shopper/redirects.ts";
import { health } from "./health.ts";
import { serveMedia } from "./media.ts";
import { request } from "./middleware/request.ts";
import { STORE_KEY_HEADER } from "./middleware/store-key.ts";
import { SHOPPER_COOKIE, STAFF_COOKIE, store } from "./middleware/tenant.ts";
import { operatorApi } from "./operator/index.ts";
import { partnerApi } from "./partner/index.ts";
import { authorizationServer } from "./partner/oauth-document.ts";
import { posApi } from "./pos/index.ts";
import { problem } from "./problems.ts";
import { gate } from "./routing.ts";
import { answerChallenge, challengePage } from "./sandbox.ts";
import { localOnly, mailAsHtml, mailJson, mailPage, oneMailPage } from "./sandbox-mail.ts";
import { storeApi } from "./store/index.ts";

/** Everything the Worker answers itself, the storefront's pages and static files apart. */
export const app = new OpenAPIHono<AppEnv>();

const ANYONE = { who: "anyone" } as const;
/** RFC 8414 §3. */
const AUTHORIZATION_SERVER = "/.well-known/oauth-authorization-server";

app.use(request);

app.get("/api/health", gate(ANYONE), health);
app.route("/api/v1/store", storeApi);
// Before the merchants' own: operators sign in at hostnames that belong to nobody, too.
app.route("/api/v1/auth/operator", operatorAuthApi);
app.route("/api/v1/auth/shopper", shopperRedirects);
app.route("/api/v1/auth", authApi);
app.route("/api/v1/admin", adminApi);
app.route("/api/v1/pos", posApi);
app.route("/api/v1/partner", partnerApi);
app.route("/api/v1/operator", operatorApi);
app.get(AUTHORIZATION_SERVER, gate(ANYONE), authorizationServer);

app.get("/media/:name", store, gate(ANYONE), serveMedia);
app.get("/sandbox/3ds/:payment", store, gate({ who: "holder", of: "payment" }), challengePage);
app.post("/sandbox/3ds/:payment", store, gate({ who: "holder", of: "payment" }), answerChallenge);
app.get("/sandbox/mail", localOnly, store, gate(ANYONE), mailPage);
app.get("/sandbox/mail.json", localOnly, store, gate(ANYONE), mailJson);
app.get("/sandbox/mail/:id", localOnly, store, gate(ANYONE), oneMailPage);
app.get("/sandbox/mail/:id/html", localOnly, store, gate(ANYONE), mailAsHtml);

app.get("/api/docs", gate(ANYONE), docsPage);
app.get("/api/docs/problems", gate(ANYONE), problemsPage);
const schemes = app.openAPIRegistry;
schemes.registerComponent("securitySchemes", "staff", {
  type: "apiKey",
  in: "cookie",
  name: STAFF_COOKIE,
  description: "A member of staff; tills send the token of their session as `Authorization: Bearer`.",
});
schemes.registerComponent("securitySchemes", "shopper", {
  type: "apiKey",
  in: "cookie",
  name: SHOPPER_COOKIE,
  description:
    "A signed-in shopper; a headless shop sends the token of their session as `Authorization: Bearer`.",
});
schemes.registerComponent("securitySchemes", "device", {
  type: "apiKey",
  in: "header",
  name: "Authorization",
  description: "A registered till: `Device <token>`.",
});
schemes.registerComponent("securitySchemes", "client", {
  type: "http",
  scheme: "bearer",
  description: "An API client: its key, or a token from `/api/v1/partner/oauth/token`.",
});
schemes.registerComponent("securitySchemes", "store_key", {
  type: "apiKey",
  in: "header",
  name: STORE_KEY_HEADER,
  description: "Names the site in place of the hostname; lets pages of other origins call.",
});
schemes.registerComponent("securitySchemes", "operator", {
  type: "http",
  scheme: "bearer",
  description: "Who runs the platform.",
});
/** The OpenAPI document of everything above. */
export const openApi = () =>
  app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Millrace",
      version: "1",
      description:
        "One API for shops, tills, back office and partners. Money is in minor units; errors are RFC 9457 problem documents with a stable `code`; unsafe calls take an `Idempotency-Key`.",
      license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
    },
    servers: [{ url: "/" }],
  });
app.get("/api/openapi.json", gate(ANYONE), (c) => c.json(openApi()));

app.notFound((c) => problem(c, "not_found"));

app.onError((error, c) => {
  // What the framework itself refuses: a type that a route does not take, a form that cannot be read.
  if (error instanceof HTTPException && error.status === 415) return problem(c, "unsupported_media_type");
  if (error instanceof HTTPException && error.status === 400) return problem(c, "malformed_body");
  log.error("unhandled", { request_id: c.get("request_id"), error });
  return problem(c, "internal_error");
});

/** Paths that this app answers; all others belong to files and pages. */
export const isAppPath = (pathname: string): boolean =>
  pathname.startsWith("/api/") ||
  pathname === AUTHORIZATION_SERVER ||
  pathname.startsWith("/media/") ||
  pathname.startsWith("/sandbox/");
