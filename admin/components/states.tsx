import type { ReactNode } from "react";
import { refusalOf } from "../access/refusals.ts";
import { isProblem } from "../problem.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { Button } from "./button.tsx";
import { Forbidden } from "./forbidden.tsx";
import { Icon, type IconName } from "./icon.tsx";

/** A list or page with nothing in it: what would be here, and how to get it. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon name={icon} size="lg" />
      </span>
      <h2>{title}</h2>
      {children && <div className="empty-text">{children}</div>}
    </div>
  );
}

/** What could not be read: why, and a way to try again, or to be let in. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords();
  const text = useProblemText();
  const refusal = refusalOf(error);
  if (refusal) return <Forbidden permission={refusal.permission} />;
  return (
    <div className="empty" role="alert">
      <span className="empty-icon tone-danger">
        <Icon name={isProblem(error, "unreachable") ? "wifiOff" : "alert"} size="lg" />
      </span>
      <h2>{words("failed.title")}</h2>
      <div className="empty-text">
        <p>{text(error)}</p>
        <Button icon="refresh" onPress={onRetry}>
          {words("action.retry")}
        </Button>
      </div>
    </div>
  );
}

/** Grey lines where text will be. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const words = useWords();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{words("state.loading")}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike, never reordered
        <span key={index} className="skeleton-line" />
      ))}
    </div>
  );
}

const noticeIcons = { info: "info", warning: "alert", danger: "alert", success: "check" } as const;

/** A message in the page that belongs to what stands below it. */
export function Notice({
  tone,
  title,
  children,
}: {
  tone: keyof typeof noticeIcons;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className={`notice tone-${tone}`} role={tone === "danger" ? "alert" : "status"}>
      <Icon name={noticeIcons[tone]} />
      <div>
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
