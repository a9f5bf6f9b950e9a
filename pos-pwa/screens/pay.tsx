import { useState } from "react";
import { Navigate, useNavigate } from "react-router";
import { compare, money as moneyOf } from "#commerce/money.ts";
import { useCell, useCellPart } from "../cell.ts";
import { Action, KeyCap, MainAction, Message } from "../components/controls.tsx";
import { Icon } from "../components/icon.tsx";
import { Keypad } from "../components/keypad.tsx";
import { ProblemText } from "../components/problem-text.tsx";
import { ReceiptLines } from "../components/receipt-lines.tsx";
import { useKeys } from "../keys.ts";
import { changeDue, quoteBasket, receiptOf, unitsIn } from "../sale/basket.ts";
import { likelyTenders, typedAmount } from "../sale/cash.ts";
import type { SaleOutcome } from "../sale/selling.ts";
import { useTill } from "../till.ts";
import type { PosContext } from "../wire.ts";
import { useWords } from "../words.ts";
import { CardDialog, RefusedSaleDialog } from "./refused-sale.tsx";
import { ScanNotice } from "./scan-notice.tsx";

/** Keys of the quick amounts, from exact upwards: the home row. */
const QUICK_KEYS = ["e", "a", "s", "d", "f"] as const;
const LONGEST_AMOUNT = 9;
/** Characters of an amount that fit at the largest size. */
const MOST_LARGE = 9;

export function Pay() {
  const till = useTill();
  const context = useCell(till.context);
  const basket = useCell(till.selling.basket);
  const [leaving, setLeaving] = useState(false);
  if (!context || (basket.lines.length === 0 && !leaving)) return <Navigate to="/sell" replace />;
  return <Payment context={context} onDone={() => setLeaving(true)} />;
}

/** What is due, what was given, what goes back. */
function Payment({ context, onDone }: { context: PosContext; onDone: () => void }) {
  const till = useTill();
  const { t, money } = useWords();
  const navigate = useNavigate();
  const online = useCell(till.connection.online);
  // A card is asked for by the person at the till: the server has to know them.
  const confirmed = useCellPart(till.presence.session, (session) => session?.token !== null);
  const basket = useCell(till.selling.basket);
  const [kind, setKind] = useState<"cash" | "card">("cash");
  const [typed, setTyped] = useState("");
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<SaleOutcome | null>(null);

  const { currency } = context.channel;
  const quote = quoteBasket(basket, context);
  const { total } = quote;
  const free = total.amount === 0;
  const tendered = typedAmount(typed, currency) ?? (free ? moneyOf(0, currency) : null);
  const enough = tendered !== null && compare(tendered, total) >= 0;
  const tenders = free ? [] : likelyTenders(total, QUICK_KEYS.length);
  const ready = kind === "card" ? online && confirmed : enough;

  async function conclude(work: Promise<SaleOutcome>): Promise<void> {
    setWorking(true);
    setOutcome(null);
    onDone();
    const result = await work.finally(() => setWorking(false));
    if (result.kind === "done") await navigate(`/done/${result.order_id}`, { replace: true });
    else setOutcome(result);
  }
  const complete = () => {
    if (working || !ready) return;
    if (kind === "card") void conclude(till.selling.payCard());
    else if (tendered) void conclude(till.selling.payCash(tendered));
  };
  const back = () => {
    if (!working) void navigate("/sell");
  };

  useKeys({
    bindings: [
      { key: "F9", label: t("pay.complete"), run: complete },
      { key: "Enter", label: t("pay.complete"), run: complete },
      { key: "Escape", label: t("pay.back"), run: back },
      { key: "c", label: t("pay.cash"), run: () => setKind("cash") },
      { key: "k", label: t("pay.card"), run: () => setKind("card") },
      ...(kind === "cash"
        ? tenders.map((tender, index) => ({
            key: QUICK_KEYS[index] ?? "",
            label: index === 0 ? t("pay.exact") : t("pay.quick"),
            run: () => setTyped(String(tender.amount)),
          }))
        : []),
    ],
    onScan: () => till.selling.refuseScan(),
  });

  return (
    <div className="pay">
      <section className="pay-due">
        <h1>{t("pay.due")}</h1>
        <output className="pay-total tabular" data-long={money(total).length > MOST_LARGE} data-testid="due">
          {money(total)}
        </output>
        <p className="muted">{t("sell.units", { count: unitsIn(basket) })}</p>
        <fieldset className="choices">
          <legend className="visually-hidden">{t("pay.how")}</legend>
          {(["cash", "card"] as const).map((way) => (
            <label key={way}>
              <input
                type="radio"
                name="kind"
                className="choice-input"
                checked={kind === way}
                onChange={() => setKind(way)}
              />
              <Icon name={way} />
              {t(way === "cash" ? "pay.cash" : "pay.card")}
              <KeyCap name={way === "cash" ? "c" : "k"} />
            </label>
          ))}
        </fieldset>
        <ScanNotice only="refusals" />
        {outcome?.kind === "card_refused" && (
          <Message tone="danger" loud>
            <ProblemText problem={outcome.problem} />
          </Message>
        )}
        <ReceiptLines sale={receiptOf(basket, quote)} />
      </section>
      {kind === "cash" ? (
        <section className="pay-how" aria-label={t("pay.cash")}>
          <p className="pay-given">
            <span>{t("pay.given")}</span>
            <output className="tabular" data-testid="given">
              {tendered ? money(tendered) : "–"}
            </output>
          </p>
          <div className="quick-amounts">
            {tenders.map((tender, index) => (
              <Action
                key={tender.amount}
                hint={QUICK_KEYS[index] ?? ""}
                onPress={() => setTyped(String(tender.amount))}
              >
                {index === 0 ? t("pay.exact") : money(tender)}
              </Action>
            ))}
          </div>
          <Keypad value={typed} onChange={setTyped} longest={LONGEST_AMOUNT} corner="00" />
        </section>
      ) : (
        <section className="pay-how pay-card" aria-label={t("pay.card")}>
          <Icon name="card" />
          {online && confirmed ? (
            <p>{t("pay.card_ready")}</p>
          ) : (
            <Message tone="warning">
              <p>{t(online ? "pay.card_unconfirmed" : "pay.card_offline")}</p>
            </Message>
          )}
        </section>
      )}
      <footer className="pay-actions">
        <Action icon="back" hint="Escape" disabled={working} onPress={back}>
          {t("pay.back")}
        </Action>
        <p className="pay-change" aria-live="polite">
          {kind === "cash" && tendered && (
            <>
              <span>{t(enough ? "pay.change" : "pay.missing")}</span>
              <output className="tabular" data-testid="change">
                {money(enough ? changeDue(tendered, total) : changeDue(total, tendered))}
              </output>
            </>
          )}
        </p>
        <MainAction disabled={!ready} busy={working} onPress={complete}>
          {working ? t("pay.working") : kind === "card" ? t("pay.take_card") : t("pay.complete")}
        </MainAction>
      </footer>
      {outcome?.kind === "ask" && (
        <RefusedSaleDialog outcome={outcome} onSettled={(to) => void navigate(to)} />
      )}
      {outcome?.kind === "card_unanswered" && (
        <CardDialog orderId={outcome.order_id} working={working} onAsk={(work) => void conclude(work)} />
      )}
    </div>
  );
}
