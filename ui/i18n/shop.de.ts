import type { ShopKey } from "./shop.en.ts";

export const shopDe: Readonly<Record<ShopKey, string>> = {
  "layout.skip": "Zum Inhalt",
};
