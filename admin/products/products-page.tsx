import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ButtonLink } from "../components/button.tsx";
import { type Column, DataTable } from "../components/data-table.tsx";
import { SearchFilter, useFilters, ViewTabs } from "../components/filters.tsx";
import { Page, Thumb } from "../components/page.tsx";
import { ProductPill } from "../components/state-pill.tsx";
import { Empty } from "../components/states.tsx";
import { useNow } from "../live/live.tsx";
import type { ProductSummary } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { productsQuery } from "./queries.ts";

const statuses = ["published", "draft", "archived"] as const;
const filters = { status: statuses, q: "text" } as const;

/** Everything the merchant sells or is about to. */
export function Component() {
  const words = useWords();
  const staff = useStaff();
  const { values, set, any, clear } = useFilters(filters);
  const query = useInfiniteQuery(productsQuery(values, useFormat().locale));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns = useColumns();
  const mayEdit = may(staff, "catalog.product.edit");
  return (
    <Page
      title={words("nav.products")}
      fill
      actions={
        mayEdit && (
          <ButtonLink look="primary" icon="plus" to="/products/new">
            {words("product.new")}
          </ButtonLink>
        )
      }
    >
      <ViewTabs
        label={words("product.filter.status")}
        name="status"
        value={values.status ?? ""}
        views={[
          { value: "", label: words("filter.all") },
          ...statuses.map((status) => ({ value: status, label: words(`product.status.${status}`) })),
        ]}
      />
      <div className="filter-bar">
        <SearchFilter
          label={words("product.filter.q")}
          value={values.q ?? ""}
          onChange={(q) => set("q", q)}
        />
      </div>
      <DataTable
        label={words("nav.products")}
        columns={columns}
        rows={rows}
        rowId={(product) => product.id}
        rowLabel={(product) => product.title}
        href={(product) => `/products/${product.id}`}
        rowHeight={56}
        compact={(product) => <ProductCompact product={product} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          any ? (
            <Empty icon="search" title={words("product.none.filtered")}>
              <p>{words("filter.none.text")}</p>
              <button type="button" className="link" onClick={clear}>
                {words("filter.clear")}
              </button>
            </Empty>
          ) : (
            <Empty icon="products" title={words("product.none")}>
              <p>{words("product.none.text")}</p>
              {mayEdit && (
                <ButtonLink look="primary" icon="plus" to="/products/new">
                  {words("product.new")}
                </ButtonLink>
              )}
            </Empty>
          )
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<ProductSummary>[] {
  const words = useWords();
  const format = useFormat();
  const now = useNow();
  return useMemo(
    () => [
      {
        id: "title",
        header: words("product.column.title"),
        cell: (product) => (
          <span className="with-thumb">
            <Thumb url={product.image_url} />
            <span className="two-lines">
              <strong>{product.title}</strong>
              <span className="muted">{words("product.variants", { count: product.variant_count })}</span>
            </span>
          </span>
        ),
      },
      {
        id: "status",
        header: words("product.column.status"),
        cell: (product) => <ProductPill {...product} />,
        kind: "w-lg",
      },
      {
        id: "vendor",
        header: words("product.column.vendor"),
        cell: (product) => <span className="clip">{product.vendor ?? "–"}</span>,
        kind: "w-lg muted hide-lg",
      },
      {
        id: "stock",
        header: words("product.column.available"),
        cell: (product) => (
          <span
            className={
              product.available <= 0 ? "tone-danger" : product.available <= 5 ? "tone-warning" : undefined
            }
          >
            {format.number(product.available)}
          </span>
        ),
        kind: "w-sm number",
      },
      {
        id: "price",
        header: words("product.column.price"),
        cell: (product) =>
          product.price_min
            ? product.variant_count > 1
              ? words("product.price_from", { price: format.money(product.price_min) })
              : format.money(product.price_min)
            : "–",
        kind: "w-md number",
      },
      {
        id: "updated",
        header: words("product.column.updated"),
        cell: (product) => (
          <time dateTime={product.updated_at} title={format.instant(product.updated_at)}>
            {format.brief(product.updated_at, now)}
          </time>
        ),
        kind: "w-sm muted hide-lg",
      },
    ],
    [words, format, now],
  );
}

function ProductCompact({ product }: { product: ProductSummary }) {
  const words = useWords();
  const format = useFormat();
  return (
    <div className="compact-thumb">
      <Thumb url={product.image_url} />
      <div className="compact">
        <strong>{product.title}</strong>
        <span className="compact-end">{product.price_min ? format.money(product.price_min) : "–"}</span>
        <span className="compact-under">{words("stock.available_count", { count: product.available })}</span>
        <span className="compact-end">
          <ProductPill {...product} />
        </span>
      </div>
    </div>
  );
}
