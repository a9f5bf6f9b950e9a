import { type Cell, cell } from "./cell.ts";
import { readMeta, type Theme, type TillDatabase, writeMeta } from "./store/database.ts";

/** What a device's people have chosen for it. */
export interface Preferences {
  readonly theme: Cell<Theme>;
  /** Null: the language of the store's channel. */
  readonly locale: Cell<string | null>;
  readonly sound: Cell<boolean>;
}

/** Reads the preferences, applies them to the page, and keeps each change. */
export async function keepPreferences(db: TillDatabase): Promise<Preferences> {
  const [theme, locale, sound] = await Promise.all([
    readMeta(db, "theme"),
    readMeta(db, "locale"),
    readMeta(db, "sound"),
  ]);
  const preferences = {
    theme: cell<Theme>(theme ?? "system"),
    locale: cell<string | null>(locale ?? null),
    sound: cell(sound ?? true),
  };
  const paint = () => {
    const chosen = preferences.theme.get();
    if (chosen === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  };
  paint();
  preferences.theme.subscribe(() => {
    paint();
    void writeMeta(db, "theme", preferences.theme.get());
  });
  preferences.locale.subscribe(() => void writeMeta(db, "locale", preferences.locale.get()));
  preferences.sound.subscribe(() => void writeMeta(db, "sound", preferences.sound.get()));
  return preferences;
}
