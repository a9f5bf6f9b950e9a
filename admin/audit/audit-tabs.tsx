import { NavLink } from "react-router";
import { reach } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useAuditWords } from "./words.ts";

/** The log and its alerts; alerts are for people who read all of the log. */
export function AuditTabs() {
  const words = useAuditWords();
  if (reach(useStaff(), "audit.view") !== "everywhere") return null;
  return (
    <nav className="view-tabs" aria-label={words("audit.tabs")}>
      <NavLink to="/audit" end className="view-tab">
        {words("audit.tab.log")}
      </NavLink>
      <NavLink to="/audit/alerts" end className="view-tab">
        {words("audit.tab.alerts")}
      </NavLink>
    </nav>
  );
}
