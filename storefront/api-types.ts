import type { Schemas } from "#api-client/client.ts";

/** The generated types misplace `null` where a field refers to a named schema; here it stands where it is sent. */
type With<T, Fields> = Omit<T, keyof Fields> & Fields;

export type Category = Schemas["Category"];
export type Image = NonNullable<Schemas["Image"]>;
export type Money = Schemas["Money"];
export type StoreLocation = Schemas["StoreLocation"];
export type VariantAvailability = Schemas["VariantAvailability"];
export type Availability = Schemas["ProductCard"]["availability"];
export type { Problem } from "#api-client/client.ts";

export type Channel = With<
  Schemas["Channel"],
  {
    accent_hue: number | null;
    shipping_methods: With<Schemas["Channel"]["shipping_methods"][number], { free_over: Money | null }>[];
  }
>;

export type ProductCard = With<
  Schemas["ProductCard"],
  { compare_at: Money | null; image: Image | null; image_alternate: Image | null }
>;

export type Variant = With<Schemas["Product"]["variants"][number], { compare_at: Money | null }>;
export type Product = With<Schemas["Product"], { variants: Variant[]; images: Image[] }>;

export type Customer = NonNullable<Schemas["Customer"]>;
export type Fulfilment = NonNullable<Schemas["CartFulfilment"]>;
export type Cart = With<
  Schemas["Cart"],
  {
    customer: Customer | null;
    fulfilment: Fulfilment | null;
    shipping_total: Money | null;
    tax_total: Money | null;
  }
>;
export type CartLine = Cart["lines"][number];
export type ShippingMethod = Cart["shipping_methods"][number];

export type ShopperOrder = With<
  Schemas["ShopperOrder"],
  {
    customer: Customer | null;
    tax_total: Money | null;
    fulfilment: With<Schemas["ShopperOrder"]["fulfilment"], { address: Schemas["Address"] | null }>;
  }
>;
export type Placement = With<Schemas["Placement"], { order: ShopperOrder }> &
  ({ status: "placed" } | { status: "requires_action"; url: string });
