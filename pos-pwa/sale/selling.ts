import { numberOf } from "#commerce/id.ts";
import type { Money } from "#commerce/money.ts";
import { type Cell, cell } from "../cell.ts";
import { newId } from "../identity.ts";
import type { TillSession } from "../people/signing-in.ts";
import type { Sound } from "../sound.ts";
import { readMeta, type TillDatabase, writeMeta } from "../store/database.ts";
import { findByCode, findBySkus } from "../store/items.ts";
import {
  completeCashSale,
  type OutboxEntry,
  type OutboxStore,
  type SaleCalls,
  sellAnyway,
} from "../sync/outbox.ts";
import type { PosContext, PosItem, Problem, Tender } from "../wire.ts";
import { addItem, type Basket, EMPTY_BASKET, quoteBasket, saleOf } from "./basket.ts";

/** The sandbox gateway's card that is always accepted; a terminal's token takes its place. */
const SANDBOX_CARD = "tok_approve";
const CARD_DEADLINE_MS = 20_000;

/** What the last scan or touch did, shown beside the sound. */
export type Notice =
  | { readonly kind: "added"; readonly item: PosItem; readonly at: number }
  | { readonly kind: "unknown_code"; readonly code: string; readonly at: number }
  | { readonly kind: "not_now"; readonly at: number };

export type SaleOutcome =
  | { readonly kind: "done"; readonly order_id: string }
  | { readonly kind: "ask"; readonly order_id: string; readonly problem: Problem }
  /** The card's answer is missing: it may have been charged. */
  | { readonly kind: "card_unanswered"; readonly order_id: string }
  /** The card was refused; nothing was charged, the basket is as before. */
  | { readonly kind: "card_refused"; readonly problem: Problem };

export interface Selling {
  readonly basket: Cell<Basket>;
  readonly notice: Cell<Notice | null>;
  add(item: PosItem): void;
  scan(code: string): Promise<void>;
  payCash(tendered: Money): Promise<SaleOutcome>;
  payCard(): Promise<SaleOutcome>;
  /** Asks the card again, with the same key: it is never charged twice. */
  askCardAgain(entry: OutboxEntry): Promise<SaleOutcome>;
  /** Goods are in hand: the refused sale is made all the same. */
  sellAnyway(orderId: string): Promise<void>;
  /** The refused sale did not happen; the basket is still there. */
  takeBack(orderId: string): Promise<void>;
  /** A code was scanned where nothing can be added. */
  refuseScan(): void;
  /** Takes the catalogue's present prices into the basket; what is no longer for sale leaves it. */
  reprice(): Promise<void>;
  clear(): void;
  /** Takes up the basket that a closed tab or a power cut has left. */
  resume(): Promise<void>;
}

export function startSelling(deps: {
  db: TillDatabase;
  store: OutboxStore;
  calls: SaleCalls;
  online: Cell<boolean>;
  context: Cell<PosContext | null>;
  session: Cell<TillSession | null>;
  leads: Cell<boolean>;
  play: (sound: Sound) => void;
  /** The outbox holds something new. */
  onQueued: () => void;
  refreshCatalogue: () => Promise<void>;
}): Selling {
  const { db, store, calls, online, play } = deps;
  const basket = cell<Basket>(EMPTY_BASKET);
  const notice = cell<Notice | null>(null);

  // One tab keeps its basket on disk; a second one would overwrite it.
  // Written after the screen has shown the change, and never once a sale is made of it: it would be sold again.
  let writing: ReturnType<typeof setTimeout> | undefined;
  basket.subscribe(() => {
    clearTimeout(writing);
    writing = setTimeout(() => {
      if (deps.leads.get()) void writeMeta(db, "basket", basket.get());
    });
  });

  function add(item: PosItem): void {
    basket.set(addItem(basket.get(), item, () => newId("lin")));
    notice.set({ kind: "added", item, at: Date.now() });
    play("ok");
  }

  function prepare(payment: Tender) {
    const context = deps.context.get();
    const session = deps.session.get();
    if (!context || !session) throw new Error("nobody is signed in at this till");
    clearTimeout(writing);
    const orderId = newId("ord");
    return {
      session,
      ...saleOf(basket.get(), context, quoteBasket(basket.get(), context), payment, {
        order_id: orderId,
        number: numberOf(orderId),
        sold_at: new Date().toISOString(),
        staff_name: session.name,
      }),
    };
  }

  async function finish(): Promise<void> {
    const counts = { ...(await readMeta(db, "favourites")) };
    for (const line of basket.get().lines)
      counts[line.item.sku] = (counts[line.item.sku] ?? 0) + line.quantity;
    await writeMeta(db, "favourites", counts);
    basket.set(EMPTY_BASKET);
    notice.set(null);
  }

  async function askCard({ order_id, sale }: Pick<OutboxEntry, "order_id" | "sale">): Promise<SaleOutcome> {
    const answer = await calls.ask(sale, CARD_DEADLINE_MS);
    switch (answer.kind) {
      case "ok":
        await store.acknowledge(order_id, answer.value);
        return { kind: "done", order_id };
      case "refused":
        await store.withdraw(order_id);
        return { kind: "card_refused", problem: answer.problem };
      case "unreachable":
      case "undecided":
      case "sign_in":
      case "revoked":
        return { kind: "card_unanswered", order_id };
    }
  }

  return {
    basket,
    notice,
    add,
    async scan(code) {
      const item = await findByCode(db, code);
      if (item) return add(item);
      notice.set({ kind: "unknown_code", code, at: Date.now() });
      play("error");
    },
    async payCash(tendered) {
      const { session, sale, local } = prepare({ kind: "cash", tendered });
      const completion = await completeCashSale(sale, local, session.staff_id, {
        store,
        calls,
        canAsk: online.get() && session.token !== null,
        now: Date.now,
      });
      if (completion.kind === "ask") return { ...completion, order_id: sale.order_id };
      await finish();
      deps.onQueued();
      return { kind: "done", order_id: sale.order_id };
    },
    async payCard() {
      const { session, sale, local } = prepare({ kind: "card", token: SANDBOX_CARD });
      const now = Date.now();
      const entry: OutboxEntry = {
        order_id: sale.order_id,
        sale,
        staff_id: session.staff_id,
        state: "asking",
        queued_at: now,
        next_at: now,
        attempts: 0,
        problem: null,
      };
      await store.add(entry, local);
      const outcome = await askCard(entry);
      if (outcome.kind === "done") await finish();
      return outcome;
    },
    async askCardAgain(entry) {
      const outcome = await askCard(entry);
      const inHand = basket.get().lines.some((line) => line.line_id === entry.sale.lines[0]?.line_id);
      if (outcome.kind === "done" && inHand) await finish();
      return outcome;
    },
    async sellAnyway(orderId) {
      await sellAnyway(store, orderId, Date.now());
      await finish();
      deps.onQueued();
    },
    async takeBack(orderId) {
      await store.withdraw(orderId);
      if (deps.leads.get()) await writeMeta(db, "basket", basket.get());
    },
    refuseScan() {
      notice.set({ kind: "not_now", at: Date.now() });
      play("error");
    },
    async reprice() {
      await deps.refreshCatalogue();
      const before = basket.get();
      const items = await findBySkus(
        db,
        before.lines.map((line) => line.item.sku),
      );
      const lines = before.lines.flatMap((line) => {
        const item = items.find((candidate) => candidate.sku === line.item.sku);
        return item ? { ...line, item } : [];
      });
      basket.set({ lines, selected: lines.at(-1)?.line_id ?? null });
    },
    clear() {
      basket.set(EMPTY_BASKET);
      notice.set(null);
    },
    async resume() {
      const left = await readMeta(db, "basket");
      if (left && basket.get().lines.length === 0) basket.set(left);
    },
  };
}
