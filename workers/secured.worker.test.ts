import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { securityHeadersFor } from "./security-headers.ts";

test("every answer of the Worker carries the security headers", async () => {
  const response = await exports.default.fetch("https://shop.example/api/health");
  expect(response.status).toBe(200);
  for (const [name, value] of Object.entries(securityHeadersFor("/api/health")))
    expect(response.headers.get(name)).toBe(value);
});
