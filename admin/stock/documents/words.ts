import { stockDocumentsDe } from "#ui/i18n/stock-documents.de.ts";
import { stockDocumentsEn } from "#ui/i18n/stock-documents.en.ts";
import { defineWords } from "#ui/i18n.ts";
import { localeOf, usePreferences } from "../../session/preferences.ts";

const words = defineWords({ en: stockDocumentsEn, de: stockDocumentsDe });

export type DocumentWords = ReturnType<typeof words>;

/** The words of transfers, purchase orders and suppliers; loaded with them. */
export function useDocumentWords(): DocumentWords {
  return words(localeOf(usePreferences().language));
}
