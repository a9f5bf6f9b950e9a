import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { Button } from "../components/button.tsx";
import { Panel } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import type { StockMovement } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useLocationName } from "../session/reference.ts";
import { useWords, type Words } from "../session/words.ts";
import { movementsQuery } from "./queries.ts";

/** Every change of this SKU's figures, newest first; nothing is ever taken out of it. */
export function Movements({ sku }: { sku: string }) {
  const words = useWords();
  const query = useInfiniteQuery(movementsQuery(sku));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <Panel title={words("stock.movements")} flush>
      {query.error && !items ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : !items ? (
        <Skeleton lines={5} />
      ) : items.length === 0 ? (
        <p className="panel-pad muted">{words("stock.movements.none")}</p>
      ) : (
        <>
          <div className="mini-scroll">
            <table className="mini-table">
              <thead>
                <tr>
                  <th scope="col">{words("movement.column.when")}</th>
                  <th scope="col">{words("movement.column.what")}</th>
                  <th scope="col" className="hide-sm">
                    {words("movement.column.where")}
                  </th>
                  <th scope="col" className="number">
                    {words("stock.column.on_hand")}
                  </th>
                  <th scope="col" className="number">
                    {words("stock.column.allocated")}
                  </th>
                  <th scope="col" className="number hide-sm">
                    {words("stock.column.held")}
                  </th>
                  <th scope="col" className="hide-md">
                    {words("movement.column.who")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((movement) => (
                  <MovementRow key={movement.seq} movement={movement} />
                ))}
              </tbody>
            </table>
          </div>
          {query.hasNextPage && (
            <div className="table-more">
              <Button
                look="quiet"
                onPress={() => void query.fetchNextPage()}
                isPending={query.isFetchingNextPage}
              >
                {words("action.more")}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}

function MovementRow({ movement }: { movement: StockMovement }) {
  const words = useWords();
  const format = useFormat();
  const locationName = useLocationName();
  const { reference } = movement;
  return (
    <tr>
      <td className="muted nowrap">
        <time dateTime={movement.at}>{format.instant(movement.at)}</time>
      </td>
      <td>
        <strong>{kindOf(words, movement.kind)}</strong>
        {movement.reason && movement.reason !== movement.kind && (
          <span className="movement-reason">{reasonText(words, movement.reason)}</span>
        )}
        {reference?.startsWith("ord_") && (
          <Link className="movement-reason" to={`/orders/${reference}`}>
            {words("movement.order")}
          </Link>
        )}
      </td>
      <td className="hide-sm">{locationName(movement.location_id)}</td>
      <td className="number">
        <Change by={movement.on_hand} />
      </td>
      <td className="number">
        <Change by={movement.allocated} />
      </td>
      <td className="number hide-sm">
        <Change by={movement.held} />
      </td>
      <td className="muted hide-md">
        {movement.actor.kind === "shopper" ? words("movement.by_customer") : movement.actor.name}
      </td>
    </tr>
  );
}

/** A difference with its sign; nothing is shown as a dash, so that the eye finds the changes. */
function Change({ by }: { by: number }) {
  const format = useFormat();
  if (by === 0) return <span className="muted">–</span>;
  return (
    <span className={by > 0 ? "change change-up" : "change change-down"}>
      {by > 0 ? "+" : "−"}
      {format.number(Math.abs(by))}
    </span>
  );
}

const kinds = [
  "receive",
  "adjust",
  "hold",
  "hold_end",
  "allocate",
  "release",
  "ship",
  "sale_beyond_count",
] as const;

function kindOf(words: Words, kind: string): string {
  const known = kinds.find((candidate) => candidate === kind);
  return known ? words(`movement.kind.${known}`) : kind.replaceAll("_", " ");
}

const reasons = ["count", "damaged", "lost", "found", "correction", "received"] as const;

/** `damaged: fell off the shelf` is a reason and a note. */
function reasonText(words: Words, text: string): string {
  const reason = reasons.find((candidate) => text === candidate || text.startsWith(`${candidate}: `));
  return reason
    ? [words(`reason.${reason}`), text.slice(reason.length + 2)].filter(Boolean).join(" – ")
    : text;
}
