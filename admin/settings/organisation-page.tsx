import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Facts, Page, Panel } from "../components/page.tsx";
import { Failed, Notice, Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import type { Job } from "../platform/calls.ts";
import { JobRows, useFileText } from "../platform/job-rows.tsx";
import { MerchantPill, SandboxPill } from "../platform/pills.tsx";
import { isUnderWay } from "../platform/queries.ts";
import { VisitList } from "../platform/visit-list.tsx";
import { usePlatformWords } from "../platform/words.ts";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useProblemText } from "../session/problem-text.ts";
import { staffQuery, useStaff } from "../session/session.ts";
import { CloseDialog } from "./close-dialog.tsx";
import { type OwnMerchant, organisationCalls, ownExportAddress } from "./organisation-calls.ts";
import { SettingsTabs } from "./settings-tabs.tsx";

/** While an export runs, how it stands is asked this often. */
const WATCH_MS = 2_000;

const ownMerchantQuery = queryOptions({
  queryKey: ["organisation"],
  queryFn: ({ signal }) => organisationCalls.read(signal),
  refetchInterval: ({ state }) => (state.data?.exports.some(isUnderWay) ? WATCH_MS : false),
});

const ownVisitsQuery = queryOptions({
  queryKey: ["organisation", "visits"],
  queryFn: async ({ signal }) => (await organisationCalls.visits(signal)).items,
});

/** A merchant's say over itself: all its data, its end, and who of the platform looked in. */
export function Component() {
  const words = usePlatformWords();
  const query = useQuery(ownMerchantQuery);
  return (
    <Page title={words("own.title")}>
      <div className="stack">
        <SettingsTabs />
        {query.data ? (
          <Organisation merchant={query.data} />
        ) : query.error ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton lines={6} />
        )}
      </div>
    </Page>
  );
}

function Organisation({ merchant }: { merchant: OwnMerchant }) {
  const words = usePlatformWords();
  const staff = useStaff();
  const visits = useQuery(ownVisitsQuery);
  return (
    <>
      <Closing merchant={merchant} />
      <div className="detail">
        <div className="detail-main">
          <Exports merchant={merchant} />
          {merchant.status === "active" && may(staff, "organisation.close") && <Close merchant={merchant} />}
        </div>
        <div className="detail-side">
          <About merchant={merchant} />
          <Panel title={words("merchant.visits")}>
            <div className="form">
              <p className="muted">{words("own.visits.text")}</p>
              {visits.data ? (
                <VisitList visits={visits.data} />
              ) : visits.error ? (
                <Failed error={visits.error} onRetry={() => void visits.refetch()} />
              ) : (
                <Skeleton lines={2} />
              )}
            </div>
          </Panel>
        </div>
      </div>
    </>
  );
}

/** That the merchant waits to be deleted, and the way back. */
function Closing({ merchant }: { merchant: OwnMerchant }) {
  const words = usePlatformWords();
  const format = useFormat();
  const staff = useStaff();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: organisationCalls.withdraw,
    onSuccess: async () => {
      say(words("merchant.withdrawn", { name: merchant.name }));
      // Everything is open again, to everybody.
      await queries.invalidateQueries({ queryKey: staffQuery.queryKey });
      await queries.invalidateQueries();
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  if (!merchant.closure) return null;
  return (
    <Notice tone="danger" title={words("merchant.closing.title")}>
      <p>{words("merchant.closing.text", { at: format.instant(merchant.closure.due_at) })}</p>
      <p>{words("own.closing.text")}</p>
      {may(staff, "organisation.close") && (
        <Button onPress={() => withdraw.mutate()} isPending={withdraw.isPending}>
          {words("merchant.withdraw")}
        </Button>
      )}
    </Notice>
  );
}

function Exports({ merchant }: { merchant: OwnMerchant }) {
  const words = usePlatformWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const begin = useMutation({
    mutationFn: organisationCalls.export,
    onSuccess: () => {
      say(words("own.export.begun"));
      void queries.invalidateQueries({ queryKey: ownMerchantQuery.queryKey });
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  return (
    <Panel
      title={words("own.export")}
      beside={
        <Button
          icon="arrowDown"
          onPress={() => begin.mutate()}
          isPending={begin.isPending}
          isDisabled={merchant.exports.some(isUnderWay)}
        >
          {words("own.export.action")}
        </Button>
      }
      flush
    >
      <p className="panel-note">{words("own.export.text")}</p>
      {merchant.exports.length > 0 && (
        <JobRows jobs={merchant.exports} file={(job) => <OwnExport job={job} />} />
      )}
    </Panel>
  );
}

function OwnExport({ job }: { job: Job }) {
  const words = usePlatformWords();
  const problemText = useProblemText();
  const fileText = useFileText();
  const download = useMutation({
    // Asks for a proof where one is wanted; a download by itself could not.
    mutationFn: () => organisationCalls.exportOf(job.id),
    onSuccess: () => window.location.assign(ownExportAddress(job.id)),
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

function About({ merchant }: { merchant: OwnMerchant }) {
  const words = usePlatformWords();
  const format = useFormat();
  return (
    <Panel
      title={words("merchant.details")}
      beside={merchant.kind === "sandbox" ? <SandboxPill /> : <MerchantPill status={merchant.status} />}
    >
      <Facts
        items={[
          [words("merchant.slug"), merchant.slug],
          [words("merchant.id"), <code key="id">{merchant.id}</code>],
          [words("merchant.since"), format.day(merchant.created_at)],
        ]}
      />
    </Panel>
  );
}

function Close({ merchant }: { merchant: OwnMerchant }) {
  const words = usePlatformWords();
  const [isAsking, setAsking] = useState(false);
  const { name } = merchant;
  return (
    <Panel title={words("own.close", { name })}>
      <div className="form">
        <p>{words("own.close.text")}</p>
        <div>
          <Button icon="trash" onPress={() => setAsking(true)}>
            {words("own.close.open")}
          </Button>
        </div>
      </div>
      {isAsking && <CloseDialog merchant={merchant} onClose={() => setAsking(false)} />}
    </Panel>
  );
}
