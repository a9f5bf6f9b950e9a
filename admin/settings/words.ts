import { settingsDe } from "#ui/i18n/settings.de.ts";
import { settingsEn } from "#ui/i18n/settings.en.ts";
import { defineWords } from "#ui/i18n.ts";
import { localeOf, usePreferences } from "../session/preferences.ts";

const words = defineWords({ en: settingsEn, de: settingsDe });

export type SettingsWords = ReturnType<typeof words>;

/** The words of this area; loaded with it. */
export function useSettingsWords(): SettingsWords {
  return words(localeOf(usePreferences().language));
}
