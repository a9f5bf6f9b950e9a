import { Panel } from "../../components/page.tsx";
import { useFormat } from "../../session/format.ts";
import { ItemLink } from "../documents/item-cell.tsx";
import { useDocumentWords } from "../documents/words.ts";
import type { Transfer } from "./calls.ts";

/** While units are on the way they are still to come; afterwards they are missing. */
const isOnTheWay = ({ state }: Transfer): boolean => state === "shipped" || state === "partly_received";

/** Each SKU from wish to arrival. */
export function TransferLines({ transfer }: { transfer: Transfer }) {
  const words = useDocumentWords();
  const { lines } = transfer;
  const short = new Map(
    transfer.state === "requested" || transfer.state === "picked"
      ? transfer.shortages.map((shortage) => [shortage.sku, shortage])
      : [],
  );
  const onTheWay = isOnTheWay(transfer);
  return (
    <Panel title={words("document.lines", { count: lines.length })} flush>
      <div className="mini-scroll">
        <table className="mini-table lines-table">
          <thead>
            <tr>
              <th scope="col">{words("document.column.item")}</th>
              <th scope="col" className="number">
                {words("transfer.column.asked")}
              </th>
              <th scope="col" className="number hide-sm">
                {words("transfer.column.approved")}
              </th>
              <th scope="col" className="number hide-sm">
                {words("transfer.column.picked")}
              </th>
              <th scope="col" className="number">
                {words("transfer.column.sent")}
              </th>
              <th scope="col" className="number">
                {words("transfer.column.received")}
              </th>
              <th scope="col" className="number hide-sm">
                {words("transfer.column.damaged")}
              </th>
              <th scope="col" className="number">
                {words(onTheWay ? "transfer.column.on_the_way" : "transfer.column.lost")}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const shortage = short.get(line.sku);
              return (
                <tr key={line.sku}>
                  <td>
                    <ItemLink line={line} />
                    {shortage && (
                      <p className="field-error">
                        {words("transfer.short", { available: shortage.available, wanted: shortage.wanted })}
                      </p>
                    )}
                    {line.damaged > 0 && (
                      <p className="muted show-sm">
                        {words("transfer.column.damaged")}: {line.damaged}
                      </p>
                    )}
                  </td>
                  <Figure value={line.requested} />
                  <Figure value={line.approved} hidden />
                  <Figure value={line.picked} hidden />
                  <Figure value={line.shipped} />
                  <Figure value={line.good} />
                  <Figure value={line.damaged} hidden bad />
                  <Figure value={line.missing + line.lost} bad={!onTheWay} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** A count; nothing is a dash, so that the eye finds the others. */
function Figure({ value, hidden = false, bad = false }: { value: number; hidden?: boolean; bad?: boolean }) {
  const format = useFormat();
  return (
    <td className={hidden ? "number hide-sm" : "number"}>
      {value === 0 ? (
        <span className="muted">–</span>
      ) : bad ? (
        <strong className="change change-down">{format.number(value)}</strong>
      ) : (
        format.number(value)
      )}
    </td>
  );
}
