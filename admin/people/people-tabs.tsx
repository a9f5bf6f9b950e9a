import { NavLink } from "react-router";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { usePeopleWords } from "./words.ts";

/** People, their roles, and what they ask for: side by side. */
export function PeopleTabs() {
  const words = usePeopleWords();
  const staff = useStaff();
  const tabs = [
    ["/people", "people.tab.people", may(staff, "staff.view")],
    ["/people/roles", "people.tab.roles", may(staff, "staff.view")],
    ["/people/requests", "people.tab.requests", true],
  ] as const;
  const shown = tabs.filter(([, , allowed]) => allowed);
  if (shown.length < 2) return null;
  return (
    <nav className="view-tabs" aria-label={words("people.tabs")}>
      {shown.map(([to, key]) => (
        <NavLink key={to} to={to} end className="view-tab">
          {words(key)}
        </NavLink>
      ))}
    </nav>
  );
}
