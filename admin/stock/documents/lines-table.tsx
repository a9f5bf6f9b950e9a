import type { ReactNode } from "react";
import { useNarrow } from "../../components/use-narrow.ts";
import { ItemLink } from "./item-cell.tsx";
import { useDocumentWords } from "./words.ts";

interface Line {
  readonly sku: string;
  readonly title: string;
  readonly variant_title: string;
}

export interface LineFigure<Of extends Line> {
  readonly id: string;
  readonly label: string;
  /** Null where there is nothing to count: a dash, so that the eye finds the others. */
  readonly value: (line: Of) => string | null;
  /** Stands out where it is not nothing. */
  readonly bad?: boolean;
}

/** Lines with their figures: in columns, or below each line where there is room for one column only. */
export function LinesTable<Of extends Line>({
  lines,
  figures,
  under,
}: {
  lines: readonly Of[];
  figures: readonly LineFigure<Of>[];
  /** What else is to be said of a line. */
  under?: (line: Of) => ReactNode;
}) {
  const words = useDocumentWords();
  const narrow = useNarrow();
  if (narrow)
    return (
      <ul className="line-cards">
        {lines.map((line) => (
          <li key={line.sku}>
            <ItemLink line={line} />
            {under?.(line)}
            <dl>
              {figures.map((figure) => {
                const value = figure.value(line);
                return (
                  value !== null && (
                    <div key={figure.id}>
                      <dt>{figure.label}</dt>
                      <dd>
                        <Figure value={value} bad={figure.bad} />
                      </dd>
                    </div>
                  )
                );
              })}
            </dl>
          </li>
        ))}
      </ul>
    );
  return (
    <div className="mini-scroll">
      <table className="mini-table lines-table">
        <thead>
          <tr>
            <th scope="col">{words("document.column.item")}</th>
            {figures.map(({ id, label }) => (
              <th key={id} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.sku}>
              <td>
                <ItemLink line={line} />
                {under?.(line)}
              </td>
              {figures.map((figure) => (
                <td key={figure.id} className="number">
                  <Figure value={figure.value(line)} bad={figure.bad} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figure({ value, bad = false }: { value: string | null; bad?: boolean | undefined }) {
  if (value === null) return <span className="muted">–</span>;
  return bad ? <strong className="change change-down">{value}</strong> : value;
}
