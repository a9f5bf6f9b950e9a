import { useState } from "react";
import { useNavigate } from "react-router";
import { type Money, subtract } from "#commerce/money.ts";
import { useCell } from "../cell.ts";
import { Action, MainAction, Message } from "../components/controls.tsx";
import { Keypad } from "../components/keypad.tsx";
import { AnswerProblem } from "../components/problem-text.tsx";
import { useKeys } from "../keys.ts";
import { typedAmount } from "../sale/cash.ts";
import type { Answer } from "../sync/answers.ts";
import { useTill } from "../till.ts";
import type { Shift } from "../wire.ts";
import { useWords } from "../words.ts";
import { Front } from "./front.tsx";

const LONGEST_AMOUNT = 9;

/** The drawer's first cash of the day. Works without a network too. */
export function OpenShift() {
  const till = useTill();
  const { t } = useWords();
  const navigate = useNavigate();
  const open = async (float: Money) => {
    await till.shifts.open(float);
    await navigate("/sell");
  };
  return (
    <Front title={t("shift.open_title")} lead={t("shift.open_lead")}>
      <CashCount
        verb={t("shift.open")}
        label={t("shift.float")}
        onCount={open}
        back={{ word: t("sign_in.other"), run: () => void till.presence.lock("left") }}
      />
    </Front>
  );
}

/** The drawer is counted without being told what should be in it; the difference is shown afterwards. */
export function CloseShift() {
  const till = useTill();
  const { t } = useWords();
  const navigate = useNavigate();
  const online = useCell(till.connection.online);
  const unsent = useCell(till.outbox).filter((entry) => entry.state === "unsent").length;
  const [answer, setAnswer] = useState<Answer<Shift> | null>(null);
  const closed = answer?.kind === "ok" ? answer.value : null;
  const leave = () => void till.presence.lock("left");
  if (closed?.counted) return <ClosedShift shift={closed} counted={closed.counted} onLeave={leave} />;
  return (
    <Front title={t("shift.close_title")} lead={t("shift.close_lead")}>
      {(!online || unsent > 0) && (
        <Message tone="warning">
          <p>{unsent > 0 ? t("shift.unsent", { count: unsent }) : t("shift.offline")}</p>
        </Message>
      )}
      <AnswerProblem answer={answer} />
      <CashCount
        verb={t("shift.close")}
        label={t("shift.counted")}
        disabled={!online || unsent > 0}
        onCount={async (counted) => setAnswer(await till.shifts.close(counted))}
        back={{ word: t("action.back"), run: () => void navigate("/more") }}
      />
    </Front>
  );
}

function ClosedShift({ shift, counted, onLeave }: { shift: Shift; counted: Money; onLeave: () => void }) {
  const { t, money } = useWords();
  const difference = subtract(counted, shift.expected);
  useKeys({
    bindings: [
      { key: "F9", label: t("shift.leave"), run: onLeave },
      { key: "Enter", label: t("shift.leave"), run: onLeave },
    ],
  });
  return (
    <Front title={t("shift.closed_title")}>
      <dl className="figures">
        <div>
          <dt>{t("shift.sales")}</dt>
          <dd>{shift.sales}</dd>
        </div>
        <div>
          <dt>{t("shift.expected")}</dt>
          <dd>{money(shift.expected)}</dd>
        </div>
        <div>
          <dt>{t("shift.counted")}</dt>
          <dd>{money(counted)}</dd>
        </div>
        <div>
          <dt>{t("shift.difference")}</dt>
          <dd>{money(difference)}</dd>
        </div>
      </dl>
      <Message tone={difference.amount === 0 ? "success" : "warning"}>
        <p>{t(difference.amount === 0 ? "shift.right" : "shift.not_right")}</p>
      </Message>
      <div className="front-actions">
        <span />
        <MainAction onPress={onLeave}>{t("shift.leave")}</MainAction>
      </div>
    </Front>
  );
}

function CashCount({
  verb,
  label,
  onCount,
  back,
  disabled = false,
}: {
  verb: string;
  label: string;
  onCount: (amount: Money) => Promise<void>;
  back: { word: string; run: () => void };
  disabled?: boolean;
}) {
  const till = useTill();
  const { t, money } = useWords();
  const currency = useCell(till.context)?.channel.currency ?? "EUR";
  const [typed, setTyped] = useState("");
  const [working, setWorking] = useState(false);
  const amount = typedAmount(typed, currency);
  const submit = async () => {
    if (!amount || working || disabled) return;
    setWorking(true);
    await onCount(amount).finally(() => setWorking(false));
  };
  useKeys({
    bindings: [
      { key: "F9", label: verb, run: () => void submit() },
      { key: "Enter", label: verb, run: () => void submit() },
      { key: "Escape", label: back.word, run: back.run },
    ],
  });
  return (
    <div className="pin">
      <p className="pay-given">
        <span>{label}</span>
        <output className="tabular" data-testid="amount">
          {amount ? money(amount) : "–"}
        </output>
      </p>
      <Keypad value={typed} onChange={setTyped} longest={LONGEST_AMOUNT} corner="00" />
      <div className="front-actions">
        <Action icon="back" hint="Escape" onPress={back.run}>
          {back.word}
        </Action>
        <MainAction hint="Enter" disabled={!amount || disabled} busy={working} onPress={() => void submit()}>
          {working ? t("pay.working") : verb}
        </MainAction>
      </div>
    </div>
  );
}
