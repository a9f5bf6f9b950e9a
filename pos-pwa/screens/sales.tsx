import { useEffect, useState } from "react";
import { useCell } from "../cell.ts";
import { Action, Message } from "../components/controls.tsx";
import { Icon } from "../components/icon.tsx";
import { ProblemText } from "../components/problem-text.tsx";
import { ReceiptLines } from "../components/receipt-lines.tsx";
import { recentSales } from "../store/outbox-store.ts";
import { type LocalSale, type OutboxEntry, sellAnyway } from "../sync/outbox.ts";
import { useTill } from "../till.ts";
import { useWords } from "../words.ts";

const SHOWN = 60;

/** What this till has sold: what needs a person first, then what is unsent, then the rest. */
export function Sales() {
  const till = useTill();
  const { t } = useWords();
  const online = useCell(till.connection.online);
  const outbox = useCell(till.outbox);
  const [sales, setSales] = useState<readonly LocalSale[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the outbox's change is the reason to read again
  useEffect(() => {
    let current = true;
    void recentSales(till.db, SHOWN).then((read) => {
      if (current) setSales(read);
    });
    return () => {
      current = false;
    };
  }, [till, outbox]);

  const attention = outbox.filter((entry) => entry.state !== "unsent");
  const unsent = outbox.filter((entry) => entry.state === "unsent");
  return (
    <div className="page">
      <h1>{t("sales.title")}</h1>
      {attention.length > 0 && (
        <section aria-label={t("sales.attention")}>
          <h2>{t("sales.attention")}</h2>
          <ul className="cards">
            {attention.map((entry) => (
              <Attention
                key={entry.order_id}
                entry={entry}
                sale={sales.find((s) => s.order_id === entry.order_id)}
              />
            ))}
          </ul>
        </section>
      )}
      {unsent.length > 0 && (
        <section className="unsent">
          <Message tone={online ? "info" : "warning"}>
            <p>{t(online ? "sales.unsent_online" : "sales.unsent_offline", { count: unsent.length })}</p>
          </Message>
          <Action icon="sending" disabled={!online} onPress={() => till.sender.wake(true)}>
            {t("sales.send_now")}
          </Action>
        </section>
      )}
      {sales.length === 0 ? (
        <div className="empty">
          <Icon name="sales" />
          <p>{t("sales.none")}</p>
        </div>
      ) : (
        <ul className="sales-list">
          {sales.map((sale) => (
            <SaleRow
              key={sale.order_id}
              sale={sale}
              entry={outbox.find((e) => e.order_id === sale.order_id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

const STATES = {
  sent: { icon: "check", word: "sales.sent" },
  settled: { icon: "info", word: "sales.settled" },
  unsent: { icon: "sending", word: "sales.unsent" },
  asking: { icon: "warning", word: "sales.asking" },
  refused: { icon: "warning", word: "sales.refused" },
} as const;

function SaleRow({ sale, entry }: { sale: LocalSale; entry: OutboxEntry | undefined }) {
  const { t, money, when } = useWords();
  const state = entry?.state ?? (sale.settled ? "settled" : "sent");
  return (
    <li data-state={state} data-order={sale.order_id}>
      <details>
        <summary>
          <strong className="tabular">{sale.number}</strong>
          <span className="muted">{when(sale.sold_at)}</span>
          <span className="muted">{sale.staff_name}</span>
          <span className="sale-state">
            <Icon name={STATES[state].icon} />
            {t(STATES[state].word)}
          </span>
          <strong className="tabular sale-total">{money(sale.total)}</strong>
        </summary>
        <ReceiptLines sale={sale} />
        {sale.tendered && sale.change && (
          <p className="muted tabular">
            {t("sales.cash", { tendered: money(sale.tendered), change: money(sale.change) })}
          </p>
        )}
      </details>
    </li>
  );
}

/** A sale that only a person can settle. It stays here until then. */
function Attention({ entry, sale }: { entry: OutboxEntry; sale: LocalSale | undefined }) {
  const till = useTill();
  const { t, money } = useWords();
  const online = useCell(till.connection.online);
  const [sure, setSure] = useState(false);
  const card = entry.sale.payment.kind === "card";
  const again = () => {
    if (card) void till.selling.askCardAgain(entry);
    else void sellAnyway(till.store, entry.order_id, Date.now()).then(() => till.sender.wake());
  };
  const settle = () => {
    if (!sure) setSure(true);
    else if (entry.state === "asking") void till.store.withdraw(entry.order_id);
    else void till.store.settle(entry.order_id);
  };
  return (
    <li className="card" data-order={entry.order_id}>
      <h3 className="tabular">
        {sale?.number} · {money(entry.sale.expected_total)}
      </h3>
      {entry.problem ? <ProblemText problem={entry.problem} /> : <p>{t("card.unanswered")}</p>}
      <p className="muted">{t("sales.attention_safe")}</p>
      <div className="card-actions">
        {!card && (
          <Action look={sure ? "danger" : "plain"} onPress={settle}>
            {entry.state === "asking"
              ? t(sure ? "sales.not_sold_sure" : "sales.not_sold")
              : t(sure ? "sales.settle_sure" : "sales.settle")}
          </Action>
        )}
        <Action look="primary" disabled={!online} onPress={again}>
          {t(card ? "card.ask_again" : entry.state === "asking" ? "sales.was_sold" : "sales.send_again")}
        </Action>
      </div>
    </li>
  );
}
