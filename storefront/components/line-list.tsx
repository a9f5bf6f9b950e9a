import type { CartLine } from "../api-types.ts";
import { useShop } from "../shop.ts";
import { Picture } from "./picture.tsx";
import { Waiting } from "./waiting.tsx";

type Line = Pick<
  CartLine,
  "line_id" | "title" | "variant_title" | "image_url" | "quantity" | "unit_price" | "subtotal" | "waits"
>;

/** Lines to read over: on the last step before paying, and on the order. */
export function LineList({ lines }: { lines: readonly Line[] }) {
  const { money } = useShop();
  return (
    <ul className="plain line-list">
      {lines.map((line) => (
        <li key={line.line_id}>
          <span className="line-picture">
            {line.image_url && <Picture url={line.image_url} alt="" eager />}
            <span className="line-count tabular" aria-hidden="true">
              {line.quantity}
            </span>
          </span>
          <span>
            <span className="line-title">{line.title}</span>
            {line.variant_title && <span className="line-note muted">{line.variant_title}</span>}
            <span className="line-note muted tabular">
              {line.quantity} × {money(line.unit_price)}
            </span>
            <Waiting line={line} />
          </span>
          <span className="tabular">{money(line.subtotal)}</span>
        </li>
      ))}
    </ul>
  );
}
