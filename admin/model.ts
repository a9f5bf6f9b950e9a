import type { Schemas } from "#api-client/client.ts";
import type { paths } from "#api-client/schema.d.ts";

/** What is sent to a path. */
type Body<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { "application/json": infer Sent } } };
}
  ? Sent
  : never;

export type Staff = Schemas["Staff"];
export type Channel = Schemas["ChannelConfig"];
export type Location = Schemas["Location"];
export type Product = Schemas["AdminProduct"];
export type ProductInput = Body<"/api/v1/admin/products">;
export type ProductSummary = Schemas["ProductSummary"];
export type Category = Schemas["AdminCategory"];
export type StockLevel = Schemas["StockLevel"];
export type StockRow = Schemas["StockRow"];
export type StockMovement = Schemas["StockMovement"];
export type Adjustment = Body<"/api/v1/admin/stock/adjustments">;
export type StaffOrder = Body<"/api/v1/admin/orders/quote">;
export type PlaceStaffOrder = Body<"/api/v1/admin/orders">;
export type StaffQuote = Schemas["StaffQuote"];
export type Notification = Schemas["Notification"];
export type ApiClient = Schemas["ApiClient"];
export type ApiClientTerms = Required<Schemas["ApiClientTerms"]>;
export type ApiClientWithSecret = Schemas["ApiClientWithSecret"];
export type NewApiClient = Required<Schemas["NewApiClient"]>;
export type Webhook = Schemas["Webhook"];
export type WebhookDelivery = Schemas["WebhookDelivery"];
export type WebhookTerms = Schemas["WebhookTerms"];
export type WebhookSubscription = Schemas["WebhookSubscription"];
export type WebhookEvent = Schemas["WebhookEvent"];
export type ImportJob = Schemas["ImportJob"];
export type Order = Schemas["Order"];
export type OrderSummary = Schemas["OrderSummary"];
export type OrderState = Order["state"];
export type OrderMove = Order["moves"][number];
export type Address = Schemas["Address"];
export type Money = Schemas["Money"];
export type Fulfilment = Schemas["CartFulfilment"];

/** One page of a list, and where the next begins. */
export interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}
