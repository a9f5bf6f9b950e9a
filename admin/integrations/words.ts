import { accessDe } from "#ui/i18n/access.de.ts";
import { accessEn } from "#ui/i18n/access.en.ts";
import { integrationsDe } from "#ui/i18n/integrations.de.ts";
import { integrationsEn } from "#ui/i18n/integrations.en.ts";
import { defineWords } from "#ui/i18n.ts";
import { localeOf, usePreferences } from "../session/preferences.ts";

const words = defineWords({
  en: { ...accessEn, ...integrationsEn },
  de: { ...accessDe, ...integrationsDe },
});

export type ClientWords = ReturnType<typeof words>;

/** The words of this area, with the names of permissions; loaded with it. */
export function useClientWords(): ClientWords {
  return words(localeOf(usePreferences().language));
}
