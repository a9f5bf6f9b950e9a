import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Notice } from "../../components/states.tsx";
import { useFormat } from "../../session/format.ts";
import { useLocationName } from "../../session/reference.ts";
import { useWords } from "../../session/words.ts";
import type { Recall } from "../calls.ts";
import { OrderLink } from "../order-link.tsx";
import { useStockWords } from "../words.ts";

/** What a recall has kept, and what it could not: who was promised those, and what is out of reach. */
export function RecallResult({ recall, onClose }: { recall: Recall; onClose: () => void }) {
  const words = useStockWords();
  const adminWords = useWords();
  const format = useFormat();
  const locationName = useLocationName();
  const { lot, held, promised } = recall;
  const lines = recall.lines.filter(
    (line) => line.quantity > 0 || line.promised.length > 0 || line.shared > 0 || line.in_transit > 0,
  );
  return (
    <Dialog title={words("recall.done", { lot })} onClose={onClose} size="lg">
      <div className="dialog-body form">
        <Notice tone={promised > 0 ? "warning" : "success"} title={words("recall.held", { units: held })}>
          <p>{words("recall.promised", { units: promised })}</p>
        </Notice>
        {lines.length > 0 && (
          <div className="mini-scroll">
            <table className="mini-table recall-lines">
              <thead>
                <tr>
                  <th scope="col">{adminWords("variant.sku")}</th>
                  <th scope="col">{adminWords("stock.column.location")}</th>
                  <th scope="col" className="number">
                    {words("recall.column.held")}
                  </th>
                  <th scope="col">{words("recall.column.promised")}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={`${line.sku} ${line.location_id}`}>
                    <td>
                      <code>{line.sku}</code>
                    </td>
                    <td>{locationName(line.location_id)}</td>
                    <td className="number">{format.number(line.quantity)}</td>
                    <td>
                      <ul className="plain recall-promised">
                        {line.promised.map(({ kind, id, number, quantity }) => (
                          <li key={id}>
                            {format.number(quantity)} ×{" "}
                            {kind === "order" ? <OrderLink id={id} number={number} /> : words("recall.other")}
                          </li>
                        ))}
                        {line.shared > 0 && <li>{words("recall.shared", { units: line.shared })}</li>}
                        {line.in_transit > 0 && (
                          <li>{words("recall.in_transit", { units: line.in_transit })}</li>
                        )}
                        {line.promised.length + line.shared + line.in_transit === 0 && (
                          <li className="muted">–</li>
                        )}
                      </ul>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      <footer className="dialog-footer">
        <Button look="primary" onPress={onClose} autoFocus>
          {adminWords("action.close")}
        </Button>
      </footer>
    </Dialog>
  );
}
