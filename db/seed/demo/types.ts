export type Localized = { en: string; de: string };

/** Minor units: cents in both currencies. USD excludes tax, EUR includes it. */
export type DemoPrice = { USD: number; EUR: number };

export interface DemoCategory {
  handle: string;
  parent: string | null;
  name: Localized;
  description: Localized;
  /** Picture id. */
  picture: string;
}

export interface DemoOption {
  name: Localized;
  values: { code: string; label: Localized; swatch?: string }[];
}

export interface DemoVariant {
  sku: string;
  /** EAN-13 with a restricted-circulation prefix. */
  barcode: string;
  /** Value codes, in the order of the product's options. */
  options: string[];
  price: DemoPrice;
  compareAt?: DemoPrice;
  weightGrams: number;
  picture?: string;
}

export interface DemoProduct {
  handle: string;
  title: Localized;
  summary: Localized;
  /** Plain text; a blank line between paragraphs. */
  description: Localized;
  vendor: string;
  type: string;
  taxCategory: "standard" | "reduced";
  categories: string[];
  options: DemoOption[];
  variants: DemoVariant[];
  pictures: { id: string; alt: Localized }[];
  details: { label: Localized; value: Localized }[];
  /** Drives the opening stock. */
  demand: "steady" | "scarce" | "sold_out" | "plenty";
}

export interface DemoLocation {
  code: string;
  kind: "warehouse" | "store";
  name: string;
  address: {
    line1: string;
    city: string;
    region: string | null;
    postal_code: string;
    country: "US" | "DE";
  };
  latitude: number;
  longitude: number;
  timezone: string;
  phone: string;
  hours: { days: string; open: string; close: string }[];
  picks_up: boolean;
}

/** Whom a merchant buys from, one order that is open, and one transfer on its way. */
export interface DemoSupply {
  suppliers: { name: string; email: string; reference: string }[];
  purchase: {
    supplier: string;
    /** Location code. */
    location: string;
    currency: "USD" | "EUR";
    /** Expected in so many days. */
    days: number;
    /** Minor units a unit. */
    lines: { sku: string; quantity: number; unit_cost: number }[];
  };
  transfer: {
    /** Location codes. */
    from: string;
    to: string;
    days: number;
    carrier: string;
    tracking: string;
    lines: { sku: string; quantity: number }[];
  };
}

export interface DemoMerchant {
  slug: string;
  name: string;
  categories: DemoCategory[];
  products: DemoProduct[];
  locations: DemoLocation[];
  supply?: DemoSupply;
}
