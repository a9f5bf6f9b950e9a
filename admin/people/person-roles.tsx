import { Link } from "react-router";
import { Icon } from "../components/icon.tsx";
import { Panel } from "../components/page.tsx";
import { useLocationName } from "../session/reference.ts";
import type { GivenRole } from "./calls.ts";
import { useRoleName } from "./role-names.ts";
import { usePeopleWords } from "./words.ts";

/** Somebody's roles, place by place. */
export function PersonRoles({ roles }: { roles: readonly GivenRole[] }) {
  const words = usePeopleWords();
  const nameOf = useRoleName();
  const placeOf = useLocationName();
  const places = [...Map.groupBy(roles, (role) => role.location_id)].sort(
    ([a], [b]) => Number(a !== null) - Number(b !== null),
  );
  return (
    <Panel title={words("person.roles")} flush>
      {places.length === 0 ? (
        <p className="panel-pad muted">{words("person.roles.none")}</p>
      ) : (
        <ul className="place-roles">
          {places.map(([place, held]) => (
            <li key={place ?? ""}>
              <span className="with-icon place-name">
                <Icon name={place ? "store" : "company"} size="sm" />
                {place ? placeOf(place) : words("person.everywhere")}
              </span>
              <span className="chips">
                {held.map(({ role_id }) => (
                  <Link key={role_id} className="chip chip-link" to={`/people/roles/${role_id}`}>
                    {nameOf(role_id)}
                  </Link>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
