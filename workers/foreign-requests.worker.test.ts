import { exports } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { refusalOfForeign } from "./foreign-requests.ts";

const OWN = "https://shop.example";

const sent = (method: string, path: string, headers: Record<string, string>) =>
  refusalOfForeign(new Request(`${OWN}${path}`, { method, headers }));

const UNSAFE = ["POST", "PUT", "PATCH", "DELETE"];
const PAGES = [
  "/cart",
  "/cart.data",
  "/checkout/payment",
  "/products/mug",
  "/sandbox/3ds/x",
  "/no-such-page",
];

describe("[SEC-08] a form on a page", () => {
  /** What browsers say, and whether the form is taken. */
  const cases: [say: string, headers: Record<string, string>, taken: boolean][] = [
    ["this very origin", { "Sec-Fetch-Site": "same-origin", Origin: OWN }, true],
    [
      "this very origin, Origin hidden by a referrer policy",
      { "Sec-Fetch-Site": "same-origin", Origin: "null" },
      true,
    ],
    [
      "another shop under the same domain",
      { "Sec-Fetch-Site": "same-site", Origin: "https://de.shop.example" },
      false,
    ],
    ["another site", { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }, false],
    ["another site, under a false Origin", { "Sec-Fetch-Site": "cross-site", Origin: OWN }, false],
    ["nobody in particular (a bookmark, a restored tab)", { "Sec-Fetch-Site": "none", Origin: OWN }, false],
    ["older: the right Origin", { Origin: OWN }, true],
    ["older: another host", { Origin: "https://evil.example" }, false],
    ["older: another scheme", { Origin: "http://shop.example" }, false],
    ["older: another port", { Origin: "https://shop.example:8443" }, false],
    ["older: our name as a prefix", { Origin: "https://shop.example.evil.example" }, false],
    ["older: a sandboxed frame", { Origin: "null" }, false],
    ["older: only a Referer", { Referer: `${OWN}/cart` }, false],
    ["nothing at all", {}, false],
  ];

  test.each(cases)("from %s", async (_, headers, taken) => {
    for (const path of PAGES) {
      for (const method of UNSAFE) {
        const refusal = await sent(method, path, headers);
        expect(refusal?.status ?? "taken", `${method} ${path}`).toBe(taken ? "taken" : 403);
      }
    }
  });
});

test("[SEC-08] reading is free for all: links lead here from everywhere", async () => {
  for (const method of ["GET", "HEAD", "OPTIONS"])
    expect(await sent(method, "/cart", { "Sec-Fetch-Site": "cross-site" })).toBe(null);
});

test("[SEC-08] what is refused says what happened, that nothing changed, and what to do", async () => {
  const english = await sent("POST", "/cart", {});
  expect(english?.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  const text = (await english?.text()) ?? "";
  expect(text).toContain('<html lang="en">');
  expect(text).toContain("This form was not sent from this site");
  expect(text).toContain("Nothing was changed, ordered or paid.");
  expect(text).toContain("Open the page here and send the form again.");
  const german = await (
    await sent("POST", "/cart", { "Accept-Language": "de-AT,de;q=0.9,en;q=0.5" })
  )?.text();
  expect(german).toContain('<html lang="de">');
  expect(german).toContain("Nichts wurde geändert, bestellt oder bezahlt.");
});

test("[SEC-08] a refused form never reaches its page", async () => {
  const init = { method: "POST", body: new URLSearchParams({ answer: "confirm" }) };
  const path = "/sandbox/3ds/mer_01J8ZQ5V6N4T3M2K1H0G9F8E7D:ord_01J8ZQ5V6N4T3M2K1H0G9F8E7D.1";
  const foreign = await exports.default.fetch(`${OWN}${path}`, init);
  expect([foreign.status, foreign.headers.get("X-Request-Id")]).toEqual([403, null]);
  const own = await exports.default.fetch(`${OWN}${path}`, { ...init, headers: { Origin: OWN } });
  expect(own.headers.get("X-Request-Id")).toMatch(/^req_/);
});

describe("[SEC-08] the API", () => {
  const PATH = "/api/v1/store/carts";

  test.each(["cross-site", "same-site"])(
    "refuses what a browser sends for another site (%s)",
    async (site) => {
      for (const method of UNSAFE) {
        const refusal = await sent(method, PATH, { "Sec-Fetch-Site": site });
        expect(refusal?.headers.get("Content-Type")).toBe("application/problem+json");
        expect(await refusal?.json()).toMatchObject({ status: 403, code: "foreign_request" });
      }
      expect(await sent("GET", PATH, { "Sec-Fetch-Site": site })).toBe(null);
    },
  );

  test.each(["https://evil.example", "https://de.shop.example", "null"])(
    "refuses what an older browser sends for %s",
    async (from) => {
      expect((await sent("POST", PATH, { Origin: from }))?.status).toBe(403);
    },
  );

  test.each([
    ["a program", {}],
    ["the shop's own page in an older browser", { Origin: OWN }],
    ["the shop's own page", { "Sec-Fetch-Site": "same-origin" }],
    ["the person at the browser", { "Sec-Fetch-Site": "none" }],
  ])("takes what %s sends", async (_, headers) => {
    expect(await sent("POST", PATH, headers as Record<string, string>)).toBe(null);
  });

  test("takes an identity provider's answer, which comes by a form of theirs", async () => {
    const headers = { "Sec-Fetch-Site": "cross-site", Origin: "https://appleid.apple.com" };
    expect(await sent("POST", "/api/v1/auth/shopper/providers/apple/callback", headers)).toBe(null);
    expect((await sent("POST", "/api/v1/auth/staff/sign-in", headers))?.status).toBe(403);
    expect((await sent("POST", "/api/v1/admin/callback", headers))?.status).toBe(403);
  });
});

describe("[SEC-08] a socket, which carries cookies and asks no leave", () => {
  const open = (headers: Record<string, string>) =>
    sent("GET", "/api/v1/admin/live", { Upgrade: "websocket", ...headers });

  test("opens for this origin, and for programs that have none", async () => {
    expect(await open({ Origin: OWN })).toBe(null);
    expect(await open({})).toBe(null);
  });

  test("is no way around the rules for forms", async () => {
    expect((await sent("POST", "/cart", { Upgrade: "websocket" }))?.status).toBe(403);
    expect((await sent("POST", "/cart", { Upgrade: "h2c" }))?.status).toBe(403);
  });

  test.each(["https://evil.example", "https://de.shop.example", "http://shop.example", "null"])(
    "stays shut for %s",
    async (origin) => expect((await open({ Origin: origin }))?.status).toBe(403),
  );
});
