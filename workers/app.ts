import { OpenAPIHono } from "@hono/zod-openapi";
import { adminApi } from "./admin/index.ts";
import { docsPage, problemsPage } from "./api-docs.ts";
import type { AppEnv } from "./app-env.ts";
import { authApi } from "./auth/index.ts";
import { health } from "./health.ts";
import { serveMedia } from "./media.ts";
import { request } from "./middleware/request.ts";
import { store } from "./middleware/tenant.ts";
import { operatorApi } from "./operator/index.ts";
import { posApi } from "./pos/index.ts";
import { problem } from "./problems.ts";
import { answerChallenge, challengePage } from "./sandbox.ts";
import { storeApi } from "./store/index.ts";

/** Everything the Worker answers itself, the storefront's pages and static files apart. */
export const app = new OpenAPIHono<AppEnv>();

app.use(request);

app.get("/api/health", health);
app.route("/api/v1/store", storeApi);
app.route("/api/v1/auth", authApi);
app.route("/api/v1/admin", adminApi);
app.route("/api/v1/pos", posApi);
app.route("/api/v1/operator", operatorApi);

app.get("/media/:name", store, serveMedia);
app.get("/sandbox/3ds/:payment", store, challengePage);
app.post("/sandbox/3ds/:payment", store, answerChallenge);

app.get("/api/docs", docsPage);
app.get("/api/docs/problems", problemsPage);
app.doc31("/api/openapi.json", {
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

app.notFound((c) => problem(c, "not_found"));

app.onError((error, c) => {
  console.error({
    message: "unhandled",
    request_id: c.get("request_id"),
    error: error.stack ?? String(error),
  });
  return problem(c, "internal_error");
});

/** Paths that this app answers; all others belong to files and pages. */
export const isAppPath = (pathname: string): boolean =>
  pathname.startsWith("/api/") || pathname.startsWith("/media/") || pathname.startsWith("/sandbox/");
