import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { COUNT_STATES } from "#commerce/stock/count.ts";
import { Button, ButtonLink } from "../../components/button.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { SearchFilter, SelectFilter, useFilters, ViewTabs } from "../../components/filters.tsx";
import { Page } from "../../components/page.tsx";
import { Empty } from "../../components/states.tsx";
import { useFormat } from "../../session/format.ts";
import { mayAt } from "../../session/permissions.ts";
import { useLocationName, useLocations } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import { StockTabs } from "../stock-tabs.tsx";
import type { CountSummary } from "./calls.ts";
import { CountPill } from "./count-pill.tsx";
import { countsQuery } from "./queries.ts";
import { signed } from "./signed.ts";
import { useCountWords } from "./words.ts";

const PlanDialog = lazy(async () => ({ default: (await import("./plan-dialog.tsx")).PlanDialog }));

const filters = { state: COUNT_STATES, location_id: "text", q: "text" } as const;

/** What was counted, is counted, and is to be counted; the latest first. */
export function Component() {
  const words = useCountWords();
  const adminWords = useWords();
  const staff = useStaff();
  const locations = useLocations();
  const plannable = locations.filter(({ id }) => mayAt(staff, "inventory.stock.adjust", id));
  const { values, set, any, clear } = useFilters(filters);
  const query = useInfiniteQuery(countsQuery(values));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns = useColumns();
  const [planning, setPlanning] = useState(false);
  return (
    <Page
      title={words("title")}
      fill
      actions={
        <>
          <ButtonLink to="/stock/counts/accuracy">{words("accuracy.title")}</ButtonLink>
          {plannable.length > 0 && (
            <Button look="primary" icon="plus" onPress={() => setPlanning(true)}>
              {words("plan.open")}
            </Button>
          )}
        </>
      }
    >
      <StockTabs />
      <ViewTabs
        light
        label={words("column.state")}
        name="state"
        value={values.state ?? ""}
        views={[
          { value: "", label: adminWords("filter.all") },
          ...COUNT_STATES.map((state) => ({ value: state, label: words(`state.${state}`) })),
        ]}
      />
      <div className="filter-bar">
        <SearchFilter label={words("filter.q")} value={values.q ?? ""} onChange={(q) => set("q", q)} />
        {locations.length > 1 && (
          <SelectFilter
            label={words("column.location")}
            all={words("filter.location.all")}
            value={values.location_id ?? ""}
            choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(place) => set("location_id", place)}
          />
        )}
      </div>
      <DataTable
        label={words("title")}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowLabel={({ title, number }) => `${title} (${number})`}
        href={({ id }) => `/stock/counts/${id}`}
        compact={(count) => <Compact count={count} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          any ? (
            <Empty icon="search" title={words("none.filtered")}>
              <p>{adminWords("filter.none.text")}</p>
              <button type="button" className="link" onClick={clear}>
                {adminWords("filter.clear")}
              </button>
            </Empty>
          ) : (
            <Empty icon="list" title={words("none")}>
              <p>{words("none.text")}</p>
            </Empty>
          )
        }
      />
      <Suspense>
        {planning && <PlanDialog locations={plannable} last={rows?.[0]} onClose={() => setPlanning(false)} />}
      </Suspense>
    </Page>
  );
}

function useColumns(): readonly Column<CountSummary>[] {
  const words = useCountWords();
  const format = useFormat();
  const locationName = useLocationName();
  return useMemo(
    () => [
      { id: "title", header: words("column.title"), cell: (count) => count.title, kind: "w-item" },
      {
        id: "number",
        header: words("column.number"),
        cell: ({ number }) => <code>{number}</code>,
        kind: "hide-lg",
      },
      { id: "location", header: words("column.location"), cell: (count) => locationName(count.location_id) },
      { id: "state", header: words("column.state"), cell: ({ state }) => <CountPill state={state} /> },
      {
        id: "progress",
        header: words("column.progress"),
        cell: ({ counted, line_count }) => `${format.number(counted)} / ${format.number(line_count)}`,
        kind: "number",
      },
      {
        id: "difference",
        header: words("column.difference"),
        cell: ({ accuracy }) => (accuracy ? signed(format, accuracy.net_units) : "–"),
        kind: "number hide-md",
      },
      {
        id: "created",
        header: words("column.planned_at"),
        cell: ({ created_at }) => format.day(created_at),
        kind: "hide-lg",
      },
    ],
    [words, format, locationName],
  );
}

function Compact({ count }: { count: CountSummary }) {
  const words = useCountWords();
  const locationName = useLocationName();
  return (
    <>
      <span className="compact-line">
        <strong>{count.title}</strong>
        <CountPill state={count.state} />
      </span>
      <span className="compact-line muted">
        {locationName(count.location_id)} ·{" "}
        {words("progress", { counted: count.counted, lines: count.line_count })}
      </span>
    </>
  );
}
