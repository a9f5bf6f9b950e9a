import { err, ok, type Result } from "./result.ts";

/** One named move between states. The guard says why a move is not open, or null when it is. */
export interface Move<State extends string, Facts> {
  readonly from: readonly State[];
  readonly to: State;
  readonly guard?: (facts: Facts) => string | null;
}

/** A machine as data: its first state, all states, and its named moves. */
export interface StateMachine<State extends string, Name extends string, Facts> {
  readonly initial: State;
  readonly states: readonly State[];
  readonly moves: Readonly<Record<Name, Move<State, Facts>>>;
}

export type MoveRefusal = {
  readonly code: "move_not_allowed";
  readonly move: string;
  readonly state: string;
  readonly reason: string;
};

/**
 * Checks that every state can be reached and that moves name known states.
 * @throws Error at start-up, so that a machine with a hole is never served.
 */
export function defineMachine<State extends string, Name extends string, Facts>(
  machine: StateMachine<State, Name, Facts>,
): StateMachine<State, Name, Facts> {
  const moves: Move<State, Facts>[] = Object.values(machine.moves);
  const named = [machine.initial, ...moves.flatMap((move) => [...move.from, move.to])];
  const unknown = new Set(named.filter((state) => !machine.states.includes(state)));
  if (unknown.size > 0) throw new Error(`unknown states ${[...unknown].join(", ")}`);
  const reached = new Set<State>([machine.initial]);
  // A set yields what is added while it is walked, so this follows the moves to their ends.
  for (const state of reached) {
    for (const move of moves) if (move.from.includes(state)) reached.add(move.to);
  }
  const lost = machine.states.filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`no way leads to ${lost.join(", ")}`);
  return machine;
}

/** The state after a named move, or why it is not open. */
export function applyMove<State extends string, Name extends string, Facts>(
  machine: StateMachine<State, Name, Facts>,
  name: Name,
  state: State,
  facts: Facts,
): Result<State, MoveRefusal> {
  const move = machine.moves[name];
  if (!move.from.includes(state)) {
    return err({
      code: "move_not_allowed",
      move: name,
      state,
      reason: `not possible while ${state.replaceAll("_", " ")}`,
    });
  }
  const reason = move.guard?.(facts) ?? null;
  return reason === null ? ok(move.to) : err({ code: "move_not_allowed", move: name, state, reason });
}

/** The moves open now: what a screen shows as buttons. */
export function openMoves<State extends string, Name extends string, Facts>(
  machine: StateMachine<State, Name, Facts>,
  state: State,
  facts: Facts,
): Name[] {
  const names = Object.keys(machine.moves) as Name[];
  return names.filter((name) => applyMove(machine, name, state, facts).ok);
}
