import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Button } from "../components/button.tsx";
import { type Column, DataTable } from "../components/data-table.tsx";
import { SearchFilter, SelectFilter, useFilters } from "../components/filters.tsx";
import { Page } from "../components/page.tsx";
import { Empty } from "../components/states.tsx";
import { useNow } from "../live/live.tsx";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useLocationName, useLocations } from "../session/reference.ts";
import { roleName } from "../session/roles.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { AddPersonDialog } from "./add-person-dialog.tsx";
import type { Person } from "./calls.ts";
import { PeopleTabs } from "./people-tabs.tsx";
import { PersonPill } from "./person-pill.tsx";
import { peopleQuery } from "./queries.ts";
import { useRoleName, useRoles } from "./role-names.ts";
import { type PeopleWords, usePeopleWords } from "./words.ts";

const statuses = ["active", "invited", "disabled"] as const;
const filters = { q: "text", role_id: "text", location_id: "text", status: statuses } as const;

/** Everybody who works here, as far as one looks after them. */
export function Component() {
  const adminWords = useWords();
  const words = usePeopleWords();
  const staff = useStaff();
  const roles = useRoles();
  const locations = useLocations();
  const [adding, setAdding] = useState(false);
  const { values, set, any, clear } = useFilters(filters);
  const query = useInfiniteQuery(peopleQuery(values));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns = useColumns();
  const nameOf = useRoleName();
  return (
    <Page
      title={adminWords("nav.people")}
      fill
      actions={
        may(staff, "staff.edit") && (
          <Button look="primary" icon="plus" onPress={() => setAdding(true)}>
            {words("people.add")}
          </Button>
        )
      }
    >
      <PeopleTabs />
      <div className="filter-bar">
        <SearchFilter label={words("people.filter.q")} value={values.q ?? ""} onChange={(q) => set("q", q)} />
        <SelectFilter
          label={words("people.filter.role")}
          all={words("people.filter.role.all")}
          value={values.role_id ?? ""}
          choices={roles.map((role) => ({
            value: role.id,
            label: roleName(adminWords, role.id, role.name ?? undefined),
          }))}
          onChange={(role) => set("role_id", role)}
        />
        <SelectFilter
          label={words("people.filter.location")}
          all={words("people.filter.location.all")}
          value={values.location_id ?? ""}
          choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(location) => set("location_id", location)}
        />
        <SelectFilter
          label={words("people.filter.status")}
          all={words("people.filter.status.all")}
          value={values.status ?? ""}
          choices={statuses.map((status) => ({ value: status, label: words(`people.status.${status}`) }))}
          onChange={(status) => set("status", status)}
        />
      </div>
      <DataTable
        label={adminWords("nav.people")}
        columns={columns}
        rows={rows}
        rowId={(person) => person.id}
        rowLabel={(person) => person.name}
        href={(person) => `/people/${person.id}`}
        rowHeight={52}
        compact={(person) => <PersonCompact person={person} nameOf={nameOf} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          any ? (
            <Empty icon="search" title={words("people.none.filtered")}>
              <p>{adminWords("filter.none.text")}</p>
              <button type="button" className="link" onClick={clear}>
                {adminWords("filter.clear")}
              </button>
            </Empty>
          ) : (
            <Empty icon="people" title={words("people.none")}>
              <p>{words("people.none.text")}</p>
            </Empty>
          )
        }
      />
      {adding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

/** `Store manager, Brooklyn`, and how many more roles there are. */
function rolesText(
  words: PeopleWords,
  person: Person,
  nameOf: (role: string) => string,
  placeOf: (location: string) => string,
): string {
  const [first, ...others] = person.roles;
  if (!first) return "–";
  const role = nameOf(first.role_id);
  const text = first.location_id ? `${role}, ${placeOf(first.location_id)}` : role;
  return others.length > 0 ? `${text}, ${words("role.place.more", { count: others.length })}` : text;
}

function useColumns(): readonly Column<Person>[] {
  const words = usePeopleWords();
  const format = useFormat();
  const now = useNow();
  const nameOf = useRoleName();
  const placeOf = useLocationName();
  return [
    {
      id: "name",
      header: words("people.column.name"),
      cell: (person) => (
        <span className="two-lines">
          <strong>{person.name}</strong>
          <span className="muted">{person.email ?? words("person.fact.email.none")}</span>
        </span>
      ),
    },
    {
      id: "roles",
      header: words("people.column.roles"),
      cell: (person) => <span className="clip">{rolesText(words, person, nameOf, placeOf)}</span>,
    },
    {
      id: "status",
      header: words("people.column.status"),
      cell: (person) => <PersonPill status={person.status} />,
      kind: "w-md",
    },
    {
      id: "seen",
      header: words("people.column.seen"),
      cell: ({ last_seen_at }) =>
        last_seen_at ? (
          <time dateTime={last_seen_at} title={format.instant(last_seen_at)}>
            {format.ago(last_seen_at, now)}
          </time>
        ) : (
          <span className="muted">{words("people.never_seen")}</span>
        ),
      kind: "w-lg hide-md",
    },
  ];
}

function PersonCompact({ person, nameOf }: { person: Person; nameOf: (role: string) => string }) {
  const words = usePeopleWords();
  const placeOf = useLocationName();
  return (
    <div className="compact">
      <strong className="clip">{person.name}</strong>
      <span className="compact-end">
        <PersonPill status={person.status} />
      </span>
      <span className="compact-under clip">{rolesText(words, person, nameOf, placeOf)}</span>
    </div>
  );
}
