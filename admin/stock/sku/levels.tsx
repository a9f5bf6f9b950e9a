import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/page.tsx";
import type { Location, StockLevel } from "../../model.ts";
import { useFormat } from "../../session/format.ts";
import { shortName } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import type { StockItem } from "../calls.ts";
import { OTHER_FIGURES } from "../grid/columns.ts";
import { LiveFigure } from "../live-figure.tsx";
import { useStockWords } from "../words.ts";

interface LevelsProps {
  item: StockItem;
  locations: readonly Location[];
  /** Where the count may be corrected. */
  mayAdjust: (locationId: string) => boolean;
  onAdjust: (locationId: string) => void;
}

/** Where the units are, as bars: what may be sold, what is promised, what is kept from sale. */
export function Levels({ item, locations, mayAdjust, onAdjust }: LevelsProps) {
  const words = useWords();
  const { merchant } = useStaff();
  const stockWords = useStockWords();
  const format = useFormat();
  const places = locations.map((location) => ({
    location,
    level: item.levels.find((candidate) => candidate.location_id === location.id),
  }));
  const most = Math.max(
    1,
    ...places.map(({ level }) => (level ? Math.max(level.on_hand, level.allocated) : 0)),
  );
  const hasAction = locations.some(({ id }) => mayAdjust(id));
  return (
    <Panel
      title={words("stock.levels")}
      beside={
        <ul className="legend">
          <li className="legend-available">{words("stock.column.available")}</li>
          <li className="legend-allocated">{words("stock.column.allocated")}</li>
          <li className="legend-held">{stockWords("levels.kept")}</li>
        </ul>
      }
      flush
    >
      <table className="levels">
        <thead>
          <tr>
            <th scope="col">{words("stock.column.location")}</th>
            <th scope="col" className="level-bar-cell">
              <span className="visually-hidden">{words("stock.levels")}</span>
            </th>
            <th scope="col" className="number">
              {words("stock.column.available")}
            </th>
            <th scope="col" className="number">
              {words("stock.column.on_hand")}
            </th>
            {hasAction && (
              <th scope="col">
                <span className="visually-hidden">{words("stock.adjust")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {places.map(({ location, level }) => (
            <tr key={location.id}>
              <th scope="row">
                {shortName(location, merchant.name)}
                <Others level={level} kind={words(`location.${location.kind}`)} />
              </th>
              <td className="level-bar-cell">{level && <Bar level={level} most={most} />}</td>
              <td className="number">
                {level ? (
                  <strong>
                    <LiveFigure value={level.available} lowAt={0} />
                  </strong>
                ) : (
                  <span className="muted">–</span>
                )}
              </td>
              <td className="number">
                {level ? <LiveFigure value={level.on_hand} plain /> : format.number(0)}
              </td>
              {hasAction && (
                <td className="level-action">
                  {mayAdjust(location.id) && (
                    <Button
                      look="quiet"
                      icon="edit"
                      aria-label={words("stock.adjust.at", { location: location.name })}
                      onPress={() => onAdjust(location.id)}
                    >
                      {words("stock.adjust")}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** The figures besides what is there and what is free, where there are any. */
function Others({ level, kind }: { level: StockLevel | undefined; kind: string }) {
  const words = useStockWords();
  const others = OTHER_FIGURES.filter((figure) => (level?.[figure] ?? 0) > 0);
  return (
    <span className="level-others muted">
      {[
        kind,
        ...others.map((figure) => words(`figure.count.${figure}`, { units: level?.[figure] ?? 0 })),
      ].join(" · ")}
    </span>
  );
}

/** Lengths are proportional to the fullest location; the figures stand beside it. */
function Bar({ level, most }: { level: StockLevel; most: number }) {
  const { available, allocated } = level;
  const kept = level.held + level.quarantined + level.damaged + level.shared;
  const width = (units: number) => (units / most) * 100;
  return (
    <svg className="level-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-track" width="100" height="10" />
      <rect className="bar-available" width={width(available)} height="10" />
      <rect className="bar-allocated" x={width(available)} width={width(allocated)} height="10" />
      <rect className="bar-held" x={width(available + allocated)} width={width(kept)} height="10" />
    </svg>
  );
}
