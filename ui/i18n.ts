import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";

/** The languages that every app speaks. */
export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What fills the `{names}` of a message; ICU plurals take numbers. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Looks a message up by its key and fills it in. */
export type Translate<Key extends string> = (key: Key, values?: MessageValues) => string;

/** The language whose words a locale reads; English where there are none of its own. */
export function languageOf(locale: string): Language {
  const language = locale.toLowerCase().split("-")[0];
  return LANGUAGES.find((candidate) => candidate === language) ?? "en";
}

/**
 * The words of an app, from one catalogue a language. The English one sets the keys; TypeScript refuses another
 * that lacks one. Numbers and plurals follow the full locale (`de-AT`), words its language (`de`).
 *
 *     const words = defineWords({ en: shopEn, de: shopDe });
 *     const t = words("de-DE");
 *     t("cart.units", { count: 2 });
 */
export function defineWords<Key extends string>(
  catalogues: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): (locale: string) => Translate<Key> {
  const translators = new Map<string, Translate<Key>>();
  return (locale) => {
    let translate = translators.get(locale);
    if (!translate) {
      translate = translator(locale, catalogues[languageOf(locale)]);
      translators.set(locale, translate);
    }
    return translate;
  };
}

function translator<Key extends string>(
  locale: string,
  catalogue: Readonly<Record<Key, string>>,
): Translate<Key> {
  const messages = Object.fromEntries(
    Object.entries<string>(catalogue).map(([key, message]) => [key, compileMessage(message)]),
  );
  const i18n = setupI18n({ locale, messages: { [locale]: messages } });
  return (key, values) => i18n._(key, values);
}
