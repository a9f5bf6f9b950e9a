import { Panel } from "../../components/page.tsx";
import { useFormat } from "../../session/format.ts";
import { type LineFigure, LinesTable } from "../documents/lines-table.tsx";
import { useDocumentWords } from "../documents/words.ts";
import type { Transfer, TransferLine } from "./calls.ts";

/** While units are on the way they are still to come; afterwards they are missing. */
const isOnTheWay = ({ state }: Transfer): boolean => state === "shipped" || state === "partly_received";

/** Each SKU from wish to arrival. */
export function TransferLines({ transfer }: { transfer: Transfer }) {
  const words = useDocumentWords();
  const format = useFormat();
  const { lines, state } = transfer;
  const short = new Map(
    state === "requested" || state === "picked"
      ? transfer.shortages.map((shortage) => [shortage.sku, shortage])
      : [],
  );
  const onTheWay = isOnTheWay(transfer);
  const count = (units: number) => (units === 0 ? null : format.number(units));
  const figures: LineFigure<TransferLine>[] = [
    { id: "asked", label: words("transfer.column.asked"), value: (line) => count(line.requested) },
    { id: "approved", label: words("transfer.column.approved"), value: (line) => count(line.approved) },
    { id: "picked", label: words("transfer.column.picked"), value: (line) => count(line.picked) },
    { id: "sent", label: words("transfer.column.sent"), value: (line) => count(line.shipped) },
    { id: "received", label: words("transfer.column.received"), value: (line) => count(line.good) },
    {
      id: "damaged",
      label: words("transfer.column.damaged"),
      value: (line) => count(line.damaged),
      bad: true,
    },
    {
      id: "missing",
      label: words(onTheWay ? "transfer.column.on_the_way" : "transfer.column.lost"),
      value: (line) => count(line.missing + line.lost),
      bad: !onTheWay,
    },
  ];
  return (
    <Panel title={words("document.lines", { count: lines.length })} flush>
      <LinesTable
        lines={lines}
        figures={figures}
        under={({ sku }) => {
          const shortage = short.get(sku);
          return (
            shortage && (
              <p className="field-error">
                {words("transfer.short", { available: shortage.available, wanted: shortage.wanted })}
              </p>
            )
          );
        }}
      />
    </Panel>
  );
}
