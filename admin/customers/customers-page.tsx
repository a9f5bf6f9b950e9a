import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Column, DataTable } from "../components/data-table.tsx";
import { SearchFilter, useFilters } from "../components/filters.tsx";
import { Page } from "../components/page.tsx";
import { Empty } from "../components/states.tsx";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import type { KnownCustomer } from "./calls.ts";
import { StatusPill, useNameOf } from "./known.tsx";
import { customersQuery } from "./queries.ts";

/** Everybody who ordered or has an account, whoever was heard of last first. */
export function Component() {
  const words = useWords();
  const nameOf = useNameOf();
  const { values, set, any, clear } = useFilters({ q: "text" });
  const query = useInfiniteQuery(customersQuery(values.q ?? ""));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns = useColumns();
  return (
    <Page title={words("nav.customers")} fill>
      <div className="filter-bar">
        <SearchFilter
          label={words("customer.filter.q")}
          value={values.q ?? ""}
          onChange={(q) => set("q", q)}
        />
      </div>
      <DataTable
        label={words("nav.customers")}
        columns={columns}
        rows={rows}
        rowId={(customer) => customer.id}
        rowLabel={(customer) => words("customer.title", { name: nameOf(customer) })}
        href={(customer) => `/customers/${customer.id}`}
        compact={(customer) => <CustomerCompact customer={customer} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          any ? (
            <Empty icon="search" title={words("customer.none.filtered")}>
              <p>{words("filter.none.text")}</p>
              <button type="button" className="link" onClick={clear}>
                {words("filter.clear")}
              </button>
            </Empty>
          ) : (
            <Empty icon="customers" title={words("customer.none")}>
              <p>{words("customer.none.text")}</p>
            </Empty>
          )
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<KnownCustomer>[] {
  const words = useWords();
  const format = useFormat();
  const nameOf = useNameOf();
  return useMemo(
    () => [
      {
        id: "name",
        header: words("customer.column.name"),
        cell: (customer) => <strong className="clip">{nameOf(customer)}</strong>,
      },
      {
        id: "email",
        header: words("customer.column.email"),
        cell: (customer) => <span className="clip">{customer.email ?? "–"}</span>,
      },
      {
        id: "phone",
        header: words("customer.column.phone"),
        cell: (customer) => <span className="clip">{customer.phone ?? "–"}</span>,
        kind: "w-lg hide-md",
      },
      {
        id: "status",
        header: words("customer.column.status"),
        cell: (customer) => <StatusPill status={customer.status} />,
        kind: "w-md",
      },
      {
        id: "last",
        header: words("customer.column.last"),
        cell: ({ last_order_at: at }) => (at ? <time dateTime={at}>{format.day(at)}</time> : "–"),
        kind: "w-md muted",
      },
    ],
    [words, format, nameOf],
  );
}

function CustomerCompact({ customer }: { customer: KnownCustomer }) {
  const format = useFormat();
  const nameOf = useNameOf();
  return (
    <div className="compact">
      <strong>{nameOf(customer)}</strong>
      <span className="compact-end">
        <StatusPill status={customer.status} />
      </span>
      <span className="compact-under">{customer.email ?? customer.phone ?? ""}</span>
      <span className="compact-end muted">
        {customer.last_order_at && format.day(customer.last_order_at)}
      </span>
    </div>
  );
}
