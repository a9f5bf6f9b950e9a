import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Button } from "../../components/button.tsx";
import { SelectField } from "../../components/field.tsx";
import { Panel } from "../../components/page.tsx";
import { Pill } from "../../components/state-pill.tsx";
import { Failed, Skeleton } from "../../components/states.tsx";
import { useFormat } from "../../session/format.ts";
import { useWords } from "../../session/words.ts";
import { ItemLink } from "../documents/item-cell.tsx";
import type { CountLine, LineFilter, StockCount } from "./calls.ts";
import { countLinesQuery } from "./queries.ts";
import { RecountDialog } from "./recount-dialog.tsx";
import { signed } from "./signed.ts";
import { useCountWords } from "./words.ts";

const ALWAYS = ["all", "open", "not_counted", "found"] as const;
/** What only who sees the books can look for. */
const OF_BOOKS = ["different", "over", "moved"] as const;

/** Line by line, what was found beside what the books said. */
export function CountLines({ count }: { count: StockCount }) {
  const words = useCountWords();
  const adminWords = useWords();
  const { locale } = useFormat();
  const sees = count.accuracy !== null;
  const [filter, setFilter] = useState<LineFilter>("all");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [recounting, setRecounting] = useState<readonly string[] | null>(null);
  const query = useInfiniteQuery(countLinesQuery(count.id, filter, locale));
  const lines = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const choosable = count.moves.includes("recount");
  const choose = (sku: string, on: boolean) =>
    setChosen((current) => {
      const next = new Set(current);
      if (on) next.add(sku);
      else next.delete(sku);
      return next;
    });
  const over = (lines ?? []).filter(({ books }) => books?.over).map(({ sku }) => sku);
  return (
    <Panel
      title={words("lines")}
      flush
      beside={
        choosable && (
          <div className="count-choosing">
            {over.length > 0 && (
              <Button look="quiet" onPress={() => setChosen(new Set(over))}>
                {words("recount.choose_over")}
              </Button>
            )}
            <Button icon="refresh" isDisabled={chosen.size === 0} onPress={() => setRecounting([...chosen])}>
              {words("recount.open", { lines: chosen.size })}
            </Button>
          </div>
        )
      }
    >
      <div className="count-filter">
        <SelectField
          label={words("filter.lines")}
          value={filter}
          onChange={setFilter}
          choices={[...ALWAYS, ...(sees ? OF_BOOKS : [])].map((value) => ({
            value,
            label: words(`filter.lines.${value}`),
          }))}
        />
      </div>
      {query.error && !lines ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : !lines ? (
        <Skeleton lines={6} />
      ) : lines.length === 0 ? (
        <p className="count-nothing muted">{words("lines.none")}</p>
      ) : (
        <div className="count-table">
          <table className="mini-table">
            <thead>
              <tr>
                {choosable && (
                  <th>
                    <span className="visually-hidden">{words("recount.choose")}</span>
                  </th>
                )}
                <th>{words("column.item")}</th>
                <th className="number">{words("column.counted")}</th>
                {sees && <th className="number">{words("column.books")}</th>}
                {sees && <th className="number">{words("column.difference")}</th>}
                {sees && <th className="number hide-md">{words("column.value")}</th>}
                <th className="hide-md">{words("column.remarks")}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line
                  key={line.sku}
                  line={line}
                  sees={sees}
                  {...(choosable && { chosen: chosen.has(line.sku), onChoose: choose })}
                />
              ))}
            </tbody>
          </table>
        </div>
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
      {recounting && (
        <RecountDialog
          count={count}
          skus={recounting}
          onClose={() => setRecounting(null)}
          onDone={() => {
            setRecounting(null);
            setChosen(new Set());
          }}
        />
      )}
    </Panel>
  );
}

function Line({
  line,
  sees,
  chosen,
  onChoose,
}: {
  line: CountLine;
  sees: boolean;
  chosen?: boolean;
  onChoose?: (sku: string, on: boolean) => void;
}) {
  const words = useCountWords();
  const format = useFormat();
  const { books, counted } = line;
  const variance = books?.variance ?? null;
  const units = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : format.number(value);
  return (
    <tr data-over={books?.over ?? false}>
      {onChoose && (
        <td>
          <input
            type="checkbox"
            aria-label={words("recount.choose_line", { sku: line.sku })}
            checked={chosen ?? false}
            onChange={(event) => onChoose(line.sku, event.target.checked)}
          />
        </td>
      )}
      <td>
        <ItemLink line={line} />
      </td>
      <td className="number">{units(counted)}</td>
      {sees && <td className="number">{units(books?.seen)}</td>}
      {sees && (
        <td className="number">
          <span className={variance ? "count-different" : undefined}>
            {variance === null ? "–" : signed(format, variance)}
          </span>
        </td>
      )}
      {sees && <td className="number hide-md">{books?.value ? format.money(books.value) : "–"}</td>}
      <td className="hide-md">
        <span className="count-remarks">
          {books?.over && (
            <Pill tone="warning" icon="alert">
              {words("remark.over")}
            </Pill>
          )}
          {books?.moved && counted !== null && (
            <Pill tone="info" icon="info">
              {words("remark.moved")}
            </Pill>
          )}
          {!line.planned && (
            <Pill tone="neutral" icon="plus">
              {words("remark.found")}
            </Pill>
          )}
          {line.open && <span className="muted">{words("remark.open")}</span>}
          {books && books.earlier.length > 0 && (
            <span className="muted">
              {words("remark.earlier", { units: books.earlier.map((one) => units(one.counted)).join(", ") })}
            </span>
          )}
        </span>
      </td>
    </tr>
  );
}
