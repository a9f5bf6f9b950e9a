import type { ToldStock } from "#commerce/stock/shop-window.ts";
import type { Availability } from "../api-types.ts";
import { dayToCome } from "./day.ts";

/** All that a product page says of stock, so that the live module says the same as the server. */
export interface StockWords {
  readonly locale: string;
  readonly in_stock: string;
  readonly out_of_stock: string;
  /** Online stock says so when it is gone, since a store may still have it. */
  readonly out_online: string;
  /** By count, from one. */
  readonly low_stock: readonly string[];
  readonly low_stock_some: string;
  readonly backorder: WaitWords;
  readonly preorder: WaitWords;
  /** By count of stores, from none. */
  readonly stores: readonly string[];
  readonly button: Readonly<Record<Availability, string>>;
}

interface WaitWords {
  readonly undated: string;
  /** With `{date}` for the day. */
  readonly dated: string;
}

/** What is said of stock. `online`: of what is sent, not of what a store has. */
export function stockText(words: StockWords, stock: ToldStock, online: boolean, now: Date): string {
  const { state, units } = stock;
  switch (state) {
    case "in_stock":
      return words.in_stock;
    case "low_stock":
      return (units !== null && words.low_stock[units - 1]) || words.low_stock_some;
    case "out_of_stock":
      return online ? words.out_online : words.out_of_stock;
    case "backorder":
    case "preorder": {
      const day = dayToCome(stock.expected_at, words.locale, now);
      return day === null ? words[state].undated : words[state].dated.replace("{date}", day);
    }
  }
}
