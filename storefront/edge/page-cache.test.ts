import { expect, test } from "vitest";
import { CATALOGUE_TTL_MS } from "./cache-policy.ts";
import { PageCache } from "./page-cache.ts";

/** A cache on a clock of its own, and pages that tell how often they were made. */
function setUp() {
  const clock = { now: 1_000_000 };
  const cache = new PageCache(() => clock.now);
  const rendered: string[] = [];
  const get = async (path: string, init: RequestInit = {}, answer: ResponseInit = {}) => {
    const request = new Request(new URL(path, "http://shop.example"), init);
    const response = await cache.page(request, async ({ url }) => {
      rendered.push(new URL(url).href.replace("http://shop.example", ""));
      return new Response(`page ${rendered.length}`, {
        ...answer,
        headers: { "Content-Type": "text/html; charset=utf-8", ...answer.headers },
      });
    });
    return { text: await response.text(), cacheControl: response.headers.get("Cache-Control") };
  };
  return { clock, get, rendered };
}

const cart = { headers: { Cookie: "__Host-cart=crt_01J8ZQ5V6N4T3M2K1H0G9F8E7D; cart_units=2" } };

test("a catalogue page is made once in five seconds, then again", async () => {
  const { clock, get, rendered } = setUp();
  expect((await get("/products/mug")).text).toBe("page 1");
  clock.now += CATALOGUE_TTL_MS - 1;
  expect((await get("/products/mug")).text).toBe("page 1");
  clock.now += 1;
  expect((await get("/products/mug")).text).toBe("page 2");
  expect(rendered.length).toBe(2);
});

test("a shopper with a cart gets a page of their own, which nobody else gets", async () => {
  const { get } = setUp();
  expect((await get("/", cart)).text).toBe("page 1");
  expect((await get("/")).text).toBe("page 2");
  expect((await get("/", cart)).text).toBe("page 3");
  expect((await get("/", { headers: { Cookie: "cart_units=2" } })).text).toBe("page 4");
});

test("[SEC-07] [SEC-08] a signed-in shopper gets a page of their own, which nobody else gets, and never a kept one", async () => {
  const { get } = setUp();
  const session = { headers: { Cookie: "__Host-shopper=aVeryLongTokenOfASession_0123456789abcdefghi" } };
  expect((await get("/products/mug", session)).text).toBe("page 1");
  expect((await get("/products/mug")).text).toBe("page 2");
  expect((await get("/products/mug", session)).text).toBe("page 3");
  expect((await get("/products/mug")).text).toBe("page 2");
});

test.each([
  "/account",
  "/account/orders",
  "/account/addresses",
  "/account/link?token=t",
  "/account/confirm?token=t",
])("[SEC-07] %s is kept nowhere, a browser's history included", async (path) => {
  const { get } = setUp();
  expect(await get(path)).toEqual({ text: "page 1", cacheControl: "private, no-store" });
  expect((await get(path)).text).toBe("page 2");
});

/** A page that names its nonce where a real one does, and twice in its body. */
const withScripts = async (_: Request, nonce: string) =>
  new Response(`<script nonce="${nonce}"></script>ä<script nonce="${nonce}"></script>`, {
    headers: { "Content-Type": "text/html", "Content-Security-Policy": `script-src 'nonce-${nonce}'` },
  });

test.each([
  ["kept", "/products/mug", {}],
  ["made for one shopper", "/products/mug", cart],
  ["never kept", "/cart", {}],
])(
  "[SEC-08] a page that is %s has a nonce of its own, the same in policy and scripts",
  async (_, path, init) => {
    const cache = new PageCache();
    const made: string[] = [];
    const seen: string[] = [];
    for (let visit = 0; visit < 3; visit++) {
      const page = await cache.page(new Request(`http://shop.example${path}`, init), (request, nonce) => {
        made.push(nonce);
        return withScripts(request, nonce);
      });
      const nonce = /^script-src 'nonce-([A-Za-z0-9+/]{22}==)'$/.exec(
        page.headers.get("Content-Security-Policy") ?? "",
      )?.[1];
      expect(await page.text()).toBe(`<script nonce="${nonce}"></script>ä<script nonce="${nonce}"></script>`);
      seen.push(nonce ?? "");
    }
    expect(new Set(seen).size).toBe(3);
    expect(made.length).toBe(path === "/cart" || init === cart ? 3 : 1);
  },
);

test("[SEC-08] the mark for nonces in a kept page is shown to nobody", async () => {
  const cache = new PageCache();
  let mark = "";
  const visit = () =>
    cache.page(new Request("http://shop.example/products/mug"), (request, nonce) => {
      mark = nonce;
      return withScripts(request, nonce);
    });
  for (let count = 0; count < 2; count++) {
    const page = await visit();
    expect(page.headers.get("Content-Security-Policy")).not.toContain(mark);
    expect(await page.text()).not.toContain(mark);
  }
});

test.each(["/", "/products/mug"])(
  "%s is asked for again each time, and kept by no shared cache",
  async (path) => {
    const { get } = setUp();
    expect((await get(path)).cacheControl).toBe("private, no-cache");
    expect((await get(path)).cacheControl).toBe("private, no-cache");
    expect((await get(path, cart)).cacheControl).toBe("private, no-cache");
  },
);

test.each(["/cart", "/checkout", "/checkout/payment", "/orders/ord_1?key=k", "/unheard-of"])(
  "%s is kept nowhere",
  async (path) => {
    const { get } = setUp();
    expect(await get(path)).toEqual({ text: "page 1", cacheControl: "private, no-store" });
    expect((await get(path)).text).toBe("page 2");
  },
);

test("parameters that a page does not know are not shown to it and do not split the cache", async () => {
  const { get, rendered } = setUp();
  await get("/search?utm_source=mail&q=lamp");
  await get("/search?q=lamp&utm_source=post");
  await get("/search?q=lamp&cursor=x");
  await get("/search?cursor=x&q=lamp");
  expect(rendered).toEqual(["/search?q=lamp", "/search?cursor=x&q=lamp"]);
});

test("hosts do not share pages", async () => {
  const { get } = setUp();
  expect((await get("http://shop.example/")).text).toBe("page 1");
  expect((await get("http://de.shop.example/")).text).toBe("page 2");
});

test.each([
  ["an error", {}, { status: 404 }],
  ["a page that sets a cookie", {}, { headers: { "Set-Cookie": "a=b" } }],
  ["another type", {}, { headers: { "Content-Type": "text/css" } }],
  ["a form that was sent", { method: "POST" }, {}],
])("%s is not kept", async (_, init, answer) => {
  const { get } = setUp();
  await get("/", init, answer as ResponseInit);
  expect((await get("/")).text).toBe("page 2");
});

test("memory is bounded: the oldest page goes first", async () => {
  const big = "x".repeat(400 * 1024);
  const cache = new PageCache();
  let made = 0;
  const visit = (path: string) =>
    cache.page(new Request(`http://shop.example${path}`), async () => {
      made += 1;
      return new Response(big, { headers: { "Content-Type": "text/html" } });
    });
  for (let i = 0; i < 60; i++) await visit(`/products/p${i}`);
  expect(made).toBe(60);
  await visit("/products/p59");
  expect(made).toBe(60);
  await visit("/products/p0");
  expect(made).toBe(61);
});
