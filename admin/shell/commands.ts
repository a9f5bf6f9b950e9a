import { useMemo } from "react";
import { useNavigate } from "react-router";
import type { IconName } from "../components/icon.tsx";
import { AREAS, type Area, may, mayEnter } from "../session/permissions.ts";
import { setPreferences, usePreferences } from "../session/preferences.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";

/** Something that can be done from anywhere: in the palette, and by keys. */
export interface Command {
  readonly id: string;
  readonly group: "go" | "new" | "view";
  readonly label: string;
  readonly icon: IconName;
  readonly keys?: string;
  readonly run: () => void;
}

export const areaPath = (area: Area): string => (area === "home" ? "/" : `/${area}`);

const goKeys: Readonly<Record<Area, string>> = {
  home: "g h",
  orders: "g o",
  customers: "g c",
  products: "g p",
  stock: "g s",
  imports: "g i",
  messages: "g m",
  people: "g e",
  audit: "g a",
  integrations: "g k",
  settings: "g t",
};

/** The commands of this person. */
export function useCommands(): readonly Command[] {
  const words = useWords();
  const staff = useStaff();
  const navigate = useNavigate();
  const { language, theme } = usePreferences();
  return useMemo(() => {
    const go = (to: string) => () => void navigate(to);
    const commands: Command[] = AREAS.filter((area) => mayEnter(staff, area)).map((area) => ({
      id: area,
      group: "go",
      label: words(`nav.${area}`),
      icon: area,
      keys: goKeys[area],
      run: go(areaPath(area)),
    }));
    if (may(staff, "order.place"))
      commands.push({
        id: "new-order",
        group: "new",
        label: words("order.new"),
        icon: "plus",
        keys: "n o",
        run: go("/orders/new"),
      });
    if (may(staff, "catalog.product.edit"))
      commands.push({
        id: "new-product",
        group: "new",
        label: words("product.new"),
        icon: "plus",
        keys: "n p",
        run: go("/products/new"),
      });
    const dark =
      theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
    commands.push(
      {
        id: "theme",
        group: "view",
        label: words(dark ? "view.light" : "view.dark"),
        icon: dark ? "sun" : "moon",
        run: () => setPreferences({ theme: dark ? "light" : "dark" }),
      },
      {
        id: "language",
        group: "view",
        label: language === "en" ? "Deutsch" : "English",
        icon: "globe",
        run: () => setPreferences({ language: language === "en" ? "de" : "en" }),
      },
    );
    return commands;
  }, [words, staff, navigate, language, theme]);
}
