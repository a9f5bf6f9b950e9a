import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { Button } from "../components/button.tsx";
import { Confirm } from "../components/dialog.tsx";
import { Facts, Page, Panel } from "../components/page.tsx";
import { Failed, Notice, Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useFormat } from "../session/format.ts";
import { useProblemText } from "../session/problem-text.ts";
import { sessionHint } from "../session/session.ts";
import { type Merchant, platform } from "./calls.ts";
import { CloseDialog } from "./close-dialog.tsx";
import { HostnamesDialog } from "./hostnames-dialog.tsx";
import { JobsPanel } from "./jobs-panel.tsx";
import { LogEntries } from "./log-entries.tsx";
import { MerchantPill, SandboxPill } from "./pills.tsx";
import { jobsQuery, merchantQuery, visitsQuery } from "./queries.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { SandboxDialog } from "./sandbox-dialog.tsx";
import { VisitList } from "./visit-list.tsx";
import { usePlatformWords } from "./words.ts";

const back = "/platform";

/** A merchant as the platform sees it, and what operators can do with it. */
export function Component() {
  const words = usePlatformWords();
  const { id = "" } = useParams();
  const query = useQuery(merchantQuery(id));
  const above = { to: back, label: words("platform.nav.merchants") };
  if (query.error && !query.data)
    return (
      <Page title={words("platform.nav.merchants")} back={above}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  if (!query.data)
    return (
      <Page title="…" back={above}>
        <Skeleton lines={6} />
      </Page>
    );
  return <MerchantView merchant={query.data} />;
}

type Layer = "visit" | "suspend" | "close" | "export" | "reset" | "hostnames" | "sandbox" | null;

function MerchantView({ merchant }: { merchant: Merchant }) {
  const words = usePlatformWords();
  const queries = useQueryClient();
  const [layer, setLayer] = useState<Layer>(null);
  const close = () => setLayer(null);
  const done = (text?: string) => {
    void queries.invalidateQueries({ queryKey: ["platform"] });
    if (text) say(text);
    close();
  };
  return (
    <Page
      title={merchant.name}
      back={{ to: back, label: words("platform.nav.merchants") }}
      beside={
        <>
          <MerchantPill status={merchant.status} />
          {merchant.kind === "sandbox" && <SandboxPill />}
        </>
      }
      actions={<Moves merchant={merchant} open={setLayer} onMoved={done} />}
    >
      <Standing merchant={merchant} onMoved={done} />
      <div className="detail">
        <div className="detail-main">
          <Sites merchant={merchant} onEdit={() => setLayer("hostnames")} />
          <JobsPanel merchant={merchant} onExport={() => setLayer("export")} />
          <Panel title={words("merchant.log")}>
            <LogEntries merchantId={merchant.id} none={words("merchant.log.none")} />
          </Panel>
        </div>
        <div className="detail-side">
          <About merchant={merchant} />
          {merchant.kind === "live" && <Sandboxes merchant={merchant} onNew={() => setLayer("sandbox")} />}
          <Visits id={merchant.id} />
        </div>
      </div>
      <Layers merchant={merchant} layer={layer} onDone={done} onClose={close} />
    </Page>
  );
}

/** What can be done with a merchant as it stands. */
function Moves({
  merchant,
  open,
  onMoved,
}: {
  merchant: Merchant;
  open: (layer: Layer) => void;
  onMoved: (text: string) => void;
}) {
  const words = usePlatformWords();
  const problemText = useProblemText();
  const { id, name, status, kind } = merchant;
  const resume = useMutation({
    mutationFn: () => platform.resume(id),
    onSuccess: () => onMoved(words("merchant.resumed", { name })),
    onError: (error) => say(problemText(error), "danger"),
  });
  if (status === "deleting") return null;
  return (
    <>
      <Button look="primary" icon="search" onPress={() => open("visit")}>
        {words("merchant.visit")}
      </Button>
      {kind === "sandbox" && status === "active" && (
        <Button icon="refresh" onPress={() => open("reset")}>
          {words("merchant.reset")}
        </Button>
      )}
      {status === "active" && (
        <Button icon="ban" onPress={() => open("suspend")}>
          {words("merchant.suspend")}
        </Button>
      )}
      {status === "suspended" && (
        <Button icon="check" onPress={() => resume.mutate()} isPending={resume.isPending}>
          {words("merchant.resume")}
        </Button>
      )}
      {(status === "active" || status === "suspended") && (
        <Button icon="trash" onPress={() => open("close")}>
          {words("merchant.close")}
        </Button>
      )}
    </>
  );
}

/** Why a merchant is not served, and until when that can be taken back. */
function Standing({ merchant, onMoved }: { merchant: Merchant; onMoved: (text: string) => void }) {
  const words = usePlatformWords();
  const format = useFormat();
  const problemText = useProblemText();
  const { id, name, status, status_reason, suspended_at } = merchant;
  const jobs = useQuery(jobsQuery(id));
  const deletion = jobs.data?.find((job) => job.kind === "deletion" && job.status === "waiting");
  const withdraw = useMutation({
    mutationFn: () => platform.withdrawClosure(id),
    onSuccess: () => onMoved(words("merchant.withdrawn", { name })),
    onError: (error) => say(problemText(error), "danger"),
  });
  const reason = status_reason && <p>{words("merchant.reason", { reason: status_reason })}</p>;
  switch (status) {
    case "active":
      return null;
    case "suspended":
      return (
        <Notice
          tone="warning"
          title={words("merchant.suspended.title", { at: suspended_at ? format.instant(suspended_at) : "–" })}
        >
          {reason}
        </Notice>
      );
    case "closing":
      return (
        <Notice tone="danger" title={words("merchant.closing.title")}>
          {deletion && <p>{words("merchant.closing.text", { at: format.instant(deletion.due_at) })}</p>}
          {reason}
          <Button onPress={() => withdraw.mutate()} isPending={withdraw.isPending}>
            {words("merchant.withdraw")}
          </Button>
        </Notice>
      );
    case "deleting":
      return (
        <Notice tone="danger" title={words("merchant.status.deleting")}>
          <p>{words("merchant.deleting.text")}</p>
        </Notice>
      );
  }
}

function Sites({ merchant, onEdit }: { merchant: Merchant; onEdit: () => void }) {
  const words = usePlatformWords();
  const format = useFormat();
  const sites = merchant.channels.filter((channel) => channel.kind === "web");
  return (
    <Panel
      title={words("merchant.sites")}
      beside={
        merchant.status !== "deleting" && (
          <Button icon="edit" onPress={onEdit}>
            {words("merchant.sites.edit")}
          </Button>
        )
      }
      flush
    >
      <ul className="platform-rows">
        {sites.map((site) => (
          <li key={site.id} className="platform-row">
            <span className="platform-row-text">
              <strong>{site.name}</strong>
              <span className="muted">
                {[format.country(site.country), site.locale, site.currency].join(" · ")}
              </span>
            </span>
            <span className="platform-row-text">
              <span>{site.hostnames.join(", ") || words("merchants.hostnames.none")}</span>
              {site.url && (
                <a href={site.url} target="_blank" rel="noreferrer">
                  {site.url}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function About({ merchant }: { merchant: Merchant }) {
  const words = usePlatformWords();
  const format = useFormat();
  return (
    <Panel title={words("merchant.details")}>
      <Facts
        items={[
          [words("merchant.slug"), merchant.slug],
          [words("merchant.id"), <code key="id">{merchant.id}</code>],
          [words("merchant.shard"), merchant.shard],
          [words("merchant.since"), format.day(merchant.created_at)],
          [words("merchant.places"), merchant.locations.map((place) => place.name).join(", ") || "–"],
          [words("merchant.people"), words("merchant.people.count", { ...merchant.staff })],
          ...(merchant.sandbox_of
            ? [
                [
                  words("merchant.sandboxes.of"),
                  <Link key="of" to={`/platform/merchants/${merchant.sandbox_of}`}>
                    <code>{merchant.sandbox_of}</code>
                  </Link>,
                ] as const,
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

function Sandboxes({ merchant, onNew }: { merchant: Merchant; onNew: () => void }) {
  const words = usePlatformWords();
  return (
    <Panel
      title={words("merchant.sandboxes")}
      beside={
        merchant.status !== "deleting" && (
          <Button icon="plus" onPress={onNew}>
            {words("merchant.sandboxes.new")}
          </Button>
        )
      }
    >
      {merchant.sandboxes.length === 0 ? (
        <p className="muted">{words("merchant.sandboxes.none")}</p>
      ) : (
        <ul className="link-list">
          {merchant.sandboxes.map(({ id, name }) => (
            <li key={id}>
              <Link to={`/platform/merchants/${id}`}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Visits({ id }: { id: string }) {
  const words = usePlatformWords();
  const query = useQuery(visitsQuery(id));
  return (
    <Panel title={words("merchant.visits")}>
      {query.error && !query.data ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <VisitList visits={query.data} />
      ) : (
        <Skeleton lines={2} />
      )}
    </Panel>
  );
}

function Layers({
  merchant,
  layer,
  onDone,
  onClose,
}: {
  merchant: Merchant;
  layer: Layer;
  onDone: (text?: string) => void;
  onClose: () => void;
}) {
  const words = usePlatformWords();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const { id, name } = merchant;
  const reset = useMutation({
    mutationFn: () => platform.reset(id),
    onSuccess: () => onDone(words("merchant.reset.begun", { name })),
    onError: (error) => say(problemText(error), "danger"),
  });
  switch (layer) {
    case "visit":
      return (
        <ReasonDialog
          title={words("merchant.visit.title", { name })}
          text={words("merchant.visit.text", { name })}
          action={words("merchant.visit.action")}
          act={(reason) => platform.visit(id, reason)}
          onDone={() => {
            // The back office begins anew, as somebody else.
            sessionHint.set(true);
            window.location.assign("/admin/");
          }}
          onClose={onClose}
        />
      );
    case "suspend":
      return (
        <ReasonDialog
          title={words("merchant.suspend.title", { name })}
          text={words("merchant.suspend.text")}
          action={words("merchant.suspend")}
          danger
          act={(reason) => platform.suspend(id, reason)}
          onDone={() => onDone(words("merchant.suspended", { name }))}
          onClose={onClose}
        />
      );
    case "export":
      return (
        <ReasonDialog
          title={words("merchant.export.title", { name })}
          text={words("merchant.export.text", { name })}
          action={words("merchant.export.action")}
          act={(reason) => platform.export(id, reason)}
          onDone={() => onDone()}
          onClose={onClose}
        />
      );
    case "close":
      return (
        <CloseDialog
          merchant={merchant}
          onDone={() => onDone(words("merchant.closed", { name }))}
          onClose={onClose}
        />
      );
    case "reset":
      return (
        <Confirm
          title={words("merchant.reset.title", { name })}
          action={words("merchant.reset.action")}
          onConfirm={() => reset.mutate()}
          onClose={onClose}
          pending={reset.isPending}
          danger
        >
          <p>{words("merchant.reset.text")}</p>
        </Confirm>
      );
    case "hostnames":
      return (
        <HostnamesDialog
          merchant={merchant}
          onDone={() => onDone(words("merchant.sites.saved"))}
          onClose={onClose}
        />
      );
    case "sandbox":
      return (
        <SandboxDialog
          merchant={merchant}
          onDone={(made) => {
            onDone();
            void navigate(`/platform/merchants/${made}`);
          }}
          onClose={onClose}
        />
      );
    case null:
      return null;
  }
}
