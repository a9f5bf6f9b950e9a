import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "../components/button.tsx";
import { Panel } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { exportAddress, type Job, type Merchant, platform } from "./calls.ts";
import { JobRows, useFileText } from "./job-rows.tsx";
import { isUnderWay, jobsQuery } from "./queries.ts";
import { usePlatformWords } from "./words.ts";

/** Exports, resets and the deletion of a merchant. */
export function JobsPanel({ merchant, onExport }: { merchant: Merchant; onExport: () => void }) {
  const words = usePlatformWords();
  const query = useQuery(jobsQuery(merchant.id));
  const exporting = query.data?.some((job) => job.kind === "export" && isUnderWay(job)) ?? false;
  return (
    <Panel
      title={words("merchant.jobs")}
      beside={
        merchant.status !== "deleting" && (
          <Button icon="arrowDown" onPress={onExport} isDisabled={exporting}>
            {words("merchant.jobs.export")}
          </Button>
        )
      }
      flush
    >
      {query.error && !query.data ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <Skeleton lines={2} />
      ) : query.data.length === 0 ? (
        <p className="muted panel-pad">{words("merchant.jobs.none")}</p>
      ) : (
        <JobRows jobs={query.data} file={(job) => <ExportFile merchantId={merchant.id} job={job} />} />
      )}
    </Panel>
  );
}

function ExportFile({ merchantId, job }: { merchantId: string; job: Job }) {
  const words = usePlatformWords();
  const problemText = useProblemText();
  const fileText = useFileText();
  const download = useMutation({
    // Asks for a proof where one is wanted; a download by itself could not.
    mutationFn: () => platform.exportOf(merchantId, job.id),
    onSuccess: () => window.location.assign(exportAddress(merchantId, job.id)),
    onError: (error) => say(problemText(error), "danger"),
  });
  if (!job.file) return null;
  return (
    <span className="platform-row-end">
      <Button icon="arrowDown" onPress={() => download.mutate()} isPending={download.isPending}>
        {words("job.download")}
      </Button>
      <span className="muted">{fileText(job.file)}</span>
    </span>
  );
}
