import { Navigate } from "react-router";
import { Forbidden } from "../components/forbidden.tsx";
import { useStaff } from "../session/session.ts";
import { sectionsFor } from "./sections.ts";

/** Leads to the first part of the settings that is open to this person. */
export function Component() {
  const [first] = sectionsFor(useStaff());
  return first ? <Navigate to={first.to} replace /> : <Forbidden permission="organisation.security.edit" />;
}
