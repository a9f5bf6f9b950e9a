import { Button } from "../components/button.tsx";
import { Panel } from "../components/page.tsx";
import type { Location, StockRow } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import { LiveFigure } from "./live-figure.tsx";

interface LevelsProps {
  row: StockRow;
  locations: readonly Location[];
  onAdjust?: (locationId: string) => void;
}

const nothing = { on_hand: 0, allocated: 0, held: 0, available: 0 };

/** Where the units are, as bars: what may be sold, what is promised, what is held for a checkout. */
export function Levels({ row, locations, onAdjust }: LevelsProps) {
  const words = useWords();
  const format = useFormat();
  const places = locations.map((location) => {
    const level = row.levels.find((candidate) => candidate.location_id === location.id);
    return { location, known: level !== undefined, level: level ?? nothing };
  });
  const most = Math.max(1, ...places.map(({ level }) => Math.max(level.on_hand, level.allocated)));
  return (
    <Panel
      title={words("stock.levels")}
      beside={
        <ul className="legend">
          <li className="legend-available">{words("stock.column.available")}</li>
          <li className="legend-allocated">{words("stock.column.allocated")}</li>
          <li className="legend-held">{words("stock.column.held")}</li>
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
            <th scope="col" className="number hide-sm">
              {words("stock.column.allocated")}
            </th>
            <th scope="col" className="number hide-sm">
              {words("stock.column.held")}
            </th>
            <th scope="col" className="number hide-sm">
              {words("stock.column.on_hand")}
            </th>
            {onAdjust && (
              <th scope="col">
                <span className="visually-hidden">{words("stock.adjust")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {places.map(({ location, level, known }) => (
            <tr key={location.id}>
              <th scope="row">
                {location.name}
                <span className="muted">{words(`location.${location.kind}`)}</span>
              </th>
              <td className="level-bar-cell">
                <Bar available={level.available} allocated={level.allocated} held={level.held} most={most} />
              </td>
              <td className="number">
                {known ? (
                  <strong>
                    <LiveFigure value={level.available} />
                  </strong>
                ) : (
                  <span className="muted">–</span>
                )}
              </td>
              <td className="number hide-sm">{format.number(level.allocated)}</td>
              <td className="number hide-sm">{format.number(level.held)}</td>
              <td className="number hide-sm">
                <LiveFigure value={level.on_hand} plain />
              </td>
              {onAdjust && (
                <td className="level-action">
                  <Button
                    look="quiet"
                    icon="edit"
                    aria-label={words("stock.adjust.at", { location: location.name })}
                    onPress={() => onAdjust(location.id)}
                  >
                    {words("stock.adjust")}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** Lengths are proportional to the fullest location; the figures stand beside it. */
function Bar({
  available,
  allocated,
  held,
  most,
}: {
  available: number;
  allocated: number;
  held: number;
  most: number;
}) {
  const width = (units: number) => (units / most) * 100;
  return (
    <svg className="level-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-track" width="100" height="10" />
      <rect className="bar-available" width={width(available)} height="10" />
      <rect className="bar-allocated" x={width(available)} width={width(allocated)} height="10" />
      <rect className="bar-held" x={width(available + allocated)} width={width(held)} height="10" />
    </svg>
  );
}
