import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { inFillingOrder } from "#commerce/stock/arrivals.ts";
import { type Availability, availability } from "#commerce/stock/availability.ts";
import { sellable } from "#commerce/stock/level.ts";
import { rulesOfCategories } from "#commerce/stock/rules.ts";
import { variantsBySku } from "#db/catalog.ts";
import type { StockRow } from "#db/stock-list.ts";
import { ordersOf } from "#db/stock-orders.ts";
import { merchantOf } from "#db/store-context.ts";
import type { AppEnv } from "../../app-env.ts";
import { within } from "../../auth/principal.ts";
import type { stockItemSchema } from "../../schemas/stock.ts";
import { policyView } from "./policies.ts";

/** So many of those who wait are named; the others are counted. */
const MOST_WAITING = 100;

type StockItemView = z.infer<typeof stockItemSchema>;

/** A SKU with its levels, promises, holds, and what each channel may sell and why; narrowed to the caller's places. */
export async function stockItemView(c: Context<AppEnv>, row: StockRow): Promise<StockItemView> {
  const { sku } = row;
  const places = within(c, "inventory.stock.view", undefined);
  const here = ({ location_id }: { readonly location_id: string }) => places?.includes(location_id) ?? true;
  const [overview, merchant, facts] = await Promise.all([
    c.get("objects").item(sku).overview(),
    merchantOf(c.env, c.get("db").tenant_id, c.get("meter")),
    variantsBySku(c.get("db"), [sku]),
  ]);
  const { policy } = overview;
  const general = rulesOfCategories(merchant?.stock_rules ?? [], facts.get(sku)?.product.category_ids ?? []);
  const levels = overview.levels.filter(here).map((level) => ({ ...level, available: sellable(level) }));
  const waiting = overview.waiting.filter(here);
  const orders = await ordersOf(
    c.get("db"),
    waiting.map(({ allocation_id }) => allocation_id),
  );
  const dates = waiting.flatMap(({ promised_at }) => promised_at ?? []).toSorted();
  return {
    ...row,
    levels,
    on_hand: levels.reduce((total, level) => total + level.on_hand, 0),
    available: levels.reduce((total, level) => total + level.available, 0),
    policy: policyView(c, policy),
    arrivals: overview.arrivals.filter(here),
    waiting: {
      promises: waiting.length,
      units: waiting.reduce((total, promise) => total + promise.quantity, 0),
      next_at: dates[0] ?? null,
      list: inFillingOrder(waiting)
        .slice(0, MOST_WAITING)
        .map(({ allocation_id, kind, quantity, location_id, promised_at, since }) => ({
          kind,
          quantity,
          location_id,
          promised_at,
          since: new Date(since).toISOString(),
          order: orders.get(allocation_id) ?? null,
        })),
    },
    quarantines: overview.quarantines.filter(here),
    channels: (merchant?.channels ?? []).map(({ id, location_ids }) => ({
      channel_id: id,
      ...narrowed(
        availability(
          overview.levels,
          { own: policy.rules, general },
          policy.beyond,
          { channel_id: id, location_ids },
          policy.sale,
        ),
        here,
      ),
    })),
  };
}

/** What a channel may promise from the places that the caller sees. */
function narrowed(
  { locations, beyond }: Availability,
  here: (place: { readonly location_id: string }) => boolean,
): Omit<StockItemView["channels"][number], "channel_id"> {
  const seen = locations.filter(here).map((place) => ({ ...place, explanation: [...place.explanation] }));
  return { units: seen.reduce((total, place) => total + place.units, 0), locations: seen, beyond };
}
