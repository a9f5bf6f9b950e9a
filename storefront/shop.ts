import { useRouteLoaderData } from "react-router";
import { formatMoney } from "#commerce/money.ts";
import type { Category, Channel, Money } from "./api-types.ts";
import type { loader } from "./root.tsx";
import { type Words, words } from "./words.ts";

/** What every page of a site knows: its channel, its categories, and how it speaks. */
export interface Shop {
  readonly channel: Channel;
  readonly categories: readonly Category[];
  /** Null for a shopper without a cart, whose page others may get too. */
  readonly cartUnits: number | null;
  /** Whether the browser has a session; it may have ended since. */
  readonly signedIn: boolean;
  /** Scheme and host, for links that leave the page (canonical, Open Graph). */
  readonly origin: string;
  /** When the page was made: dates of delivery count from here, and days that are over are not promised. */
  readonly now: Date;
  readonly t: Words;
  money(value: Money): string;
}

/** Null where the host belongs to no shop. */
export function useShopIfAny(): Shop | null {
  const site = useRouteLoaderData<typeof loader>("root");
  if (!site) return null;
  const { locale } = site.channel;
  return {
    ...site,
    now: new Date(site.made_at),
    t: words(locale),
    money: (value) => formatMoney(value, locale),
  };
}

export function useShop(): Shop {
  const shop = useShopIfAny();
  if (!shop) throw new Error("Used outside a shop's page");
  return shop;
}

/** Categories of the first level, in the merchant's order. */
export const topCategories = (categories: readonly Category[]): Category[] => childrenOf(categories, null);

export const childrenOf = (categories: readonly Category[], parentId: string | null): Category[] =>
  categories.filter((category) => category.parent_id === parentId).sort((a, b) => a.position - b.position);

/** A category and those above it, topmost first. */
export function trailOf(categories: readonly Category[], id: string | null): Category[] {
  const trail: Category[] = [];
  let next = id;
  while (next) {
    const category = categories.find((candidate) => candidate.id === next);
    if (!category || trail.includes(category)) break;
    trail.unshift(category);
    next = category.parent_id;
  }
  return trail;
}

export const categoryPath = (category: Pick<Category, "handle">): string => `/categories/${category.handle}`;

/** `near`: the store that distances are told from. */
export function productPath(handle: string, sku?: string, near?: string): string {
  const query = new URLSearchParams({ ...(sku && { variant: sku }), ...(near && { near }) });
  return `/products/${handle}${query.size > 0 ? `?${query}` : ""}`;
}

export const isCheckout = (path: string): boolean => path.startsWith("/checkout");

/** "Germany" for an English reader, "Deutschland" for a German one. */
export const countryName = (country: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;
