import { accessDe } from "#ui/i18n/access.de.ts";
import { accessEn } from "#ui/i18n/access.en.ts";
import { adminDe } from "#ui/i18n/admin.de.ts";
import { adminEn } from "#ui/i18n/admin.en.ts";
import { askingDe } from "#ui/i18n/asking.de.ts";
import { askingEn } from "#ui/i18n/asking.en.ts";
import { customersDe } from "#ui/i18n/customers.de.ts";
import { customersEn } from "#ui/i18n/customers.en.ts";
import { identityDe } from "#ui/i18n/identity.de.ts";
import { identityEn } from "#ui/i18n/identity.en.ts";
import { defineWords, type Translate } from "#ui/i18n.ts";
import { localeOf, usePreferences } from "./preferences.ts";

const english = { ...adminEn, ...accessEn, ...askingEn, ...customersEn, ...identityEn };

export type AdminKey = keyof typeof english;
export type Words = Translate<AdminKey>;

const words = defineWords<AdminKey>({
  en: english,
  de: { ...adminDe, ...accessDe, ...askingDe, ...customersDe, ...identityDe },
});

/** The words of the back office in the chosen language. */
export function useWords(): Words {
  return words(localeOf(usePreferences().language));
}
