import { useSyncExternalStore } from "react";
import { LANGUAGES, type Language } from "#ui/i18n.ts";

/** What a person has chosen on this device. */
export interface Preferences {
  readonly language: Language;
  readonly theme: "system" | "light" | "dark";
}

const storageKey = "millrace.admin.preferences";
const listeners = new Set<() => void>();
let current: Preferences = read();
show(current);

function read(): Preferences {
  let stored: Partial<Preferences> = {};
  try {
    stored = JSON.parse(localStorage.getItem(storageKey) ?? "{}");
  } catch {
    // Storage may be switched off; the browser's own wishes are good enough then.
  }
  const language = LANGUAGES.find((known) => known === stored.language);
  const theme = (["light", "dark"] as const).find((known) => known === stored.theme);
  return { language: language ?? preferredLanguage(), theme: theme ?? "system" };
}

function preferredLanguage(): Language {
  for (const wish of navigator.languages) {
    const language = LANGUAGES.find((known) => wish.toLowerCase().startsWith(known));
    if (language) return language;
  }
  return "en";
}

function show({ language, theme }: Preferences): void {
  document.documentElement.lang = language;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  show(current);
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // Kept for this visit only.
  }
  for (const listener of listeners) listener();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** The locale for words, dates and money: the browser's own variant of the chosen language when it has one. */
export function localeOf(language: Language, wishes: readonly string[] = navigator.languages): string {
  return wishes.find((wish) => wish.toLowerCase().startsWith(`${language}-`)) ?? language;
}
