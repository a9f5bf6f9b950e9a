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
