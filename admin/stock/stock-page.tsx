import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Column, DataTable } from "../components/data-table.tsx";
import { SearchFilter, SelectFilter, useFilters, ViewTabs } from "../components/filters.tsx";
import { Page, Thumb } from "../components/page.tsx";
import { Empty } from "../components/states.tsx";
import type { Location, StockRow } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { shortName, useLocations } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { LiveFigure } from "./live-figure.tsx";
import { stockQuery } from "./queries.ts";

const filters = { low: ["true"], location_id: "text", q: "text" } as const;

/** Every SKU at every location, as it stands now. */
export function Component() {
  const words = useWords();
  const { locale } = useFormat();
  const locations = useLocations();
  const { values, set, any, clear } = useFilters(filters);
  const query = useInfiniteQuery(stockQuery(values, locale));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const shown = values.location_id
    ? locations.filter((location) => location.id === values.location_id)
    : locations;
  const columns = useColumns(shown, useStaff().merchant.name);
  return (
    <Page title={words("nav.stock")} fill>
      <ViewTabs
        label={words("stock.filter.low")}
        name="low"
        value={values.low ?? ""}
        views={[
          { value: "", label: words("filter.all") },
          { value: "true", label: words("stock.low") },
        ]}
      />
      <div className="filter-bar">
        <SearchFilter label={words("stock.filter.q")} value={values.q ?? ""} onChange={(q) => set("q", q)} />
        <SelectFilter
          label={words("stock.filter.location")}
          all={words("stock.filter.location.all")}
          value={values.location_id ?? ""}
          choices={locations.map((location) => ({ value: location.id, label: location.name }))}
          onChange={(location) => set("location_id", location)}
        />
      </div>
      <DataTable
        label={words("nav.stock")}
        columns={columns}
        rows={rows}
        rowId={(row) => row.sku}
        rowLabel={(row) => `${row.title} ${row.variant_title} ${row.sku}`}
        href={(row) => `/stock/${encodeURIComponent(row.sku)}`}
        rowHeight={52}
        compact={(row) => <StockCompact row={row} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          any ? (
            <Empty
              icon="search"
              title={words(values.low && !values.q ? "stock.none.low" : "stock.none.filtered")}
            >
              <p>{words("filter.none.text")}</p>
              <button type="button" className="link" onClick={clear}>
                {words("filter.clear")}
              </button>
            </Empty>
          ) : (
            <Empty icon="stock" title={words("stock.none")}>
              <p>{words("stock.none.text")}</p>
            </Empty>
          )
        }
      />
    </Page>
  );
}

function useColumns(locations: readonly Location[], merchant: string): readonly Column<StockRow>[] {
  const words = useWords();
  return useMemo(
    () => [
      {
        id: "title",
        header: words("stock.column.item"),
        cell: (row) => (
          <span className="with-thumb">
            <Thumb url={row.image_url} size="sm" />
            <span className="two-lines">
              <strong>{row.title}</strong>
              <span className="muted">{[row.variant_title, row.sku].filter(Boolean).join(" · ")}</span>
            </span>
          </span>
        ),
        kind: "w-item col-first",
      },
      {
        id: "available",
        header: words("stock.column.available"),
        cell: (row) => (
          <strong>
            <LiveFigure value={row.available} />
          </strong>
        ),
        kind: "w-sm number",
      },
      {
        id: "on_hand",
        header: words("stock.column.on_hand"),
        cell: (row) => <LiveFigure value={row.on_hand} plain />,
        kind: "w-sm number muted col-sum",
      },
      ...locations.map(
        (location): Column<StockRow> => ({
          id: location.id,
          header: shortName(location, merchant),
          cell: (row) => {
            const level = row.levels.find((candidate) => candidate.location_id === location.id);
            return level ? <LiveFigure value={level.available} /> : <span className="muted">–</span>;
          },
          kind: "w-level number",
        }),
      ),
    ],
    [words, locations, merchant],
  );
}

function StockCompact({ row }: { row: StockRow }) {
  return (
    <div className="compact-thumb">
      <Thumb url={row.image_url} />
      <div className="compact">
        <strong>{row.title}</strong>
        <span className="compact-end">
          <LiveFigure value={row.available} />
        </span>
        <span className="compact-under">{[row.variant_title, row.sku].filter(Boolean).join(" · ")}</span>
      </div>
    </div>
  );
}
