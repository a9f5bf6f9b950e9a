import { type Cell, cell } from "../cell.ts";
import { newIntent } from "../identity.ts";
import type { Sound } from "../sound.ts";
import { type TillDatabase, writeMeta } from "../store/database.ts";
import type { PickupOrder } from "../wire.ts";
import type { Answer } from "./answers.ts";

export type PickupMove = "start_picking" | "mark_ready" | "collect";

/** The move that is next for a pickup order; null when there is none for the till. */
export function nextMove(order: Pick<PickupOrder, "moves">): PickupMove | null {
  const order_of_moves: readonly PickupMove[] = ["start_picking", "mark_ready", "collect"];
  return order_of_moves.find((move) => order.moves.includes(move)) ?? null;
}

/** Orders that nobody has begun: the badge. */
export const waitingPickups = (orders: readonly PickupOrder[]): number =>
  orders.filter((order) => order.state === "confirmed").length;

/** Orders of `after` that have come in since `before`. */
export function arrivals(before: readonly PickupOrder[], after: readonly PickupOrder[]): PickupOrder[] {
  const known = new Set(before.map((order) => order.id));
  return after.filter((order) => order.state === "confirmed" && !known.has(order.id));
}

/** Units of a line checked off by a scan; more than ordered do not count. */
export function pickOne(
  picked: Readonly<Record<string, number>>,
  lines: PickupOrder["lines"],
  sku: string,
): Readonly<Record<string, number>> | null {
  const line = lines.find(
    (candidate) => candidate.sku === sku && (picked[candidate.line_id] ?? 0) < candidate.quantity,
  );
  return line ? { ...picked, [line.line_id]: (picked[line.line_id] ?? 0) + 1 } : null;
}

export const isPicked = (
  picked: Readonly<Record<string, number>>,
  order: Pick<PickupOrder, "lines">,
): boolean => order.lines.every((line) => (picked[line.line_id] ?? 0) >= line.quantity);

export interface Pickups {
  readonly orders: Cell<readonly PickupOrder[]>;
  readonly picked: Cell<Readonly<Record<string, number>>>;
  /** An order that has just come in and that nobody has looked at. */
  readonly arrived: Cell<PickupOrder | null>;
  reload(): Promise<void>;
  /** Soon: several messages in a row lead to one reading. */
  reloadSoon(): void;
  move(order: PickupOrder, move: PickupMove): Promise<Answer<PickupOrder>>;
  setPicked(picked: Readonly<Record<string, number>>): void;
  /** Customers' names leave a device that is out of service. */
  forget(): void;
}

const GATHER_MS = 120;

/** The store's queue of orders to be picked up, as the server last told it. */
export function startPickups(deps: {
  db: TillDatabase;
  known: readonly PickupOrder[];
  picked: Readonly<Record<string, number>>;
  read: () => Promise<Answer<{ items: readonly PickupOrder[] }>>;
  move: (orderId: string, move: PickupMove, key: string) => Promise<Answer<PickupOrder>>;
  play: (sound: Sound) => void;
}): Pickups {
  const orders = cell(deps.known);
  const picked = cell(deps.picked);
  const arrived = cell<PickupOrder | null>(null);
  const intents = new Map<string, string>();
  let soon: ReturnType<typeof setTimeout> | undefined;

  async function reload(): Promise<void> {
    const answer = await deps.read();
    if (answer.kind !== "ok") return;
    const fresh = arrivals(orders.get(), answer.value.items);
    const longestWaitingFirst = answer.value.items.toSorted((a, b) => a.placed_at.localeCompare(b.placed_at));
    orders.set(longestWaitingFirst);
    await writeMeta(deps.db, "pickups", longestWaitingFirst);
    const newest = fresh.at(-1);
    if (newest) {
      arrived.set(newest);
      deps.play("arrival");
    }
  }

  return {
    orders,
    picked,
    arrived,
    reload,
    reloadSoon() {
      clearTimeout(soon);
      soon = setTimeout(() => void reload(), GATHER_MS);
    },
    async move(order, move) {
      const intent = `${order.id}:${move}`;
      const key = intents.get(intent) ?? newIntent();
      intents.set(intent, key);
      const answer = await deps.move(order.id, move, key);
      if (answer.kind === "ok" || answer.kind === "refused") {
        intents.delete(intent);
        await reload();
      }
      return answer;
    },
    setPicked(next) {
      picked.set(next);
      void writeMeta(deps.db, "picked", next);
    },
    forget() {
      orders.set([]);
      picked.set({});
      arrived.set(null);
      void Promise.all([writeMeta(deps.db, "pickups", null), writeMeta(deps.db, "picked", null)]);
    },
  };
}
