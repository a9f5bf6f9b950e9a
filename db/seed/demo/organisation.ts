import type { DefaultRoleId } from "#commerce/access/roles.ts";

/** How the demo merchants are set up: sites, tax, shipping and people. All of it invented, but for the tax rates. */

/** State sales tax where Alder & Wren has a store or warehouse: base rates of 2025, without county and city. */
const usTaxes = (
  [
    ["NY", "New York sales tax", 40_000],
    ["OH", "Ohio sales tax", 57_500],
    ["IL", "Illinois sales tax", 62_500],
    ["WA", "Washington sales tax", 65_000],
    ["CA", "California sales tax", 72_500],
    ["MA", "Massachusetts sales tax", 62_500],
  ] as const
).map(([region, name, rate_ppm]) => ({
  country: "US",
  region,
  rates: (["standard", "reduced"] as const).map((tax_class) => ({ name, tax_class, rate_ppm })),
}));

/** UStG § 12: 19 %, and 7 % for books among others. */
const germanTax = {
  country: "DE",
  region: null,
  rates: [
    { name: "MwSt. 19 %", tax_class: "standard" as const, rate_ppm: 190_000 },
    { name: "MwSt. 7 %", tax_class: "reduced" as const, rate_ppm: 70_000 },
  ],
};

const usShipping = [
  {
    country: "US",
    name: { en: "Standard", de: "Standard" },
    currency: "USD",
    price: 695,
    free_over: 7_500,
    min_days: 3,
    max_days: 5,
  },
  {
    country: "US",
    name: { en: "Express", de: "Express" },
    currency: "USD",
    price: 1_895,
    free_over: null,
    min_days: 1,
    max_days: 2,
  },
].map((method) => ({ ...method, tax_class: "standard" as const }));

const germanShipping = [
  {
    country: "DE",
    name: { en: "Standard", de: "Standardversand" },
    currency: "EUR",
    price: 490,
    free_over: 6_000,
    min_days: 2,
    max_days: 3,
  },
  {
    country: "DE",
    name: { en: "Express", de: "Expressversand" },
    currency: "EUR",
    price: 1_290,
    free_over: null,
    min_days: 1,
    max_days: 1,
  },
].map((method) => ({ ...method, tax_class: "standard" as const }));

interface DemoSite {
  readonly name: string;
  readonly locale: string;
  readonly currency: "USD" | "EUR";
  readonly country: "US" | "DE";
  readonly prices_include_tax: boolean;
  /** Local hostname; browsers resolve `*.localhost` to this machine. */
  readonly hostname: string;
  readonly accent_hue: number | null;
}

interface DemoPerson {
  readonly name: string;
  readonly email: string | null;
  readonly role: DefaultRoleId;
  readonly location: string | null;
  readonly password: string | null;
  readonly pin: string | null;
}

export interface DemoOrganisation {
  readonly slug: string;
  readonly shard: string;
  readonly sites: readonly DemoSite[];
  readonly tax_zones: readonly (typeof germanTax | (typeof usTaxes)[number])[];
  readonly shipping_methods: readonly (typeof usShipping)[number][];
  readonly staff: readonly DemoPerson[];
}

/** For demonstrations on one's own machine only; a real merchant's people choose their own. */
export const DEMO_PASSWORD = "millrace-demo";

/** Somebody of Alder & Wren who signs in with their first name and the demo password. */
const person = (
  name: string,
  role: DefaultRoleId,
  { location = null, pin = null }: { readonly location?: string | null; readonly pin?: string | null } = {},
): DemoPerson => ({
  name,
  email: `${name.split(" ")[0]?.toLowerCase()}@alder-wren.example`,
  role,
  location,
  password: DEMO_PASSWORD,
  pin,
});

export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    slug: "alder-wren",
    shard: "SHARD_0",
    sites: [
      {
        name: "Alder & Wren USA",
        locale: "en-US",
        currency: "USD",
        country: "US",
        prices_include_tax: false,
        hostname: "localhost",
        accent_hue: null,
      },
      {
        name: "Alder & Wren Deutschland",
        locale: "de-DE",
        currency: "EUR",
        country: "DE",
        prices_include_tax: true,
        hostname: "de.localhost",
        accent_hue: null,
      },
    ],
    tax_zones: [...usTaxes, germanTax],
    shipping_methods: [...usShipping, ...germanShipping],
    // One for each of the eleven roles, and a second store manager across the sea.
    staff: [
      person("Ada Alder", "administrator", { pin: "1111" }),
      person("Cleo Hazel", "catalog_manager"),
      person("Ines Birch", "inventory_manager"),
      person("Otto Desk", "order_manager"),
      person("Finn Ash", "fulfilment_user", { location: "WH-US" }),
      person("Rosa Fern", "service_representative"),
      person("Milo Linden", "marketing_manager"),
      person("Bea Cedar", "account_manager"),
      person("Noor Brook", "store_manager", { location: "ST-NYC", pin: "2222" }),
      {
        ...person("Sam Reed", "store_associate", { location: "ST-NYC", pin: "3333" }),
        email: null,
        password: null,
      },
      person("Theo Rowan", "finance"),
      person("Lena Erle", "store_manager", { location: "ST-BER", pin: "4444" }),
    ],
  },
  {
    slug: "lumen-cycles",
    shard: "SHARD_1",
    sites: [
      {
        name: "Lumen Cycles",
        locale: "en-US",
        currency: "USD",
        country: "US",
        prices_include_tax: false,
        hostname: "cycles.localhost",
        accent_hue: 250,
      },
    ],
    tax_zones: usTaxes,
    shipping_methods: usShipping,
    staff: [
      {
        ...person("Max Lumen", "administrator", { pin: "5555" }),
        email: "max@lumen-cycles.example",
      },
    ],
  },
];
