import { money, multiply, sum } from "#commerce/money.ts";
import { Panel } from "../../components/page.tsx";
import { useFormat } from "../../session/format.ts";
import { type LineFigure, LinesTable } from "../documents/lines-table.tsx";
import { useDocumentWords } from "../documents/words.ts";
import type { Purchase } from "./calls.ts";
import { WaitingHint } from "./waiting-hint.tsx";

type PurchaseLine = Purchase["lines"][number];

/** What is ordered, what came of it, and what it costs where that is known. */
export function PurchaseLines({ order }: { order: Purchase }) {
  const words = useDocumentWords();
  const format = useFormat();
  const { lines, currency } = order;
  const costOf = ({ unit_cost }: PurchaseLine) => (unit_cost === null ? null : money(unit_cost, currency));
  const sumOf = (line: PurchaseLine) => {
    const cost = costOf(line);
    return cost && multiply(cost, line.quantity);
  };
  const sums = lines.flatMap((line) => sumOf(line) ?? []);
  const open = order.state !== "closed" && order.state !== "cancelled";
  const count = (units: number) => (units === 0 ? null : format.number(units));
  const written = (amount: ReturnType<typeof costOf>) => amount && format.money(amount);
  const figures: LineFigure<PurchaseLine>[] = [
    { id: "ordered", label: words("purchase.column.ordered"), value: (line) => count(line.quantity) },
    { id: "good", label: words("purchase.column.good"), value: (line) => count(line.good) },
    {
      id: "damaged",
      label: words("purchase.column.damaged"),
      value: (line) => count(line.damaged),
      bad: true,
    },
    {
      id: "outstanding",
      label: words("purchase.column.outstanding"),
      value: (line) => count(line.outstanding),
    },
  ];
  const costs: LineFigure<PurchaseLine>[] = [
    { id: "cost", label: words("purchase.column.cost"), value: (line) => written(costOf(line)) },
    { id: "sum", label: words("purchase.column.sum"), value: (line) => written(sumOf(line)) },
  ];
  return (
    <Panel title={words("document.lines", { count: lines.length })} flush>
      <LinesTable
        lines={lines}
        figures={sums.length > 0 ? [...figures, ...costs] : figures}
        under={({ sku, outstanding }) =>
          open && <WaitingHint link sku={sku} locationId={order.location_id} units={outstanding} />
        }
      />
      {sums.length > 0 && (
        <dl className="totals">
          <div className="totals-total">
            <dt>{words(sums.length === lines.length ? "purchase.total" : "purchase.total.some")}</dt>
            <dd>{format.money(sum(sums, currency))}</dd>
          </div>
        </dl>
      )}
    </Panel>
  );
}
