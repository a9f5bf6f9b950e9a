import { expect, test, vi } from "vitest";
import type { StockFigure } from "#commerce/stock/level.ts";
import { filledCart, objectsBehind, openShop, sell, stock, type TestShop } from "#workers/testing/shop.ts";

const UNITS = 20;
const BUYERS = 60;

async function inAll(shop: TestShop, sku: string, ...figures: readonly StockFigure[]): Promise<number[]> {
  const levels = await objectsBehind(shop).item(sku).levels();
  return figures.map((figure) => levels.reduce((sum, level) => sum + level[figure], 0));
}

async function buy(shop: TestShop, sku: string) {
  const cart = await filledCart(shop, [{ sku, quantity: 1 }]);
  return () =>
    shop.shopper("POST", `/store/carts/${cart.id}/checkout`, {
      payment: { kind: "card", token: "tok_approve" },
      expected_total: cart.total,
    });
}

test(`[INV-13] [ORD-21] a drop of ${UNITS} units over 8 counters, ${BUYERS} whole checkouts at once: ${UNITS} orders, and what is cancelled can be bought again`, {
  timeout: 120_000,
}, async () => {
  const shop = await openShop();
  const sku = "DROP-1";
  await sell(shop, [sku]);
  await stock(shop, sku, UNITS, shop.store);
  const started = await shop.administrator("POST", `/admin/stock/${sku}/flash-sale`, { counters: 8 });
  expect([started.status, started.body.sale]).toEqual([200, { buckets: 8 }]);
  expect((await shop.manager("POST", `/admin/stock/${sku}/flash-sale`, { counters: 4 })).status).toBe(403);

  const ready = await Promise.all(Array.from({ length: BUYERS }, () => buy(shop, sku)));
  const answers = await Promise.all(ready.map((checkout) => checkout()));
  const placed = answers.filter(({ status }) => status === 201);
  expect(placed.length).toBe(UNITS);
  for (const { body, status } of answers)
    if (status !== 201) expect([status, body.code]).toEqual([409, "out_of_stock"]);

  await vi.waitFor(async () => {
    expect(await inAll(shop, sku, "on_hand", "allocated", "shared")).toEqual([UNITS, UNITS, 0]);
  }, 10_000);
  const { id } = placed[0]?.body.order ?? {};
  await shop.administrator("POST", `/admin/orders/${id}/cancel`, {
    reason: "changed their mind",
    tracking: null,
  });
  const again = await buy(shop, sku);
  expect((await again()).status).toBe(201);

  const ended = await shop.administrator("DELETE", `/admin/stock/${sku}/flash-sale`);
  expect([ended.status, ended.body.sale]).toEqual([200, null]);
  expect(await inAll(shop, sku, "on_hand", "allocated", "shared")).toEqual([UNITS, UNITS, 0]);
  const late = await buy(shop, sku);
  expect((await late()).body.code).toBe("out_of_stock");
});
