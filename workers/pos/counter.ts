import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { money } from "#commerce/money.ts";
import type { Actor, SellerRemark } from "#commerce/order/document.ts";
import { variantsBySku } from "#db/catalog.ts";
import { taxRatesAt } from "#db/store-context.ts";
import type { AppEnv } from "../app-env.ts";
import { note } from "../audit.ts";
import { placementProblem, placeOrder } from "../orders/placing.ts";
import { counterPricing, itemOf, resolveLines } from "../orders/selling.ts";
import { type ProblemCode, problem } from "../problems.ts";
import type { saleSchema } from "../schemas/pos.ts";
import { flashSalesOf, rulesFor } from "../stock/selling.ts";
import type { Till } from "./till.ts";

type Sale = z.infer<typeof saleSchema>;

/** Refusals that a sale at the counter may meet, however it is sent. */
export const SALE_PROBLEMS = [
  "sign_in_required",
  "device_revoked",
  "unknown_sku",
  "price_changed",
  "cash_too_little",
  "payment_not_confirmed",
  "order_pending",
  "idempotency_key_reused",
] as const satisfies readonly ProblemCode[];

/** A sale at a till, with who has made it. */
interface CounterSale {
  readonly till: Till;
  readonly sale: Sale;
  readonly key: string;
  readonly actor: Actor;
  /**
   * Null: the customer is still there, and the sale is made at today's prices while stock lasts. Else the goods have
   * left: it stands at the till's own prices and taxes, which is what the customer has paid, whatever the count says.
   */
  readonly recorded: { readonly remark: SellerRemark | null } | null;
}

/** Sells at the counter and answers with the receipt. The order's id is the till's own, so a repeat sells nothing. */
export async function sellAtCounter(c: Context<AppEnv>, { till, sale, key, actor, recorded }: CounterSale) {
  const { merchant, location, channel, device_id } = till;
  const foreign = foreignMoney(sale, channel.currency);
  if (foreign) {
    return problem(c, "invalid_request", {
      errors: [{ field: foreign, message: `expected ${channel.currency}` }],
    });
  }
  const facts = await variantsBySku(
    c.get("db"),
    sale.lines.map((line) => line.sku),
  );
  const { sold, unavailable } = resolveLines(sale.lines, facts, channel.currency);
  if (unavailable[0]) return problem(c, "unknown_sku", { sku: unavailable[0].sku });
  const rates = taxRatesAt(merchant, location.address.country, location.address.region);
  const today = counterPricing(sold, channel, rates);
  const outcome = await placeOrder(
    c,
    {
      attempt: key,
      order_id: sale.order_id,
      source: "pos",
      channel_id: channel.id,
      locale: channel.locale,
      customer: sale.customer,
      fulfilment: {
        kind: "carry_out",
        address: null,
        location_id: location.id,
        location_name: location.name,
      },
      location_priority: [location.id],
      may_wait: false,
      stock_rules: rulesFor({ merchant }, sold),
      flash_sales: flashSalesOf(sold),
      items: sold.map((line) => itemOf(line, channel.locale)),
      pricing: recorded ? asMade(today, sale, channel.currency) : today,
      expected_total: money(sale.expected_total.amount, sale.expected_total.currency),
      payment:
        sale.payment.kind === "cash"
          ? { kind: "cash", tendered: money(sale.payment.tendered.amount, sale.payment.tendered.currency) }
          : sale.payment,
      stock_policy: recorded ? "record" : "strict",
      actor,
      ...(recorded?.remark && { remark: recorded.remark }),
      placed_at: recorded ? sale.sold_at : new Date().toISOString(),
      cart_id: null,
      device_id,
      return_url: null,
    },
    recorded ? { ...sale, sold_by: actor.id } : sale,
  );
  const refused = placementProblem(c, outcome);
  if (refused) return refused;
  if (outcome.kind !== "placed") return problem(c, "payment_not_confirmed", { reason: "challenge" });
  const { document } = outcome;
  // An id that is another order's, of the shop or of another store, tells nothing about that order.
  if (document.source !== "pos" || document.fulfilment.location_id !== location.id)
    return problem(c, "idempotency_key_reused");
  note(c, {
    subject: { kind: "order", id: document.id },
    location_id: location.id,
    once: document.id,
    after: { number: document.number, total: document.total, sold_by: actor.id, recorded: recorded !== null },
    reason: recorded?.remark ?? null,
  });
  return c.json(
    {
      order_id: document.id,
      number: document.number,
      state: document.state,
      total: document.total,
      change: document.cash?.change ?? null,
      placed_at: document.placed_at,
    },
    201,
  );
}

/** The pricing of a sale as the till has made it: its unit prices, its tax classes, its rates. */
function asMade(
  today: ReturnType<typeof counterPricing>,
  sale: Sale,
  currency: string,
): ReturnType<typeof counterPricing> {
  return {
    ...today,
    tax_rates: sale.tax_rates,
    lines: today.lines.map((line, index) => ({
      ...line,
      unit_price: money(sale.lines[index]?.unit_price.amount ?? 0, currency),
      tax_class: sale.lines[index]?.tax_class ?? line.tax_class,
    })),
  };
}

/** The first amount of a sale that is not in the till's currency, by its field. */
function foreignMoney(sale: Sale, currency: string): string | null {
  const amounts: (readonly [string, { currency: string }])[] = [
    ["expected_total", sale.expected_total],
    ...sale.lines.map((line, index) => [`lines.${index}.unit_price`, line.unit_price] as const),
    ...(sale.payment.kind === "cash" ? [["payment.tendered", sale.payment.tendered] as const] : []),
  ];
  return amounts.find(([, amount]) => amount.currency !== currency)?.[0] ?? null;
}
