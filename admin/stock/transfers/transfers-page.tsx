import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { TRANSFER_STATES } from "#commerce/stock/transfer.ts";
import { ButtonLink } from "../../components/button.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { SearchFilter, SelectFilter, useFilters } from "../../components/filters.tsx";
import { Page } from "../../components/page.tsx";
import { Empty } from "../../components/states.tsx";
import { useNow } from "../../live/live.tsx";
import { useFormat } from "../../session/format.ts";
import { useLocationName, useLocations } from "../../session/reference.ts";
import { useWords } from "../../session/words.ts";
import { useDocumentWords } from "../documents/words.ts";
import { StockTabs } from "../stock-tabs.tsx";
import type { TransferSummary } from "./calls.ts";
import { transfersQuery } from "./queries.ts";
import { TransferPill } from "./transfer-pill.tsx";

const filters = {
  state: TRANSFER_STATES,
  from_location_id: "text",
  to_location_id: "text",
  q: "text",
} as const;

/** Goods that move between places, the latest first; they move on by themselves. */
export function Component() {
  const words = useDocumentWords();
  const adminWords = useWords();
  const locations = useLocations();
  const { values, set, any, clear } = useFilters(filters);
  const query = useInfiniteQuery(transfersQuery(values));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns = useColumns();
  const places = locations.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page
      title={words("tab.transfers")}
      fill
      actions={
        <ButtonLink look="primary" icon="plus" to="/stock/transfers/new">
          {words("transfer.new")}
        </ButtonLink>
      }
    >
      <StockTabs />
      <div className="filter-bar">
        <SearchFilter
          label={words("transfer.filter.q")}
          value={values.q ?? ""}
          onChange={(q) => set("q", q)}
        />
        <SelectFilter
          label={words("transfer.filter.state")}
          all={words("document.filter.state.all")}
          value={values.state ?? ""}
          choices={TRANSFER_STATES.map((state) => ({
            value: state,
            label: words(`transfer.state.${state}`),
          }))}
          onChange={(state) => set("state", state)}
        />
        <SelectFilter
          label={words("transfer.filter.from")}
          all={words("transfer.filter.from.all")}
          value={values.from_location_id ?? ""}
          choices={places}
          onChange={(place) => set("from_location_id", place)}
        />
        <SelectFilter
          label={words("transfer.filter.to")}
          all={words("transfer.filter.to.all")}
          value={values.to_location_id ?? ""}
          choices={places}
          onChange={(place) => set("to_location_id", place)}
        />
      </div>
      <DataTable
        label={words("tab.transfers")}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowLabel={({ number }) => words("transfer.title", { number })}
        href={({ id }) => `/stock/transfers/${id}`}
        compact={(transfer) => <Compact transfer={transfer} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          any ? (
            <Empty icon="search" title={words("transfer.none.filtered")}>
              <p>{adminWords("filter.none.text")}</p>
              <button type="button" className="link" onClick={clear}>
                {adminWords("filter.clear")}
              </button>
            </Empty>
          ) : (
            <Empty icon="truck" title={words("transfer.none")}>
              <p>{words("transfer.none.text")}</p>
            </Empty>
          )
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<TransferSummary>[] {
  const words = useDocumentWords();
  const format = useFormat();
  const now = useNow();
  const locationName = useLocationName();
  return useMemo(
    () => [
      {
        id: "number",
        header: words("document.column.number"),
        cell: ({ number }) => <strong className="nowrap">{number}</strong>,
        kind: "w-md",
      },
      {
        id: "begun",
        header: words("document.since"),
        cell: ({ created_at }) => (
          <time dateTime={created_at} title={format.instant(created_at)}>
            {format.brief(created_at, now)}
          </time>
        ),
        kind: "w-sm muted",
      },
      {
        id: "from",
        header: words("document.column.from"),
        cell: ({ from_location_id }) => <span className="clip">{locationName(from_location_id)}</span>,
      },
      {
        id: "to",
        header: words("document.column.to"),
        cell: ({ to_location_id }) => <span className="clip">{locationName(to_location_id)}</span>,
      },
      {
        id: "state",
        header: words("document.column.state"),
        cell: ({ state }) => <TransferPill state={state} />,
        kind: "w-lg",
      },
      {
        id: "expected",
        header: words("document.column.expected"),
        cell: ({ expected_at }) => expected_at && format.expectedDay(expected_at),
        kind: "w-md hide-lg",
      },
      {
        id: "lines",
        header: words("document.column.lines"),
        cell: ({ line_count }) => format.number(line_count),
        kind: "w-xs number hide-md",
      },
      {
        id: "units",
        header: words("document.column.units"),
        cell: ({ units }) => format.number(units),
        kind: "w-sm number",
      },
    ],
    [words, format, now, locationName],
  );
}

function Compact({ transfer }: { transfer: TransferSummary }) {
  const words = useDocumentWords();
  const locationName = useLocationName();
  return (
    <div className="compact">
      <strong>{transfer.number}</strong>
      <span className="compact-end">{words("document.units", { count: transfer.units })}</span>
      <span className="compact-under">
        {words("transfer.route", {
          from: locationName(transfer.from_location_id),
          to: locationName(transfer.to_location_id),
        })}
      </span>
      <span className="compact-end">
        <TransferPill state={transfer.state} />
      </span>
    </div>
  );
}
