import { createContext, useContext } from "react";
import { type PosApi, posApi } from "./api.ts";
import { type Cell, cell } from "./cell.ts";
import { pinGate } from "./people/attempts.ts";
import { watchIdle } from "./people/idle.ts";
import { keepKnownPeople } from "./people/known-people.ts";
import { keepPresence, type Presence } from "./people/presence.ts";
import { keepPreferences, type Preferences } from "./preferences.ts";
import { type Selling, startSelling } from "./sale/selling.ts";
import { playSound, type Sound } from "./sound.ts";
import { countStore } from "./store/count-store.ts";
import {
  openTillDatabase,
  readMeta,
  type TillDatabase,
  type TillShift,
  writeMeta,
} from "./store/database.ts";
import { forgetOldSales, outboxStore } from "./store/outbox-store.ts";
import { attemptStore, peopleStore } from "./store/people-store.ts";
import { type CatalogueKeeper, keepCatalogue } from "./sync/catalogue-keeper.ts";
import { type Connection, watchConnection } from "./sync/connection.ts";
import { type Counts, startCounts } from "./sync/counts.ts";
import { connectLive } from "./sync/live.ts";
import type { OutboxEntry, OutboxStore, SaleCalls } from "./sync/outbox.ts";
import { type Pickups, startPickups } from "./sync/pickups.ts";
import { type Sender, startSender } from "./sync/sender.ts";
import { keepShift, type ShiftKeeper } from "./sync/shift.ts";
import type { PosContext } from "./wire.ts";

/** Everything the screens work with. */
export interface Till {
  readonly db: TillDatabase;
  readonly api: PosApi;
  readonly device: Cell<string | null>;
  /** Null before the device was registered; afterwards the last known one, also when it is out of service. */
  readonly context: Cell<PosContext | null>;
  readonly presence: Presence;
  readonly shift: Cell<TillShift | null>;
  readonly outbox: Cell<readonly OutboxEntry[]>;
  readonly store: OutboxStore;
  readonly connection: Connection;
  readonly sender: Sender;
  readonly selling: Selling;
  readonly catalogue: CatalogueKeeper;
  readonly pickups: Pickups;
  readonly counts: Counts;
  readonly shifts: ShiftKeeper;
  readonly preferences: Preferences;
  /** A SKU whose stock has just changed somewhere; null as its `sku` where any may have, unheard. */
  readonly stockChanged: Cell<{ readonly sku: string | null } | null>;
  /** A new value whenever a transfer to or from this store may have moved on. */
  readonly transfersChanged: Cell<object>;
  /** The server has taken this device out of service; it is left as soon as no customer waits for their change. */
  readonly revoked: Cell<boolean>;
  play(sound: Sound): void;
  register(deviceToken: string): Promise<boolean>;
  /** Forgets the registration and everybody known here. What was sold stays, and is sent once it is set up again. */
  retire(): Promise<void>;
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
/** How often the server is asked who may sell here, and whether this device still may. */
const CONTEXT_EVERY_MS = 5 * 60_000;
const IDLE_CHECK_MS = 10_000;

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
  const revoked = cell(false);
  const stockChanged: Till["stockChanged"] = cell(null);
  const transfersChanged = cell<object>({});
  const shift = cell(openShift ?? null);
  const play = (sound: Sound) => {
    if (preferences.sound.get()) playSound(sound);
  };

  const api = posApi({
    reached: (reached) => connection.report(reached),
    sessionEnded: (ended) => presence.sessionEnded(ended),
    revoked: () => revoked.set(device.get() !== null),
  });
  const idle = watchIdle(
    {
      read: async () => (await readMeta(db, "touched_at")) ?? 0,
      write: (at) => writeMeta(db, "touched_at", at),
    },
    Date.now,
  );
  const presence = await keepPresence({
    left: signedIn ?? null,
    keep: (next) => writeMeta(db, "session", next),
    people: await keepKnownPeople({
      store: peopleStore(db),
      now: Date.now,
      reachedAt: async () => (await readMeta(db, "context_read_at")) ?? 0,
    }),
    gate: pinGate(attemptStore(db), Date.now),
    idle,
    signing: {
      ask: (staffId, pin, deadlineMs) => api.signIn(device.get() ?? "", staffId, pin, deadlineMs),
      dismiss: (ended) => void api.signOut(ended),
      online: () => connection.online.get(),
      refreshPeople: refreshContext,
      now: Date.now,
      later: setTimeout,
    },
  });
  const { session } = presence;
  const connection = watchConnection(refreshContext);

  async function refreshContext(): Promise<void> {
    const deviceToken = device.get();
    if (!deviceToken) return;
    const answer = await api.context(deviceToken);
    if (answer.kind !== "ok") return;
    await keepContext(answer.value);
    await presence.told(answer.value.staff);
  }
  async function keepContext(next: PosContext): Promise<void> {
    await Promise.all([writeMeta(db, "context", next), writeMeta(db, "context_read_at", Date.now())]);
    context.set(next);
  }

  const outbox = cell<readonly OutboxEntry[]>([]);
  const channel = new BroadcastChannel(CHANNEL);
  const readOutbox = async () => outbox.set(await plainStore.all());
  const plainStore = outboxStore(db);
  const store = observed(plainStore, async () => {
    await readOutbox();
    channel.postMessage("outbox");
  });

  const bearer = () => session.get()?.token ?? null;
  const calls: SaleCalls = {
    ask: (sale, deadlineMs) => api.sell(bearer(), sale, deadlineMs),
    async record(sale, staffId, deadlineMs) {
      const deviceToken = device.get();
      return deviceToken ? api.record(deviceToken, sale, staffId, deadlineMs) : { kind: "revoked" };
    },
  };
  const shifts = keepShift({ db, api, device, shift, session });
  const sender = startSender({ store, calls, online: connection.online, prepare: shifts.announce });
  const counts = startCounts({
    store: countStore(db),
    calls: {
      list: () => api.counts(bearer()),
      page: (id, cursor) => api.count(bearer(), id, cursor),
      async enter(id, countedBy, entries) {
        const deviceToken = device.get();
        return deviceToken ? api.enterCounted(deviceToken, id, countedBy, entries) : { kind: "revoked" };
      },
      finish: (id, rest, key) => api.finishCount(bearer(), id, rest, key),
    },
    session,
    online: connection.online,
    leads: sender.leads,
    changed: () => channel.postMessage("counts"),
  });
  channel.addEventListener("message", ({ data }) => {
    if (data === "counts") return void counts.heard();
    void readOutbox();
    sender.wake();
  });

  const catalogue = await keepCatalogue({
    db,
    readPage: (cursor) => api.cataloguePage(bearer(), cursor),
    mayRun: () => bearer() !== null && connection.online.get() && sender.leads.get(),
  });
  const selling = startSelling({
    db,
    store,
    calls,
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
    const person = bearer();
    disconnect = person
      ? connectLive(person, {
          open: () => {
            connection.report(true);
            void pickups.reload();
            stockChanged.set({ sku: null });
            transfersChanged.set({});
          },
          message: ({ data }) => {
            if (data.type === "order") pickups.reloadSoon();
            if (data.type === "transfer") transfersChanged.set({});
            if (data.type === "stock") stockChanged.set({ sku: data.sku ?? null });
          },
          lost: connection.check,
        })
      : () => {};
  }

  async function refreshAll(): Promise<void> {
    await refreshContext();
    await presence.confirm();
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
  session.subscribe(() => {
    goLive();
    void catalogue.refresh();
  });
  setInterval(() => {
    if (connection.online.get()) void refreshContext();
  }, CONTEXT_EVERY_MS);
  for (const touch of ["pointerdown", "keydown"]) window.addEventListener(touch, idle.touched, true);
  document.addEventListener("visibilitychange", () => void presence.lockIfIdle());
  setInterval(() => void presence.lockIfIdle(), IDLE_CHECK_MS);
  if (sender.leads.get()) void selling.resume();
  await readOutbox();
  goLive();
  void refreshAll();

  return {
    db,
    api,
    device,
    context,
    presence,
    shift,
    outbox,
    store,
    connection,
    sender,
    selling,
    catalogue,
    pickups,
    counts,
    shifts,
    preferences,
    play,
    stockChanged,
    transfersChanged,
    revoked,
    async register(deviceToken) {
      const answer = await api.context(deviceToken);
      if (answer.kind !== "ok") return false;
      await Promise.all([writeMeta(db, "device_token", deviceToken), keepContext(answer.value)]);
      revoked.set(false);
      device.set(deviceToken);
      sender.wake(true);
      return true;
    },
    async retire() {
      await presence.forgetEverybody();
      pickups.forget();
      await writeMeta(db, "device_token", null);
      device.set(null);
      revoked.set(false);
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
