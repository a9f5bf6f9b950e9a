import { expect, test } from "vitest";
import { app } from "./app.ts";
import { routesOf } from "./routing.ts";

test("[SEC-01] every route says who may call it", () => {
  const silent = routesOf(app).filter(({ access }) => access === null);
  expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});
