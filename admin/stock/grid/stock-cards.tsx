import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { Button } from "../../components/button.tsx";
import { Thumb } from "../../components/page.tsx";
import { Skeleton } from "../../components/states.tsx";
import type { Location, StockRow } from "../../model.ts";
import { shortName } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import { LiveFigure } from "../live-figure.tsx";
import { useStockWords } from "../words.ts";
import { OTHER_FIGURES } from "./columns.ts";

interface StockCardsProps {
  rows: readonly StockRow[] | undefined;
  locations: readonly Location[];
  all: boolean;
  more: { has: boolean; loading: boolean; failed: boolean; load: () => void };
}

/** The same as the grid on a phone: a card a SKU, which leads to all that is known of it. */
export function StockCards({ rows, locations, all, more }: StockCardsProps) {
  const adminWords = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const count = rows?.length ?? 0;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 120,
    overscan: 6,
    getItemKey: (index) => rows?.[index]?.sku ?? index,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { has, loading, failed, load } = more;
  useEffect(() => {
    if (has && !loading && !failed && last >= count - 10) load();
  }, [has, loading, failed, last, count, load]);
  if (!rows) return <Skeleton lines={8} />;
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="stock-cards" ref={scroller}>
      {/* Geometry is known only while running; set through the DOM, which the content policy allows. */}
      <ul
        className="plain"
        style={{ paddingBlock: `${before}px ${after}px` }}
        aria-label={adminWords("nav.stock")}
      >
        {items.map(({ index }) => {
          const row = rows[index];
          return (
            row && (
              <li key={row.sku} data-index={index} ref={virtual.measureElement} className="stock-card-place">
                <StockCard row={row} locations={locations} all={all} />
              </li>
            )
          );
        })}
      </ul>
      {has && (
        <div className="table-more">
          <Button look="quiet" onPress={load} isPending={loading}>
            {adminWords("action.more")}
          </Button>
        </div>
      )}
    </div>
  );
}

function StockCard({ row, locations, all }: { row: StockRow; locations: readonly Location[]; all: boolean }) {
  const words = useStockWords();
  const { merchant } = useStaff();
  return (
    <article className="stock-card">
      <Link className="stock-card-link" to={`/stock/${encodeURIComponent(row.sku)}`}>
        <Thumb url={row.image_url} />
        <span className="two-lines">
          <strong>{row.title}</strong>
          <span className="muted">{[row.sku, row.variant_title].filter(Boolean).join(" · ")}</span>
        </span>
        <span className="stock-card-total">
          <LiveFigure value={row.available} lowAt={0} />
          <span className="muted">{words("figure.available")}</span>
        </span>
      </Link>
      <ul className="plain stock-card-levels">
        {locations.map((location) => {
          const level = row.levels.find(({ location_id }) => location_id === location.id);
          if (!level) return null;
          return (
            <li key={location.id}>
              <span className="clip">{shortName(location, merchant.name)}</span>
              <span className="muted nowrap">
                {words("stock.card.level", { available: level.available, on_hand: level.on_hand })}
              </span>
              {all && (
                <span className="stock-card-more">
                  {OTHER_FIGURES.filter((figure) => level[figure] > 0).map((figure) => (
                    <span key={figure} className="chip">
                      {words(`figure.count.${figure}`, { units: level[figure] })}
                    </span>
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </article>
  );
}
