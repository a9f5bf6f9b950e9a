import type { Schemas } from "#api-client/client.ts";

export type { Problem } from "#api-client/client.ts";

export type Availability = Schemas["ProductCard"]["availability"];
export type Cart = Schemas["Cart"];
export type CartLine = Cart["lines"][number];
export type Category = Schemas["Category"];
export type Channel = Schemas["Channel"];
export type Customer = NonNullable<Schemas["Customer"]>;
export type Fulfilment = NonNullable<Schemas["CartFulfilment"]>;
export type Image = NonNullable<Schemas["Image"]>;
export type Money = Schemas["Money"];
export type Placement = Schemas["Placement"];
/** The document lets `null` into a list of pictures, where none is ever sent. */
export type Product = Omit<Schemas["Product"], "images"> & { images: Image[] };
export type ProductCard = Schemas["ProductCard"];
export type ShippingMethod = Cart["shipping_methods"][number];
export type ShopperOrder = Schemas["ShopperOrder"];
export type StoreLocation = Schemas["StoreLocation"];
export type Variant = Product["variants"][number];
export type VariantAvailability = Schemas["VariantAvailability"];
