import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Notice } from "../../components/states.tsx";
import { useLocationName } from "../../session/reference.ts";
import { useWords } from "../../session/words.ts";
import { CountField } from "../documents/count-field.tsx";
import { nameOf, readCount } from "../documents/draft-lines.ts";
import { FreeAt } from "../documents/free-at.tsx";
import { ItemName } from "../documents/item-cell.tsx";
import { lineFaults, useDocumentProblem } from "../documents/problem.ts";
import { useDocumentWords } from "../documents/words.ts";
import type { Transfer, TransferLine } from "./calls.ts";

interface QuantitiesDialogProps {
  transfer: Transfer;
  move: "approve" | "pick";
  pending: boolean;
  error: unknown;
  /** Only lines with less than the most that is possible. */
  onDo: (lines: { sku: string; quantity: number }[]) => void;
  onClose: () => void;
}

/** The most of a line: what was asked for, or what is set aside at the source. */
const mostOf = (transfer: Transfer, move: "approve" | "pick", line: TransferLine): number => {
  if (move === "approve") return line.requested;
  return transfer.state === "picked" ? line.picked : line.approved;
};

/** Approves or picks: all of it as it stands, less of a line where it is said. */
export function QuantitiesDialog({ transfer, move, pending, error, onDo, onClose }: QuantitiesDialogProps) {
  const words = useDocumentWords();
  const adminWords = useWords();
  const problemText = useDocumentProblem();
  const locationName = useLocationName();
  const lines = transfer.lines
    .map((line) => ({ ...line, most: mostOf(transfer, move, line) }))
    .filter(({ most, shipped }) => most > 0 && (move === "approve" || shipped === 0));
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const typedOf = (line: (typeof lines)[number]) => typed.get(line.sku) ?? String(line.most);
  const refused = lineFaults(error, words);
  const wrong = (line: (typeof lines)[number]): string | undefined => {
    const units = readCount(typedOf(line));
    if (units === null) return words("document.fault.units");
    if (units > line.most) return words("document.fault.units.most", { count: line.most });
    return undefined;
  };
  return (
    <Dialog
      title={words(`transfer.${move}.title`, { number: transfer.number })}
      onClose={onClose}
      size="lg"
      asks
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (lines.some(wrong)) return;
          onDo(
            lines.flatMap((line) => {
              const quantity = readCount(typedOf(line)) ?? 0;
              return quantity < line.most ? [{ sku: line.sku, quantity }] : [];
            }),
          );
        }}
      >
        <div className="dialog-body form">
          {error !== null && (
            <Notice tone="danger" title={words("transfer.refused")}>
              <p>{problemText(error)}</p>
            </Notice>
          )}
          <p>{words(`transfer.${move}.text`, { place: locationName(transfer.from_location_id) })}</p>
          <ul className="count-lines is-single">
            {lines.map((line, index) => (
              <li key={line.sku} className="count-line">
                <span className="draft-what">
                  <ItemName line={line} />
                  {move === "approve" && <FreeAt sku={line.sku} locationId={transfer.from_location_id} />}
                </span>
                <CountField
                  label={words("document.quantity", { name: nameOf(line) })}
                  short={words(`transfer.${move}.quantity`)}
                  value={typedOf(line)}
                  onChange={(text) => setTyped(new Map(typed).set(line.sku, text))}
                  fault={wrong(line) ?? refused.get(line.sku)}
                  autoFocus={index === 0}
                />
              </li>
            ))}
          </ul>
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button
            look="primary"
            type="submit"
            icon={move === "approve" ? "check" : "pick"}
            isPending={pending}
          >
            {words(`transfer.move.${move}`)}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
