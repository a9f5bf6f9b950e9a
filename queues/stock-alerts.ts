import type { StockAlert } from "#db/stock-alerts.ts";
import type { LiveMessage } from "#durable-objects/live-room/live-room.ts";
import { liveTopic } from "#durable-objects/objects.ts";
import type { DomainEvent } from "./events.ts";

type AlertEvent = Extract<DomainEvent, { readonly type: "stock.low" | "stock.out" | "stock.replenished" }>;

/** The crossings that the world was not told of yet, each an event that has the same id whenever it is told. */
export const alertEvents = (tenantId: string, alerts: readonly StockAlert[]): AlertEvent[] =>
  alerts.flatMap(({ id, sku, location_id, crossings, told }) =>
    crossings.slice(told).map(({ to, at, units, low_at }, index): AlertEvent => {
      const subject = `stock-alert:${id}`;
      const seq = told + index + 1;
      return {
        id: `evt_${tenantId}:${subject}:${seq}`,
        type: `stock.${to}`,
        tenant_id: tenantId,
        subject,
        seq,
        occurred_at: at,
        request_id: null,
        data: { alert_id: id, sku, location_id, units, low_at },
      };
    }),
  );

/** What open pages of the back office, and the store's, are told: how each alert stands now. */
export const alertMessages = (alerts: readonly StockAlert[]): LiveMessage[] =>
  alerts.flatMap(({ id, sku, location_id, since, crossings }) => {
    const last = crossings.at(-1);
    if (!last) return [];
    const alert = { id, sku, location_id, since, state: last.to, units: last.units };
    return [liveTopic.staff(), liveTopic.staffStock(), liveTopic.store(location_id)].map((topic) => ({
      topic,
      data: { type: "stock_alert", alert },
    }));
  });
