import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Switch } from "react-aria-components/Switch";
import { SearchFilter, SelectFilter, useFilters } from "../components/filters.tsx";
import { Page } from "../components/page.tsx";
import { Empty, Failed } from "../components/states.tsx";
import { useNarrow } from "../components/use-narrow.ts";
import { useFormat } from "../session/format.ts";
import { mayAt } from "../session/permissions.ts";
import { useLocations } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { StockCards } from "./grid/stock-cards.tsx";
import { StockGrid } from "./grid/stock-grid.tsx";
import { stockQuery } from "./queries.ts";
import { StockTabs } from "./stock-tabs.tsx";
import { useStockWords } from "./words.ts";

const STATES = ["low", "out", "on_hold", "damaged", "incoming", "in_transit", "backordered"] as const;

const filters = { low: ["true"], state: STATES, location_id: "text", q: "text", figures: ["all"] } as const;

/** Every SKU at every location, as it stands now. */
export function Component() {
  const words = useStockWords();
  const adminWords = useWords();
  const { locale } = useFormat();
  const staff = useStaff();
  const narrow = useNarrow();
  const known = useLocations();
  const locations = useMemo(
    () => known.filter(({ id }) => mayAt(staff, "inventory.stock.view", id)),
    [known, staff],
  );
  const { values, set, clear } = useFilters(filters);
  const { figures, ...filter } = values;
  const query = useInfiniteQuery(stockQuery(filter, locale));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const shown = useMemo(
    () => (values.location_id ? locations.filter(({ id }) => id === values.location_id) : locations),
    [locations, values.location_id],
  );
  const List = narrow ? StockCards : StockGrid;
  return (
    <Page title={adminWords("nav.stock")} fill>
      <StockTabs />
      <div className="filter-bar">
        <SearchFilter
          label={adminWords("stock.filter.q")}
          value={values.q ?? ""}
          onChange={(q) => set("q", q)}
        />
        <SelectFilter
          label={words("stock.filter.state")}
          all={words("stock.filter.state.all")}
          value={values.state ?? (values.low ? "low_or_out" : "")}
          choices={[
            { value: "low_or_out", label: words("stock.filter.state.low_or_out") },
            ...STATES.map((state) => ({ value: state, label: words(`stock.filter.state.${state}`) })),
          ]}
          onChange={(state) =>
            set({ low: state === "low_or_out" ? "true" : "", state: state === "low_or_out" ? "" : state })
          }
        />
        {locations.length > 1 && (
          <SelectFilter
            label={adminWords("stock.filter.location")}
            all={adminWords("stock.filter.location.all")}
            value={values.location_id ?? ""}
            choices={locations.map((location) => ({ value: location.id, label: location.name }))}
            onChange={(location) => set("location_id", location)}
          />
        )}
        <Switch
          className="switch"
          isSelected={figures === "all"}
          onChange={(all) => set("figures", all ? "all" : "")}
        >
          <span className="switch-track" />
          {words("stock.figures.all")}
        </Switch>
      </div>
      {query.error && !rows ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : rows?.length === 0 && !query.hasNextPage ? (
        <div className="table-frame">
          <NothingHere
            low={values.low !== undefined || values.state === "low" || values.state === "out"}
            filtered={Object.keys(filter).length > 0}
            searched={values.q !== undefined}
            onClear={clear}
          />
        </div>
      ) : (
        <List
          rows={rows}
          locations={shown}
          all={figures === "all"}
          more={{
            has: query.hasNextPage,
            loading: query.isFetchingNextPage,
            failed: query.isFetchNextPageError,
            load: () => void query.fetchNextPage(),
          }}
        />
      )}
    </Page>
  );
}

function NothingHere({
  low,
  filtered,
  searched,
  onClear,
}: {
  low: boolean;
  filtered: boolean;
  searched: boolean;
  onClear: () => void;
}) {
  const adminWords = useWords();
  if (!filtered)
    return (
      <Empty icon="stock" title={adminWords("stock.none")}>
        <p>{adminWords("stock.none.text")}</p>
      </Empty>
    );
  const isWell = low && !searched;
  return (
    <Empty
      icon={isWell ? "check" : "search"}
      title={adminWords(isWell ? "stock.none.low" : "stock.none.filtered")}
    >
      <p>{adminWords("filter.none.text")}</p>
      <button type="button" className="link" onClick={onClear}>
        {adminWords("filter.clear")}
      </button>
    </Empty>
  );
}
