import { Icon } from "../../components/icon.tsx";
import { useDocumentWords } from "./words.ts";

export interface ProgressStep {
  readonly id: string;
  readonly label: string;
  readonly state: "done" | "current" | "ahead" | "stopped";
}

const icons = { done: "check", current: "clock", ahead: null, stopped: "close" } as const;

/** A document's life as a line: what is behind it, where it stands, what is ahead. */
export function Progress({ steps }: { steps: readonly ProgressStep[] }) {
  const words = useDocumentWords();
  return (
    <ol className="step-line" aria-label={words("document.progress")}>
      {steps.map(({ id, label, state }) => {
        const icon = icons[state];
        return (
          <li key={id} className={`step is-${state}`} aria-current={state === "current" ? "step" : undefined}>
            <span className="step-dot">{icon && <Icon name={icon} size="sm" />}</span>
            <span className="step-label">{label}</span>
          </li>
        );
      })}
    </ol>
  );
}
