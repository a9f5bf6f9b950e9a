import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { Button, IconButton } from "../../components/button.tsx";
import { SearchFilter, useFilters } from "../../components/filters.tsx";
import { Page } from "../../components/page.tsx";
import { Pill } from "../../components/state-pill.tsx";
import { Empty, Failed, Skeleton } from "../../components/states.tsx";
import { useWords } from "../../session/words.ts";
import { useDocumentWords } from "../documents/words.ts";
import type { Supplier } from "./calls.ts";
import { suppliersQuery } from "./queries.ts";
import { SupplierDialog } from "./supplier-dialog.tsx";

/** Whom the merchant buys from, by name. */
export function Component() {
  const words = useDocumentWords();
  const adminWords = useWords();
  const { values, set, any, clear } = useFilters({ q: "text" });
  const query = useInfiniteQuery(suppliersQuery(values));
  const suppliers = query.data?.pages.flatMap((page) => page.items);
  const [editing, setEditing] = useState<Supplier | "new" | null>(null);
  return (
    <Page
      title={words("suppliers.title")}
      back={{ to: "/stock/purchase-orders", label: words("tab.purchases") }}
      actions={
        <Button look="primary" icon="plus" onPress={() => setEditing("new")}>
          {words("supplier.add")}
        </Button>
      }
    >
      <div className="filter-bar">
        <SearchFilter
          label={words("supplier.filter.q")}
          value={values.q ?? ""}
          onChange={(q) => set("q", q)}
        />
      </div>
      {query.error && !suppliers ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : !suppliers ? (
        <Skeleton lines={6} />
      ) : suppliers.length === 0 ? (
        <div className="table-frame">
          {any ? (
            <Empty icon="search" title={words("supplier.none.filtered")}>
              <button type="button" className="link" onClick={clear}>
                {adminWords("filter.clear")}
              </button>
            </Empty>
          ) : (
            <Empty icon="company" title={words("supplier.none")}>
              <p>{words("supplier.none.text")}</p>
            </Empty>
          )}
        </div>
      ) : (
        <section className="panel panel-flush">
          <table className="mini-table">
            <thead>
              <tr>
                <th scope="col">{words("supplier.column.name")}</th>
                <th scope="col" className="hide-sm">
                  {words("supplier.email")}
                </th>
                <th scope="col" className="hide-sm">
                  {words("supplier.reference")}
                </th>
                <th scope="col">{words("supplier.column.state")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {suppliers.map((supplier) => (
                <tr key={supplier.id}>
                  <td>
                    <Link to={`/stock/purchase-orders?supplier_id=${supplier.id}`}>{supplier.name}</Link>
                  </td>
                  <td className="hide-sm">
                    {supplier.email && <a href={`mailto:${supplier.email}`}>{supplier.email}</a>}
                  </td>
                  <td className="hide-sm">{supplier.reference}</td>
                  <td>
                    <Pill
                      tone={supplier.active ? "success" : "neutral"}
                      icon={supplier.active ? "check" : "ban"}
                    >
                      {words(supplier.active ? "supplier.state.active" : "supplier.state.inactive")}
                    </Pill>
                  </td>
                  <td className="number">
                    <IconButton
                      icon="edit"
                      label={words("supplier.edit.title", { name: supplier.name })}
                      onPress={() => setEditing(supplier)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {query.hasNextPage && (
            <div className="table-more">
              <Button
                look="quiet"
                onPress={() => void query.fetchNextPage()}
                isPending={query.isFetchingNextPage}
              >
                {adminWords("action.more")}
              </Button>
            </div>
          )}
        </section>
      )}
      {editing && (
        <SupplierDialog {...(editing !== "new" && { supplier: editing })} onClose={() => setEditing(null)} />
      )}
    </Page>
  );
}
