import { countsDe } from "#ui/i18n/counts.de.ts";
import { countsEn } from "#ui/i18n/counts.en.ts";
import { defineWords } from "#ui/i18n.ts";
import { localeOf, usePreferences } from "../../session/preferences.ts";

const words = defineWords({ en: countsEn, de: countsDe });

export type CountWords = ReturnType<typeof words>;

/** The words of counts; loaded with them. */
export function useCountWords(): CountWords {
  return words(localeOf(usePreferences().language));
}
