import { expect, test } from "vitest";
import { openMoves } from "../state-machine.ts";
import { MERCHANT_STATES, merchantMachine } from "./lifecycle.ts";

test("[SEC-05] what can be done with a merchant, by its state", () => {
  const moves = (suspended: boolean) =>
    Object.fromEntries(
      MERCHANT_STATES.map((state) => [state, openMoves(merchantMachine, state, { suspended })]),
    );
  expect(moves(false)).toEqual({
    active: ["suspend", "close"],
    suspended: ["resume", "close"],
    closing: ["withdraw", "delete"],
    deleting: [],
  });
  expect(moves(true).closing).toEqual(["withdraw_to_suspension", "delete"]);
});
