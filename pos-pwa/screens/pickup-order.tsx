import { useEffect, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { useCell } from "../cell.ts";
import { Action, ItemPicture, MainAction, Message } from "../components/controls.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { AnswerProblem } from "../components/problem-text.tsx";
import { useKeys } from "../keys.ts";
import { findByCode } from "../store/items.ts";
import type { Answer } from "../sync/answers.ts";
import { isPicked, nextMove, type PickupMove, pickOne } from "../sync/pickups.ts";
import { useTill } from "../till.ts";
import type { PickupOrder as Order } from "../wire.ts";
import { useWords } from "../words.ts";

const MOVE_WORDS = {
  start_picking: "pickups.start",
  mark_ready: "pickups.mark_ready",
  collect: "pickups.hand_over",
} as const satisfies Record<PickupMove, string>;

export function PickupOrder() {
  const till = useTill();
  const { t } = useWords();
  const { orderId } = useParams();
  const order = useCell(till.pickups.orders).find((candidate) => candidate.id === orderId);
  const [last, setLast] = useState<Order | null>(null);
  useEffect(() => {
    if (till.pickups.arrived.get()?.id === orderId) till.pickups.arrived.set(null);
  }, [till, orderId]);
  const shown = order ?? last;
  if (shown) return <Detail order={shown} gone={!order} onMoved={setLast} />;
  return (
    <div className="page">
      <h1>{t("pickups.title")}</h1>
      <Message tone="info">
        <p>{t("pickups.gone")}</p>
      </Message>
      <Link to="/pickups" className="action">
        {t("pickups.back")}
      </Link>
    </div>
  );
}

/** One order: pick its lines, make it ready, hand it over. */
function Detail({ order, gone, onMoved }: { order: Order; gone: boolean; onMoved: (order: Order) => void }) {
  const till = useTill();
  const { t, money, when } = useWords();
  const navigate = useNavigate();
  const picked = useCell(till.pickups.picked);
  const [answer, setAnswer] = useState<Answer<unknown> | null>(null);
  const [working, setWorking] = useState(false);
  const [asking, setAsking] = useState(false);
  const [unknown, setUnknown] = useState<string | null>(null);

  const move = gone ? null : nextMove(order);
  const picking = order.state === "in_fulfilment";
  const complete = isPicked(picked, order);
  const back = () => void navigate("/pickups");

  async function make(chosen: PickupMove): Promise<void> {
    setWorking(true);
    setAsking(false);
    const result = await till.pickups.move(order, chosen).finally(() => setWorking(false));
    setAnswer(result);
    if (result.kind !== "ok") return;
    onMoved({ ...order, ...result.value });
    if (chosen === "collect") {
      till.pickups.setPicked(
        Object.fromEntries(
          Object.entries(picked).filter(([id]) => !order.lines.some((l) => l.line_id === id)),
        ),
      );
      back();
    }
  }
  const forward = () => {
    if (!move || working) return;
    if (move === "collect") setAsking(true);
    else if (move !== "mark_ready" || complete) void make(move);
  };
  const pick = async (code: string) => {
    const item = await findByCode(till.db, code);
    const next = picking ? pickOne(picked, order.lines, item?.sku ?? code) : null;
    setUnknown(next ? null : code);
    till.play(next ? "ok" : "error");
    if (next) till.pickups.setPicked(next);
  };
  useKeys({
    bindings: [
      ...(move ? [{ key: "F9", label: t(MOVE_WORDS[move]), run: forward }] : []),
      { key: "Escape", label: t("pickups.back"), run: back },
    ],
    onScan: (code) => void pick(code),
  });

  return (
    <div className="pickup">
      <header className="pickup-head">
        <h1>{order.customer?.name ?? t("pickups.nobody")}</h1>
        <p>
          <strong className="tabular">{order.number}</strong>
          <span className="muted">
            {" "}
            {when(order.placed_at)} · {money(order.total)}
            {order.customer?.phone && ` · ${order.customer.phone}`}
          </span>
        </p>
      </header>
      <div className="pickup-body">
        <AnswerProblem answer={answer} />
        {unknown && (
          <Message tone="danger" loud>
            <p>{t("pickups.not_in_order", { code: unknown })}</p>
          </Message>
        )}
        <ul className="pick-lines">
          {order.lines.map((line) => {
            const count = Math.min(line.quantity, picked[line.line_id] ?? 0);
            const done = count >= line.quantity;
            const toggle = () =>
              till.pickups.setPicked({ ...picked, [line.line_id]: done ? 0 : line.quantity });
            return (
              <li key={line.line_id} data-done={done}>
                <label>
                  <input type="checkbox" checked={done} disabled={!picking} onChange={toggle} />
                  <ItemPicture url={line.image_url} />
                  <span className="pick-what">
                    <strong>{line.title}</strong>
                    <span className="muted">
                      {[line.variant_title, line.sku].filter(Boolean).join(" · ")}
                    </span>
                  </span>
                  <span className="pick-count tabular">
                    {picking ? t("pickups.count", { count, of: line.quantity }) : `${line.quantity} ×`}
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      </div>
      <footer className="pay-actions">
        <Action icon="back" hint="Escape" onPress={back}>
          {t("pickups.back")}
        </Action>
        <p className="muted">{picking && !complete && t("pickups.pick_first")}</p>
        {move && (
          <MainAction disabled={move === "mark_ready" && !complete} busy={working} onPress={forward}>
            {t(MOVE_WORDS[move])}
          </MainAction>
        )}
      </footer>
      {asking && <HandOver order={order} onYes={() => void make("collect")} onNo={() => setAsking(false)} />}
    </div>
  );
}

function HandOver({ order, onYes, onNo }: { order: Order; onYes: () => void; onNo: () => void }) {
  const { t } = useWords();
  return (
    <Dialog
      title={t("pickups.check_title")}
      onClose={onNo}
      bindings={[
        { key: "F9", label: t("pickups.check_yes"), run: onYes },
        { key: "Enter", label: t("pickups.check_yes"), run: onYes },
      ]}
    >
      <p>{t("pickups.check_ask")}</p>
      <dl className="check-list">
        <div>
          <dt>{t("pickups.number")}</dt>
          <dd className="tabular">{order.number}</dd>
        </div>
        <div>
          <dt>{t("pickups.name")}</dt>
          <dd>{order.customer?.name ?? t("pickups.nobody")}</dd>
        </div>
      </dl>
      <p className="muted">
        <Icon name="info" /> {t("pickups.check_hint")}
      </p>
      <div className="dialog-actions">
        <Action hint="Escape" onPress={onNo}>
          {t("action.cancel")}
        </Action>
        <Action look="primary" hint="F9" onPress={onYes}>
          {t("pickups.check_yes")}
        </Action>
      </div>
    </Dialog>
  );
}
