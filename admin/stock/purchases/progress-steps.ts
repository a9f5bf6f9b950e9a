import type { ProgressStep } from "../documents/progress.tsx";
import type { DocumentWords } from "../documents/words.ts";
import type { Purchase } from "./calls.ts";

const STEPS = ["draft", "ordered", "received"] as const;

/** The line from draft to arrival. One that was cancelled ends where it had come to. */
export function purchaseSteps(
  { state, history }: Pick<Purchase, "state" | "history">,
  words: DocumentWords,
): ProgressStep[] {
  const ordered = history.some(({ move }) => move === "order");
  const done = state === "closed" ? STEPS.length : ordered ? 2 : state === "cancelled" ? 1 : 0;
  const steps = STEPS.map((id, index) => ({
    id,
    label: words(`purchase.progress.${id}`),
    state: index < done ? ("done" as const) : index === done ? ("current" as const) : ("ahead" as const),
  }));
  if (state !== "cancelled") return steps;
  return [
    ...steps.slice(0, done),
    { id: "cancelled", label: words("purchase.state.cancelled"), state: "stopped" },
  ];
}
