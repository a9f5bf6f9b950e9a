import { useEffect, useSyncExternalStore } from "react";
import { useWords } from "../session/words.ts";
import { Button, IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

export interface Toast {
  readonly id: number;
  readonly tone: "success" | "danger";
  readonly text: string;
  readonly action?: ToastAction | undefined;
}

/** What can still be done about it; the toast goes as it is done. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

const shownFor = 6_000;
/** Long enough to think better of it. */
const shownWithAction = 10_000;
let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function publish(list: readonly Toast[]): void {
  toasts = list;
  for (const listener of listeners) listener();
}

const dismiss = (id: number) => publish(toasts.filter((toast) => toast.id !== id));

/** Says that something is done, or is not, without taking the focus. The last three are kept. */
export function say(text: string, tone: Toast["tone"] = "success", action?: ToastAction): void {
  const others = toasts.filter((toast) => toast.text !== text);
  publish([...others.slice(-2), { id: next++, tone, text, action }]);
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
    const timer = setTimeout(() => dismiss(toast.id), toast.action ? shownWithAction : shownFor);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className={`toast tone-${toast.tone}`}>
      <Icon name={toast.tone === "success" ? "check" : "alert"} />
      <p>{toast.text}</p>
      {toast.action && (
        <Button
          look="quiet"
          onPress={() => {
            dismiss(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton icon="close" label={words("action.dismiss")} onPress={() => dismiss(toast.id)} />
    </div>
  );
}
