import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { MOVEMENT_GROUPS, type MovementGroup } from "#commerce/stock/movements.ts";
import { Button } from "../../components/button.tsx";
import { SelectFilter } from "../../components/filters.tsx";
import { Panel } from "../../components/page.tsx";
import { Failed, Skeleton } from "../../components/states.tsx";
import type { Location, StockMovement } from "../../model.ts";
import { useFormat } from "../../session/format.ts";
import { useLocationName } from "../../session/reference.ts";
import { useWords, type Words } from "../../session/words.ts";
import { REASONS } from "../adjustment.ts";
import { OrderLink } from "../order-link.tsx";
import { movementsQuery } from "../queries.ts";
import { sourcePath } from "../source-path.ts";
import { useStockWords } from "../words.ts";
import { movementSentence } from "./movement-sentence.ts";

const GROUPS = Object.keys(MOVEMENT_GROUPS) as MovementGroup[];

/** Every change of this SKU's figures, newest first; nothing is ever taken out of it. */
export function Movements({ sku, locations }: { sku: string; locations: readonly Location[] }) {
  const words = useWords();
  const stockWords = useStockWords();
  const [about, setAbout] = useState<MovementGroup>();
  const [location, setLocation] = useState("");
  const query = useInfiniteQuery(
    movementsQuery(sku, { ...(about && { about }), ...(location && { location_id: location }) }),
  );
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <Panel
      title={words("stock.movements")}
      beside={
        <div className="movement-filters">
          <SelectFilter
            label={stockWords("movements.about")}
            all={stockWords("movements.about.all")}
            value={about ?? ""}
            choices={GROUPS.map((group) => ({ value: group, label: stockWords(`movements.about.${group}`) }))}
            onChange={(group) => setAbout(GROUPS.find((known) => known === group))}
          />
          {locations.length > 1 && (
            <SelectFilter
              label={words("stock.filter.location")}
              all={words("stock.filter.location.all")}
              value={location}
              choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setLocation}
            />
          )}
        </div>
      }
      flush
    >
      {query.error && !items ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : !items ? (
        <Skeleton lines={5} />
      ) : items.length === 0 ? (
        <p className="panel-pad muted">
          {about || location ? stockWords("movements.none") : words("stock.movements.none")}
        </p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keys (WCAG 2.1.1) */}
          <section className="mini-scroll" aria-label={words("stock.movements")} tabIndex={0}>
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
                  <th scope="col" className="number hide-sm">
                    {words("stock.column.allocated")}
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
          </section>
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
  const stockWords = useStockWords();
  const format = useFormat();
  const locationName = useLocationName();
  return (
    <tr>
      <td className="muted nowrap">
        <time dateTime={movement.at}>{format.instant(movement.at)}</time>
      </td>
      <td>
        <span className="movement-what">
          <strong>{movementSentence(stockWords, movement)}</strong>
          <Source movement={movement} />
          {movement.reason && movement.reason !== movement.kind && (
            <span className="muted">{reasonText(words, movement.reason)}</span>
          )}
        </span>
      </td>
      <td className="hide-sm">{locationName(movement.location_id)}</td>
      <td className="number">
        <Change by={movement.on_hand} />
      </td>
      <td className="number hide-sm">
        <Change by={movement.allocated} />
      </td>
      <td className="muted hide-md">
        {movement.actor.kind === "shopper" ? words("movement.by_customer") : movement.actor.name}
      </td>
    </tr>
  );
}

/** What a movement belongs to, where that has a page. */
function Source({ movement: { order, reference } }: { movement: StockMovement }) {
  const words = useStockWords();
  if (order) return <OrderLink {...order} />;
  const path = reference && sourcePath(reference);
  if (!path) return null;
  const kind = path.startsWith("/orders")
    ? "order"
    : path.startsWith("/stock/transfers")
      ? "transfer"
      : "purchase";
  return <Link to={path}>{words(`source.${kind}`)}</Link>;
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

/** `damaged: fell off the shelf` is a reason and a note. */
function reasonText(words: Words, text: string): string {
  const reason = REASONS.find((candidate) => text === candidate || text.startsWith(`${candidate}: `));
  return reason
    ? [words(`reason.${reason}`), text.slice(reason.length + 2)].filter(Boolean).join(" – ")
    : text;
}
