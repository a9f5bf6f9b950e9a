import type { StockDocumentsKey } from "#ui/i18n/stock-documents.en.ts";
import type { ProgressStep } from "../documents/progress.tsx";
import type { DocumentWords } from "../documents/words.ts";
import type { Transfer, TransferState } from "./calls.ts";

const STEPS = ["asked", "approved", "picked", "sent", "received"] as const;

/** How many of the steps a state has behind it. */
const BEHIND: Readonly<Record<Exclude<TransferState, "rejected" | "cancelled">, number>> = {
  draft: 0,
  requested: 1,
  approved: 2,
  picked: 3,
  shipped: 4,
  partly_received: 4,
  discrepancy: 4,
  closed: 5,
};

const behind = (state: string): number =>
  Object.hasOwn(BEHIND, state) ? BEHIND[state as keyof typeof BEHIND] : 0;

/** The line from wish to arrival. One that was called off ends where it had come to. */
export function transferSteps(
  { state, history }: Pick<Transfer, "state" | "history">,
  words: DocumentWords,
): ProgressStep[] {
  const calledOff = state === "rejected" || state === "cancelled";
  const done = calledOff ? Math.max(0, ...history.map((entry) => behind(entry.to))) : behind(state);
  const steps = STEPS.map((id, index) => ({
    id,
    label: words(`transfer.progress.${id}` satisfies StockDocumentsKey),
    state:
      index < done
        ? ("done" as const)
        : index === done && !calledOff
          ? ("current" as const)
          : ("ahead" as const),
  }));
  if (!calledOff) return steps;
  return [...steps.slice(0, done), { id: state, label: words(`transfer.state.${state}`), state: "stopped" }];
}
