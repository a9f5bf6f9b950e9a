import { shopDe } from "#ui/i18n/shop.de.ts";
import { shopEn } from "#ui/i18n/shop.en.ts";
import { defineWords, type Translate } from "#ui/i18n.ts";

export type { ShopKey } from "#ui/i18n/shop.en.ts";

/** The shop's words in a locale: `words("de-DE")("cart.title")`. */
export const words = defineWords({ en: shopEn, de: shopDe });
export type Words = Translate<keyof typeof shopEn>;
