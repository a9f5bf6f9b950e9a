import { Link } from "react-router";
import { Panel } from "../../components/page.tsx";
import { useFormat } from "../../session/format.ts";
import { useLocationName } from "../../session/reference.ts";
import type { StockItem } from "../calls.ts";
import { OrderLink } from "../order-link.tsx";
import { sourcePath } from "../source-path.ts";
import { useStockWords } from "../words.ts";

/** What is on its way here, and when it is expected. */
export function ArrivalsPanel({ item }: { item: StockItem }) {
  const words = useStockWords();
  const format = useFormat();
  const locationName = useLocationName();
  return (
    <Panel title={words("arrivals.title")} flush={item.arrivals.length > 0}>
      {item.arrivals.length === 0 ? (
        <p className="muted">{words("arrivals.none")}</p>
      ) : (
        <ul className="plain side-list">
          {item.arrivals.map((arrival) => {
            const path = sourcePath(arrival.source_id);
            const text = words(`arrivals.${arrival.kind}`, { units: arrival.quantity });
            return (
              <li key={`${arrival.source_id} ${arrival.location_id}`}>
                <p>{path ? <Link to={path}>{text}</Link> : text}</p>
                <p className="muted">
                  {locationName(arrival.location_id)}
                  {" · "}
                  {arrival.expected_at
                    ? words("arrivals.expected", { day: format.day(arrival.expected_at) })
                    : words("arrivals.undated")}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}

/** Who was promised units that are not there yet; arrivals go to them in this order. */
export function WaitingPanel({ item }: { item: StockItem }) {
  const words = useStockWords();
  const format = useFormat();
  const { waiting } = item;
  if (waiting.promises === 0) return null;
  const others = waiting.promises - waiting.list.length;
  return (
    <Panel
      title={words("waiting.title")}
      beside={<span className="muted">{words("waiting.units", { units: waiting.units })}</span>}
      flush
    >
      <ol className="plain side-list">
        {waiting.list.map((promise, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: their order is what they are
          <li key={index}>
            <p>
              {promise.order ? <OrderLink {...promise.order} /> : words("waiting.unknown")}
              {" · "}
              {words(`waiting.${promise.kind}`, { units: promise.quantity })}
            </p>
            <p className="muted">
              {promise.promised_at
                ? words("waiting.promised", { day: format.day(promise.promised_at) })
                : words("waiting.undated")}
            </p>
          </li>
        ))}
      </ol>
      {others > 0 && <p className="panel-note">{words("waiting.others", { count: others })}</p>}
    </Panel>
  );
}
