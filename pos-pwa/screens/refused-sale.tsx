import { useState } from "react";
import { useCell } from "../cell.ts";
import { Action, Message } from "../components/controls.tsx";
import { Dialog } from "../components/dialog.tsx";
import { ProblemText } from "../components/problem-text.tsx";
import { setQuantity } from "../sale/basket.ts";
import type { SaleOutcome } from "../sale/selling.ts";
import { useTill } from "../till.ts";
import { useWords } from "../words.ts";

/** The server objects while the customer is still there: the cashier decides, in either way without losing anything. */
export function RefusedSaleDialog({
  outcome: { order_id, problem },
  onSettled,
}: {
  outcome: Extract<SaleOutcome, { kind: "ask" }>;
  onSettled: (to: string) => void;
}) {
  const till = useTill();
  const { t } = useWords();
  const [working, setWorking] = useState(false);
  const lines = useCell(till.selling.basket).lines;
  const short = problem.skus ?? [];

  const sell = async () => {
    setWorking(true);
    await till.selling.sellAnyway(order_id);
    onSettled(`/done/${order_id}`);
  };
  const takeOut = async () => {
    setWorking(true);
    await till.selling.takeBack(order_id);
    const { basket } = till.selling;
    for (const { sku, available } of short) {
      const line = basket.get().lines.find((candidate) => candidate.item.sku === sku);
      if (line) basket.set(setQuantity(basket.get(), line.line_id, Math.min(line.quantity, available)));
    }
    if (problem.code === "price_changed" || problem.code === "unknown_sku") await till.selling.reprice();
    onSettled("/sell");
  };

  return (
    <Dialog
      title={t("refused.title")}
      onClose={null}
      bindings={[
        { key: "g", label: t("refused.sell_anyway"), run: () => void sell() },
        { key: "t", label: t("refused.take_out"), run: () => void takeOut() },
      ]}
    >
      <Message tone="warning" loud>
        <ProblemText problem={problem} />
      </Message>
      {short.length > 0 && (
        <ul className="short-list">
          {short.map(({ sku, available }) => {
            const line = lines.find((candidate) => candidate.item.sku === sku);
            return (
              <li key={sku}>
                <strong>{line ? `${line.item.title} ${line.item.variant_title}` : sku}</strong>
                <span>{t("refused.left", { wanted: line?.quantity ?? 0, available })}</span>
              </li>
            );
          })}
        </ul>
      )}
      <p className="muted">{t("refused.safe")}</p>
      <div className="dialog-actions">
        <Action hint="t" disabled={working} onPress={() => void takeOut()}>
          {t(problem.code === "price_changed" ? "refused.new_prices" : "refused.take_out")}
        </Action>
        <Action look="primary" hint="g" disabled={working} onPress={() => void sell()}>
          {t("refused.sell_anyway")}
        </Action>
      </div>
    </Dialog>
  );
}

/** The card's answer is missing: only asking again, with the same key, tells whether it was charged. */
export function CardDialog({
  orderId,
  working,
  onAsk,
}: {
  orderId: string;
  working: boolean;
  onAsk: (work: Promise<SaleOutcome>) => void;
}) {
  const till = useTill();
  const { t } = useWords();
  const entry = useCell(till.outbox).find((candidate) => candidate.order_id === orderId);
  const ask = () => {
    if (entry && !working) onAsk(till.selling.askCardAgain(entry));
  };
  return (
    <Dialog
      title={t("card.unanswered_title")}
      onClose={null}
      bindings={[{ key: "Enter", label: t("card.ask_again"), run: ask }]}
    >
      <Message tone="warning" loud>
        <p>{t("card.unanswered")}</p>
      </Message>
      <div className="dialog-actions">
        <Action look="primary" hint="Enter" disabled={working || !entry} onPress={ask}>
          {t(working ? "pay.working" : "card.ask_again")}
        </Action>
      </div>
    </Dialog>
  );
}
