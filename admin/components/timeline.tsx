import { useFormat } from "../session/format.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  readonly icon: IconName;
  readonly tone?: "success" | "danger" | "warning" | "info";
  readonly title: string;
  readonly by?: string | null;
  readonly detail?: string | null;
  /** A longer text, folded away under this word. */
  readonly folded?: { readonly open: string; readonly text: string };
}

/** All that happened, newest first, by day. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  const format = useFormat();
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry, index) => {
        const day = format.day(entry.at);
        const before = entries[index - 1];
        const newDay = !before || format.day(before.at) !== day;
        return (
          <li key={entry.id} className="timeline-entry">
            {newDay && <p className="timeline-day">{day}</p>}
            <span className={`timeline-dot ${entry.tone ? `tone-${entry.tone}` : ""}`}>
              <Icon name={entry.icon} size="sm" />
            </span>
            <div className="timeline-text">
              <p className="timeline-title">{entry.title}</p>
              <p className="timeline-meta">
                <time dateTime={entry.at} title={format.instant(entry.at)}>
                  {format.time(entry.at)}
                </time>
                {entry.by && ` · ${entry.by}`}
              </p>
              {entry.detail && <p className="timeline-detail">{entry.detail}</p>}
              {entry.folded && (
                <details className="timeline-fold">
                  <summary>{entry.folded.open}</summary>
                  <p className="timeline-detail">{entry.folded.text}</p>
                </details>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
