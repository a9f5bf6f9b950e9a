import { useRef, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { Action, MainAction, Message } from "../components/controls.tsx";
import { AnswerProblem } from "../components/problem-text.tsx";
import { newIntent } from "../identity.ts";
import { useKeys } from "../keys.ts";
import { findByCode } from "../store/items.ts";
import type { Answer } from "../sync/answers.ts";
import { allOf, arrivedOf, type Counted, oneMore, tooMany } from "../sync/goods-in.ts";
import { useTill } from "../till.ts";
import type { TillTransfer } from "../wire.ts";
import { useWords } from "../words.ts";
import { useTransfers } from "./use-transfers.ts";

/** One transfer that has come to this store, to be counted in. */
export function GoodsInTransfer() {
  const { t } = useWords();
  const { transferId } = useParams();
  const { transfers, answer } = useTransfers();
  const transfer = transfers?.find(({ id }) => id === transferId);
  if (transfer) return <Receive key={`${transfer.id}.${transfer.version}`} transfer={transfer} />;
  return (
    <div className="page">
      <h1>{t("goods.title")}</h1>
      <AnswerProblem answer={answer} />
      {transfers && (
        <Message tone="info">
          <p>{t("goods.gone")}</p>
        </Message>
      )}
      <Link to="/goods-in" className="action">
        {t("goods.back")}
      </Link>
    </div>
  );
}

/** Counts what arrived, by hand or by scanning each unit; damaged units apart. */
function Receive({ transfer }: { transfer: TillTransfer }) {
  const till = useTill();
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const lines = transfer.lines.filter(({ missing }) => missing > 0);
  const [counted, setCounted] = useState<Readonly<Record<string, Counted>>>({});
  const [answer, setAnswer] = useState<Answer<unknown> | null>(null);
  const [unknown, setUnknown] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  // The same counts sent again are the same arrival, however often the answer is lost.
  const intent = useRef<{ counts: string; key: string } | null>(null);
  const arrived = arrivedOf(counted);
  const mayReceive = transfer.moves.includes("receive");
  const possible = mayReceive && arrived.length > 0 && !lines.some((line) => tooMany(line, counted));
  const back = () => void navigate("/goods-in");

  async function receive(): Promise<void> {
    if (!possible || working) return;
    const counts = JSON.stringify(arrived);
    if (intent.current?.counts !== counts) intent.current = { counts, key: newIntent() };
    setWorking(true);
    const result = await till.api
      .receiveTransfer(
        till.presence.session.get()?.token ?? null,
        transfer.id,
        arrived,
        intent.current.key,
        locale,
      )
      .finally(() => setWorking(false));
    setAnswer(result);
    till.play(result.kind === "ok" ? "ok" : "error");
    if (result.kind === "refused") intent.current = null;
    if (result.kind === "ok") back();
  }
  const scan = async (code: string) => {
    const item = await findByCode(till.db, code);
    const next = oneMore(counted, lines, item?.sku ?? code);
    setUnknown(next ? null : code);
    till.play(next ? "ok" : "error");
    if (next) setCounted(next);
  };
  const all = () => setCounted(allOf(lines));
  useKeys({
    bindings: [
      { key: "F9", label: t("goods.receive"), run: () => void receive() },
      { key: "a", label: t("goods.all"), run: all },
      { key: "Escape", label: t("goods.back"), run: back },
    ],
    onScan: (code) => void scan(code),
  });
  return (
    <div className="pickup">
      <header className="pickup-head">
        <h1 className="tabular">{transfer.number}</h1>
        {transfer.note && <p className="muted">{transfer.note}</p>}
      </header>
      <div className="pickup-body">
        <AnswerProblem answer={answer} />
        {!mayReceive && (
          <Message tone="info">
            <p>{t("goods.not_yours")}</p>
          </Message>
        )}
        {unknown && (
          <Message tone="danger" loud>
            <p>{t("goods.not_in_it", { code: unknown })}</p>
          </Message>
        )}
        <ul className="goods-lines">
          {lines.map((line) => (
            <GoodsLine
              key={line.sku}
              line={line}
              counted={counted[line.sku] ?? { good: 0, damaged: 0 }}
              wrong={tooMany(line, counted)}
              onChange={(said) => setCounted({ ...counted, [line.sku]: said })}
            />
          ))}
        </ul>
      </div>
      <footer className="pay-actions">
        <Action icon="back" hint="Escape" onPress={back}>
          {t("goods.back")}
        </Action>
        <Action icon="check" hint="a" onPress={all}>
          {t("goods.all")}
        </Action>
        <MainAction disabled={!possible} busy={working} onPress={() => void receive()}>
          {t("goods.receive")}
        </MainAction>
      </footer>
    </div>
  );
}

function GoodsLine({
  line,
  counted,
  wrong,
  onChange,
}: {
  line: TillTransfer["lines"][number];
  counted: Counted;
  wrong: boolean;
  onChange: (counted: Counted) => void;
}) {
  const { t } = useWords();
  const name = [line.title, line.variant_title].filter(Boolean).join(" · ");
  return (
    <li data-done={counted.good + counted.damaged === line.missing}>
      <span className="pick-what">
        <strong>{name}</strong>
        <span className="muted">
          {line.sku} · {t("goods.open", { count: line.missing })}
        </span>
        {wrong && (
          <span className="goods-wrong" role="alert">
            {t("goods.too_many", { count: line.missing })}
          </span>
        )}
      </span>
      {(["good", "damaged"] as const).map((kind) => (
        <label key={kind}>
          {t(`goods.${kind}`)}
          <input
            className="input tabular"
            inputMode="numeric"
            aria-label={t(`goods.${kind}.of`, { name })}
            value={counted[kind] || ""}
            onFocus={(event) => event.target.select()}
            onChange={(event) =>
              onChange({ ...counted, [kind]: Number(event.target.value.replace(/\D/g, "").slice(0, 6)) })
            }
          />
        </label>
      ))}
    </li>
  );
}
