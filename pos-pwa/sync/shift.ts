import { add, type Money, sum, zero } from "#commerce/money.ts";
import type { PosApi } from "../api.ts";
import type { Cell } from "../cell.ts";
import { newId } from "../identity.ts";
import type { TillSession } from "../people/signing-in.ts";
import { type TillDatabase, type TillShift, writeMeta } from "../store/database.ts";
import type { Shift } from "../wire.ts";
import type { Answer } from "./answers.ts";
import type { OutboxEntry } from "./outbox.ts";

export interface ShiftKeeper {
  open(openingFloat: Money): Promise<void>;
  close(counted: Money): Promise<Answer<Shift>>;
  /** Reads the server's view of the shift. */
  refresh(): Promise<void>;
  /** Tells the server of a shift that was opened without a network, in the name of who has opened it. */
  announce(): Promise<void>;
}

/** Cash that should be in the drawer: what the server counts, and what is not sent yet. */
export function expectedCash(shift: Pick<Shift, "expected">, unsent: readonly OutboxEntry[]): Money {
  const { currency } = shift.expected;
  const waiting = unsent
    .filter((entry) => entry.sale.payment.kind === "cash" && entry.state === "unsent")
    .map((entry) => entry.sale.expected_total);
  return add(shift.expected, sum(waiting, currency));
}

/** Opens and closes the till's shift. Opening works without a network; the server hears of it before the sales. */
export function keepShift(deps: {
  db: TillDatabase;
  api: PosApi;
  device: Cell<string | null>;
  shift: Cell<TillShift | null>;
  session: Cell<TillSession | null>;
}): ShiftKeeper {
  const { db, api, device, shift, session } = deps;

  async function keep(next: TillShift | null): Promise<void> {
    await writeMeta(db, "shift", next);
    shift.set(next);
  }

  const person = () => session.get()?.token ?? null;

  async function adopt(): Promise<void> {
    const before = shift.get();
    const answer = await api.shift(person());
    if (answer.kind !== "ok" || shift.get() !== before) return; // opened or closed here meanwhile
    const { shift: known } = answer.value;
    await keep(known && known.closed_at === null ? { ...known, announced: true } : null);
  }

  async function announce(): Promise<void> {
    const mine = shift.get();
    const token = device.get();
    if (!mine || mine.announced || !token) return;
    const current = session.get();
    const answer =
      current?.token && current.staff_id === mine.staff_id
        ? await api.openShift(current.token, mine.shift_id, mine.opening_float)
        : await api.recordShift(token, mine.shift_id, mine.opening_float, mine.staff_id);
    if (answer.kind === "ok") await keep({ ...answer.value, announced: true });
    else if (answer.kind === "refused" && answer.problem.code === "shift_open") await adopt();
  }

  return {
    announce,
    async open(openingFloat) {
      await keep({
        shift_id: newId("shf"),
        staff_id: session.get()?.staff_id ?? "",
        opening_float: openingFloat,
        cash_taken: zero(openingFloat.currency),
        sales: 0,
        counted: null,
        expected: openingFloat,
        opened_at: new Date().toISOString(),
        closed_at: null,
        announced: false,
      });
      await announce();
    },
    async close(counted) {
      const mine = shift.get();
      if (!mine) return { kind: "sign_in" };
      await announce();
      const answer = await api.closeShift(person(), mine.shift_id, counted);
      if (answer.kind === "ok") await keep(null);
      return answer;
    },
    async refresh() {
      if (shift.get()?.announced === false) await announce();
      else await adopt();
    },
  };
}
