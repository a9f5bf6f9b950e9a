import { handleFrom } from "../catalog.ts";
import { COUNTRIES, type Country, US_STATE_TAX } from "./countries.ts";

/** The few things that have to be said of a new merchant; the rest follows from its country. */
export interface FewWords {
  readonly name: string;
  readonly slug: string;
  readonly kind: "live" | "sandbox";
  readonly shard: string;
  readonly country: Country;
  readonly locale: string;
  readonly currency: string;
  readonly hostname: string;
  /** Where the site is found; by https at its hostname when null. */
  readonly url: string | null;
  readonly place: FirstPlace;
  readonly administrator: { readonly name: string; readonly email: string };
}

/** The merchant's first location: where its goods lie. */
export interface FirstPlace {
  readonly kind: "warehouse" | "store";
  readonly name: string;
  readonly line1: string;
  readonly city: string;
  /** A state of the United States by its two letters; null elsewhere. */
  readonly region: string | null;
  readonly postal_code: string;
}

/** Shipping in minor units: standard, free over, express. Round sums that shops of the currency are used to. */
const SHIPPING: Readonly<Record<string, readonly [standard: number, freeOver: number, express: number]>> = {
  CHF: [790, 8_000, 1_790],
  CZK: [9_900, 150_000, 19_900],
  DKK: [3_900, 50_000, 9_900],
  EUR: [490, 6_000, 1_290],
  GBP: [395, 5_000, 995],
  NOK: [5_900, 70_000, 14_900],
  PLN: [1_490, 20_000, 3_990],
  SEK: [4_900, 60_000, 12_900],
  USD: [695, 7_500, 1_895],
};

/** Currencies that shipping has a price in here. */
export const CURRENCIES = Object.keys(SHIPPING) as [string, ...string[]];

const PLACE = "MAIN";
const SLUG_LENGTH = 60;

/**
 * A whole merchant from a few words, as `POST /operator/merchants` takes it: a site and a channel for tills, the first
 * location, the country's taxes, two ways to ship, an administrator who is invited.
 */
export function newMerchant(few: FewWords) {
  const { locale, currency, country, hostname } = few;
  const { prices_include_tax, timezone, latitude, longitude } = COUNTRIES[country];
  const channel = { locale, currency, country, prices_include_tax, locations: [PLACE], accent_hue: null };
  return {
    slug: few.slug,
    name: few.name,
    kind: few.kind,
    shard: few.shard,
    locations: [
      {
        code: PLACE,
        kind: few.place.kind,
        name: few.place.name,
        address: {
          line1: few.place.line1,
          city: few.place.city,
          region: few.place.region,
          postal_code: few.place.postal_code,
          country,
        },
        latitude,
        longitude,
        timezone,
        phone: null,
        hours: [],
        picks_up: few.place.kind === "store",
        pos_channel: few.place.kind === "store" ? 1 : null,
      },
    ],
    channels: [
      { ...channel, kind: "web" as const, name: few.name, hostname, url: few.url ?? `https://${hostname}` },
      { ...channel, kind: "pos" as const, name: `${few.name} tills`, hostname: null, url: null },
    ],
    tax_zones: taxZones(country, few.place.region),
    shipping_methods: shippingMethods(country, currency),
    staff: [
      {
        ...few.administrator,
        role: "administrator" as const,
        location: null,
        password: null,
        pin: null,
      },
    ],
  };
}

/** Taxes where the merchant is at home: the country's, or the state's of its first place. */
function taxZones(country: Country, region: string | null) {
  const { tax } = COUNTRIES[country];
  if (tax) {
    const { name, standard, reduced } = tax;
    const rates = [
      rateOf(name, "standard", standard),
      ...(reduced === null ? [] : [rateOf(name, "reduced", reduced)]),
    ];
    return [{ country, region: null, rates }];
  }
  const base = region === null ? undefined : US_STATE_TAX[region];
  if (!base) return [];
  const name = `${region} sales tax`;
  return [{ country, region, rates: [rateOf(name, "standard", base), rateOf(name, "reduced", base)] }];
}

const rateOf = (name: string, tax_class: "standard" | "reduced", rate_ppm: number) => ({
  name: `${name} ${rate_ppm / 10_000} %`,
  tax_class,
  rate_ppm,
});

function shippingMethods(country: Country, currency: string) {
  const prices = SHIPPING[currency];
  if (!prices) throw new RangeError(`no shipping is priced in ${currency}`);
  const [standard, free_over, express] = prices;
  const common = { country, currency, tax_class: "standard" as const };
  return [
    {
      ...common,
      name: { en: "Standard", de: "Standardversand" },
      price: standard,
      free_over,
      min_days: 2,
      max_days: 4,
    },
    {
      ...common,
      name: { en: "Express", de: "Expressversand" },
      price: express,
      free_over: null,
      min_days: 1,
      max_days: 2,
    },
  ];
}

/** A slug from a name: `Müller & Söhne` becomes `mueller-soehne`. */
export const slugOf = (name: string): string => handleFrom(name).slice(0, SLUG_LENGTH).replace(/-$/, "");
