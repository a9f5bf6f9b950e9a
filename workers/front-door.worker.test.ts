import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { throughFrontDoor } from "./front-door.ts";
import { securityHeadersFor } from "./security-headers.ts";

const ask = (path: string, init: RequestInit = {}) =>
  exports.default.fetch(`https://shop.example${path}`, { redirect: "manual", ...init });

test.each([
  ["an answer of the API", "/api/health", {}, 200],
  ["a problem", "/api/v1/store/products", {}, 404],
  ["an address that nothing answers", "/media/no-such-picture", {}, 404],
  ["a refused form", "/cart", { method: "POST" }, 403],
  [
    "a call of another site",
    "/api/v1/store/carts",
    { method: "POST", headers: { "Sec-Fetch-Site": "cross-site" } },
    403,
  ],
] as const)("[SEC-08] %s carries the security headers", async (_, path, init, status) => {
  const response = await ask(path, init);
  expect(response.status).toBe(status);
  const { "Content-Security-Policy": policy, ...others } = securityHeadersFor(path);
  for (const [name, value] of Object.entries(others)) expect(response.headers.get(name), name).toBe(value);
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html");
  expect(response.headers.get("Content-Security-Policy")).toBe(
    isPage
      ? "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'self'; img-src 'self' data:"
      : policy,
  );
});

test("[SEC-08] the list of headers says what it should", () => {
  expect(securityHeadersFor("/api/health")).toEqual({
    "Content-Security-Policy":
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy":
      "serial=(), usb=(), camera=(self), geolocation=(self), microphone=(), payment=(self)",
  });
});

test.each(["/api/health", "/api/openapi.json", "/api/v1/store/channel", "/api/v1/admin/orders", "/api/docs"])(
  "[SEC-08] what %s answers is kept nowhere",
  async (path) => {
    expect((await ask(path)).headers.get("Cache-Control")).toBe("no-store");
  },
);

test("[SEC-08] an answer that cannot be made is a plain 500 with all headers, and tells nothing", async () => {
  const response = await throughFrontDoor(new Request("https://shop.example/"), () =>
    Promise.reject(new Error("the database says jo@example.com")),
  );
  expect(response.status).toBe(500);
  expect(await response.text()).toBe("Something went wrong on our side. Try again in a moment.");
  for (const [name, value] of Object.entries(securityHeadersFor("/")))
    expect(response.headers.get(name), name).toBe(value);
});

test("[SEC-08] what a handler says of its own answer stands", async () => {
  const own = { "Cache-Control": "public, max-age=60", "Cross-Origin-Resource-Policy": "cross-origin" };
  const response = await throughFrontDoor(
    new Request("https://shop.example/media/x"),
    async () => new Response("x", { headers: own }),
  );
  for (const [name, value] of Object.entries(own)) expect(response.headers.get(name)).toBe(value);
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test("[SEC-08] the documentation runs its own scripts under a nonce that no other answer has", async () => {
  const nonces: string[] = [];
  for (let visit = 0; visit < 2; visit++) {
    const response = await ask("/api/docs");
    const nonce = /script-src 'nonce-([^']+)'/.exec(
      response.headers.get("Content-Security-Policy") ?? "",
    )?.[1];
    const text = await response.text();
    expect([...text.matchAll(/<script nonce="([^"]*)"/g)].map((match) => match[1])).toEqual([nonce, nonce]);
    expect([...text.matchAll(/<script/g)].length).toBe(2);
    nonces.push(nonce ?? "");
  }
  expect(nonces[0]).not.toBe(nonces[1]);
});
