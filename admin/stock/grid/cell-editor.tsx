import { useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { Button } from "../../components/button.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import { Notice } from "../../components/states.tsx";
import type { Location, StockRow } from "../../model.ts";
import { useFormat } from "../../session/format.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useWords } from "../../session/words.ts";
import { REASONS } from "../adjustment.ts";
import { lastReason } from "../last-reason.ts";
import { useAdjust } from "../use-adjust.ts";
import { useStockWords } from "../words.ts";
import { readEntry } from "./entry.ts";

interface CellEditorProps {
  row: StockRow;
  location: Location;
  /** The cell that is edited, which the editor lies upon. */
  cell: HTMLElement;
  /** What was typed to begin with; empty for the count as it is. */
  typed: string;
  onClose: () => void;
}

/** Edits a count in its place: what it becomes and why, saved by Enter, left by Escape. */
export function CellEditor({ row, location, cell, typed, onClose }: CellEditorProps) {
  const words = useStockWords();
  const adminWords = useWords();
  const format = useFormat();
  const problemText = useProblemText();
  const level = row.levels.find(({ location_id }) => location_id === location.id);
  const onHand = level?.on_hand ?? 0;
  const [text, setText] = useState(typed || String(onHand));
  const [reason, setReason] = useState(lastReason.get);
  const [wrong, setWrong] = useState<string>();
  const adjust = useAdjust(onClose);
  const entry = readEntry(text, onHand);

  const save = () => {
    if (!entry) return setWrong(words("stock.cell.wrong"));
    if (entry.delta === 0) return onClose();
    lastReason.set(reason);
    adjust.mutate({ sku: row.sku, location_id: location.id, delta: entry.delta, reason, note: null });
  };
  const refused = adjust.error;
  return (
    <Popover
      className="popover cell-editor"
      triggerRef={{ current: cell }}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom end"
      offset={-cell.offsetHeight}
    >
      <Dialog
        className="cell-editor-content"
        aria-label={words("stock.cell.title", { sku: row.sku, location: location.name })}
      >
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!adjust.isPending) save();
          }}
        >
          <TextField
            label={words("stock.cell.units")}
            hint={words("stock.cell.hint")}
            value={text}
            onChange={(next) => {
              setText(next);
              setWrong(undefined);
              if (adjust.error) adjust.reset();
            }}
            onFocus={(event) => {
              if (!(event.target instanceof HTMLInputElement)) return;
              if (typed) event.target.setSelectionRange(typed.length, typed.length);
              else event.target.select();
            }}
            autoComplete="off"
            error={wrong}
            autoFocus
          />
          <p className="cell-outcome" aria-live="polite">
            {entry &&
              (entry.delta === 0
                ? words("stock.cell.same", { units: format.number(onHand) })
                : words("stock.cell.outcome", {
                    before: format.number(onHand),
                    after: format.number(entry.to),
                    change: `${entry.delta > 0 ? "+" : "−"}${format.number(Math.abs(entry.delta))}`,
                  }))}
          </p>
          <SelectField
            label={adminWords("stock.adjust.reason")}
            value={reason}
            onChange={setReason}
            choices={REASONS.map((value) => ({ value, label: adminWords(`reason.${value}`) }))}
          />
          {refused && (
            <Notice tone="danger" title={adminWords("stock.adjust.refused")}>
              <p>{problemText(refused)}</p>
            </Notice>
          )}
          <div className="cell-editor-actions">
            <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
            <Button look="primary" type="submit" isPending={adjust.isPending}>
              {words("stock.cell.save")}
            </Button>
          </div>
        </form>
      </Dialog>
    </Popover>
  );
}
