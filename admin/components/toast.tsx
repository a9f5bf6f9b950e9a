import { useEffect, useSyncExternalStore } from "react";
import { useWords } from "../session/words.ts";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

export interface Toast {
  readonly id: number;
  readonly tone: "success" | "danger";
  readonly text: string;
}

const shownFor = 6_000;
let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function publish(list: readonly Toast[]): void {
  toasts = list;
  for (const listener of listeners) listener();
}

const dismiss = (id: number) => publish(toasts.filter((toast) => toast.id !== id));

/** Says that something is done, or is not, without taking the focus. The last three are kept. */
export function say(text: string, tone: Toast["tone"] = "success"): void {
  const others = toasts.filter((toast) => toast.text !== text);
  publish([...others.slice(-2), { id: next++, tone, text }]);
}

/** Where toasts appear: one polite live region that is always there. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const words = useWords();
  useEffect(() => {
    if (toast.tone === "danger") return; // stays until it has been read
    const timer = setTimeout(() => dismiss(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className={`toast tone-${toast.tone}`}>
      <Icon name={toast.tone === "success" ? "check" : "alert"} />
      <p>{toast.text}</p>
      <IconButton icon="close" label={words("action.dismiss")} onPress={() => dismiss(toast.id)} />
    </div>
  );
}
