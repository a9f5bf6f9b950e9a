import { NavLink } from "react-router";
import { useStaff } from "../session/session.ts";
import { sectionsFor } from "./sections.ts";
import { useSettingsWords } from "./words.ts";

/** The parts of the settings side by side. */
export function SettingsTabs() {
  const words = useSettingsWords();
  return (
    <nav className="view-tabs" aria-label={words("settings.tabs")}>
      {sectionsFor(useStaff()).map(({ to, key }) => (
        <NavLink key={to} to={to} className="view-tab">
          {words(key)}
        </NavLink>
      ))}
    </nav>
  );
}
