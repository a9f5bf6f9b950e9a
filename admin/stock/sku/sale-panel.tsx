import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Confirm, Dialog } from "../../components/dialog.tsx";
import { SelectField } from "../../components/field.tsx";
import { Panel } from "../../components/page.tsx";
import { Pill } from "../../components/state-pill.tsx";
import { Notice } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useWords } from "../../session/words.ts";
import { type StockItem, skuCalls } from "../calls.ts";
import { useStockWords } from "../words.ts";

/** How many sell side by side: for some dozens, hundreds or thousands of buyers a second. */
const COUNTERS = ["4", "8", "16", "32"] as const;

/** A flash sale of this SKU: what it is, and its beginning and end. */
export function SalePanel({ item, mayEdit }: { item: StockItem; mayEdit: boolean }) {
  const words = useStockWords();
  const [asking, setAsking] = useState(false);
  const { sale } = item.policy;
  const close = () => setAsking(false);
  if (!sale && !mayEdit) return null;
  return (
    <Panel
      title={words("sale.title")}
      beside={
        sale && (
          <Pill tone="info" icon="clock">
            {words("sale.on")}
          </Pill>
        )
      }
    >
      <div className="form">
        <p className="muted">
          {sale ? words("sale.running", { counters: sale.buckets }) : words("sale.text")}
        </p>
        {mayEdit && (
          <Button onPress={() => setAsking(true)}>{words(sale ? "sale.end" : "sale.start")}</Button>
        )}
      </div>
      {asking &&
        (sale ? <EndDialog item={item} onClose={close} /> : <StartDialog item={item} onClose={close} />)}
    </Panel>
  );
}

function useSale(item: StockItem, done: string, onClose: () => void, call: () => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["stock", "detail", item.sku] });
      say(done);
      onClose();
    },
  });
}

function StartDialog({ item, onClose }: { item: StockItem; onClose: () => void }) {
  const words = useStockWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const intent = useIntent();
  const [counters, setCounters] = useState<(typeof COUNTERS)[number]>("8");
  const start = useSale(item, words("sale.started"), onClose, () =>
    skuCalls.startSale(item.sku, Number(counters), intent.keyFor(counters)),
  );
  return (
    <Dialog title={words("sale.start.title", { sku: item.sku })} onClose={onClose} size="sm" asks>
      <div className="dialog-body form">
        <p>{words("sale.start.text")}</p>
        <ul className="sale-points">
          <li>{words("sale.start.exact")}</li>
          <li>{words("sale.start.carts")}</li>
          <li>{words("sale.start.beyond")}</li>
        </ul>
        {start.error && <Notice tone="danger" title={problemText(start.error)} />}
        <SelectField
          label={words("sale.rush")}
          hint={words("sale.rush.hint")}
          value={counters}
          onChange={setCounters}
          choices={COUNTERS.map((value) => ({
            value,
            label: words("sale.rush.choice", { counters: Number(value) }),
          }))}
        />
      </div>
      <footer className="dialog-footer">
        <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
        <Button look="primary" isPending={start.isPending} onPress={() => start.mutate()}>
          {words("sale.start")}
        </Button>
      </footer>
    </Dialog>
  );
}

function EndDialog({ item, onClose }: { item: StockItem; onClose: () => void }) {
  const words = useStockWords();
  const problemText = useProblemText();
  const end = useSale(item, words("sale.ended"), onClose, () => skuCalls.endSale(item.sku));
  return (
    <Confirm
      title={words("sale.end.title")}
      action={words("sale.end")}
      pending={end.isPending}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      <div className="form">
        <p>{words("sale.end.text")}</p>
        {end.error && <Notice tone="danger" title={problemText(end.error)} />}
      </div>
    </Confirm>
  );
}
