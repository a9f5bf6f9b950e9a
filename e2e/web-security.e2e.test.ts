// biome-ignore-all lint/performance/useDomNodeTextContent: what people see is meant, not what the document holds
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { securityHeadersFor } from "../workers/security-headers.ts";
import { at, browser, openPage, problemsOf, type Shop, startShop } from "./harness.ts";
import { addToCart, goToPayment, pay } from "./shopper.ts";
import { signedInStaff } from "./staff.ts";

let shop: Shop;
let chromium: Browser;

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

const MUG = "/products/stoneware-mug";

/** What a page's policies have refused, once each: `directive what`. Needs {@link watchPolicy}. */
const refusals = async (page: Page): Promise<string[]> => {
  const seen = await page.evaluate(() => (window as unknown as { refusals: string[] }).refusals);
  return [...new Set(seen)].sort();
};

async function watchPolicy(page: Page): Promise<Page> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { refusals: seen });
    document.addEventListener("securitypolicyviolation", (event) =>
      seen.push(`${event.effectiveDirective} ${event.blockedURI.replace(location.origin, "")}`),
    );
  });
  return page;
}

const ran = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, "ran"));

describe("[SEC-08] scripts of the shop", () => {
  test("carry the nonce of their page's policy, another one each time, from the cache too", async () => {
    const nonces = new Set<string>();
    for (const cookie of ["", "", "cart_units=1", "cart_units=1"]) {
      const response = await fetch(`${shop.url}${MUG}`, { headers: cookie ? { Cookie: cookie } : {} });
      const policy = response.headers.get("Content-Security-Policy") ?? "";
      const nonce = /script-src 'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy)?.[1] ?? "";
      const scripts = [
        ...(await response.text()).matchAll(/<script(?! type="application\/ld\+json")[^>]*>/g),
      ];
      const shown = scripts.map(([tag]) => tag.replace(nonce, "NONCE").replace(/-live-[\w-]+\./, "."));
      expect(shown).toEqual(['<script type="module" nonce="NONCE" src="/enhance/product.js">']);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
  });

  test("without it, none runs: not inline, not in an attribute, not from a file on this site", async () => {
    const page = await watchPolicy(await openPage(chromium, shop.url));
    // As if somebody had got markup into the page, and a file onto the site that is served as a script.
    await page.route("**/media/uploaded.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "window.ran = 'file'" }),
    );
    await page.route(`**${MUG}`, async (route) => {
      const response = await route.fetch();
      const smuggled = `<script src="/media/uploaded.js"></script><script>window.ran = "inline"</script><img src="x:" onerror="window.ran = 'attribute'"></body>`;
      await route.fulfill({ response, body: (await response.text()).replace("</body>", smuggled) });
    });
    await page.goto(MUG, { waitUntil: "networkidle" });
    expect(await ran(page)).toBe(undefined);
    expect(await refusals(page)).toEqual([
      "img-src x",
      "script-src-attr inline",
      "script-src-elem /media/uploaded.js",
      "script-src-elem inline",
    ]);
  });
});

/** Opens an app, and puts markup into its page on the way, as a hole in the server would. */
async function openWith(path: string, smuggled: string): Promise<Page> {
  const page = await watchPolicy(await openPage(chromium, shop.url));
  await page.route("**/media/uploaded.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "window.ran = 'file'" }),
  );
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("</body>", `${smuggled}</body>`) });
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await page.locator("h1").first().waitFor();
  return page;
}

describe.each(["/admin/", "/pos/"])("[SEC-08] scripts of %s", (path) => {
  test("run from its own folder, and from no other of this site", async () => {
    const script = /\/enhance\/product-live[^"]+/.exec(await (await fetch(`${shop.url}${MUG}`)).text())?.[0];
    const page = await openWith(
      path,
      `<script src="/media/uploaded.js"></script><script src="${script}" type="module"></script><script>window.ran = "inline"</script>`,
    );
    expect(await ran(page)).toBe(undefined);
    expect(await refusals(page)).toEqual([
      `script-src-elem ${script}`,
      "script-src-elem /media/uploaded.js",
      "script-src-elem inline",
    ]);
  });
});

describe.each([
  ["the shop", MUG],
  ["the cart", "/cart"],
  ["the back office", "/admin/"],
  ["the till", "/pos/"],
])("[SEC-08] in %s, text becomes neither markup nor script", (_, path) => {
  test.each([
    ["innerHTML", () => Object.assign(document.body, { innerHTML: "<b>x</b>" })],
    ["outerHTML", () => Object.assign(document.body, { outerHTML: "<b>x</b>" })],
    ["insertAdjacentHTML", () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>")],
    ["parseFromString", () => new DOMParser().parseFromString("<b>x</b>", "text/html")],
    ["document.write", () => document.write("<b>x</b>")],
    ["srcdoc", () => Object.assign(document.createElement("iframe"), { srcdoc: "<b>x</b>" })],
    ["a script's address", () => Object.assign(document.createElement("script"), { src: "/x.js" })],
    ["a service worker", () => navigator.serviceWorker.register("/pos/other.js")],
    [
      "a policy of one's own",
      () => Reflect.get(window, "trustedTypes").createPolicy("mine", { createHTML: String }),
    ],
  ] as const)("by %s", async (_name, attempt) => {
    const page = await openPage(chromium, shop.url);
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.evaluate(attempt as () => unknown)).rejects.toThrow(/TrustedHTML|TrustedScript|Policy/);
    expect(await page.locator("h1").count()).toBeGreaterThan(0);
  });
});

test("[SEC-08] the till's policy makes an address of its own service worker, and of nothing else", async () => {
  const page = await openPage(chromium, shop.url);
  await page.goto("/pos/", { waitUntil: "networkidle" });
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL);
  expect(scope).toBe(`${shop.url}/pos/service-worker.js`);
  expect(problemsOf(page)).toEqual([]);
});

test("[SEC-08] the API's documentation shows itself and makes a call, with nothing refused", async () => {
  const page = await watchPolicy(await openPage(chromium, shop.url));
  await page.goto("/api/docs", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: /^GET \S+store\S+channel The site/ }).click();
  await page.getByText("Something went wrong on our side").first().waitFor();
  await page.getByRole("button", { name: "Execute" }).first().click();
  await page.locator(".live-responses-table .response-col_status", { hasText: "200" }).waitFor();
  expect(await refusals(page)).toEqual([]);
  expect(problemsOf(page)).toEqual([]);
});

describe("[SEC-08] a form that another site sends in a shopper's browser", () => {
  test.each([
    ["another site", () => "http://attacker.test/"],
    ["another shop of the same platform", () => `${at(shop, "attacker")}/`],
  ])("changes nothing, and the shopper reads what happened: %s", async (_, origin) => {
    const page = await openPage(chromium, shop.url);
    await addToCart(page, MUG);
    const line = () => page.locator('[data-live-cart] input[name="line_id"]').first().inputValue();
    const before = await line();
    await page.route(origin(), (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<form method="post" action="${shop.url}/cart"><input name="intent" value="remove"><input name="line_id" value="${before}"><button>Win a prize</button></form>`,
      }),
    );
    await page.goto(origin());
    const answered = page.waitForResponse(`${shop.url}/cart`);
    await page.getByRole("button").click();
    expect((await answered).status()).toBe(403);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
      "This form was not sent from this site",
    );
    await page.goto("/cart");
    expect(await line()).toBe(before);
  });
});

test("[SEC-08] an order's link is told to no other site", async () => {
  const page = await openPage(chromium, shop.url);
  await addToCart(page, MUG);
  await goToPayment(page);
  await pay(page, "4242");
  await page.waitForURL("**/orders/**key=**");
  const referrers: (string | undefined)[] = [];
  await page.route("http://elsewhere.test/", async (route) => {
    referrers.push((await route.request().allHeaders()).referer);
    await route.fulfill({ contentType: "text/html", body: "<h1>Elsewhere</h1>" });
  });
  await page.evaluate(() => {
    const link = Object.assign(document.createElement("a"), { href: "http://elsewhere.test/", id: "leave" });
    document.querySelector("main")?.append(link);
    link.click();
  });
  await page.getByRole("heading", { name: "Elsewhere" }).waitFor();
  expect(referrers).toEqual([undefined]);
  expect(await page.evaluate(() => document.referrer)).toBe("");
});

test("[SEC-08] a merchant's text that looks like markup is shown as text, wherever it is shown", async () => {
  const hostile = `</script><script>window.ran=1</script><img src=x onerror="window.ran=1">'"&`;
  const staff = await signedInStaff(shop.url);
  const product = (await staff.post("/admin/products", {
    handle: "hostile",
    title: { en: `Hostile ${hostile}` },
    summary: { en: hostile },
    description: { en: hostile },
    vendor: hostile,
    product_type: hostile,
    tax_class: "standard",
    category_ids: [],
    details: [{ label: { en: hostile }, value: { en: hostile } }],
    options: [],
    variants: [
      {
        sku: "HOSTILE-1",
        barcode: null,
        options: [],
        weight_grams: null,
        media_id: null,
        prices: { USD: { amount: 1000, compare_at: null } },
      },
    ],
    media: [],
  })) as { id: string };
  await staff.post(`/admin/products/${product.id}/publish`, {});

  const page = await watchPolicy(await openPage(chromium, shop.url));
  for (const path of ["/products/hostile", "/search?q=hostile", `/search?q=${encodeURIComponent(hostile)}`]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await ran(page), path).toBe(undefined);
    expect(await refusals(page), path).toEqual([]);
  }
  await page.goto("/products/hostile");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(`Hostile ${hostile}`);
  const facts = await page
    .locator('script[type="application/ld+json"]')
    .evaluate((script) => script.textContent);
  expect(JSON.parse(facts ?? "").name).toBe(`Hostile ${hostile}`);

  await page.goto("/admin/products");
  await page.getByLabel("Email").fill("ada@alder-wren.example");
  await page.getByLabel("Password").fill("millrace-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText(`Hostile ${hostile}`).first().waitFor();
  await page.goto(`/admin/products/${product.id}`);
  await page.locator("h1").first().waitFor();
  expect(await ran(page)).toBe(undefined);
  expect(await refusals(page)).toEqual([]);
});

test.each([
  "/",
  "/cart",
  "/pos/",
  "/pos/some/page",
  "/admin/",
  "/admin/some/page",
  "/plain-page.css",
  "/api/health",
])("[SEC-08] %s carries the security headers, whether a file or the Worker answers", async (path) => {
  const context = await chromium.newContext({ baseURL: shop.url });
  const response = await context.request.get(path);
  expect(response.status()).toBe(200);
  const headers = response.headers();
  await context.close();
  const { "Content-Security-Policy": policy, ...others } = securityHeadersFor(path);
  for (const [name, value] of Object.entries(others)) expect(headers[name.toLowerCase()], name).toBe(value);
  const isShopPage = path === "/" || path === "/cart";
  if (!isShopPage) expect(headers["content-security-policy"]).toBe(policy);
});
