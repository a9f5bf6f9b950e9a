import { expect, test } from "vitest";
import { app } from "./app.ts";
import { routesOf } from "./routing.ts";

const routes = routesOf(app);
const named = (listed: typeof routes) => listed.map(({ method, path }) => `${method} ${path}`);

test("[SEC-01] every route says who may call it", () => {
  expect(named(routes.filter(({ access }) => access === null))).toEqual([]);
});

test("[SEC-01] behind the doors of staff, tills, partners and operators nothing is open to everybody", () => {
  const behind = routes.filter(({ path }) => /^\/api\/v1\/(admin|pos|partner|operator)\//.test(path));
  const open = behind.filter(({ access }) => access?.who === "anyone" || access?.who === "holder");
  expect(named(open)).toEqual([
    // A client proves itself with its secret to get or give back a token (RFC 6749 §3.2.1, RFC 7009 §2.1).
    "POST /api/v1/partner/oauth/token",
    "POST /api/v1/partner/oauth/revoke",
  ]);
});
