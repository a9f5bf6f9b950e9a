import { money, multiply, sum } from "#commerce/money.ts";
import { Panel } from "../../components/page.tsx";
import { useFormat } from "../../session/format.ts";
import { ItemLink } from "../documents/item-cell.tsx";
import { useDocumentWords } from "../documents/words.ts";
import type { Purchase } from "./calls.ts";
import { WaitingHint } from "./waiting-hint.tsx";

/** What is ordered, what came of it, and what it costs where that is known. */
export function PurchaseLines({ order }: { order: Purchase }) {
  const words = useDocumentWords();
  const format = useFormat();
  const { lines, currency } = order;
  const priced = lines.flatMap(({ quantity, unit_cost }) =>
    unit_cost === null ? [] : multiply(money(unit_cost, currency), quantity),
  );
  const expected = order.state !== "closed" && order.state !== "cancelled";
  return (
    <Panel title={words("document.lines", { count: lines.length })} flush>
      <div className="mini-scroll">
        <table className="mini-table lines-table">
          <thead>
            <tr>
              <th scope="col">{words("document.column.item")}</th>
              <th scope="col" className="number">
                {words("purchase.column.ordered")}
              </th>
              <th scope="col" className="number">
                {words("purchase.column.good")}
              </th>
              <th scope="col" className="number hide-sm">
                {words("purchase.column.damaged")}
              </th>
              <th scope="col" className="number">
                {words("purchase.column.outstanding")}
              </th>
              {priced.length > 0 && (
                <>
                  <th scope="col" className="number hide-sm">
                    {words("purchase.column.cost")}
                  </th>
                  <th scope="col" className="number hide-sm">
                    {words("purchase.column.sum")}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.sku}>
                <td>
                  <ItemLink line={line} />
                  {expected && (
                    <WaitingHint
                      link
                      sku={line.sku}
                      locationId={order.location_id}
                      units={line.outstanding}
                    />
                  )}
                  {line.damaged > 0 && (
                    <p className="muted show-sm">
                      {words("purchase.column.damaged")}: {format.number(line.damaged)}
                    </p>
                  )}
                </td>
                <td className="number">{format.number(line.quantity)}</td>
                <td className="number">{dashed(line.good, format.number)}</td>
                <td className="number hide-sm">{dashed(line.damaged, format.number)}</td>
                <td className="number">{dashed(line.outstanding, format.number)}</td>
                {priced.length > 0 && <Costs line={line} currency={currency} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {priced.length > 0 && (
        <dl className="totals">
          <div className="totals-total">
            <dt>{words(priced.length === lines.length ? "purchase.total" : "purchase.total.some")}</dt>
            <dd>{format.money(sum(priced, currency))}</dd>
          </div>
        </dl>
      )}
    </Panel>
  );
}

function Costs({ line, currency }: { line: Purchase["lines"][number]; currency: string }) {
  const format = useFormat();
  const cost = line.unit_cost === null ? null : money(line.unit_cost, currency);
  return (
    <>
      <td className="number hide-sm">{cost ? format.money(cost) : <span className="muted">–</span>}</td>
      <td className="number hide-sm">
        {cost ? format.money(multiply(cost, line.quantity)) : <span className="muted">–</span>}
      </td>
    </>
  );
}

/** Nothing is a dash, so that the eye finds the others. */
const dashed = (units: number, write: (units: number) => string) =>
  units === 0 ? <span className="muted">–</span> : write(units);
