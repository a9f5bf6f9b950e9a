import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { Link } from "react-router";
import { QUARANTINE_KINDS } from "#commerce/stock/quarantine.ts";
import { Button } from "../../components/button.tsx";
import { SearchFilter, SelectFilter, useFilters } from "../../components/filters.tsx";
import { Page } from "../../components/page.tsx";
import { Empty, Failed, Skeleton } from "../../components/states.tsx";
import { useFormat } from "../../session/format.ts";
import { mayAt } from "../../session/permissions.ts";
import { useLocationName, useLocations } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import type { StockHold } from "../calls.ts";
import { holdsQuery } from "../queries.ts";
import { StockTabs } from "../stock-tabs.tsx";
import { useStockWords } from "../words.ts";
import { HoldPill } from "./hold-pill.tsx";

const ReleaseDialog = lazy(async () => ({ default: (await import("./release-dialog.tsx")).ReleaseDialog }));
const RecallDialog = lazy(async () => ({ default: (await import("./recall-dialog.tsx")).RecallDialog }));

const filters = { kind: QUARANTINE_KINDS, location_id: "text", lot: "text" } as const;

/** Units that are kept from sale until somebody decides about them. */
export function Component() {
  const words = useStockWords();
  const adminWords = useWords();
  const { locale } = useFormat();
  const staff = useStaff();
  const locations = useLocations();
  const seen = locations.filter(({ id }) => mayAt(staff, "inventory.stock.view", id));
  const holdable = locations.filter(({ id }) => mayAt(staff, "inventory.hold", id));
  const { values, set, any, clear } = useFilters(filters);
  const query = useInfiniteQuery(holdsQuery(values, locale));
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const [releasing, setReleasing] = useState<StockHold | null>(null);
  const [recalling, setRecalling] = useState(false);
  return (
    <Page
      title={words("holds.title")}
      actions={
        holdable.length > 0 && (
          <Button icon="ban" onPress={() => setRecalling(true)}>
            {words("recall.open")}
          </Button>
        )
      }
    >
      <div className="stack">
        <StockTabs />
        <div className="filter-bar">
          <SearchFilter
            label={words("holds.filter.lot")}
            value={values.lot ?? ""}
            onChange={(lot) => set("lot", lot)}
          />
          <SelectFilter
            label={words("holds.kind")}
            all={words("holds.kind.all")}
            value={values.kind ?? ""}
            choices={QUARANTINE_KINDS.map((kind) => ({ value: kind, label: words(`hold.kind.${kind}`) }))}
            onChange={(kind) => set("kind", kind)}
          />
          {seen.length > 1 && (
            <SelectFilter
              label={adminWords("stock.filter.location")}
              all={adminWords("stock.filter.location.all")}
              value={values.location_id ?? ""}
              choices={seen.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(location) => set("location_id", location)}
            />
          )}
        </div>
        {query.error && !items ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : !items ? (
          <Skeleton lines={6} />
        ) : items.length === 0 ? (
          any ? (
            <Empty icon="search" title={words("holds.none.filtered")}>
              <p>{adminWords("filter.none.text")}</p>
              <button type="button" className="link" onClick={clear}>
                {adminWords("filter.clear")}
              </button>
            </Empty>
          ) : (
            <Empty icon="check" title={words("holds.none")}>
              <p>{words("holds.none.text")}</p>
            </Empty>
          )
        ) : (
          <ul className="plain hold-list">
            {items.map((hold) => (
              <HoldRow
                key={hold.id}
                hold={hold}
                {...(mayAt(staff, "inventory.hold", hold.location_id) && {
                  onRelease: () => setReleasing(hold),
                })}
              />
            ))}
          </ul>
        )}
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
      </div>
      <Suspense>
        {releasing && <ReleaseDialog hold={releasing} onClose={() => setReleasing(null)} />}
        {recalling && <RecallDialog locations={holdable} onClose={() => setRecalling(false)} />}
      </Suspense>
    </Page>
  );
}

function HoldRow({ hold, onRelease }: { hold: StockHold; onRelease?: () => void }) {
  const words = useStockWords();
  const format = useFormat();
  const locationName = useLocationName();
  return (
    <li className="hold-row">
      <p className="hold-units">
        <strong>{format.number(hold.quantity)}</strong>
        <span className="muted">{words("holds.unit", { units: hold.quantity })}</span>
      </p>
      <div className="hold-text">
        <p>
          <Link to={`/stock/${encodeURIComponent(hold.sku)}`}>
            {[hold.title, hold.variant_title].filter(Boolean).join(" · ")}
          </Link>
        </p>
        <p className="muted">
          {[
            hold.sku,
            locationName(hold.location_id),
            words("holds.since", { day: format.day(hold.since) }),
          ].join(" · ")}
        </p>
        <p className="hold-why">
          <HoldPill kind={hold.kind} />
          {hold.lot && <span className="chip">{words("holds.lot", { lot: hold.lot })}</span>}
          <span>{hold.reason}</span>
        </p>
      </div>
      {onRelease && (
        <Button
          onPress={onRelease}
          aria-label={words("holds.release.at", { sku: hold.sku, location: locationName(hold.location_id) })}
        >
          {words("holds.release")}
        </Button>
      )}
    </li>
  );
}
