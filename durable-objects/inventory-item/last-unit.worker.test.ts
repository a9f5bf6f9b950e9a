import { listDurableObjectIds } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { stockOf } from "#db/stock.ts";
import {
  type ApiAnswer,
  CUSTOMER,
  databaseOf,
  eventually,
  objectsBehind,
  openShop,
  sell,
  stock,
  type TestShop,
  testId,
} from "#workers/testing/shop.ts";

/** Fewer in `npm test`; `npm run soak` takes 50. */
const ROUNDS = Number((env as Env & { SOAK_ROUNDS: string }).SOAK_ROUNDS);
const BUYERS = 100;
const UNITS = 20;

/** 20.00 and 8 % sales tax a unit. */
const totalOf = (lines: readonly Wish[]) => ({
  amount: lines.reduce((total, line) => total + line.quantity, 0) * 2_160,
  currency: "USD",
});

interface Wish {
  readonly sku: string;
  readonly quantity: number;
}

/** Three ways to buy the same thing; each answers 201, or refuses. */
const buyers: Record<string, (shop: TestShop, lines: readonly Wish[]) => Promise<() => Promise<ApiAnswer>>> =
  {
    async store(shop, lines) {
      const id = testId("crt");
      const cart = objectsBehind(shop).cart(id);
      await cart.open(shop.channel_id);
      for (const line of lines) await cart.addLine(null, line.sku, line.quantity);
      await cart.setDetails(null, {
        customer: CUSTOMER,
        fulfilment: { kind: "pickup", location_id: shop.store },
      });
      return () =>
        shop.shopper("POST", `/store/carts/${id}/checkout`, {
          payment: { kind: "card", token: "tok_approve" },
          expected_total: totalOf(lines),
        });
    },
    async till(shop, lines) {
      const units = lines.reduce((total, line) => total + line.quantity, 0);
      const total = { amount: units * 2_160, currency: "USD" };
      return () =>
        shop.till("POST", "/pos/sales", {
          order_id: testId("ord"),
          lines: lines.map((line) => ({
            ...line,
            line_id: testId("lin"),
            unit_price: { amount: 2_000, currency: "USD" },
            tax_class: "standard",
          })),
          payment: { kind: "cash", tendered: total },
          expected_total: total,
          customer: null,
          sold_at: new Date().toISOString(),
          tax_rates: [],
        });
    },
    async admin(shop, lines) {
      return () =>
        shop.orderDesk("POST", "/admin/orders", {
          channel_id: shop.channel_id,
          customer: { name: "Pat Phone", email: "pat@example.com", phone: null },
          fulfilment: { kind: "pickup", location_id: shop.store },
          lines,
          payment: { kind: "card", token: "tok_approve" },
          expected_total: null,
        });
    },
  };

async function rush(
  shop: TestShop,
  sku: string,
  lines: readonly Wish[],
  expectedOrders: number,
): Promise<void> {
  await stock(shop, sku, UNITS, shop.store);
  const ways = Object.values(buyers);
  const ready = await Promise.all(
    Array.from({ length: BUYERS }, (_, index) => ways[index % ways.length]!(shop, lines)),
  );
  const answers = await Promise.all(ready.map((buy) => buy()));

  const refused = answers.filter((answer) => answer.status !== 201);
  expect(answers.filter((answer) => answer.status === 201).length).toBe(expectedOrders);
  expect(refused.length).toBe(BUYERS - expectedOrders);
  for (const answer of refused) {
    expect(answer.body.code).toBe("out_of_stock");
    expect(answer.body.skus[0].sku).toBe(sku);
  }

  // The bank never hears of whom stock refused; everybody else pays by card or cash, once, the total of their order.
  const asked = new Set((await listDurableObjectIds(env.SANDBOX_ACQUIRER)).map(String));
  const knownToBank = (orderId: string) =>
    asked.has(String(env.SANDBOX_ACQUIRER.idFromName(`${shop.tenant_id}:${orderId}.1`)));
  for (const { body } of refused) expect(knownToBank(body.order_id)).toBe(false);
  for (const { body } of answers.filter(({ status }) => status === 201)) {
    const id = body.order?.id ?? body.order_id ?? body.id;
    const byCard = body.change === undefined;
    expect(knownToBank(id)).toBe(byCard);
    if (!byCard) continue;
    const books = await objectsBehind(shop).acquirer(`${id}.1`).entries();
    expect(books).toEqual([{ kind: "authorize", ...totalOf(lines) }]);
  }

  // Ledger, level and projection agree.
  const item = objectsBehind(shop).item(sku);
  const levels = await item.levels();
  const sums = await item.ledgerSums();
  expect(levels).toEqual(sums.map((row) => ({ ...row, expected_at: null })));
  const [level] = levels;
  const carriedOut = UNITS - level!.on_hand;
  expect(carriedOut + level!.allocated).toBe(UNITS);
  const db = await databaseOf(shop);
  const projected = await eventually(
    async () => (await stockOf(db, [sku])).get(sku)?.levels ?? [],
    ([row]) => row?.on_hand === level!.on_hand && row.allocated === level!.allocated,
  );
  expect(projected).toEqual([level]);
}

test(`[INV-13] [ORD-02] [ORD-21] ${UNITS} units, ${BUYERS} buyers at once through shop, till and phone: ${UNITS} orders and no more, ${ROUNDS} times over`, {
  timeout: 600_000,
}, async () => {
  const shop = await openShop();
  const skus = Array.from({ length: ROUNDS }, (_, round) => `LAST-${round}`);
  await sell(shop, skus);
  for (const sku of skus) await rush(shop, sku, [{ sku, quantity: 1 }], UNITS);
});

test("[INV-13] two lines of one SKU are one demand: 20 units serve 10 such orders", {
  timeout: 600_000,
}, async () => {
  const shop = await openShop();
  const skus = Array.from({ length: 5 }, (_, round) => `TWICE-${round}`);
  await sell(shop, skus);
  for (const sku of skus) {
    const twice = [
      { sku, quantity: 1 },
      { sku, quantity: 1 },
    ];
    await rush(shop, sku, twice, UNITS / 2);
  }
});
