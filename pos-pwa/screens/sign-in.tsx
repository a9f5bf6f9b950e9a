import { useState } from "react";
import { useNavigate } from "react-router";
import { useCell } from "../cell.ts";
import { Action, MainAction, Message } from "../components/controls.tsx";
import { Keypad } from "../components/keypad.tsx";
import { AnswerProblem } from "../components/problem-text.tsx";
import { useKeys } from "../keys.ts";
import type { Answer } from "../sync/answers.ts";
import { useTill } from "../till.ts";
import { useWords } from "../words.ts";
import { Front } from "./front.tsx";

const SHORTEST_PIN = 4;
const LONGEST_PIN = 8;
/** Keys for the people, in their order. */
const PERSON_KEYS = "abcdefghijklmnopqrstuvwxyz";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** Who is at the till: a name, then the PIN. */
export function SignIn() {
  const till = useTill();
  const { t } = useWords();
  const context = useCell(till.context);
  const online = useCell(till.connection.online);
  const [person, setPerson] = useState<Person | null>(null);
  const people = context?.staff ?? [];
  if (person) return <PinPad person={person} onBack={() => setPerson(null)} />;
  return (
    <Front title={t("sign_in.title")}>
      {!online && (
        <Message tone="warning">
          <p>{t("sign_in.offline")}</p>
        </Message>
      )}
      <People people={people} onChoose={setPerson} />
    </Front>
  );
}

function People({ people, onChoose }: { people: readonly Person[]; onChoose: (person: Person) => void }) {
  const { t } = useWords();
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
              {t(person.role === "store_associate" ? "role.associate" : "role.manager")}
            </span>
          </Action>
        </li>
      ))}
    </ul>
  );
}

function PinPad({ person, onBack }: { person: Person; onBack: () => void }) {
  const till = useTill();
  const { t } = useWords();
  const navigate = useNavigate();
  const [pin, setPin] = useState("");
  const [answer, setAnswer] = useState<Answer<unknown> | null>(null);
  const [working, setWorking] = useState(false);
  const enough = pin.length >= SHORTEST_PIN;

  const submit = async () => {
    if (!enough || working) return;
    setWorking(true);
    const result = await till.api.signIn(till.device.get() ?? "", person.id, pin);
    setPin("");
    setAnswer(result);
    if (result.kind === "ok") {
      await till.signIn(result.value);
      await navigate(till.shift.get() ? "/sell" : "/shift/open");
    } else if (result.kind === "refused") till.play("error");
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
        <AnswerProblem answer={answer} />
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
