import { expect, test } from "vitest";
import type { PickupOrder } from "../wire.ts";
import { arrivals, isPicked, nextMove, pickOne, waitingPickups } from "./pickups.ts";

const lines = [
  { line_id: "lin_1", sku: "MUG", quantity: 2 },
  { line_id: "lin_2", sku: "TEE", quantity: 1 },
] as unknown as PickupOrder["lines"];

const order = (id: string, state: PickupOrder["state"]) => ({ id, state }) as PickupOrder;

test("[POS-05] the next step is the open move", () => {
  expect(nextMove({ moves: ["start_picking", "cancel"] })).toBe("start_picking");
  expect(nextMove({ moves: ["mark_ready", "cancel"] })).toBe("mark_ready");
  expect(nextMove({ moves: ["collect", "cancel"] })).toBe("collect");
  expect(nextMove({ moves: ["cancel"] })).toBeNull();
});

test("[POS-05] only a new order that nobody has begun rings; the badge counts those", () => {
  const before = [order("ord_1", "confirmed")];
  const after = [
    order("ord_1", "confirmed"),
    order("ord_2", "confirmed"),
    order("ord_3", "ready_for_pickup"),
  ];
  expect(arrivals(before, after).map(({ id }) => id)).toEqual(["ord_2"]);
  expect(waitingPickups(after)).toBe(2);
});

test("[POS-05] each scan checks one unit off; too many and foreign ones are refused", () => {
  const one = pickOne({}, lines, "MUG") ?? {};
  expect(one).toEqual({ lin_1: 1 });
  const two = pickOne(one, lines, "MUG") ?? {};
  expect(isPicked(two, { lines })).toBe(false);
  expect(pickOne(two, lines, "MUG")).toBeNull();
  expect(pickOne(two, lines, "HAT")).toBeNull();
  expect(isPicked(pickOne(two, lines, "TEE") ?? {}, { lines })).toBe(true);
});
