import { useEffect, useMemo, useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { useCell } from "../cell.ts";
import { Action, ItemPicture, MainAction, Message } from "../components/controls.tsx";
import { Icon } from "../components/icon.tsx";
import { useKeys } from "../keys.ts";
import { codeSpellings } from "../sale/scan-buffer.ts";
import { findByCode } from "../store/items.ts";
import { countedHere, type LocalEntry } from "../sync/count-outbox.ts";
import type { CurrentCount } from "../sync/counts.ts";
import { useTill } from "../till.ts";
import { useWords } from "../words.ts";
import { FinishCount } from "./finish-count.tsx";

const SHOWN_ENTRIES = 30;
const SHOWN_OPEN = 40;

/** What the last scan or typed code did. */
type Notice =
  | { readonly kind: "counted"; readonly item: Countable; readonly quantity: number }
  | { readonly kind: "unknown"; readonly code: string }
  | { readonly kind: "not_again"; readonly title: string };

interface Countable {
  readonly sku: string;
  readonly title: string;
  readonly image_url: string | null;
  /** False: nobody planned to count it here. */
  readonly planned: boolean;
}

/** One count: scan or type what is there. */
export function CountScreen() {
  const till = useTill();
  const { t } = useWords();
  const { countId = "" } = useParams();
  const count = useCell(till.counts.current);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    setMissing(false);
    void till.counts.open(countId).then((opened) => setMissing(!opened));
    return till.counts.close;
  }, [till, countId]);
  if (missing)
    return (
      <div className="page">
        <h1>{t("counts.title")}</h1>
        <Message tone="warning">
          <p>{t("counts.gone")}</p>
        </Message>
      </div>
    );
  return count?.id === countId ? <Counting count={count} /> : null;
}

function Counting({ count }: { count: CurrentCount }) {
  const till = useTill();
  const { t } = useWords();
  const navigate = useNavigate();
  const [notice, setNotice] = useState<(Notice & { readonly at: number }) | null>(null);
  const [finishing, setFinishing] = useState(false);
  const [code, setCode] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const units = useRef<HTMLInputElement>(null);
  const { head, lines, entries } = count;
  const here = useMemo(() => countedHere(entries, head.round), [entries, head.round]);
  const bySku = useMemo(() => new Map(lines.map((line) => [line.sku, line])), [lines]);
  const open = lines.filter(
    (line) => line.round === head.round && line.counted === null && !here.has(line.sku),
  );
  const found = [...here.keys()].filter((sku) => !bySku.has(sku)).length;
  const all = lines.length + found;

  const find = async (code: string): Promise<Countable | null> => {
    const spellings = codeSpellings(code);
    const line =
      lines.find(({ barcode }) => barcode !== null && spellings.includes(barcode)) ??
      bySku.get(code) ??
      bySku.get(code.toUpperCase());
    const item = line ?? (await findByCode(till.db, code));
    if (!item) return null;
    const title = [item.title, item.variant_title].filter(Boolean).join(" · ");
    return { sku: item.sku, title, image_url: item.image_url, planned: bySku.has(item.sku) };
  };
  const enter = async (code: string, quantity: number): Promise<void> => {
    const at = Date.now();
    const item = await find(code);
    if (!item) {
      till.play("error");
      return setNotice({ kind: "unknown", code, at });
    }
    const line = bySku.get(item.sku);
    if (line && line.round !== head.round) {
      till.play("error");
      return setNotice({ kind: "not_again", title: item.title, at });
    }
    await till.counts.enter(item, quantity);
    till.play("ok");
    setNotice({ kind: "counted", item, quantity, at });
  };

  useKeys({
    bindings: [
      { key: "F2", label: t("counts.code"), run: () => field.current?.focus() },
      { key: "/", label: t("counts.code"), run: () => field.current?.focus() },
      { key: "F9", label: t("counts.finish"), run: () => setFinishing(true) },
      { key: "Escape", label: t("counts.back"), run: () => void navigate("/counts") },
    ],
    onScan: (code) => void enter(code, 1),
  });

  return (
    <div className="counting">
      <header className="counting-head">
        <h1>{head.title}</h1>
        <p className="counting-progress">
          <span>{t("counts.progress", { counted: all - open.length, lines: all })}</span>
          <progress max={Math.max(1, all)} value={all - open.length} aria-hidden="true" />
        </p>
        <Unsent entries={entries} />
      </header>
      <section className="counting-now">
        <div
          className="counting-notice"
          data-kind={notice?.kind ?? "none"}
          role={notice && notice.kind !== "counted" ? "alert" : "status"}
          key={notice?.at ?? 0}
        >
          {!notice && <p className="muted">{t("counts.ready")}</p>}
          {notice?.kind === "unknown" && (
            <p>
              <Icon name="warning" /> {t("counts.unknown", { code: notice.code })}
            </p>
          )}
          {notice?.kind === "not_again" && (
            <p>
              <Icon name="warning" /> {t("counts.not_again", { title: notice.title })}
            </p>
          )}
          {notice?.kind === "counted" && (
            <>
              <ItemPicture url={notice.item.image_url} />
              <div className="counting-what">
                <strong>{notice.item.title}</strong>
                <span className="muted tabular">{notice.item.sku}</span>
                <span>{t("counts.added", { quantity: notice.quantity })}</span>
                {!notice.item.planned && <span className="counting-found">{t("counts.found")}</span>}
              </div>
              <p className="counting-sum">
                <output data-testid="counted">{here.get(notice.item.sku) ?? 0}</output>
                <span className="muted">{t("counts.in_all")}</span>
              </p>
            </>
          )}
        </div>
        <TypeIn field={field} units={units} code={code} onCode={setCode} onEnter={enter} />
        <Entries entries={entries} />
      </section>
      <section className="counting-open" aria-label={t("counts.open")}>
        <h2>
          {t("counts.open")} <span className="count">{open.length}</span>
        </h2>
        {open.length === 0 ? (
          <p className="muted">{t("counts.open_none")}</p>
        ) : (
          <ul>
            {open.slice(0, SHOWN_OPEN).map((line) => (
              <li key={line.sku}>
                <button
                  type="button"
                  onClick={() => {
                    setCode(line.barcode ?? line.sku);
                    units.current?.focus();
                  }}
                >
                  <ItemPicture url={line.image_url} />
                  <span className="counting-what">
                    <span>{[line.title, line.variant_title].filter(Boolean).join(" · ")}</span>
                    <span className="muted tabular">{line.sku}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {open.length > SHOWN_OPEN && (
          <p className="muted">{t("counts.open_more", { count: open.length - SHOWN_OPEN })}</p>
        )}
      </section>
      <footer className="counting-actions">
        <Action icon="back" hint="Escape" onPress={() => void navigate("/counts")}>
          {t("counts.back")}
        </Action>
        <MainAction onPress={() => setFinishing(true)}>{t("counts.finish")}</MainAction>
      </footer>
      {finishing && (
        <FinishCount
          begun={here.size > 0 || lines.some(({ counted }) => counted !== null)}
          open={open.length}
          onClose={() => setFinishing(false)}
        />
      )}
    </div>
  );
}

/** For whoever has no scanner: a code, and how many there are. */
function TypeIn({
  field,
  units: unitsField,
  code,
  onCode: setCode,
  onEnter,
}: {
  field: React.RefObject<HTMLInputElement | null>;
  units: React.RefObject<HTMLInputElement | null>;
  code: string;
  onCode: (code: string) => void;
  onEnter: (code: string, quantity: number) => Promise<void>;
}) {
  const { t } = useWords();
  const [quantity, setQuantity] = useState("1");
  const units = /^\d{1,5}$/.test(quantity) ? Number(quantity) : null;
  return (
    <form
      className="counting-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!code.trim() || units === null) return;
        void onEnter(code.trim(), units);
        setCode("");
        setQuantity("1");
        field.current?.focus();
      }}
    >
      <label>
        <span>{t("counts.code")}</span>
        <input
          ref={field}
          value={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <label>
        <span>{t("counts.quantity")}</span>
        <input
          ref={unitsField}
          value={quantity}
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={units === null}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setQuantity(event.target.value)}
        />
      </label>
      <button type="submit" className="action" data-look="primary" disabled={!code.trim() || units === null}>
        <Icon name="plus" />
        <span className="action-text">{t("counts.add")}</span>
      </button>
    </form>
  );
}

function Unsent({ entries }: { entries: readonly LocalEntry[] }) {
  const { t } = useWords();
  const unsent = entries.filter(({ state }) => state === "unsent").length;
  if (entries.length === 0) return null;
  return (
    <p className="counting-sent" data-testid="unsent" role="status">
      <Icon name={unsent > 0 ? "sending" : "check"} />
      {unsent > 0 ? t("counts.unsent", { count: unsent }) : t("counts.all_sent")}
    </p>
  );
}

/** What was counted here last, each to be taken back by who counted it. */
function Entries({ entries }: { entries: readonly LocalEntry[] }) {
  const till = useTill();
  const { t, when } = useWords();
  const session = useCell(till.presence.session);
  const gone = new Set(
    entries.filter(({ state }) => state !== "refused").flatMap(({ takes_back }) => takes_back ?? []),
  );
  const shown = entries
    .filter(({ takes_back }) => takes_back === null)
    .slice(-SHOWN_ENTRIES)
    .reverse();
  return (
    <section className="counting-last" aria-label={t("counts.last")}>
      <h2>{t("counts.last")}</h2>
      {shown.length === 0 && <p className="muted">{t("counts.none_yet")}</p>}
      <ul>
        {shown.map((entry) => (
          <li key={entry.id} data-state={gone.has(entry.id) ? "gone" : entry.state}>
            <span className="counting-quantity tabular">{entry.quantity} ×</span>
            <span className="counting-what">
              <span>{entry.title}</span>
              <span className="muted">
                {entry.state === "refused" && entry.refusal
                  ? `${t("counts.refused")}: ${t(`counts.refused.${entry.refusal}`)}`
                  : when(entry.at)}
              </span>
            </span>
            {gone.has(entry.id) ? (
              <span className="muted">{t("counts.taken_back")}</span>
            ) : (
              entry.state !== "refused" &&
              entry.counted_by === session?.staff_id && (
                <button
                  type="button"
                  className="action"
                  aria-label={t("counts.undo_of", { quantity: entry.quantity, title: entry.title })}
                  onClick={() => void till.counts.takeBack(entry)}
                >
                  {t("counts.undo")}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
