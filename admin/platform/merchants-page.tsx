import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { MERCHANT_STATES } from "#commerce/merchant/lifecycle.ts";
import { ButtonLink } from "../components/button.tsx";
import { type Column, DataTable } from "../components/data-table.tsx";
import { SearchFilter, useFilters, ViewTabs } from "../components/filters.tsx";
import { Page } from "../components/page.tsx";
import { Empty } from "../components/states.tsx";
import { useFormat } from "../session/format.ts";
import type { MerchantSummary } from "./calls.ts";
import { MerchantPill, SandboxPill } from "./pills.tsx";
import { merchantsQuery } from "./queries.ts";
import { usePlatformWords } from "./words.ts";

const filters = { q: "text", status: MERCHANT_STATES } as const;

/** Every merchant of the platform. */
export function Component() {
  const words = usePlatformWords();
  const { values, set, any } = useFilters(filters);
  const query = useInfiniteQuery(merchantsQuery(values));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns = useColumns();
  return (
    <Page
      title={words("platform.nav.merchants")}
      actions={
        <ButtonLink look="primary" icon="plus" to="/platform/merchants/new">
          {words("merchants.new")}
        </ButtonLink>
      }
      fill
    >
      <ViewTabs
        label={words("merchants.column.status")}
        name="status"
        value={values.status ?? ""}
        views={[
          { value: "", label: words("merchants.all") },
          ...MERCHANT_STATES.map((state) => ({ value: state, label: words(`merchant.status.${state}`) })),
        ]}
      />
      <div className="filter-bar">
        <SearchFilter
          label={words("merchants.search")}
          value={values.q ?? ""}
          onChange={(text) => set("q", text)}
        />
      </div>
      <DataTable
        label={words("platform.nav.merchants")}
        columns={columns}
        rows={rows}
        rowId={(merchant) => merchant.id}
        rowLabel={(merchant) => merchant.name}
        href={(merchant) => `/platform/merchants/${merchant.id}`}
        rowHeight={52}
        compact={(merchant) => <MerchantCompact merchant={merchant} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          <Empty icon="store" title={words(any ? "merchants.none.found" : "merchants.none")}>
            {!any && <p>{words("merchants.none.text")}</p>}
          </Empty>
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<MerchantSummary>[] {
  const words = usePlatformWords();
  const format = useFormat();
  return [
    {
      id: "merchant",
      header: words("merchants.column.merchant"),
      cell: ({ name, slug, kind }) => (
        <span className="two-lines">
          <span className="platform-merchant">
            <strong className="clip">{name}</strong>
            {kind === "sandbox" && <SandboxPill />}
          </span>
          <span className="muted clip">{slug}</span>
        </span>
      ),
      kind: "w-item",
    },
    {
      id: "status",
      header: words("merchants.column.status"),
      cell: ({ status }) => <MerchantPill status={status} />,
      kind: "w-md",
    },
    {
      id: "hostnames",
      header: words("merchants.column.hostnames"),
      cell: ({ hostnames }) =>
        hostnames.length > 0 ? (
          <span className="clip">{hostnames.join(", ")}</span>
        ) : (
          <span className="muted">{words("merchants.hostnames.none")}</span>
        ),
      kind: "w-item",
    },
    {
      id: "since",
      header: words("merchants.column.since"),
      cell: ({ created_at }) => <time dateTime={created_at}>{format.day(created_at)}</time>,
      kind: "w-md",
    },
  ];
}

function MerchantCompact({ merchant }: { merchant: MerchantSummary }) {
  const words = usePlatformWords();
  return (
    <div className="compact">
      <strong className="clip">{merchant.name}</strong>
      <span className="compact-end">
        {merchant.kind === "sandbox" ? <SandboxPill /> : <MerchantPill status={merchant.status} />}
      </span>
      <span className="compact-under">
        {merchant.hostnames.join(", ") || words("merchants.hostnames.none")}
      </span>
    </div>
  );
}
