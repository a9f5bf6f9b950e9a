import { useEffect, useState } from "react";
import { Link, NavLink, Outlet, useLocation, useNavigate } from "react-router";
import { applyUpdateBetweenSales } from "../app-update.ts";
import { useCell, useCellPart } from "../cell.ts";
import { Action, KeyCap, Message } from "../components/controls.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Icon, type IconName } from "../components/icon.tsx";
import { ConnectionStatus } from "../components/status.tsx";
import { activeBindings, type KeyBinding, layersChanged, useKeys } from "../keys.ts";
import { waitingPickups } from "../sync/pickups.ts";
import { useTill } from "../till.ts";
import { useWords } from "../words.ts";

const PLACES = [
  { to: "/sell", key: "F3", icon: "sell", word: "nav.sell" },
  { to: "/pickups", key: "F6", icon: "pickups", word: "nav.pickups" },
  { to: "/sales", key: "F7", icon: "sales", word: "nav.sales" },
  { to: "/more", key: "F8", icon: "more", word: "nav.more" },
] as const satisfies readonly { to: string; key: string; icon: IconName; word: string }[];

/** What stands around every screen once somebody is signed in: places, connection, news. */
export function Shell() {
  const till = useTill();
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const context = useCell(till.context);
  const session = useCell(till.session);
  const orders = useCell(till.pickups.orders);
  const filled = useCellPart(till.selling.basket, (basket) => basket.lines.length > 0);
  const [helping, setHelping] = useState(false);
  const waiting = waitingPickups(orders);
  const selling = pathname === "/pay" || filled;

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => applyUpdateBetweenSales(!selling), [selling]);

  useKeys({
    bindings: [
      ...PLACES.map(({ to, key, word }) => ({ key, label: t(word), run: () => void navigate(to) })),
      { key: "?", label: t("key.help"), run: () => setHelping(true) },
      { key: "F1", label: t("key.help"), run: () => setHelping(true) },
    ],
    onScan: (code) => {
      void till.selling.scan(code).then(() => navigate("/sell"));
    },
  });

  return (
    <div className="shell">
      <header className="top">
        <div className="top-store">
          <strong>{context?.location.name}</strong>
          <span className="muted">{context?.device.name}</span>
        </div>
        <nav className="places" aria-label={t("nav.label")}>
          {PLACES.map(({ to, key, icon, word }) => (
            <NavLink key={to} to={to}>
              <Icon name={icon} />
              <span className="place-word">{t(word)}</span>
              {to === "/pickups" && waiting > 0 && (
                <span className="badge">
                  <span aria-hidden="true">{waiting}</span>
                  <span className="visually-hidden">{t("pickups.waiting", { count: waiting })}</span>
                </span>
              )}
              <KeyCap name={key} />
            </NavLink>
          ))}
        </nav>
        <div className="top-state">
          <ConnectionStatus />
          <Link to="/more" className="top-person" aria-label={t("nav.person", { name: session?.name ?? "" })}>
            <Icon name="person" />
            <span>{session?.name}</span>
          </Link>
          <button
            type="button"
            className="top-help"
            aria-label={t("key.help")}
            onClick={() => setHelping(true)}
          >
            <KeyCap name="?" />
          </button>
        </div>
      </header>
      <News />
      <main>
        <Outlet />
      </main>
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
    </div>
  );
}

/** What a person should know wherever they are: a new pickup order, a sign-in that has run out. */
function News() {
  const till = useTill();
  const { t } = useWords();
  const navigate = useNavigate();
  const arrived = useCell(till.pickups.arrived);
  const signInNeeded = useCell(till.sender.signInNeeded);
  return (
    <div className="news" aria-live="polite">
      {arrived && (
        <div className="news-item" data-tone="info">
          <Icon name="pickups" />
          <p>
            {t("pickups.arrived", {
              number: arrived.number,
              name: arrived.customer?.name ?? t("pickups.nobody"),
            })}
          </p>
          <Action
            look="primary"
            onPress={() => {
              till.pickups.arrived.set(null);
              void navigate(`/pickups/${arrived.id}`);
            }}
          >
            {t("pickups.look")}
          </Action>
          <Action onPress={() => till.pickups.arrived.set(null)}>{t("action.later")}</Action>
        </div>
      )}
      {signInNeeded && (
        <div className="news-item" data-tone="warning">
          <Icon name="warning" />
          <p>{t("status.sign_in_needed")}</p>
          <Action look="primary" onPress={() => void till.signOut().then(() => navigate("/sign-in"))}>
            {t("sign_in.again")}
          </Action>
        </div>
      )}
    </div>
  );
}

function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  useCell(layersChanged);
  const [bindings] = useState<readonly KeyBinding[]>(activeBindings);
  const byLabel = Map.groupBy(bindings, (binding) => binding.label);
  return (
    <Dialog title={t("help.title")} onClose={onClose}>
      <dl className="key-list">
        {[...byLabel].map(([label, same]) => (
          <div key={label}>
            <dt>
              {same.length > 4 ? (
                <KeyCap name={`${same[0]?.key} – ${same.at(-1)?.key}`} />
              ) : (
                same.map(({ key }) => <KeyCap key={key} name={key} />)
              )}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <Message tone="info">
        <p>{t("help.scan")}</p>
      </Message>
      <div className="dialog-actions">
        <Action look="primary" hint="Escape" onPress={onClose}>
          {t("action.close")}
        </Action>
      </div>
    </Dialog>
  );
}
