import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "../components/button.tsx";
import { type Column, DataTable } from "../components/data-table.tsx";
import { Page } from "../components/page.tsx";
import { Empty } from "../components/states.tsx";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { roleName } from "../session/roles.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import type { Role } from "./calls.ts";
import { offeredGrants } from "./offered-grants.ts";
import { PeopleTabs } from "./people-tabs.tsx";
import { rolesQuery } from "./queries.ts";
import { usePeopleWords } from "./words.ts";

/** All roles: those that come with Millrace, and the merchant's own. */
export function Component() {
  const adminWords = useWords();
  const words = usePeopleWords();
  const staff = useStaff();
  const query = useQuery(rolesQuery);
  const nameOf = (role: Role) => roleName(adminWords, role.id, role.name ?? undefined);
  const columns = useColumns(nameOf);
  return (
    <Page
      title={words("people.tab.roles")}
      fill
      actions={
        may(staff, "staff.role.edit") && (
          <ButtonLink look="primary" icon="plus" to="/people/roles/new">
            {words("role.new")}
          </ButtonLink>
        )
      }
    >
      <PeopleTabs />
      <DataTable
        label={words("people.tab.roles")}
        columns={columns}
        rows={query.data}
        rowId={(role) => role.id}
        rowLabel={nameOf}
        href={(role) => `/people/roles/${role.id}`}
        rowHeight={52}
        compact={(role) => (
          <div className="compact">
            <strong className="clip">{nameOf(role)}</strong>
            <span className="compact-end">{words("role.people", { count: role.people })}</span>
            <span className="compact-under clip">
              {role.kind === "default" ? words("role.default") : role.description || words("role.own_kind")}
            </span>
          </div>
        )}
        error={query.error}
        onRetry={() => void query.refetch()}
        empty={<Empty icon="people" title={words("people.none")} />}
      />
    </Page>
  );
}

function useColumns(nameOf: (role: Role) => string): readonly Column<Role>[] {
  const words = usePeopleWords();
  const format = useFormat();
  return [
    {
      id: "name",
      header: words("role.table.name"),
      cell: (role) => (
        <span className="two-lines">
          <strong>{nameOf(role)}</strong>
          {role.description && <span className="muted">{role.description}</span>}
        </span>
      ),
    },
    {
      id: "kind",
      header: words("role.kind"),
      cell: (role) => (
        <span className="muted">{words(role.kind === "default" ? "role.default" : "role.own_kind")}</span>
      ),
      kind: "w-xl hide-md",
    },
    {
      id: "grants",
      header: words("role.table.grants"),
      cell: (role) => format.number(offeredGrants(role).length),
      kind: "w-md number",
    },
    {
      id: "people",
      header: words("role.table.people"),
      cell: (role) => format.number(role.people),
      kind: "w-md number",
    },
  ];
}
