import { ProgressBar } from "react-aria-components/ProgressBar";
import { Icon, type IconName } from "../components/icon.tsx";
import type { ImportJob } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";

const looks: Readonly<Record<ImportJob["status"], readonly [string, IconName]>> = {
  queued: ["neutral", "clock"],
  reading: ["info", "draft"],
  running: ["info", "refresh"],
  done: ["success", "check"],
  failed: ["danger", "alert"],
};

export function ImportPill({ status }: Pick<ImportJob, "status">) {
  const words = useWords();
  const [tone, icon] = looks[status];
  return (
    <span className={`pill tone-${tone}`}>
      <Icon name={icon} size="sm" />
      {words(`import.status.${status}`)}
    </span>
  );
}

/** How far an import is; while the file is still being read nobody knows how much there is. */
export function ImportProgress({ job }: { job: ImportJob }) {
  const words = useWords();
  const format = useFormat();
  const unknown = job.status === "queued" || job.status === "reading";
  return (
    <ProgressBar
      className="progress"
      aria-label={words("import.progress")}
      isIndeterminate={unknown}
      value={job.products_done}
      maxValue={Math.max(1, job.products)}
      valueLabel={words("import.progress.count", { done: job.products_done, count: job.products })}
    >
      <svg className="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-track" width="100" height="4" />
        <rect
          className={unknown ? "bar-available is-unknown" : "bar-available"}
          width={unknown ? 30 : (job.products_done / Math.max(1, job.products)) * 100}
          height="4"
        />
      </svg>
      <span className="muted">
        {unknown
          ? words(`import.status.${job.status}`)
          : words("import.progress.of", {
              done: format.number(job.products_done),
              count: format.number(job.products),
            })}
      </span>
    </ProgressBar>
  );
}
