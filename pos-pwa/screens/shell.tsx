import { useEffect, useState } from "react";
import { NavLink, Outlet, useLocation, useNavigate } from "react-router";
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
  const session = useCell(till.presence.session);
  const orders = useCell(till.pickups.orders);
  const filled = useCellPart(till.selling.basket, (basket) => basket.lines.length > 0);
  const [helping, setHelping] = useState(false);
  const waiting = waitingPickups(orders);
  const selling = pathname === "/pay" || filled;

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => applyUpdateBetweenSales(!selling), [selling]);

  const lock = () => void till.presence.lock("asked");
  useKeys({
    bindings: [
      ...PLACES.map(({ to, key, word }) => ({ key, label: t(word), run: () => void navigate(to) })),
      { key: "F10", label: t("lock.lock"), run: lock },
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
          <button
            type="button"
            className="top-person"
            aria-label={t("lock.switch", { name: session?.name ?? "" })}
            onClick={lock}
          >
            <Icon name="lock" />
            <span>{session?.name}</span>
          </button>
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

/** What a person should know wherever they are: a new pickup order, a sign-in that only this device has checked. */
function News() {
  const till = useTill();
  const { t } = useWords();
  const navigate = useNavigate();
  const arrived = useCell(till.pickups.arrived);
  const deviceUnknown = useCell(till.sender.deviceUnknown);
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
      <OfflineSignIn />
      {deviceUnknown && (
        <div className="news-item" data-tone="warning">
          <Icon name="warning" />
          <p>{t("status.device_unknown")}</p>
          <Action look="primary" onPress={() => void till.retire()}>
            {t("setup.again")}
          </Action>
        </div>
      )}
    </div>
  );
}

/** Says that the device alone has let somebody in; asks for the PIN where a reload has made it forget that. */
function OfflineSignIn() {
  const till = useTill();
  const { t } = useWords();
  const session = useCell(till.presence.session);
  const online = useCell(till.connection.online);
  if (!session || session.token !== null) return null;
  const needsPin = online && !till.presence.canConfirm();
  return (
    <div className="news-item" data-tone={needsPin ? "warning" : "info"}>
      <Icon name={needsPin ? "warning" : "offline"} />
      <p>{t(needsPin ? "status.confirm_sign_in" : "status.offline_sign_in", { name: session.name })}</p>
      {needsPin && (
        <Action look="primary" onPress={() => void till.presence.lock("asked")}>
          {t("sign_in.again")}
        </Action>
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
