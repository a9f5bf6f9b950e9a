import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { useCell, useCellPart } from "../cell.ts";
import { Action, MainAction, Message } from "../components/controls.tsx";
import { Keypad } from "../components/keypad.tsx";
import { ProblemText } from "../components/problem-text.tsx";
import { useKeys } from "../keys.ts";
import type { SignInOutcome } from "../people/signing-in.ts";
import { useTill } from "../till.ts";
import type { StorePerson } from "../wire.ts";
import { useWords } from "../words.ts";
import { Front } from "./front.tsx";

const SHORTEST_PIN = 4;
const LONGEST_PIN = 8;
/** Keys for the people, in their order. */
const PERSON_KEYS = "abcdefghijklmnopqrstuvwxyz";

/** Who is at the till: a name, then the PIN. A locked till asks whoever was there first. */
export function SignIn() {
  const till = useTill();
  const { t } = useWords();
  const context = useCell(till.context);
  const locked = useCell(till.presence.locked);
  const people = context?.staff ?? [];
  const [person, setPerson] = useState<StorePerson | null>(
    () => (locked?.reason !== "left" && people.find(({ id }) => id === locked?.person.id)) || null,
  );
  if (person) return <PinPad person={person} onBack={() => setPerson(null)} />;
  return (
    <Front title={t("sign_in.title")}>
      <WhyLocked offlineHint="sign_in.offline" />
      <People people={people} onChoose={setPerson} />
    </Front>
  );
}

/** Why the PIN is asked for again, that the basket is still there, and what being offline means for it. */
function WhyLocked({ offlineHint }: { offlineHint: "sign_in.offline" | "sign_in.offline_pin" }) {
  const till = useTill();
  const { t } = useWords();
  const online = useCell(till.connection.online);
  const locked = useCell(till.presence.locked);
  const filled = useCellPart(till.selling.basket, (basket) => basket.lines.length > 0);
  const refused = locked?.reason === "refused";
  const told = [
    ...(locked && locked.reason !== "asked" && locked.reason !== "left"
      ? [t(`locked.${locked.reason}`, { name: locked.person.name })]
      : []),
    ...(locked && filled ? [t("locked.basket")] : []),
    ...(online ? [] : [t(offlineHint)]),
  ];
  if (told.length === 0) return null;
  return (
    <Message tone={refused ? "danger" : online ? "info" : "warning"} loud={refused}>
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Message>
  );
}

function People({
  people,
  onChoose,
}: {
  people: readonly StorePerson[];
  onChoose: (person: StorePerson) => void;
}) {
  const till = useTill();
  const { t, role } = useWords();
  const online = useCell(till.connection.online);
  const known = useCell(till.presence.known);
  useKeys({
    bindings: people.slice(0, PERSON_KEYS.length).map((person, index) => ({
      key: PERSON_KEYS[index] ?? "",
      label: person.name,
      run: () => onChoose(person),
    })),
  });
  return (
    <ul className="people">
      {people.map((person, index) => (
        <li key={person.id}>
          <Action icon="person" hint={PERSON_KEYS[index] ?? ""} wide onPress={() => onChoose(person)}>
            <strong>{person.name}</strong>
            <span className="muted">
              {online || known.has(person.id)
                ? person.roles.map(role).join(", ")
                : t("sign_in.needs_network")}
            </span>
          </Action>
        </li>
      ))}
    </ul>
  );
}

function PinPad({ person, onBack }: { person: StorePerson; onBack: () => void }) {
  const till = useTill();
  const { t } = useWords();
  const navigate = useNavigate();
  const [pin, setPin] = useState("");
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const [tries, setTries] = useState(0);
  const [working, setWorking] = useState(false);
  const { seconds, waitUntil } = useWaiting(person.id);
  const enough = pin.length >= SHORTEST_PIN && seconds === 0;

  const submit = async () => {
    if (!enough || working) return;
    setWorking(true);
    setPin("");
    const result = await till.presence.signIn(person.id, pin);
    setOutcome(result);
    setTries((count) => count + 1);
    if (result.kind === "signed_in") {
      if (till.shift.get()) void till.shifts.refresh();
      else await till.shifts.refresh();
      await navigate(till.shift.get() ? "/sell" : "/shift/open");
    } else {
      if (result.kind === "wrong" || result.kind === "wait") waitUntil(result.until);
      till.play("error");
    }
    setWorking(false);
  };
  useKeys({
    bindings: [
      { key: "Enter", label: t("sign_in.enter"), run: () => void submit() },
      { key: "F9", label: t("sign_in.enter"), run: () => void submit() },
      { key: "Escape", label: t("sign_in.other"), run: onBack },
    ],
  });
  return (
    <Front title={t("sign_in.pin", { name: person.name })}>
      <div className="pin">
        <output className="pin-dots" aria-label={t("sign_in.typed", { count: pin.length })}>
          {Array.from({ length: Math.max(SHORTEST_PIN, pin.length) }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nothing but its place
            <span key={index} data-filled={index < pin.length} />
          ))}
        </output>
        {/* Each try's answer is read out, also the same one again. */}
        {outcome ? (
          <SignInProblem key={tries} outcome={outcome} waiting={seconds > 0} />
        ) : (
          <WhyLocked offlineHint="sign_in.offline_pin" />
        )}
        {seconds > 0 && (
          <p className="pin-wait tabular" role="timer">
            {t("sign_in.wait", { time: clock(seconds) })}
          </p>
        )}
        <Keypad value={pin} onChange={setPin} longest={LONGEST_PIN} />
        <div className="front-actions">
          <Action icon="back" hint="Escape" onPress={onBack}>
            {t("sign_in.other")}
          </Action>
          <MainAction hint="Enter" disabled={!enough} busy={working} onPress={() => void submit()}>
            {t("sign_in.enter")}
          </MainAction>
        </div>
      </div>
    </Front>
  );
}

/** Why nobody was let in, that nothing was lost, and what to do. */
function SignInProblem({ outcome, waiting }: { outcome: SignInOutcome; waiting: boolean }) {
  const { t } = useWords();
  switch (outcome.kind) {
    case "wrong":
      return (
        <Message tone="danger" loud>
          <p>{t(waiting ? "sign_in.wrong_too_often" : "problem.sign_in_refused")}</p>
        </Message>
      );
    case "needs_network":
      return (
        <Message tone="warning" loud>
          <p>{t("sign_in.unknown_here")}</p>
        </Message>
      );
    case "refused":
      return (
        <Message tone="danger" loud>
          <ProblemText problem={outcome.problem} />
        </Message>
      );
    case "device_refused":
      return (
        <Message tone="danger" loud>
          <p>{t("status.device_unknown")}</p>
        </Message>
      );
    case "wait":
    case "signed_in":
      return null;
  }
}

/** How many seconds a person still has to wait; 0 when their PIN is looked at. Known from before a reload too. */
function useWaiting(staffId: string) {
  const till = useTill();
  const [until, setUntil] = useState<number | null>(null);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    let current = true;
    void till.presence.waitingUntil(staffId).then((waiting) => {
      if (current && waiting !== null) setUntil(waiting);
    });
    return () => {
      current = false;
    };
  }, [till, staffId]);
  useEffect(() => {
    const count = () => setSeconds(until === null ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    count();
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [until]);
  return { seconds, waitUntil: setUntil };
}

/** Minutes and seconds, as on a stopwatch. */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
