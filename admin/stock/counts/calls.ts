import type { Schemas } from "#api-client/client.ts";
import type { paths } from "#api-client/schema.d.ts";
import { client, taken } from "../../client.ts";

export type StockCount = Schemas["StockCount"];
export type CountSummary = Schemas["StockCountSummary"];
export type CountLine = Schemas["StockCountLine"];
export type AccuracyMonth = Schemas["CountAccuracyMonth"];
export type CountState = StockCount["state"];

type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Asked } } }
  ? NonNullable<Asked>
  : never;
export type CountsAsked = Query<"/api/v1/admin/counts">;
export type LinesAsked = Query<"/api/v1/admin/counts/{count_id}/lines">;
export type LineFilter = NonNullable<LinesAsked["filter"]>;
export type AccuracyAsked = Query<"/api/v1/admin/counts/accuracy">;
export type NewCount = paths["/api/v1/admin/counts"]["post"]["requestBody"]["content"]["application/json"];

/** What a count can be told from here. */
export type CountDecision =
  | { readonly move: "finish"; readonly rest: "zero" | "not_counted" }
  | { readonly move: "recount"; readonly skus: string[]; readonly reason: string | null }
  | { readonly move: "approve" | "cancel"; readonly reason: string | null }
  | { readonly move: "post" };

const at = (count_id: string) => ({ path: { count_id } });
const keyed = (key: string) => ({ header: { "idempotency-key": key } });

/** The calls about counts. */
export const countCalls = {
  list: (query: CountsAsked, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/counts", { params: { query }, signal })),
  plan: (body: NewCount, key: string) =>
    taken(client.POST("/api/v1/admin/counts", { params: keyed(key), body })),
  read: (id: string, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/counts/{count_id}", { params: at(id), signal })),
  lines: (id: string, query: LinesAsked, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/counts/{count_id}/lines", { params: { ...at(id), query }, signal })),
  decide(id: string, decision: CountDecision, key: string): Promise<StockCount> {
    const params = { ...at(id), ...keyed(key) };
    switch (decision.move) {
      case "finish": {
        const { rest } = decision;
        return taken(client.POST("/api/v1/admin/counts/{count_id}/finish", { params, body: { rest } }));
      }
      case "recount": {
        const { skus, reason } = decision;
        return taken(
          client.POST("/api/v1/admin/counts/{count_id}/recount", { params, body: { skus, reason } }),
        );
      }
      case "approve": {
        const { reason } = decision;
        return taken(client.POST("/api/v1/admin/counts/{count_id}/approve", { params, body: { reason } }));
      }
      case "cancel": {
        const { reason } = decision;
        return taken(client.POST("/api/v1/admin/counts/{count_id}/cancel", { params, body: { reason } }));
      }
      case "post":
        return taken(client.POST("/api/v1/admin/counts/{count_id}/post", { params, body: {} }));
    }
  },
  accuracy: (query: AccuracyAsked, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/counts/accuracy", { params: { query }, signal })),
};

/** Where the accuracy of each posted count is downloaded from. */
export const accuracyFile = (query: AccuracyAsked): string =>
  `/api/v1/admin/counts/accuracy.csv?${new URLSearchParams(Object.entries(query).filter(([, value]) => value))}`;
