import type { Money } from "#commerce/money.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { StatefulObject } from "../stateful-object.ts";

/** A shift at one till: who opened it, with how much, and what it has taken in cash. Amounts in minor units. */
export interface Shift {
  readonly shift_id: string;
  readonly device_id: string;
  readonly location_id: string;
  readonly staff_id: string;
  readonly currency: string;
  readonly opening_float: number;
  readonly cash_taken: number;
  readonly sales: number;
  readonly counted: number | null;
  readonly opened_at: string;
  readonly closed_at: string | null;
}

export type ShiftRefusal =
  | { readonly code: "shift_open"; readonly shift_id: string }
  | { readonly code: "no_open_shift" };

const SCHEMA = `
  create table if not exists shift (shift_id text primary key, json text not null, open integer not null);
  create table if not exists sale (order_id text primary key, shift_id text, amount integer not null, at integer not null) without rowid;
`;

/** A till: its shifts and the cash in them. */
export class Register extends StatefulObject {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, SCHEMA);
  }

  protected override get subject(): string {
    return `register:${this.address.key}`;
  }

  /** Opens a shift. The same id again gets the same shift. */
  openShift(
    shift: Pick<Shift, "shift_id" | "location_id" | "staff_id" | "currency" | "opening_float">,
  ): Result<Shift, ShiftRefusal> {
    return this.transaction(() => {
      const known = this.#shift(shift.shift_id);
      if (known) return ok(known);
      const open = this.current();
      if (open) return err({ code: "shift_open", shift_id: open.shift_id });
      const opened: Shift = {
        ...shift,
        device_id: this.address.key,
        cash_taken: 0,
        sales: 0,
        counted: null,
        opened_at: new Date().toISOString(),
        closed_at: null,
      };
      this.#save(opened);
      return ok(opened);
    });
  }

  /** Closes the open shift with what was counted in the drawer. */
  closeShift(shiftId: string, counted: number): Result<Shift, ShiftRefusal> {
    return this.transaction(() => {
      const shift = this.#shift(shiftId);
      if (!shift) return err({ code: "no_open_shift" });
      if (shift.closed_at) return ok(shift);
      const closed: Shift = { ...shift, counted, closed_at: new Date().toISOString() };
      this.#save(closed);
      return ok(closed);
    });
  }

  /** Counts a sale once. A sale that arrives after its shift was closed belongs to the open one, or to none. */
  recordSale(orderId: string, cash: Money): void {
    this.transaction(() => {
      if (this.sql.exec("select 1 from sale where order_id = ?", orderId).toArray().length > 0) return;
      const shift = this.current();
      this.sql.exec(
        "insert into sale (order_id, shift_id, amount, at) values (?, ?, ?, ?)",
        orderId,
        shift?.shift_id ?? null,
        cash.amount,
        Date.now(),
      );
      if (shift) this.#save({ ...shift, cash_taken: shift.cash_taken + cash.amount, sales: shift.sales + 1 });
    });
  }

  current(): Shift | null {
    const [row] = this.sql.exec<{ json: string }>("select json from shift where open = 1").toArray();
    return row ? (JSON.parse(row.json) as Shift) : null;
  }

  protected override onTimer(name: string): void {
    throw new Error(`unknown timer ${name}`);
  }

  #shift(shiftId: string): Shift | null {
    const [row] = this.sql
      .exec<{ json: string }>("select json from shift where shift_id = ?", shiftId)
      .toArray();
    return row ? (JSON.parse(row.json) as Shift) : null;
  }

  #save(shift: Shift): void {
    this.sql.exec(
      "insert or replace into shift (shift_id, json, open) values (?, ?, ?)",
      shift.shift_id,
      JSON.stringify(shift),
      shift.closed_at ? 0 : 1,
    );
    this.emit("shift.changed", shift);
  }
}
