import { peopleDe } from "#ui/i18n/people.de.ts";
import { peopleEn } from "#ui/i18n/people.en.ts";
import { defineWords } from "#ui/i18n.ts";
import { localeOf, usePreferences } from "../session/preferences.ts";

const words = defineWords({ en: peopleEn, de: peopleDe });

export type PeopleWords = ReturnType<typeof words>;

/** The words of this area; loaded with it. */
export function usePeopleWords(): PeopleWords {
  return words(localeOf(usePreferences().language));
}
