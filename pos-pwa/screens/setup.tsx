import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { useCell } from "../cell.ts";
import { Message } from "../components/controls.tsx";
import { AnswerProblem } from "../components/problem-text.tsx";
import type { Answer } from "../sync/answers.ts";
import { useTill } from "../till.ts";
import type { StoreChoice } from "../wire.ts";
import { useWords } from "../words.ts";
import { Front } from "./front.tsx";

/** Once per device, and again after it was taken out of service: somebody who may says where it stands. */
export function Setup() {
  const { t } = useWords();
  const [stores, setStores] = useState<readonly StoreChoice[] | null>(null);
  const found = (items: readonly StoreChoice[]) => setStores(items.filter((place) => place.kind === "store"));
  return (
    <Front title={t("setup.title")} lead={t(stores ? "setup.lead_store" : "setup.lead_sign_in")}>
      <Retired />
      {stores ? <StoreForm stores={stores} /> : <SignInForm onSignedIn={found} />}
    </Front>
  );
}

/** Why a till that has sold already is to be set up again, and what it still holds. */
function Retired() {
  const till = useTill();
  const { t } = useWords();
  const context = useCell(till.context);
  const outbox = useCell(till.outbox);
  if (!context) return null;
  return (
    <Message tone="warning">
      <p>{t("setup.retired")}</p>
      {outbox.length > 0 && <p>{t("setup.unsent", { count: outbox.length })}</p>}
    </Message>
  );
}

function SignInForm({ onSignedIn }: { onSignedIn: (stores: readonly StoreChoice[]) => void }) {
  const till = useTill();
  const { t } = useWords();
  const [answer, setAnswer] = useState<Answer<unknown> | null>(null);
  const [working, setWorking] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWorking(true);
    const signedIn = await till.api.signInAdministrator(
      String(form.get("email")),
      String(form.get("password")),
    );
    const read = signedIn.kind === "ok" ? await till.api.stores() : signedIn;
    setWorking(false);
    setAnswer(read);
    if (read.kind === "ok" && "items" in read.value) onSignedIn(read.value.items);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <label>
        <span>{t("setup.email")}</span>
        <input name="email" type="email" autoComplete="username" required />
      </label>
      <label>
        <span>{t("setup.password")}</span>
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <AnswerProblem answer={answer} />
      <button type="submit" className="main-action" disabled={working}>
        {t("setup.continue")}
      </button>
    </form>
  );
}

function StoreForm({ stores }: { stores: readonly StoreChoice[] }) {
  const till = useTill();
  const { t } = useWords();
  const navigate = useNavigate();
  const bound = useBoundStore();
  const [answer, setAnswer] = useState<Answer<unknown> | null>(null);
  const [working, setWorking] = useState(false);
  const choices = bound ? stores.filter((store) => store.id === bound.id) : stores;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWorking(true);
    const registered = await till.api.registerDevice(String(form.get("name")), String(form.get("store")));
    setAnswer(registered);
    const ready = registered.kind === "ok" && (await till.register(registered.value.device_token));
    setWorking(false);
    if (!ready) return;
    await till.api.signOutAdministrator(); // the device has its own key now
    await navigate("/sign-in");
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <fieldset className="store-choices">
        <legend>{t("setup.store")}</legend>
        {choices.map((store, index) => (
          <label key={store.id}>
            <input type="radio" name="store" value={store.id} defaultChecked={index === 0} required />
            <span>
              <strong>{store.name}</strong>
              <span className="muted">{store.city}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {bound && (
        <Message tone={choices.length > 0 ? "info" : "warning"}>
          <p>{t(choices.length > 0 ? "setup.only_store" : "setup.other_merchant", { store: bound.name })}</p>
        </Message>
      )}
      {stores.length === 0 && (
        <Message tone="warning">
          <p>{t("setup.no_store")}</p>
        </Message>
      )}
      <label>
        <span>{t("setup.name")}</span>
        <input name="name" maxLength={60} required defaultValue={t("setup.name_default")} />
      </label>
      <AnswerProblem answer={answer} />
      <button type="submit" className="main-action" disabled={working || choices.length === 0}>
        {t("setup.register")}
      </button>
    </form>
  );
}

/** The store that unsent sales belong to: sent by another store's till they would be that store's. */
function useBoundStore(): { readonly id: string; readonly name: string } | null {
  const till = useTill();
  const context = useCell(till.context);
  const outbox = useCell(till.outbox);
  return context && outbox.length > 0 ? context.location : null;
}
