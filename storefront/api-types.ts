import type { Schemas } from "#api-client/client.ts";

export type { Problem } from "#api-client/client.ts";

export type Availability = Schemas["ProductCard"]["availability"];
export type Cart = Schemas["Cart"];
export type CartLine = Cart["lines"][number];
export type Category = Schemas["Category"];
export type Channel = Schemas["Channel"];
export type Customer = Schemas["Customer"];
export type Fulfilment = Schemas["CartFulfilment"];
export type HistoryOrder = Schemas["HistoryOrder"];
export type Image = Schemas["Image"];
export type Money = Schemas["Money"];
export type Me = Schemas["ShopperAccount"];
export type OwnConsents = Schemas["OwnConsents"];
export type OwnErasure = Schemas["OwnErasure"];
export type Placement = Schemas["Placement"];
export type Product = Schemas["Product"];
export type ProductCard = Schemas["ProductCard"];
export type PostalAddress = Schemas["Address"];
export type Provider = Schemas["ShopperProvider"];
export type SavedAddress = Schemas["SavedAddress"];
export type ShippingMethod = Cart["shipping_methods"][number];
export type ShopperOrder = Schemas["ShopperOrder"];
export type StoreLocation = Schemas["StoreLocation"];
export type Variant = Product["variants"][number];
export type VariantAvailability = Schemas["VariantAvailability"];
