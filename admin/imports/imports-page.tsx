import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { Page, Panel } from "../components/page.tsx";
import { Empty, Failed, Skeleton } from "../components/states.tsx";
import type { ImportJob } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useWords } from "../session/words.ts";
import { ImportPill, ImportProgress } from "./progress.tsx";
import { importsQuery, isRunning } from "./queries.ts";
import { UploadForm } from "./upload-form.tsx";

/** Products from a file: start one, and see how the others went. */
export function Component() {
  const words = useWords();
  const query = useQuery(importsQuery);
  return (
    <Page title={words("nav.imports")}>
      <div className="detail">
        <div className="detail-main">
          <Panel title={words("import.past")} flush>
            {query.error && !query.data ? (
              <Failed error={query.error} onRetry={() => void query.refetch()} />
            ) : !query.data ? (
              <Skeleton lines={4} />
            ) : query.data.length === 0 ? (
              <Empty icon="imports" title={words("import.none")}>
                <p>{words("import.none.text")}</p>
              </Empty>
            ) : (
              <ul className="job-list">
                {query.data.map((job) => (
                  <JobRow key={job.id} job={job} />
                ))}
              </ul>
            )}
          </Panel>
        </div>
        <div className="detail-side">
          <UploadForm />
        </div>
      </div>
    </Page>
  );
}

function JobRow({ job }: { job: ImportJob }) {
  const words = useWords();
  const format = useFormat();
  return (
    <li className="job">
      <Link to={`/imports/${job.id}`} className="job-name">
        {job.file_name}
      </Link>
      <ImportPill status={job.status} />
      <span className="muted job-when">{format.instant(job.created_at)}</span>
      {isRunning(job) ? (
        <ImportProgress job={job} />
      ) : (
        <span className="muted job-counts">
          {words("import.counts", { created: job.created, updated: job.updated, refused: job.refused })}
        </span>
      )}
    </li>
  );
}
