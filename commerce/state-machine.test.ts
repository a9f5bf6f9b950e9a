import { describe, expect, test } from "vitest";
import { applyMove, defineMachine, openMoves } from "./state-machine.ts";

type Door = "open" | "closed" | "locked";
interface Facts {
  readonly has_key: boolean;
}

const door = defineMachine<Door, "close" | "lock" | "unlock", Facts>({
  initial: "open",
  states: ["open", "closed", "locked"],
  moves: {
    close: { from: ["open"], to: "closed" },
    lock: { from: ["closed"], to: "locked", guard: ({ has_key }) => (has_key ? null : "nobody has the key") },
    unlock: { from: ["locked"], to: "closed" },
  },
});

const withKey: Facts = { has_key: true };
const withoutKey: Facts = { has_key: false };

describe("a machine with a hole is never served", () => {
  test("a state that no move leads to", () => {
    expect(() =>
      defineMachine({
        initial: "open",
        states: ["open", "closed", "locked"],
        moves: { close: { from: ["open"], to: "closed" } },
      }),
    ).toThrow("no way leads to locked");
  });

  test("states that lead only to each other", () => {
    expect(() =>
      defineMachine({
        initial: "open",
        states: ["open", "closed", "locked"],
        moves: { lock: { from: ["closed"], to: "locked" }, unlock: { from: ["locked"], to: "closed" } },
      }),
    ).toThrow("no way leads to closed, locked");
  });

  test.each([
    ["led to", { from: ["open"], to: "ajar" }],
    ["left", { from: ["open", "ajar"], to: "closed" }],
    ["left only, so that the move is dead", { from: ["ajar"], to: "closed" }],
  ])("a state nobody declared that is %s", (_, move) => {
    expect(() =>
      defineMachine<string, string, Facts>({
        initial: "open",
        states: ["open", "closed"],
        moves: { close: { from: ["open"], to: "closed" }, push: move },
      }),
    ).toThrow("unknown states ajar");
  });

  test("a first state nobody declared", () => {
    expect(() =>
      defineMachine<string, string, Facts>({
        initial: "ajar",
        states: ["open"],
        moves: { open: { from: ["ajar"], to: "open" } },
      }),
    ).toThrow("unknown states ajar");
  });

  test("states are found over several moves, in whatever order these are written", () => {
    const states = ["a", "b", "c", "d"];
    const backwards = {
      three: { from: ["c"], to: "d" },
      two: { from: ["b"], to: "c" },
      one: { from: ["a"], to: "b" },
    };
    expect(() =>
      defineMachine<string, string, Facts>({ initial: "a", states, moves: backwards }),
    ).not.toThrow();
  });
});

describe("a move", () => {
  test("leads to its state", () => {
    expect(applyMove(door, "close", "open", withKey)).toEqual({ ok: true, value: "closed" });
  });

  test("is refused from another state, with the state in people's words", () => {
    expect(applyMove(door, "lock", "open", withKey)).toEqual({
      ok: false,
      error: { code: "move_not_allowed", move: "lock", state: "open", reason: "not possible while open" },
    });
  });

  test("is refused by its guard, with the guard's reason", () => {
    expect(applyMove(door, "lock", "closed", withoutKey)).toEqual({
      ok: false,
      error: { code: "move_not_allowed", move: "lock", state: "closed", reason: "nobody has the key" },
    });
  });
});

test("a screen shows the moves that are open and no other", () => {
  expect(openMoves(door, "closed", withKey)).toEqual(["lock"]);
  expect(openMoves(door, "closed", withoutKey)).toEqual([]);
  expect(openMoves(door, "locked", withoutKey)).toEqual(["unlock"]);
});
