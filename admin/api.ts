import type { paths } from "#api-client/schema.d.ts";
import { client, taken } from "./client.ts";
import type { Adjustment, OrderMove, PlaceStaffOrder, ProductInput, StaffOrder } from "./model.ts";

type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Asked } } }
  ? Asked
  : never;
type Asked<Path extends keyof paths> = NonNullable<Query<Path>>;

export type OrderFilter = Pick<Asked<"/api/v1/admin/orders">, "state" | "source" | "location_id" | "q">;
export type ProductFilter = Pick<Asked<"/api/v1/admin/products">, "status" | "q">;
export type StockFilter = Pick<Asked<"/api/v1/admin/stock">, "low" | "state" | "location_id" | "q">;

export type ImportChoices = Omit<paths["/api/v1/admin/imports"]["post"]["parameters"]["query"], "file_name">;

const keyed = (key: string) => ({ header: { "idempotency-key": key } });

/** The calls of the back office, in its own words; paths and shapes are the contract's. */
export const api = {
  signOut: () => taken(client.POST("/api/v1/auth/sign-out", { body: {} })),
  me: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/me", { signal })),
  channels: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/channels", { signal })),
  locations: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/locations", { signal })),

  orders: (query: Asked<"/api/v1/admin/orders">, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/orders", { params: { query }, signal })),
  order: (order_id: string, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/orders/{order_id}", { params: { path: { order_id } }, signal })),
  moveOrder: (order_id: string, move: OrderMove, body: { reason?: string; tracking?: string }, key: string) =>
    taken(
      client.POST("/api/v1/admin/orders/{order_id}/{move}", {
        params: { path: { order_id, move }, ...keyed(key) },
        body,
      }),
    ),
  quoteOrder: (body: StaffOrder, signal: AbortSignal) =>
    taken(client.POST("/api/v1/admin/orders/quote", { body, signal })),
  placeOrder: (body: PlaceStaffOrder, key: string) =>
    taken(client.POST("/api/v1/admin/orders", { params: keyed(key), body })),
  customers: (q: string, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/customers", { params: { query: { q } }, signal })),

  products: (query: Asked<"/api/v1/admin/products">, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/products", { params: { query }, signal })),
  product: (product_id: string, signal?: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/products/{product_id}", {
        params: { path: { product_id } },
        ...(signal && { signal }),
      }),
    ),
  createProduct: (body: ProductInput, key: string) =>
    taken(client.POST("/api/v1/admin/products", { params: keyed(key), body })),
  /** Refused with `version_conflict` when somebody saved it after `version` was read. */
  saveProduct: (product_id: string, body: ProductInput, version: number, key: string) =>
    taken(
      client.PUT("/api/v1/admin/products/{product_id}", {
        params: {
          path: { product_id },
          header: { "idempotency-key": key, "if-match": `"v${version}"` },
        },
        body,
      }),
    ),
  /** Saying it again changes nothing, so these need no key. */
  publishProduct: (product_id: string) =>
    taken(
      client.POST("/api/v1/admin/products/{product_id}/publish", {
        params: { path: { product_id } },
        body: {},
      }),
    ),
  unpublishProduct: (product_id: string) =>
    taken(
      client.POST("/api/v1/admin/products/{product_id}/unpublish", {
        params: { path: { product_id } },
        body: {},
      }),
    ),
  categories: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/categories", { signal })),
  /** The same bytes again give the same picture, so this needs no key. */
  uploadMedia: (file: Blob) =>
    taken(
      client.POST("/api/v1/admin/media", {
        headers: { "Content-Type": file.type },
        body: "",
        bodySerializer: () => file,
      }),
    ),

  stock: (query: Asked<"/api/v1/admin/stock">, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/stock", { params: { query }, signal })),
  stockRow: (sku: string, locale: string, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/stock/{sku}", { params: { path: { sku }, query: { locale } }, signal })),
  adjustStock: (body: Adjustment, key: string) =>
    taken(client.POST("/api/v1/admin/stock/adjustments", { params: keyed(key), body })),

  imports: (signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/imports", { params: { query: { limit: 50 } }, signal })),
  import: (import_id: string, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/imports/{import_id}", { params: { path: { import_id } }, signal })),
  /** The file is sent as it is; what to make of it is in the query. */
  startImport: (file: File, query: ImportChoices, key: string) =>
    taken(
      client.POST("/api/v1/admin/imports", {
        params: { query: { ...query, file_name: file.name }, ...keyed(key) },
        headers: { "Content-Type": "application/octet-stream" },
        body: "",
        bodySerializer: () => file,
      }),
    ),
  importRefusals: (import_id: string, cursor: string | undefined, signal: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/imports/{import_id}/refusals", {
        params: { path: { import_id }, query: { limit: 100, ...(cursor && { cursor }) } },
        signal,
      }),
    ),

  notifications: (query: Asked<"/api/v1/admin/notifications">, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/notifications", { params: { query }, signal })),
};
