import { adminDe } from "#ui/i18n/admin.de.ts";
import { type AdminKey, adminEn } from "#ui/i18n/admin.en.ts";
import { defineWords, type Translate } from "#ui/i18n.ts";
import { localeOf, usePreferences } from "./preferences.ts";

export type { AdminKey };
export type Words = Translate<AdminKey>;

const words = defineWords<AdminKey>({ en: adminEn, de: adminDe });

/** The words of the back office in the chosen language. */
export function useWords(): Words {
  return words(localeOf(usePreferences().language));
}
