import { data } from "react-router";
import type { Agreement } from "#commerce/consents.ts";
import type { Customer, Fulfilment, Money, Product } from "../api-types.ts";
import { type Answer, answer, type Caller, clientOf, once } from "./client.ts";

export type { Answer } from "./client.ts";

export interface ProductQuery {
  category?: string;
  q?: string;
  sort?: "newest" | "price_asc" | "price_desc";
  cursor?: string;
  limit?: number;
}

export interface CartDetails {
  customer?: Customer & { agreed_to?: Agreement[] };
  fulfilment?: Fulfilment;
}

export interface Checkout {
  payment: { kind: "card"; token: string };
  expected_total: Money;
  return_path: string;
}

/** The public store API, as the shopper behind `request` would call it; in process, without a network hop. */
export function storeApi(caller: Caller) {
  const client = clientOf(caller);
  return {
    channel: async () => answer(await client.GET("/api/v1/store/channel")),
    categories: async () => answer(await client.GET("/api/v1/store/categories")),
    locations: async () => answer(await client.GET("/api/v1/store/locations")),
    products: async (query: ProductQuery) =>
      answer(await client.GET("/api/v1/store/products", { params: { query } })),
    product: async (handle: string) =>
      answer(
        await client.GET("/api/v1/store/products/{handle}", { params: { path: { handle } } }),
      ) as Answer<Product>,
    availability: async (handle: string) =>
      answer(
        await client.GET("/api/v1/store/products/{handle}/availability", { params: { path: { handle } } }),
      ),
    reserve: async (cart_id: string) =>
      answer(
        await client.POST("/api/v1/store/carts/{cart_id}/reservation", {
          params: { path: { cart_id } },
          body: {},
        }),
      ),
    newCart: async () => answer(await client.POST("/api/v1/store/carts", { body: {} })),
    cart: async (cart_id: string) =>
      answer(await client.GET("/api/v1/store/carts/{cart_id}", { params: { path: { cart_id } } })),
    addLine: async (cart_id: string, sku: string, quantity: number) =>
      answer(
        await client.POST("/api/v1/store/carts/{cart_id}/lines", {
          params: { header: once(), path: { cart_id } },
          body: { sku, quantity },
        }),
      ),
    setQuantity: async (cart_id: string, line_id: string, quantity: number) =>
      answer(
        await client.PATCH("/api/v1/store/carts/{cart_id}/lines/{line_id}", {
          params: { header: once(), path: { cart_id, line_id } },
          body: { quantity },
        }),
      ),
    removeLine: async (cart_id: string, line_id: string) =>
      answer(
        await client.DELETE("/api/v1/store/carts/{cart_id}/lines/{line_id}", {
          params: { header: once(), path: { cart_id, line_id } },
        }),
      ),
    setDetails: async (cart_id: string, details: CartDetails) =>
      answer(
        await client.PUT("/api/v1/store/carts/{cart_id}/details", {
          params: { header: once(), path: { cart_id } },
          body: details,
        }),
      ),
    checkout: async (cart_id: string, checkout: Checkout, key: string) =>
      answer(
        await client.POST("/api/v1/store/carts/{cart_id}/checkout", {
          params: { header: once(key), path: { cart_id } },
          body: checkout,
        }),
      ),
    order: async (order_id: string, key: string) =>
      answer(
        await client.GET("/api/v1/store/orders/{order_id}", {
          params: { path: { order_id }, query: { key } },
        }),
      ),
    /** Asks the bank how a 3-D Secure challenge went, and goes on from there. */
    confirmPayment: async (order_id: string, key: string) =>
      answer(
        await client.POST("/api/v1/store/orders/{order_id}/payment", {
          params: { path: { order_id }, query: { key } },
          body: {},
        }),
      ),
    /** The signed-in shopper's one cart, with what this device's has. */
    joinCart: async (cart_id: string | null) =>
      answer(await client.POST("/api/v1/store/account/cart", { body: { cart_id } })),
  };
}

export type StoreApi = ReturnType<typeof storeApi>;

/** What was asked for, or the error page with the problem's status. */
export function need<T>(given: Answer<T>): T {
  if (given.ok) return given.value;
  // An address that no id can look like names nothing either.
  const status = given.error.code === "invalid_request" ? 404 : given.error.status;
  throw data({ code: given.error.code, locale: given.error.locale }, { status });
}
