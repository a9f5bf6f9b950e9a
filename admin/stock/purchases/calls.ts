import type { Schemas } from "#api-client/client.ts";
import type { paths } from "#api-client/schema.d.ts";
import { client, taken } from "../../client.ts";

export type Purchase = Schemas["PurchaseOrder"];
export type PurchaseSummary = Schemas["PurchaseOrderSummary"];
export type PurchaseState = Purchase["state"];
export type PurchaseMove = Purchase["moves"][number];
export type Supplier = Schemas["Supplier"];

type Body<Path extends keyof paths, Method extends "post" | "put"> = paths[Path] extends {
  [Verb in Method]: { requestBody: { content: { "application/json": infer Sent } } };
}
  ? Sent
  : never;

export type PurchaseWish = Body<"/api/v1/admin/purchase-orders", "post">;
export type SupplierTerms = Body<"/api/v1/admin/suppliers", "post">;

/** A move with what it says. */
export type PurchaseCommand = {
  [Move in PurchaseMove]: {
    readonly move: Move;
    readonly body: Body<`/api/v1/admin/purchase-orders/{purchase_id}/${Move}`, "post">;
  };
}[PurchaseMove];

type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Asked } } }
  ? NonNullable<Asked>
  : never;
export type PurchaseFilter = Pick<
  Query<"/api/v1/admin/purchase-orders">,
  "state" | "supplier_id" | "location_id" | "q"
>;
export type SupplierFilter = Pick<Query<"/api/v1/admin/suppliers">, "q">;

const keyed = (key: string) => ({ header: { "idempotency-key": key } });
const ifMatch = (version: number) => ({ header: { "if-match": `"v${version}"` } });

/** The calls about goods that are ordered from suppliers. */
export const purchaseCalls = {
  list: (query: Query<"/api/v1/admin/purchase-orders">, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/purchase-orders", { params: { query }, signal })),
  one: (purchase_id: string, locale: string, signal: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/purchase-orders/{purchase_id}", {
        params: { path: { purchase_id }, query: { locale } },
        signal,
      }),
    ),
  create: (body: PurchaseWish, key: string, locale: string) =>
    taken(
      client.POST("/api/v1/admin/purchase-orders", { params: { ...keyed(key), query: { locale } }, body }),
    ),
  /** Refused with `version_conflict` when it has moved on since `version` was read. */
  change: (purchase_id: string, body: PurchaseWish, version: number, locale: string) =>
    taken(
      client.PUT("/api/v1/admin/purchase-orders/{purchase_id}", {
        params: { path: { purchase_id }, query: { locale }, ...ifMatch(version) },
        body,
      }),
    ),
  move: (purchase_id: string, { move, body }: PurchaseCommand, key: string, locale: string) =>
    taken(
      client.POST(`/api/v1/admin/purchase-orders/{purchase_id}/${move}`, {
        params: { path: { purchase_id }, query: { locale }, ...keyed(key) },
        body,
      }),
    ),
};

/** The calls about whom the merchant buys from. */
export const supplierCalls = {
  list: (query: Query<"/api/v1/admin/suppliers">, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/suppliers", { params: { query }, signal })),
  add: (body: SupplierTerms, key: string) =>
    taken(client.POST("/api/v1/admin/suppliers", { params: keyed(key), body })),
  /** Refused with `version_conflict` when somebody saved it after `version` was read. */
  change: (supplier_id: string, body: SupplierTerms, version: number) =>
    taken(
      client.PUT("/api/v1/admin/suppliers/{supplier_id}", {
        params: { path: { supplier_id }, ...ifMatch(version) },
        body,
      }),
    ),
};
