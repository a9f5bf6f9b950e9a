import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { type Column, DataTable } from "../components/data-table.tsx";
import { SearchFilter, SelectFilter, useFilters } from "../components/filters.tsx";
import { Icon } from "../components/icon.tsx";
import { Page } from "../components/page.tsx";
import { Empty } from "../components/states.tsx";
import { useFormat } from "../session/format.ts";
import { useLocationName, useLocations } from "../session/reference.ts";
import { useWords } from "../session/words.ts";
import { AuditTabs } from "./audit-tabs.tsx";
import { type AuditEntry, type AuditFilter, exportAddress } from "./calls.ts";
import { DayFilter } from "./day-filter.tsx";
import { asked } from "./filter.ts";
import { auditQuery } from "./queries.ts";
import { Who } from "./who.tsx";
import { actionText, KNOWN_ACTIONS, subjectText, useAuditWords } from "./words.ts";

const filters = {
  q: "text",
  action: "text",
  location_id: "text",
  actor_id: "text",
  subject_id: "text",
  from: "text",
  to: "text",
} as const;

/** Everything that people and programs changed, newest first. */
export function Component() {
  const adminWords = useWords();
  const words = useAuditWords();
  const locations = useLocations();
  const { values, set, any, clear } = useFilters(filters);
  const filter = useMemo(() => asked(values), [values]);
  const query = useInfiniteQuery(auditQuery(filter));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns = useColumns();
  return (
    <Page title={adminWords("nav.audit")} fill actions={<ExportMenu filter={filter} />}>
      <AuditTabs />
      <div className="filter-bar">
        <SearchFilter label={words("audit.filter.q")} value={values.q ?? ""} onChange={(q) => set("q", q)} />
        <SelectFilter
          label={words("audit.filter.action")}
          all={words("audit.filter.action.all")}
          value={values.action ?? ""}
          choices={useActionChoices()}
          onChange={(action) => set("action", action)}
        />
        <SelectFilter
          label={words("audit.filter.location")}
          all={words("audit.filter.location.all")}
          value={values.location_id ?? ""}
          choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(location) => set("location_id", location)}
        />
        <DayFilter
          label={words("audit.filter.from")}
          value={values.from ?? ""}
          onChange={(day) => set("from", day)}
        />
        <DayFilter
          label={words("audit.filter.to")}
          value={values.to ?? ""}
          onChange={(day) => set("to", day)}
        />
      </div>
      <Narrowed
        values={values}
        rows={rows}
        onClear={() => set(values.actor_id ? "actor_id" : "subject_id", "")}
      />
      <DataTable
        label={adminWords("nav.audit")}
        columns={columns}
        rows={rows}
        rowId={(entry) => entry.id}
        rowLabel={(entry) => `${entry.actor.name} ${actionText(words, entry.action)}`}
        href={(entry) => `/audit/${entry.id}`}
        compact={(entry) => <EntryCompact entry={entry} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          any ? (
            <Empty icon="search" title={words("audit.none.filtered")}>
              <p>{adminWords("filter.none.text")}</p>
              <button type="button" className="link" onClick={clear}>
                {adminWords("filter.clear")}
              </button>
            </Empty>
          ) : (
            <Empty icon="audit" title={words("audit.none")}>
              <p>{words("audit.none.text")}</p>
            </Empty>
          )
        }
      />
    </Page>
  );
}

/** Actions to choose from; a whole area is asked for by how its actions begin. */
function useActionChoices() {
  const words = useAuditWords();
  return useMemo(() => {
    const areas = Map.groupBy(KNOWN_ACTIONS, (action) => action.split(".")[0] ?? action);
    return [...areas].flatMap(([area, actions]) => [
      { value: `${area}.`, label: words("audit.all", { area }) },
      ...actions.map((action) => ({ value: action, label: actionText(words, action) })),
    ]);
  }, [words]);
}

/** Says when the list shows one person or thing only, and lets go of it. */
function Narrowed({
  values,
  rows,
  onClear,
}: {
  values: { actor_id?: string; subject_id?: string };
  rows: readonly AuditEntry[] | undefined;
  onClear: () => void;
}) {
  const adminWords = useWords();
  const words = useAuditWords();
  const { actor_id, subject_id } = values;
  if (!actor_id && !subject_id) return null;
  const name = actor_id ? rows?.find(({ actor }) => actor.id === actor_id)?.actor.name : undefined;
  return (
    <p className="narrowed">
      {words(actor_id ? "audit.filter.narrowed.actor" : "audit.filter.narrowed", {
        what: name ?? actor_id ?? subject_id ?? "",
      })}
      <button type="button" className="link" onClick={onClear}>
        {adminWords("filter.clear")}
      </button>
    </p>
  );
}

/** The log as a file, narrowed as on the screen. */
function ExportMenu({ filter }: { filter: AuditFilter }) {
  const words = useAuditWords();
  return (
    <MenuTrigger>
      <AriaButton className="button button-secondary">
        <Icon name="download" />
        <span>{words("audit.export")}</span>
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={words("audit.export.hint")}>
          {(["csv", "ndjson"] as const).map((format) => (
            <MenuItem
              key={format}
              id={format}
              className="menu-item"
              href={exportAddress(filter, format)}
              download=""
              textValue={words(`audit.export.${format}`)}
            >
              <Icon name="download" />
              <span>{words(`audit.export.${format}`)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function useColumns(): readonly Column<AuditEntry>[] {
  const words = useAuditWords();
  const format = useFormat();
  const placeOf = useLocationName();
  return [
    {
      id: "when",
      header: words("audit.column.when"),
      cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time>,
      kind: "w-xl muted",
    },
    {
      id: "who",
      header: words("audit.column.who"),
      cell: ({ actor }) => <Who actor={actor} />,
      kind: "w-xl",
    },
    {
      id: "what",
      header: words("audit.column.what"),
      cell: ({ action, reason }) => (
        <span className="clip">
          {actionText(words, action)}
          {reason && <span className="muted"> · {reason}</span>}
        </span>
      ),
    },
    {
      id: "subject",
      header: words("audit.column.subject"),
      cell: ({ subject }) => subject && <span className="clip">{subjectText(words, subject.kind)}</span>,
      kind: "w-md hide-lg",
    },
    {
      id: "where",
      header: words("audit.column.where"),
      cell: ({ location_id }) => location_id && <span className="clip">{placeOf(location_id)}</span>,
      kind: "w-xl hide-lg",
    },
  ];
}

function EntryCompact({ entry }: { entry: AuditEntry }) {
  const words = useAuditWords();
  const format = useFormat();
  return (
    <div className="compact">
      <strong className="clip">{actionText(words, entry.action)}</strong>
      <time className="compact-end muted" dateTime={entry.at}>
        {format.brief(entry.at, Date.now())}
      </time>
      <span className="compact-under">
        <Who actor={entry.actor} />
      </span>
    </div>
  );
}
