import type { Schemas } from "#api-client/client.ts";
import type { paths } from "#api-client/schema.d.ts";
import { client, taken } from "../client.ts";

export type StockItem = Schemas["StockItem"];
export type StockPolicy = Schemas["StockPolicy"];
export type PolicyRule = StockPolicy["rules"][number];
export type StockHold = Schemas["StockQuarantineRow"];
export type Recall = Schemas["StockRecall"];
export type StockAlert = Schemas["StockAlert"];
export type StockRule = Schemas["StockRule"];
export type ChannelStock = Schemas["ChannelStock"];

type Body<Path extends keyof paths, Method extends "post" | "put"> = paths[Path] extends {
  [Verb in Method]: { requestBody: { content: { "application/json": infer Sent } } };
}
  ? Sent
  : never;

export type Damage = Body<"/api/v1/admin/stock/{sku}/damages", "post">;
export type Returned = Body<"/api/v1/admin/stock/{sku}/returns", "post">;
export type NewHold = Body<"/api/v1/admin/stock/{sku}/quarantines", "post">;
export type HoldRelease = Body<"/api/v1/admin/stock/quarantines/{quarantine_id}/release", "post">;
export type NewRecall = Body<"/api/v1/admin/stock/recalls", "post">;
export type RuleInput = Body<"/api/v1/admin/stock-rules", "post">;
export type PolicyInput = Body<"/api/v1/admin/stock/{sku}/policy", "put">;
export type ChannelStockInput = Body<"/api/v1/admin/channels/{channel_id}/stock", "put">;

type Asked<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;
export type AlertsAsked = Asked<"/api/v1/admin/stock/alerts">;
export type HoldsAsked = Asked<"/api/v1/admin/stock/quarantines">;
export type MovementsAsked = Asked<"/api/v1/admin/stock/{sku}/movements">;

const of = (sku: string) => ({ path: { sku } });
const keyed = (key: string) => ({ header: { "idempotency-key": key } });
const ifMatch = (version: number) => ({ header: { "if-match": `"v${version}"` } });

/** The calls about one SKU's stock. */
export const skuCalls = {
  movements: (sku: string, query: MovementsAsked, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/stock/{sku}/movements", { params: { ...of(sku), query }, signal })),
  damage: (sku: string, body: Damage, key: string) =>
    taken(client.POST("/api/v1/admin/stock/{sku}/damages", { params: { ...of(sku), ...keyed(key) }, body })),
  writeOff: (sku: string, body: Damage, key: string) =>
    taken(
      client.POST("/api/v1/admin/stock/{sku}/write-offs", { params: { ...of(sku), ...keyed(key) }, body }),
    ),
  takeBack: (sku: string, body: Returned, key: string) =>
    taken(client.POST("/api/v1/admin/stock/{sku}/returns", { params: { ...of(sku), ...keyed(key) }, body })),
  hold: (sku: string, body: NewHold, key: string) =>
    taken(
      client.POST("/api/v1/admin/stock/{sku}/quarantines", { params: { ...of(sku), ...keyed(key) }, body }),
    ),
  /** Refused with `version_conflict` when somebody saved it after `version` was read. */
  savePolicy: (sku: string, body: PolicyInput, version: number) =>
    taken(
      client.PUT("/api/v1/admin/stock/{sku}/policy", { params: { ...of(sku), ...ifMatch(version) }, body }),
    ),
  /** Started again it stays as it is. */
  startSale: (sku: string, counters: number, key: string) =>
    taken(
      client.POST("/api/v1/admin/stock/{sku}/flash-sale", {
        params: { ...of(sku), ...keyed(key) },
        body: { counters },
      }),
    ),
  endSale: (sku: string) => taken(client.DELETE("/api/v1/admin/stock/{sku}/flash-sale", { params: of(sku) })),
};

/** The calls about goods on hold. */
export const holdCalls = {
  list: (query: HoldsAsked, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/stock/quarantines", { params: { query }, signal })),
  release: (quarantine_id: string, body: HoldRelease, key: string) =>
    taken(
      client.POST("/api/v1/admin/stock/quarantines/{quarantine_id}/release", {
        params: { path: { quarantine_id }, ...keyed(key) },
        body,
      }),
    ),
  recall: (body: NewRecall, key: string) =>
    taken(client.POST("/api/v1/admin/stock/recalls", { params: keyed(key), body })),
};

/** The calls about what ran low or out. */
export const alertCalls = {
  list: (query: AlertsAsked, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/stock/alerts", { params: { query }, signal })),
  /** Saying it again changes nothing, so this needs no key. */
  acknowledge: (stock_alert_id: string) =>
    taken(
      client.POST("/api/v1/admin/stock/alerts/{stock_alert_id}/acknowledge", {
        params: { path: { stock_alert_id } },
        body: {},
      }),
    ),
};

/** The calls about rules for all SKUs or for a category, and about what each channel sells from. */
export const ruleCalls = {
  list: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/stock-rules", { signal })),
  add: (body: RuleInput, key: string) =>
    taken(client.POST("/api/v1/admin/stock-rules", { params: keyed(key), body })),
  change: (rule_id: string, body: RuleInput, version: number) =>
    taken(
      client.PUT("/api/v1/admin/stock-rules/{rule_id}", {
        params: { path: { rule_id }, ...ifMatch(version) },
        body,
      }),
    ),
  remove: (rule_id: string, version: number) =>
    taken(
      client.DELETE("/api/v1/admin/stock-rules/{rule_id}", {
        params: { path: { rule_id }, ...ifMatch(version) },
      }),
    ),
  channel: (channel_id: string, signal: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/channels/{channel_id}/stock", { params: { path: { channel_id } }, signal }),
    ),
  saveChannel: (channel_id: string, body: ChannelStockInput, version: number) =>
    taken(
      client.PUT("/api/v1/admin/channels/{channel_id}/stock", {
        params: { path: { channel_id }, ...ifMatch(version) },
        body,
      }),
    ),
};
