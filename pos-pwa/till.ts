import { createContext, useContext } from "react";
import { type PosApi, posApi } from "./api.ts";
import { type Cell, cell } from "./cell.ts";
import { keepPreferences, type Preferences } from "./preferences.ts";
import { type Selling, startSelling } from "./sale/selling.ts";
import { playSound, type Sound } from "./sound.ts";
import {
  openTillDatabase,
  readMeta,
  type TillDatabase,
  type TillShift,
  writeMeta,
} from "./store/database.ts";
import { forgetOldSales, outboxStore } from "./store/outbox-store.ts";
import { type CatalogueKeeper, keepCatalogue } from "./sync/catalogue-keeper.ts";
import { type Connection, watchConnection } from "./sync/connection.ts";
import { connectLive } from "./sync/live.ts";
import type { OutboxEntry, OutboxStore, SendSale } from "./sync/outbox.ts";
import { type Pickups, startPickups } from "./sync/pickups.ts";
import { type Sender, startSender } from "./sync/sender.ts";
import { keepShift, type ShiftKeeper } from "./sync/shift.ts";
import type { PosContext, PosSession } from "./wire.ts";

/** Everything the screens work with. */
export interface Till {
  readonly db: TillDatabase;
  readonly api: PosApi;
  readonly device: Cell<string | null>;
  readonly context: Cell<PosContext | null>;
  readonly session: Cell<PosSession | null>;
  readonly shift: Cell<TillShift | null>;
  readonly outbox: Cell<readonly OutboxEntry[]>;
  readonly store: OutboxStore;
  readonly connection: Connection;
  readonly sender: Sender;
  readonly selling: Selling;
  readonly catalogue: CatalogueKeeper;
  readonly pickups: Pickups;
  readonly shifts: ShiftKeeper;
  readonly preferences: Preferences;
  play(sound: Sound): void;
  register(deviceToken: string): Promise<boolean>;
  signIn(session: PosSession): Promise<void>;
  signOut(): Promise<void>;
}

const TillContext = createContext<Till | null>(null);
export const TillProvider = TillContext.Provider;

export function useTill(): Till {
  const till = useContext(TillContext);
  if (!till) throw new Error("no till around this component");
  return till;
}

/** Tabs of one device tell each other when the outbox has changed. */
const CHANNEL = "millrace-till";

/** Brings the till up from what the device holds; the network is asked afterwards. */
export async function openTill(): Promise<Till> {
  const db = await openTillDatabase();
  const [token, known, signedIn, openShift, pickupOrders, picked, preferences] = await Promise.all([
    readMeta(db, "device_token"),
    readMeta(db, "context"),
    readMeta(db, "session"),
    readMeta(db, "shift"),
    readMeta(db, "pickups"),
    readMeta(db, "picked"),
    keepPreferences(db),
  ]);
  const device = cell(token ?? null);
  const context = cell(known ?? null);
  const session = cell(signedIn ?? null);
  const shift = cell(openShift ?? null);
  const play = (sound: Sound) => {
    if (preferences.sound.get()) playSound(sound);
  };

  const api = posApi((reached) => connection.report(reached));
  const connection = watchConnection(refreshContext);

  async function refreshContext(): Promise<void> {
    const deviceToken = device.get();
    if (!deviceToken) return;
    const answer = await api.context(deviceToken);
    if (answer.kind !== "ok") return;
    await writeMeta(db, "context", answer.value);
    context.set(answer.value);
  }

  const outbox = cell<readonly OutboxEntry[]>([]);
  const channel = new BroadcastChannel(CHANNEL);
  const readOutbox = async () => outbox.set(await plainStore.all());
  const plainStore = outboxStore(db);
  const store = observed(plainStore, async () => {
    await readOutbox();
    channel.postMessage("outbox");
  });

  const send: SendSale = async (sale, staffId, options) => {
    const own = (await readMeta(db, "sessions"))?.[staffId];
    const current = session.get();
    const valid = own && Date.parse(own.expires_at) > Date.now() ? own : current;
    return valid ? api.sell(valid.token, sale, options) : { kind: "sign_in" };
  };
  const shifts = keepShift({ db, api, shift, session });
  const sender = startSender({ store, send, online: connection.online, prepare: shifts.announce });
  channel.addEventListener("message", () => {
    void readOutbox();
    sender.wake();
  });

  const bearer = () => session.get()?.token ?? "";
  const catalogue = await keepCatalogue({
    db,
    readPage: (cursor) => api.cataloguePage(bearer(), cursor),
    mayRun: () => session.get() !== null && connection.online.get() && sender.leads.get(),
  });
  const selling = startSelling({
    db,
    store,
    send,
    online: connection.online,
    context,
    session,
    leads: sender.leads,
    play,
    onQueued: () => sender.wake(),
    refreshCatalogue: () => catalogue.refresh(true),
  });
  const pickups = startPickups({
    db,
    known: pickupOrders ?? [],
    picked: picked ?? {},
    read: () => api.pickups(bearer()),
    move: (orderId, move, key) => api.movePickup(bearer(), orderId, move, key),
    play,
  });

  let disconnect = () => {};
  function goLive(): void {
    disconnect();
    const current = session.get();
    disconnect = current
      ? connectLive(current.token, {
          open: () => {
            connection.report(true);
            void pickups.reload();
          },
          message: (message) => {
            if (message.data.type === "order") pickups.reloadSoon();
          },
          lost: connection.check,
        })
      : () => {};
  }

  async function refreshAll(): Promise<void> {
    await refreshContext();
    if (!session.get()) return;
    await Promise.all([shifts.refresh(), pickups.reload()]);
    void catalogue.refresh();
    await forgetOldSales(db);
  }

  sender.leads.subscribe(() => {
    void selling.resume();
    void catalogue.refresh();
  });
  connection.online.subscribe(() => {
    if (connection.online.get()) void refreshAll();
  });
  if (sender.leads.get()) void selling.resume();
  await readOutbox();
  goLive();
  void refreshAll();

  return {
    db,
    api,
    device,
    context,
    session,
    shift,
    outbox,
    store,
    connection,
    sender,
    selling,
    catalogue,
    pickups,
    shifts,
    preferences,
    play,
    async register(deviceToken) {
      const answer = await api.context(deviceToken);
      if (answer.kind !== "ok") return false;
      await Promise.all([writeMeta(db, "device_token", deviceToken), writeMeta(db, "context", answer.value)]);
      context.set(answer.value);
      device.set(deviceToken);
      return true;
    },
    async signIn(next) {
      const sessions = { ...(await readMeta(db, "sessions")), [next.staff_id]: next };
      await Promise.all([writeMeta(db, "session", next), writeMeta(db, "sessions", sessions)]);
      session.set(next);
      goLive();
      await shifts.refresh();
      void catalogue.refresh();
      sender.wake(true);
    },
    async signOut() {
      await writeMeta(db, "session", null);
      session.set(null);
      goLive();
    },
  };
}

/** A store that tells whenever it has changed something. */
function observed(store: OutboxStore, changed: () => Promise<void>): OutboxStore {
  const then = async (work: Promise<void>) => {
    await work;
    await changed();
  };
  return {
    all: store.all,
    add: (entry, sale) => then(store.add(entry, sale)),
    update: (orderId, patch) => then(store.update(orderId, patch)),
    acknowledge: (orderId, receipt) => then(store.acknowledge(orderId, receipt)),
    settle: (orderId) => then(store.settle(orderId)),
    withdraw: (orderId) => then(store.withdraw(orderId)),
  };
}
