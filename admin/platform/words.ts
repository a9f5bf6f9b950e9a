import { platformDe } from "#ui/i18n/platform.de.ts";
import { platformEn } from "#ui/i18n/platform.en.ts";
import { defineWords, type Translate } from "#ui/i18n.ts";
import { localeOf, usePreferences } from "../session/preferences.ts";

export type PlatformKey = keyof typeof platformEn;
export type PlatformWords = Translate<PlatformKey>;

const words = defineWords<PlatformKey>({ en: platformEn, de: platformDe });

/** The words of the platform's area; loaded with it. */
export function usePlatformWords(): PlatformWords {
  return words(localeOf(usePreferences().language));
}
