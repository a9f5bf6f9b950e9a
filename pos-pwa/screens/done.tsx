import { useLoaderData, useNavigate } from "react-router";
import { useCell } from "../cell.ts";
import { MainAction, Message } from "../components/controls.tsx";
import { Icon } from "../components/icon.tsx";
import { ReceiptLines } from "../components/receipt-lines.tsx";
import { useKeys } from "../keys.ts";
import type { LocalSale } from "../sync/outbox.ts";
import { useTill } from "../till.ts";
import { useWords } from "../words.ts";

/** The sale is made: what goes back, and the number on the receipt. */
export function Done() {
  const till = useTill();
  const { t, money } = useWords();
  const navigate = useNavigate();
  const sale = useLoaderData<LocalSale>();
  const entry = useCell(till.outbox).find((candidate) => candidate.order_id === sale.order_id);
  const next = () => void navigate("/sell", { replace: true });
  useKeys({
    bindings: [
      { key: "F9", label: t("done.next"), run: next },
      { key: "Enter", label: t("done.next"), run: next },
    ],
    onScan: (code) => void till.selling.scan(code).then(next),
  });
  return (
    <div className="done">
      <section className="done-change">
        <h1>{sale.change ? t("done.change") : t("done.paid_card")}</h1>
        <output
          className="tabular"
          data-long={money(sale.change ?? sale.total).length > 9}
          data-testid="change-due"
        >
          {money(sale.change ?? sale.total)}
        </output>
        {sale.tendered && (
          <p className="muted tabular">
            {t("done.given", { tendered: money(sale.tendered), total: money(sale.total) })}
          </p>
        )}
      </section>
      <section className="done-receipt">
        <h2>
          {t("done.receipt")} <span data-testid="number">{sale.number}</span>
        </h2>
        <Message tone={entry ? "info" : "success"}>
          <p>{t(entry ? "done.kept" : "done.recorded")}</p>
        </Message>
        <ReceiptLines sale={sale} />
      </section>
      <footer className="done-actions">
        <p className="muted">
          <Icon name="info" /> {t("done.scan_next")}
        </p>
        <MainAction onPress={next}>{t("done.next")}</MainAction>
      </footer>
    </div>
  );
}
