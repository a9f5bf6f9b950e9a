// biome-ignore-all lint/performance/useDomNodeTextContent: what people see is meant, not what the document holds
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browser, expectAccessible, openPage, problemsOf, type Shop, startShop } from "./harness.ts";
import { mailsTo } from "./mailbox.ts";
import { goToPayment, pay } from "./shopper.ts";
import { leaveOnly, type Staff, sayOf, signedInStaff } from "./staff.ts";
import { setUpTill } from "./till.ts";

let shop: Shop;
let chromium: Browser;
let staff: Staff;
let locations: readonly { readonly id: string; readonly code: string; readonly name: string }[];

beforeAll(async () => {
  [shop, chromium] = await Promise.all([startShop(), browser()]);
  staff = await signedInStaff(shop.url);
  ({ items: locations } = await staff.get<{ items: typeof locations }>("/admin/locations"));
});
afterAll(async () => {
  await chromium?.close();
  await shop?.stop();
});

const placeOf = (code: string): string => locations.find((place) => place.code === code)?.id ?? "";

/** A day to come, as it is promised and as the American shop writes it. */
function inDays(days: number): { readonly at: string; readonly written: string } {
  const day = new Date(Date.now() + days * 86_400_000);
  const sameYear = day.getUTCFullYear() === new Date().getUTCFullYear();
  const written = new Intl.DateTimeFormat("en-US", {
    day: "numeric",
    month: "long",
    ...(!sameYear && { year: "numeric" }),
    timeZone: "UTC",
  }).format(day);
  return { at: `${day.toISOString().slice(0, 10)}T00:00:00Z`, written };
}

interface Sold {
  readonly path: string;
  readonly sku: string;
  readonly title: string;
}

/** The first variant of a product. */
async function sold(handle: string): Promise<Sold> {
  const response = await fetch(`${shop.url}/api/v1/store/products/${handle}`);
  const { title, variants } = (await response.json()) as { title: string; variants: { sku: string }[] };
  const sku = variants[0]?.sku ?? "";
  return { path: `/products/${handle}?variant=${sku}`, sku, title };
}

const online = (page: Page) => page.locator("[data-stock-online]");
const waitingLine = (page: Page) => page.locator("main .waiting").first();

test("[CAT-11] [INV-08] [ORD-19] a backorder is bought with scripts off: every page says that it waits and until when, and its buyer hears when that moves", async () => {
  const clock = await sold("wall-clock");
  await leaveOnly(staff, clock.sku, 0, placeOf("ST-NYC"));
  const [first, later] = [inDays(13), inDays(20)];
  const backorder = (promised_at: string) => ({ beyond: { kind: "backorder", limit: 5, promised_at } });
  await sayOf(staff, clock.sku, backorder(first.at));

  const page = await openPage(chromium, shop.url, { javaScript: false, device: "phone" });
  const told = `Available on backorder, expected ${first.written}`;
  await expect
    .poll(
      async () => {
        await page.goto(clock.path);
        return online(page).innerText();
      },
      { timeout: 15_000 },
    )
    .toBe(told);
  await page.getByRole("button", { name: "Order", exact: true }).click();
  await page.waitForURL("**/cart?added");
  const waits = `On backorder, expected ${first.written}`;
  expect(await waitingLine(page).innerText()).toBe(waits);

  await page.goto("/checkout");
  await page.getByText("What is not here yet can be sent, but not collected.").waitFor();
  expect(await page.locator("input[name=location_id]:enabled").count()).toBe(0);
  await goToPayment(page);
  expect(await page.locator(".alert").innerText()).toMatch(
    `Everything is sent together, once the last of it has arrived. We expect that by ${first.written}.`,
  );
  expect(await waitingLine(page).innerText()).toBe(waits);
  await pay(page, "4242");
  await page.waitForURL("**/orders/**");
  const state = page.locator(".order-state");
  expect(await state.innerText()).toBe("We have your order. It is sent once everything has arrived.");
  expect(await waitingLine(page).innerText()).toBe(waits);

  const orderId = /orders\/(ord_\w+)/.exec(page.url())?.[1] ?? "";
  const order = await staff.get<{ number: string; moves: string[] }>(`/admin/orders/${orderId}`);
  expect(order.moves).toEqual(["cancel"]);
  const [confirmed] = await mailsTo(shop.url, "robin@shopper.example", "order.confirmed");
  expect(confirmed?.text).toContain(`– 1 of 1 on backorder, expected ${first.written}`);

  await sayOf(staff, clock.sku, backorder(later.at));
  const [moved] = await mailsTo(shop.url, "robin@shopper.example", "order.promise_moved");
  expect(moved?.subject).toBe(`Your order ${order.number}: new date`);
  expect(moved?.text).toContain(`We now expect all of it to be here by ${later.written}`);
  await page.reload();
  expect(await waitingLine(page).innerText()).toBe(`On backorder, expected ${later.written}`);

  await staff.post("/admin/stock/receipts", {
    opening: false,
    reference: null,
    lines: [{ sku: clock.sku, location_id: placeOf("ST-NYC"), quantity: 1 }],
  });
  await expect
    .poll(async () => {
      await page.reload();
      return state.innerText();
    })
    .toBe("We have your order and will pack it next.");
  expect(await page.locator("main .waiting").count()).toBe(0);
  expect(problemsOf(page)).toEqual([]);
});

/** How much of the page has moved by itself so far. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 300);
      }),
  );

test.each(["phone", "desktop"] as const)(
  "[CAT-11] [INV-02] [INV-10] on a %s an open page follows stock and rules within a second, and nothing moves on it",
  async (device) => {
    const board = await sold("serving-board");
    const warehouse = (await staff.get<{ levels: { location_id: string }[] }>(`/admin/stock/${board.sku}`))
      .levels[0]?.location_id;
    const { location_ids, id: channel_id } = (await (
      await fetch(`${shop.url}/api/v1/store/channel`)
    ).json()) as { location_ids: string[]; id: string };
    await sayOf(staff, board.sku, { rules: [], beyond: null });
    await leaveOnly(staff, board.sku, 3, location_ids[0] ?? warehouse ?? "");
    const page = await openPage(chromium, shop.url, { device });
    const live = page.waitForEvent("websocket");
    await page.goto(board.path);
    await live;
    await expect.poll(() => online(page).innerText()).toBe("Only 3 left");
    await page.waitForLoadState("networkidle");
    const before = await layoutShift(page);
    const button = page.locator("[data-buy-button]");
    const day = inDays(13);
    const rule = { channel_id, location_id: null, keep: null, low_at: null };
    const steps: readonly (readonly [said: Parameters<typeof sayOf>[2], stock: string, button: string])[] = [
      [{ rules: [{ ...rule, sell_from: 4 }] }, "Sold out online", "Sold out online"],
      [
        { beyond: { kind: "backorder", limit: 9, promised_at: day.at } },
        `Available on backorder, expected ${day.written}`,
        "Order",
      ],
      [
        { beyond: { kind: "preorder", limit: 9, promised_at: day.at } },
        `Pre-order, ships from ${day.written}`,
        "Pre-order",
      ],
      [{ rules: [] }, "Only 3 left", "Add to cart"],
    ];
    for (const [said, stock, word] of steps) {
      await sayOf(staff, board.sku, said);
      const changed = performance.now();
      await expect.poll(() => online(page).innerText(), { interval: 20, timeout: 5_000 }).toBe(stock);
      expect(performance.now() - changed).toBeLessThan(1_000);
      expect(await button.innerText()).toBe(word);
      await expectAccessible(page);
    }
    expect((await layoutShift(page)) - before).toBe(0);
    expect(problemsOf(page)).toEqual([]);
  },
);

const storesShown = (page: Page) => page.locator("[data-stores] li a").allInnerTexts();
const distances = (page: Page) => page.locator("[data-distance]").allInnerTexts();

test("[INV-07] [CAT-11] stores are sorted by nearness to one that the shopper names, with scripts off", async () => {
  const page = await openPage(chromium, shop.url, { javaScript: false, device: "phone" });
  await page.goto("/products/wall-clock");
  await page.locator("#stores summary").click();
  const names = await storesShown(page);
  const farthest = names.at(-1) ?? "";
  await page.getByLabel("Distances from").selectOption({ label: farthest });
  await page.getByRole("button", { name: "Show the nearest first" }).click();
  await page.waitForURL("**near=**");
  const sorted = await storesShown(page);
  expect([sorted[0], [...sorted].sort()]).toEqual([farthest, [...names].sort()]);
  const told = await distances(page);
  expect(told[0]).toBe("");
  expect(told.slice(1).every((text) => /^ · [\d,.]+ mi$/.test(text))).toBe(true);
  // The choice of another variant keeps it.
  await page.goto(`/products/stoneware-mug${new URL(page.url()).search.replace(/variant=[^&]*&?/, "")}`);
  expect(await page.locator("a.option-value").first().getAttribute("href")).toContain("near=");
});

test("[INV-07] or to where the shopper is, if they allow it; if not, the page says what to do", async () => {
  const atBrooklyn = { latitude: 40.6782, longitude: -73.9442 };
  const page = await openPage(chromium, shop.url, {
    context: { geolocation: atBrooklyn, permissions: ["geolocation"] },
  });
  await page.goto("/products/stoneware-mug");
  await page.locator("#stores summary").click();
  await page.getByRole("button", { name: "Use where I am" }).click();
  await expect.poll(async () => (await distances(page)).every((text) => text.endsWith("mi"))).toBe(true);
  expect((await storesShown(page))[0]).toBe("Alder & Wren Brooklyn");
  await page.locator("a.option-value:not([aria-current])").first().click();
  await page.waitForURL("**variant=**");
  await expect.poll(async () => (await distances(page)).every((text) => text.endsWith("mi"))).toBe(true);
  expect(await page.locator("#stores").getAttribute("open")).not.toBeNull();
  await expectAccessible(page);
  expect(problemsOf(page)).toEqual([]);

  const refused = await openPage(chromium, shop.url);
  await refused.goto("/products/stoneware-mug");
  await refused.locator("#stores summary").click();
  await refused.getByRole("button", { name: "Use where I am" }).click();
  await refused
    .getByText("Your browser does not say where you are. Choose a store instead.")
    .waitFor({ timeout: 15_000 });
});

test("[INV-02] [INV-10] [CAT-11] the till's stock dialog shows what it may sell here and elsewhere, and follows", async () => {
  const basket = await sold("nesting-box");
  const brooklyn = placeOf("ST-NYC");
  await leaveOnly(staff, basket.sku, 4, brooklyn);
  const till = await openPage(chromium, shop.url, { device: "tablet" });
  await setUpTill(till);
  await till.keyboard.press("/");
  await till.keyboard.type(basket.title);
  await till
    .getByRole("button", { name: `Stock of ${basket.title}` })
    .first()
    .click();
  const dialog = till.getByRole("dialog");
  const here = dialog.getByRole("region", { name: "This store" });
  await expect.poll(() => here.locator(".stock-count").innerText()).toBe("4");

  // What the site leaves to walk-ins is the till's to sell; what is kept from every channel is not.
  const everywhere = { channel_id: null, location_id: brooklyn, low_at: null, sell_from: null };
  await sayOf(staff, basket.sku, { rules: [{ ...everywhere, keep: 1 }] });
  const changed = performance.now();
  await expect.poll(() => here.innerText(), { interval: 20 }).toContain("4 on hand, 1 kept back");
  expect(performance.now() - changed).toBeLessThan(1_000);
  expect(await here.locator(".stock-count").innerText()).toBe("3");

  const warehouses = dialog.getByRole("region", { name: "Warehouses" });
  expect(await warehouses.locator(".stock-count").innerText()).toBe("None");
  await staff.post("/admin/stock/receipts", {
    opening: false,
    reference: null,
    lines: [{ sku: basket.sku, location_id: placeOf("WH-US"), quantity: 7 }],
  });
  await expect.poll(() => warehouses.locator(".stock-count").innerText(), { interval: 20 }).toBe("7");
  expect(problemsOf(till)).toEqual([]);
  await expectAccessible(till);
});
