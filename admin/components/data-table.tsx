import { createColumnHelper, type RowData, tableFeatures, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Link } from "react-router";
import { useFresh } from "../live/fresh.ts";
import { useWords } from "../session/words.ts";
import { Button } from "./button.tsx";
import { stepTo } from "./row-keys.ts";
import { Failed } from "./states.tsx";
import { useNarrow } from "./use-narrow.ts";

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Class of the column: its width and, for numbers, its alignment. */
  readonly kind?: string;
}

interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  /** Where a row leads; the whole row is the link. */
  href?: (row: Row) => string;
  /** What the link is called. */
  rowLabel: (row: Row) => string;
  /** A row on a phone. */
  compact: (row: Row) => ReactNode;
  empty: ReactNode;
  error?: unknown;
  onRetry?: () => void;
  more?: { has: boolean; loading: boolean; load: () => void };
  /** Height of a row in pixels, known beforehand so that long lists scroll true. */
  rowHeight?: number;
}

const features = tableFeatures({});
const none: readonly never[] = [];
const compactHeight = 68;

/**
 * A list that behaves like a good spreadsheet: a header that stays, figures in columns, up and down to move, Enter
 * to open. Only the rows in view are drawn.
 */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, href, rowLabel, compact, empty, error, onRetry, more } = props;
  const words = useWords();
  const narrow = useNarrow();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);

  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) =>
      helper.display({
        id: column.id,
        header: column.header,
        cell: (context) => column.cell(context.row.original),
      }),
    );
  }, [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows ?? none,
    getRowId: rowId,
  });
  const kinds = useMemo(() => new Map(columns.map((column) => [column.id, column.kind ?? ""])), [columns]);
  const model = table.getRowModel().rows;
  const height = narrow ? compactHeight : (props.rowHeight ?? 44);
  const virtual = useVirtualizer({
    count: model.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  useEffect(() => {
    if (height) virtual.measure();
  }, [height, virtual]);

  const last = items.at(-1)?.index ?? 0;
  const { has, loading, load } = more ?? { has: false, loading: false, load: () => {} };
  useEffect(() => {
    if (has && !loading && !error && last >= model.length - 8) load();
  }, [has, loading, error, last, model.length, load]);

  if (error && !rows) return <Failed error={error} onRetry={() => onRetry?.()} />;
  if (rows?.length === 0 && !has) return <div className="table-frame">{empty}</div>;

  const visible = table.getAllLeafColumns();
  // A cell that stays in sight while the others scroll would keep the link's area to itself.
  const linkAt = visible.findIndex((column) => !kinds.get(column.id)?.includes("col-first"));
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  const focusRow = (index: number) => {
    setCurrent(index);
    virtual.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] .row-link`)?.focus(),
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside
    <div
      className="table-frame"
      ref={scroller}
      onKeyDown={(event) => {
        const to = stepTo(event.key, current, model.length);
        if (to === null || !(event.target as Element).matches(".row-link")) return;
        event.preventDefault();
        focusRow(to);
      }}
    >
      <table
        className={narrow ? "table table-compact" : "table"}
        aria-label={label}
        aria-rowcount={has ? -1 : model.length + 1}
      >
        {!narrow && (
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <th key={header.id} scope="col" className={kinds.get(header.column.id)}>
                    <table.FlexRender header={header} />
                  </th>
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {!rows && <SkeletonRows columns={narrow ? 1 : visible.length} height={height} />}
          {before > 0 && <Spacer height={before} />}
          {items.map((item) => {
            const row = model[item.index];
            if (!row) return null;
            const link = href && (
              <Link
                className="row-link"
                to={href(row.original)}
                tabIndex={item.index === current ? 0 : -1}
                onFocus={() => setCurrent(item.index)}
              >
                <span className="visually-hidden">{rowLabel(row.original)}</span>
              </Link>
            );
            return (
              <TableRow key={row.id} id={row.id} index={item.index} height={height}>
                {narrow ? (
                  <td>
                    {link}
                    {compact(row.original)}
                  </td>
                ) : (
                  row.getAllCells().map((cell, index) => (
                    <td key={cell.id} className={kinds.get(cell.column.id)}>
                      {index === linkAt && link}
                      <table.FlexRender cell={cell} />
                    </td>
                  ))
                )}
              </TableRow>
            );
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
      {has && (
        <div className="table-more">
          <Button look="quiet" onPress={load} isPending={loading}>
            {words("action.more")}
          </Button>
        </div>
      )}
    </div>
  );
}

function TableRow({
  id,
  index,
  height,
  children,
}: {
  id: string;
  index: number;
  height: number;
  children: ReactNode;
}) {
  const fresh = useFresh(id);
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      className={fresh ? "is-fresh" : undefined}
      // Geometry is known only while running; set through the DOM, which the content policy allows.
      style={{ height }}
    >
      {children}
    </tr>
  );
}

function Spacer({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row cannot take the focus
    <tr aria-hidden="true" className="table-spacer">
      <td style={{ height }} />
    </tr>
  );
}

function SkeletonRows({ columns, height }: { columns: number; height: number }) {
  const words = useWords();
  return Array.from({ length: 12 }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: all alike, never reordered
    <tr key={row} className="table-skeleton" style={{ height }} aria-hidden={row > 0}>
      {Array.from({ length: columns }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike, never reordered
        <td key={column}>
          {row === 0 && column === 0 && <span className="visually-hidden">{words("state.loading")}</span>}
          <span className="skeleton-line" />
        </td>
      ))}
    </tr>
  ));
}
