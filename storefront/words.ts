import { shopDe } from "#ui/i18n/shop.de.ts";
import { shopEn } from "#ui/i18n/shop.en.ts";
import { shopAccountDe } from "#ui/i18n/shop-account.de.ts";
import { shopAccountEn } from "#ui/i18n/shop-account.en.ts";
import { shopPrivacyDe } from "#ui/i18n/shop-privacy.de.ts";
import { shopPrivacyEn } from "#ui/i18n/shop-privacy.en.ts";
import { defineWords, type Translate } from "#ui/i18n.ts";

const english = { ...shopEn, ...shopAccountEn, ...shopPrivacyEn };

export type ShopKey = keyof typeof english;

/** The shop's words in a locale: `words("de-DE")("cart.title")`. */
export const words = defineWords({ en: english, de: { ...shopDe, ...shopAccountDe, ...shopPrivacyDe } });
export type Words = Translate<ShopKey>;

/** Whether there are words under a key. */
export const isWorded = (key: string): key is ShopKey => key in english;
