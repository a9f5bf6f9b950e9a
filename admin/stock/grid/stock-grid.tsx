import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Link } from "react-router";
import { Button } from "../../components/button.tsx";
import { Thumb } from "../../components/page.tsx";
import type { Location, StockRow } from "../../model.ts";
import { mayAt } from "../../session/permissions.ts";
import { shortName } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import { LiveFigure } from "../live-figure.tsx";
import { useStockWords } from "../words.ts";
import { CellEditor } from "./cell-editor.tsx";
import { columnGroups, columnsOf, figureOf, type GridColumn } from "./columns.ts";
import { beginsEntry, type Cell, stepIn } from "./grid-keys.ts";

const ROW_HEIGHT = 52;
const EMPTY: readonly StockRow[] = [];

interface StockGridProps {
  rows: readonly StockRow[] | undefined;
  locations: readonly Location[];
  /** All figures, or those that are looked at most. */
  all: boolean;
  more: { has: boolean; loading: boolean; failed: boolean; load: () => void };
}

/**
 * SKUs by locations, as a spreadsheet: arrows move between the cells, Enter or a digit edits what is on hand. Only the
 * rows in view are drawn.
 */
export function StockGrid({ rows, locations, all, more }: StockGridProps) {
  const words = useStockWords();
  const adminWords = useWords();
  const staff = useStaff();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<{ cell: Cell; element: HTMLElement; typed: string } | null>(null);
  const groups = useMemo(() => columnGroups(locations, all), [locations, all]);
  const columns = useMemo(() => columnsOf(groups), [groups]);
  const editable = useMemo(
    () =>
      columns.map(
        ({ figure, location }) =>
          figure === "on_hand" && location !== null && mayAt(staff, "inventory.stock.adjust", location.id),
      ),
    [columns, staff],
  );
  const shown = rows ?? EMPTY;
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { has, loading, failed, load } = more;
  useEffect(() => {
    if (has && !loading && !failed && last >= shown.length - 20) load();
  }, [has, loading, failed, last, shown.length, load]);

  const elementOf = useCallback(
    ({ row, column }: Cell) =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`) ?? null,
    [],
  );
  const focus = (cell: Cell) => {
    setActive(cell);
    virtual.scrollToIndex(cell.row);
    requestAnimationFrame(() => elementOf(cell)?.focus());
  };
  /** The item is column 0, so the figures begin at 1. */
  const edit = (cell: Cell, typed: string) => {
    const element = elementOf(cell);
    if (!element || !editable[cell.column - 1]) return;
    // Who types fast types on before the editor has taken the focus.
    setEditing((open) => ({ cell, element, typed: open?.element === element ? open.typed + typed : typed }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    if (!cell || event.altKey || event.metaKey) return;
    const isFigure = cell.column > 0;
    if (
      isFigure &&
      !event.ctrlKey &&
      (event.key === "Enter" || event.key === "F2" || beginsEntry(event.key))
    ) {
      event.preventDefault();
      edit(cell, beginsEntry(event.key) ? event.key.replace("−", "-") : "");
      return;
    }
    const to = stepIn(event.key, cell, { rows: shown.length, columns: columns.length + 1 }, event.ctrlKey);
    if (!to) return;
    event.preventDefault();
    focus(to);
  };
  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (!cell || cell.column === 0) return;
    setActive(cell);
    edit(cell, "");
  };
  const closeEditor = () => {
    const cell = editing?.cell;
    setEditing(null);
    if (cell) requestAnimationFrame(() => elementOf(cell)?.focus());
  };
  const editedRow = editing && shown[editing.cell.row];
  const editedAt = editing && columns[editing.cell.column - 1]?.location;
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    <>
      <div className="table-frame stock-grid-frame" ref={scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid whose cells take the focus (WAI-ARIA APG, data grid)
          role="grid"
          className="stock-grid"
          aria-label={adminWords("nav.stock")}
          aria-rowcount={has ? -1 : shown.length + 2}
          aria-colcount={columns.length + 1}
          aria-describedby="stock-grid-keys"
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocus={(event) => {
            const cell = cellOf(event.target);
            if (cell && (cell.row !== active.row || cell.column !== active.column)) setActive(cell);
          }}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" rowSpan={2} className="grid-item" aria-colindex={1}>
                {adminWords("stock.column.item")}
              </th>
              {groups.map(({ location, figures }, index) => (
                <th
                  key={location?.id ?? "all"}
                  scope="colgroup"
                  colSpan={figures.length}
                  className="grid-place"
                  aria-colindex={2 + index * figures.length}
                >
                  <span className="grid-place-name">
                    {location
                      ? shortName(location, staff.merchant.name)
                      : adminWords("stock.filter.location.all")}
                  </span>
                </th>
              ))}
            </tr>
            <tr aria-rowindex={2}>
              {columns.map(({ location, figure, isFirst }, index) => (
                <th
                  key={`${location?.id} ${figure}`}
                  scope="col"
                  className={isFirst ? "grid-figure is-first" : "grid-figure"}
                  aria-colindex={index + 2}
                >
                  {words(`figure.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {!rows && <Skeletons columns={columns.length} />}
            {before > 0 && <Spacer height={before} />}
            {items.map(({ index }) => {
              const row = shown[index];
              return (
                row && (
                  <GridRow
                    key={row.sku}
                    row={row}
                    index={index}
                    columns={columns}
                    editable={editable}
                    activeColumn={active.row === index ? active.column : -1}
                  />
                )
              );
            })}
            {after > 0 && <Spacer height={after} />}
          </tbody>
        </table>
        {has && (
          <div className="table-more">
            <Button look="quiet" onPress={load} isPending={loading}>
              {adminWords("action.more")}
            </Button>
          </div>
        )}
      </div>
      <p id="stock-grid-keys" className="grid-hint">
        {words(editable.some(Boolean) ? "stock.grid.keys" : "stock.grid.keys.read")}
      </p>
      {editing && editedRow && editedAt && (
        <CellEditor
          key={`${editedRow.sku} ${editedAt.id} ${editing.typed}`}
          row={editedRow}
          location={editedAt}
          cell={editing.element}
          typed={editing.typed}
          onClose={closeEditor}
        />
      )}
    </>
  );
}

/** The cell that an event came from. */
function cellOf(target: EventTarget): Cell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  const row = cell?.closest<HTMLElement>("[data-row]");
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null;
}

interface GridRowProps {
  row: StockRow;
  index: number;
  columns: readonly GridColumn[];
  editable: readonly boolean[];
  /** The cell that Tab leads to; -1 when it is in another row. */
  activeColumn: number;
}

const GridRow = memo(function GridRow({ row, index, columns, editable, activeColumn }: GridRowProps) {
  return (
    // Geometry is known only while running; set through the DOM, which the content policy allows.
    <tr data-row={index} aria-rowindex={index + 3} style={{ height: ROW_HEIGHT }}>
      <th scope="row" className="grid-item" aria-colindex={1}>
        <Link
          className="grid-item-link"
          to={`/stock/${encodeURIComponent(row.sku)}`}
          data-column={0}
          tabIndex={activeColumn === 0 ? 0 : -1}
        >
          <Thumb url={row.image_url} size="sm" />
          <span className="two-lines">
            <strong>{row.title}</strong>
            <span className="muted">{[row.sku, row.variant_title].filter(Boolean).join(" · ")}</span>
          </span>
        </Link>
      </th>
      {columns.map((column, at) => {
        const units = figureOf(row, column);
        const isEditable = editable[at] ?? false;
        return (
          <td
            key={`${column.location?.id} ${column.figure}`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
            role="gridcell"
            data-column={at + 1}
            aria-colindex={at + 2}
            aria-readonly={isEditable ? undefined : true}
            tabIndex={activeColumn === at + 1 ? 0 : -1}
            className={`grid-cell${column.isFirst ? " is-first" : ""}${isEditable ? " is-editable" : ""}${column.location ? "" : " is-sum"}`}
          >
            {units === null ||
            (units === 0 && column.figure !== "on_hand" && column.figure !== "available") ? (
              <span className="grid-nothing">–</span>
            ) : (
              <LiveFigure value={units} plain={column.figure !== "available"} lowAt={0} />
            )}
          </td>
        );
      })}
    </tr>
  );
});

function Spacer({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row cannot take the focus
    <tr aria-hidden="true" className="table-spacer">
      <td style={{ height }} />
    </tr>
  );
}

function Skeletons({ columns }: { columns: number }) {
  const words = useWords();
  return Array.from({ length: 12 }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: all alike, never reordered
    <tr key={row} className="table-skeleton" style={{ height: ROW_HEIGHT }} aria-hidden={row > 0}>
      <th scope="row" className="grid-item">
        {row === 0 && <span className="visually-hidden">{words("state.loading")}</span>}
        <span className="skeleton-line" />
      </th>
      {Array.from({ length: columns }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike, never reordered
        <td key={column} className="grid-cell">
          <span className="skeleton-line" />
        </td>
      ))}
    </tr>
  ));
}
