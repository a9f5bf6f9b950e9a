import fc from "fast-check";
import { expect, test } from "vitest";
import { safeReturnPath } from "./return-path.ts";

const SITE = "https://shop.example";

test.each([
  ["/", "/"],
  ["/account/orders?page=2#latest", "/account/orders?page=2#latest"],
  ["/search/red%20shoes?q=50%25", "/search/red%20shoes?q=50%25"],
  ["/search/100%25", "/search/100%25"],
  ["/größe", "/gr%C3%B6%C3%9Fe"],
  ["/1%E2%80%932", "/1%E2%80%932"],
  ["/%ff", "/%ff"],
  ["/files/a%2Fb", "/files/a%2Fb"],
  ["/a/../b", "/b"],
  ["/sign-in?next=https://evil.example", "/sign-in?next=https://evil.example"],
  ["/@evil.example", "/@evil.example"],
])("[SEC-08] %s is a path of this site", (value, path) => {
  expect(safeReturnPath(value, "/account")).toBe(path);
});

test.each([
  null,
  undefined,
  "",
  "account",
  "https://evil.example",
  "javascript:alert(1)",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/account\\..\\evil",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/account\r\nSet-Cookie: a=b",
  "/account\u0000",
  "/account\u0085",
  "/%2f%2fevil.example",
  "/%2Fevil.example",
  "/%5cevil.example",
  "/%252fevil.example",
  "/%25252fevil.example",
  "/%2525252fevil.example",
  "/%09/evil.example",
  "/%0d%0aSet-Cookie:a=b",
  "/.//evil.example",
  "/..//evil.example",
  "/%2e%2e//evil.example",
  "/a/%2e%2e%2f%2fevil.example",
  "/a//b",
  "/%252fevil.example/100%25",
])("[SEC-08] %j leads to the fallback", (value) => {
  expect(safeReturnPath(value, "/account")).toBe("/account");
});

test("[SEC-08] a path that no page of this site has the length of leads to the fallback", () => {
  expect(safeReturnPath(`/${"a".repeat(2_047)}`, "/account")).toHaveLength(2_048);
  expect(safeReturnPath(`/${"a".repeat(2_048)}`, "/account")).toBe("/account");
});

/** What tricks are made of, in any order. */
const tricky = fc
  .array(
    fc.constantFrom(
      ..."/ // \\ . .. %2f %2F %5c %2e %25 %252f %09 %00 @ : ; ? # & = a evil.example https: ü".split(" "),
      "\t",
      "\n",
      " ",
      "\u2028",
    ),
    { maxLength: 12 },
  )
  .map((parts) => `/${parts.join("")}`);

test("[SEC-08] whatever comes back stays on this site, however a server or browser reads it", () => {
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string(), fc.webPath(), fc.webUrl()), (value) => {
      const path = safeReturnPath(value, "/account");
      expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
      expect(safeReturnPath(path, "/other")).toBe(path);
      let reading = path.replace(/[?#].*$/, "");
      for (let decodings = 0; decodings < 5; decodings++) {
        expect(new URL(reading, SITE).origin).toBe(SITE);
        expect(new URL(new URL(reading, SITE).pathname, SITE).origin).toBe(SITE);
        reading = unescape(reading);
      }
    }),
    { numRuns: 2_000 },
  );
});
