import type { ReactNode } from "react";
import { useFormat } from "../session/format.ts";
import type { Job } from "./calls.ts";
import { JobPill } from "./pills.tsx";
import { usePlatformWords } from "./words.ts";

/** Long work on a merchant, newest first: how it stands, who asked for it, its file. */
export function JobRows({ jobs, file }: { jobs: readonly Job[]; file: (job: Job) => ReactNode }) {
  const words = usePlatformWords();
  const format = useFormat();
  return (
    <ul className="platform-rows">
      {jobs.map((job) => (
        <li key={job.id} className="platform-row">
          <span className="platform-row-text">
            <span className="platform-merchant">
              <strong>{words(`job.kind.${job.kind}`)}</strong>
              <JobPill status={job.status} />
            </span>
            <span className="muted">
              {words("job.by", { at: format.instant(job.created_at), name: job.requested_by.name })}
            </span>
            {job.reason && <span className="muted">{words("merchant.reason", { reason: job.reason })}</span>}
            <JobNote job={job} />
          </span>
          {file(job)}
        </li>
      ))}
    </ul>
  );
}

/** What else is to be said of a job as it stands. */
function JobNote({ job }: { job: Job }) {
  const words = usePlatformWords();
  const format = useFormat();
  if (job.error) return <span className="tone-danger">{job.error}</span>;
  if (job.status === "waiting" && Date.parse(job.due_at) > Date.now())
    return <span className="muted">{words("job.waiting_until", { at: format.instant(job.due_at) })}</span>;
  if (job.status === "running" && job.progress)
    return (
      <span className="muted">{words("job.progress", { done: job.progress.done, of: job.progress.of })}</span>
    );
  if (job.kind === "export" && job.status === "done" && !job.file)
    return <span className="muted">{words("job.expired")}</span>;
  return null;
}

/** Bytes as people read them. */
export function useFileText(): (file: NonNullable<Job["file"]>) => string {
  const words = usePlatformWords();
  const format = useFormat();
  return ({ bytes, expires_at }) => {
    const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
    const size = new Intl.NumberFormat(format.locale, { style: "unit", unit, maximumFractionDigits: 1 });
    return words("job.file", { size: size.format(amount), at: format.day(expires_at) });
  };
}
