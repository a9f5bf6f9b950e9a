import { Link } from "react-router";
import { nameOf } from "./draft-lines.ts";

interface Item {
  readonly sku: string;
  readonly title: string;
  readonly variant_title: string;
}

/** What a line is of; leads to the SKU's page. */
export function ItemLink({ line }: { line: Item }) {
  return (
    <span className="item-cell">
      <Link to={`/stock/${encodeURIComponent(line.sku)}`}>{nameOf(line)}</Link>
      <code className="muted">{line.sku}</code>
    </span>
  );
}

/** What a line is of, where it is not to be left. */
export function ItemName({ line }: { line: Item }) {
  return (
    <span className="item-cell">
      <strong>{nameOf(line)}</strong>
      <code className="muted">{line.sku}</code>
    </span>
  );
}
