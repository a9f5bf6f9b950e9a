import { useEffect } from "react";
import { useNavigate } from "react-router";
import { LANGUAGES, languageOf } from "#ui/i18n.ts";
import { updateWaiting } from "../app-update.ts";
import { useCell } from "../cell.ts";
import { Action, Message } from "../components/controls.tsx";
import { useKeys } from "../keys.ts";
import type { Theme } from "../store/database.ts";
import { expectedCash } from "../sync/shift.ts";
import { useTill } from "../till.ts";
import { useWords } from "../words.ts";

const THEMES = ["system", "light", "dark"] as const satisfies readonly Theme[];
const LANGUAGE_NAMES = { en: "English", de: "Deutsch" } as const;

/** The shift, the person, and how this device looks and sounds. */
export function More() {
  const till = useTill();
  const { t } = useWords();
  const navigate = useNavigate();
  const session = useCell(till.presence.session);
  const known = useCell(till.presence.known);
  const online = useCell(till.connection.online);
  const newer = useCell(updateWaiting);
  const leave = () => void till.presence.lock("left");
  const close = () => void navigate("/shift/close");
  const count = () => void navigate("/counts");
  const goodsIn = () => void navigate("/goods-in");
  useKeys({
    bindings: [
      { key: "l", label: t("more.sign_out"), run: leave },
      { key: "z", label: t("shift.close"), run: close },
      { key: "c", label: t("counts.title"), run: count },
      { key: "g", label: t("goods.title"), run: goodsIn },
    ],
  });
  return (
    <div className="page">
      <h1>{t("nav.more")}</h1>
      <div className="panels">
        <section className="panel">
          <h2>{session?.name}</h2>
          {!online && session && !known.has(session.staff_id) && (
            <Message tone="warning">
              <p>{t("more.sign_out_unknown")}</p>
            </Message>
          )}
          <Action icon="person" hint="l" wide onPress={leave}>
            {t("more.sign_out")}
          </Action>
        </section>
        <ShiftPanel onClose={close} />
        <section className="panel">
          <h2>{t("counts.stock")}</h2>
          <Action icon="stock" hint="c" wide onPress={count}>
            {t("counts.title")}
          </Action>
          <Action icon="pickups" hint="g" wide onPress={goodsIn}>
            {t("goods.title")}
          </Action>
        </section>
        <Look />
        <CataloguePanel />
        {newer && (
          <Message tone="info">
            <p>{t("more.update")}</p>
          </Message>
        )}
      </div>
    </div>
  );
}

function ShiftPanel({ onClose }: { onClose: () => void }) {
  const till = useTill();
  const { t, money, when } = useWords();
  const shift = useCell(till.shift);
  const outbox = useCell(till.outbox);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server has acknowledged, it has counted
  useEffect(() => void till.shifts.refresh(), [till, outbox]);
  if (!shift) return null;
  const unsent = outbox.filter((entry) => entry.state === "unsent").length;
  return (
    <section className="panel">
      <h2>{t("shift.title")}</h2>
      <dl className="figures">
        <div>
          <dt>{t("shift.since")}</dt>
          <dd>{when(shift.opened_at)}</dd>
        </div>
        <div>
          <dt>{t("shift.float")}</dt>
          <dd>{money(shift.opening_float)}</dd>
        </div>
        <div>
          <dt>{t("shift.sales")}</dt>
          <dd>{shift.sales + unsent}</dd>
        </div>
        <div>
          <dt>{t("shift.expected")}</dt>
          <dd>{money(expectedCash(shift, outbox))}</dd>
        </div>
      </dl>
      <Action icon="cash" hint="z" wide onPress={onClose}>
        {t("shift.close")}
      </Action>
    </section>
  );
}

function Look() {
  const till = useTill();
  const { t, locale } = useWords();
  const theme = useCell(till.preferences.theme);
  const sound = useCell(till.preferences.sound);
  return (
    <section className="panel">
      <h2>{t("more.look")}</h2>
      <Choice
        legend={t("more.theme")}
        name="theme"
        value={theme}
        options={THEMES.map((value) => ({ value, word: t(`theme.${value}`) }))}
        onChange={till.preferences.theme.set}
      />
      <Choice
        legend={t("more.language")}
        name="language"
        value={languageOf(locale)}
        options={LANGUAGES.map((value) => ({ value, word: LANGUAGE_NAMES[value] }))}
        onChange={till.preferences.locale.set}
      />
      <Choice
        legend={t("more.sound")}
        name="sound"
        value={sound ? "on" : "off"}
        options={[
          { value: "on", word: t("more.sound_on") },
          { value: "off", word: t("more.sound_off") },
        ]}
        onChange={(value) => {
          till.preferences.sound.set(value === "on");
          till.play("ok");
        }}
      />
    </section>
  );
}

function Choice<Value extends string>({
  legend,
  name,
  value,
  options,
  onChange,
}: {
  legend: string;
  name: string;
  value: Value;
  options: readonly { value: Value; word: string }[];
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              className="choice-input"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function CataloguePanel() {
  const till = useTill();
  const { t, when } = useWords();
  const state = useCell(till.catalogue.state);
  const index = useCell(till.catalogue.index);
  const syncedAt = useCell(till.catalogue.syncedAt);
  const online = useCell(till.connection.online);
  const context = useCell(till.context);
  return (
    <section className="panel">
      <h2>{t("more.device")}</h2>
      <dl className="figures">
        <div>
          <dt>{t("more.till")}</dt>
          <dd>{context?.device.name}</dd>
        </div>
        <div>
          <dt>{t("more.store")}</dt>
          <dd>{context?.location.name}</dd>
        </div>
        <div>
          <dt>{t("more.items")}</dt>
          <dd>{state.kind === "loading" ? t("more.loading", { count: state.items }) : index.size}</dd>
        </div>
        <div>
          <dt>{t("more.synced")}</dt>
          <dd>{syncedAt === null ? "–" : when(syncedAt)}</dd>
        </div>
      </dl>
      {state.kind === "incomplete" && (
        <Message tone="warning">
          <p>{t("more.incomplete")}</p>
        </Message>
      )}
      <Action
        icon="sending"
        wide
        disabled={!online || state.kind === "loading"}
        onPress={() => void till.catalogue.refresh(true)}
      >
        {t("more.refresh")}
      </Action>
    </section>
  );
}
