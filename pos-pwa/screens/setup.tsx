import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { useCell } from "../cell.ts";
import { Message } from "../components/controls.tsx";
import { AnswerProblem } from "../components/problem-text.tsx";
import type { Answer } from "../sync/answers.ts";
import { useTill } from "../till.ts";
import type { SignInAnswer, StoreChoice } from "../wire.ts";
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

/** How far somebody has come with proving who they are, to the back office's own sign-in. */
type Proving =
  | { readonly step: "password" }
  | { readonly step: "code"; readonly token: string }
  /** A passkey, or a second factor to be set up: the back office has the screens for it. */
  | { readonly step: "elsewhere" };

function nextStep(answer: SignInAnswer): Proving | null {
  switch (answer.status) {
    case "signed_in":
      return null;
    case "second_factor":
      return answer.methods.some((method) => method !== "passkey")
        ? { step: "code", token: answer.token }
        : { step: "elsewhere" };
    case "set_up_second_factor":
      return { step: "elsewhere" };
  }
}

function SignInForm({ onSignedIn }: { onSignedIn: (stores: readonly StoreChoice[]) => void }) {
  const till = useTill();
  const { t } = useWords();
  const [proving, setProving] = useState<Proving>({ step: "password" });
  const [answer, setAnswer] = useState<Answer<unknown> | null>(null);
  const [working, setWorking] = useState(false);

  const readStores = async () => {
    const read = await till.api.stores();
    setAnswer(read);
    if (read.kind === "ok") onSignedIn(read.value.items);
  };
  const givePassword = async (form: FormData) => {
    const read = await till.api.signInAdministrator(String(form.get("email")), String(form.get("password")));
    setAnswer(read);
    if (read.kind !== "ok") return;
    const next = nextStep(read.value);
    if (next) setProving(next);
    else await readStores();
  };
  const giveCode = async (form: FormData, token: string) => {
    const code = String(form.get("code")).trim();
    const read = await till.api.giveCode(token, /^[\d ]+$/.test(code) ? "totp" : "recovery_code", code);
    setAnswer(read);
    if (read.kind === "ok") await readStores();
    else if (read.kind === "refused" && read.problem.code === "sign_in_expired")
      setProving({ step: "password" });
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWorking(true);
    if (proving.step === "password") await givePassword(form);
    else if (proving.step === "code") await giveCode(form, proving.token);
    else await readStores();
    setWorking(false);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      {proving.step === "password" && (
        <>
          <label>
            <span>{t("setup.email")}</span>
            <input name="email" type="email" autoComplete="username" required />
          </label>
          <label>
            <span>{t("setup.password")}</span>
            <input name="password" type="password" autoComplete="current-password" required />
          </label>
        </>
      )}
      {proving.step === "code" && (
        <label>
          <span>{t("setup.code")}</span>
          <input name="code" autoComplete="one-time-code" required minLength={6} maxLength={40} />
        </label>
      )}
      {proving.step === "elsewhere" && (
        <Message tone="info">
          <p>{t("setup.elsewhere")}</p>
          <p>
            <a href="/admin/">{t("setup.back_office")}</a>
          </p>
        </Message>
      )}
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
