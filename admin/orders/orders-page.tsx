import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ButtonLink } from "../components/button.tsx";
import { type Column, DataTable } from "../components/data-table.tsx";
import { SearchFilter, SelectFilter, useFilters, ViewTabs } from "../components/filters.tsx";
import { Page } from "../components/page.tsx";
import { OrderPill, Source } from "../components/state-pill.tsx";
import { Empty } from "../components/states.tsx";
import { useNow } from "../live/live.tsx";
import type { OrderSummary } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useLocationName, useLocations } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { ordersQuery } from "./queries.ts";

const views = [
  "confirmed",
  "in_fulfilment",
  "ready_for_pickup",
  "shipped",
  "completed",
  "cancelled",
] as const;
const otherViews = ["awaiting_payment", "refused"] as const;
const sources = ["storefront", "pos", "agent", "api"] as const;
const filters = {
  state: [...views, ...otherViews],
  source: sources,
  location_id: "text",
  q: "text",
} as const;

/** All orders of all doors, newest first; they arrive and move by themselves. */
export function Component() {
  const words = useWords();
  const staff = useStaff();
  const locations = useLocations();
  const { values, set, any, clear } = useFilters(filters);
  const query = useInfiniteQuery(ordersQuery(values));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns = useColumns();
  return (
    <Page
      title={words("nav.orders")}
      fill
      actions={
        may(staff, "order.place") && (
          <ButtonLink look="primary" icon="plus" to="/orders/new">
            {words("order.new")}
          </ButtonLink>
        )
      }
    >
      <ViewTabs
        label={words("order.filter.state")}
        name="state"
        value={values.state ?? ""}
        views={[
          { value: "", label: words("filter.all") },
          ...[...views, ...otherViews].map((state) => ({
            value: state,
            label: words(`order.state.${state}`),
          })),
        ]}
      />
      <div className="filter-bar">
        <SearchFilter label={words("order.filter.q")} value={values.q ?? ""} onChange={(q) => set("q", q)} />
        <SelectFilter
          label={words("order.filter.source")}
          all={words("order.filter.source.all")}
          value={values.source ?? ""}
          choices={sources.map((source) => ({ value: source, label: words(`order.source.${source}`) }))}
          onChange={(source) => set("source", source)}
        />
        <SelectFilter
          label={words("order.filter.location")}
          all={words("order.filter.location.all")}
          value={values.location_id ?? ""}
          choices={locations.map((location) => ({ value: location.id, label: location.name }))}
          onChange={(location) => set("location_id", location)}
        />
      </div>
      <DataTable
        label={words("nav.orders")}
        columns={columns}
        rows={rows}
        rowId={(order) => order.id}
        rowLabel={(order) => words("order.title", { number: order.number })}
        href={(order) => `/orders/${order.id}`}
        compact={(order) => <OrderCompact order={order} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          any ? (
            <Empty icon="search" title={words("order.none.filtered")}>
              <p>{words("filter.none.text")}</p>
              <button type="button" className="link" onClick={clear}>
                {words("filter.clear")}
              </button>
            </Empty>
          ) : (
            <Empty icon="orders" title={words("order.none")}>
              <p>{words("order.none.text")}</p>
            </Empty>
          )
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<OrderSummary>[] {
  const words = useWords();
  const format = useFormat();
  const now = useNow();
  const locationName = useLocationName();
  return useMemo(
    () => [
      {
        id: "number",
        header: words("order.column.number"),
        cell: (order) => <strong className="nowrap">{order.number}</strong>,
        kind: "w-md",
      },
      {
        id: "placed",
        header: words("order.column.placed"),
        cell: (order) => (
          <time dateTime={order.placed_at} title={format.instant(order.placed_at)}>
            {format.brief(order.placed_at, now)}
          </time>
        ),
        kind: "w-sm muted",
      },
      {
        id: "customer",
        header: words("order.column.customer"),
        cell: (order) => order.customer_name ?? <span className="muted">{words("order.walk_in")}</span>,
      },
      {
        id: "state",
        header: words("order.column.state"),
        cell: (order) => <OrderPill state={order.state} />,
        kind: "w-lg",
      },
      {
        id: "source",
        header: words("order.column.source"),
        cell: (order) => <Source source={order.source} />,
        kind: "w-md hide-md",
      },
      {
        id: "fulfilment",
        header: words("order.column.fulfilment"),
        cell: (order) => (
          <span className="clip">
            {order.location_id && order.fulfilment !== "ship"
              ? words(`order.fulfilment.${order.fulfilment}.at`, {
                  location: locationName(order.location_id),
                })
              : words(`order.fulfilment.${order.fulfilment}`)}
          </span>
        ),
        kind: "w-xl hide-lg",
      },
      {
        id: "units",
        header: words("order.column.units"),
        cell: (order) => format.number(order.units),
        kind: "w-xs number hide-md",
      },
      {
        id: "total",
        header: words("order.column.total"),
        cell: (order) => format.money(order.total),
        kind: "w-md number",
      },
    ],
    [words, format, now, locationName],
  );
}

export function OrderCompact({ order }: { order: OrderSummary }) {
  const words = useWords();
  const format = useFormat();
  const now = useNow();
  return (
    <div className="compact">
      <strong>{order.number}</strong>
      <span className="compact-end">{format.money(order.total)}</span>
      <span className="compact-under">
        {order.customer_name ?? words("order.walk_in")} · {format.brief(order.placed_at, now)}
      </span>
      <span className="compact-end">
        <OrderPill state={order.state} />
      </span>
    </div>
  );
}
