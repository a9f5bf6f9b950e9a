import { stockDe } from "#ui/i18n/stock.de.ts";
import { stockEn } from "#ui/i18n/stock.en.ts";
import { defineWords, type Translate } from "#ui/i18n.ts";
import { localeOf, usePreferences } from "../session/preferences.ts";

export type StockKey = keyof typeof stockEn;
export type StockWords = Translate<StockKey>;

const words = defineWords<StockKey>({ en: stockEn, de: stockDe });

/** The words of this area; loaded with it. */
export function useStockWords(): StockWords {
  return words(localeOf(usePreferences().language));
}
