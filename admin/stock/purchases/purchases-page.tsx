import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { PURCHASE_STATES } from "#commerce/stock/purchase.ts";
import { ButtonLink } from "../../components/button.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { SearchFilter, SelectFilter, useFilters } from "../../components/filters.tsx";
import { Page } from "../../components/page.tsx";
import { Empty } from "../../components/states.tsx";
import { useNow } from "../../live/live.tsx";
import { useFormat } from "../../session/format.ts";
import { may } from "../../session/permissions.ts";
import { useLocationName, useLocations } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import { useDocumentWords } from "../documents/words.ts";
import { StockTabs } from "../stock-tabs.tsx";
import type { PurchaseSummary } from "./calls.ts";
import { PurchasePill } from "./purchase-pill.tsx";
import { activeSuppliersQuery, purchasesQuery } from "./queries.ts";

const filters = { state: PURCHASE_STATES, supplier_id: "text", location_id: "text", q: "text" } as const;

/** What is ordered from suppliers, the latest first. */
export function Component() {
  const words = useDocumentWords();
  const adminWords = useWords();
  const orders = may(useStaff(), "inventory.purchase");
  const locations = useLocations();
  const suppliers = useQuery({ ...activeSuppliersQuery, enabled: orders }).data ?? [];
  const { values, set, any, clear } = useFilters(filters);
  const query = useInfiniteQuery(purchasesQuery(values));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns = useColumns();
  return (
    <Page
      title={words("tab.purchases")}
      fill
      actions={
        orders && (
          <>
            <ButtonLink icon="company" to="/stock/suppliers">
              {words("suppliers.title")}
            </ButtonLink>
            <ButtonLink look="primary" icon="plus" to="/stock/purchase-orders/new">
              {words("purchase.new")}
            </ButtonLink>
          </>
        )
      }
    >
      <StockTabs />
      <div className="filter-bar">
        <SearchFilter
          label={words("purchase.filter.q")}
          value={values.q ?? ""}
          onChange={(q) => set("q", q)}
        />
        <SelectFilter
          label={words("purchase.filter.state")}
          all={words("document.filter.state.all")}
          value={values.state ?? ""}
          choices={PURCHASE_STATES.map((state) => ({
            value: state,
            label: words(`purchase.state.${state}`),
          }))}
          onChange={(state) => set("state", state)}
        />
        {suppliers.length > 1 && (
          <SelectFilter
            label={words("purchase.filter.supplier")}
            all={words("purchase.filter.supplier.all")}
            value={values.supplier_id ?? ""}
            choices={suppliers.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(supplier) => set("supplier_id", supplier)}
          />
        )}
        <SelectFilter
          label={words("transfer.filter.to")}
          all={words("transfer.filter.to.all")}
          value={values.location_id ?? ""}
          choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(place) => set("location_id", place)}
        />
      </div>
      <DataTable
        label={words("tab.purchases")}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowLabel={({ number }) => words("purchase.title", { number })}
        href={({ id }) => `/stock/purchase-orders/${id}`}
        compact={(order) => <Compact order={order} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          any ? (
            <Empty icon="search" title={words("purchase.none.filtered")}>
              <p>{adminWords("filter.none.text")}</p>
              <button type="button" className="link" onClick={clear}>
                {adminWords("filter.clear")}
              </button>
            </Empty>
          ) : (
            <Empty icon="bag" title={words("purchase.none")}>
              <p>{words("purchase.none.text")}</p>
            </Empty>
          )
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<PurchaseSummary>[] {
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
        id: "supplier",
        header: words("purchase.column.supplier"),
        cell: ({ supplier_name }) => <span className="clip">{supplier_name}</span>,
      },
      {
        id: "place",
        header: words("purchase.column.place"),
        cell: ({ location_id }) => <span className="clip">{locationName(location_id)}</span>,
      },
      {
        id: "state",
        header: words("document.column.state"),
        cell: ({ state }) => <PurchasePill state={state} />,
        kind: "w-lg",
      },
      {
        id: "expected",
        header: words("document.column.expected"),
        cell: ({ expected_at }) => expected_at && format.expectedDay(expected_at),
        kind: "w-md hide-md",
      },
      {
        id: "units",
        header: words("purchase.column.ordered"),
        cell: ({ units }) => format.number(units),
        kind: "w-sm number hide-md",
      },
      {
        id: "outstanding",
        header: words("purchase.column.outstanding"),
        cell: ({ outstanding }) => format.number(outstanding),
        kind: "w-sm number",
      },
    ],
    [words, format, now, locationName],
  );
}

function Compact({ order }: { order: PurchaseSummary }) {
  const words = useDocumentWords();
  const locationName = useLocationName();
  return (
    <div className="compact">
      <strong>{order.number}</strong>
      <span className="compact-end">{words("document.units", { count: order.units })}</span>
      <span className="compact-under">
        {order.supplier_name} · {locationName(order.location_id)}
      </span>
      <span className="compact-end">
        <PurchasePill state={order.state} />
      </span>
    </div>
  );
}
