import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { Button } from "../components/button.tsx";
import { useFilters, ViewTabs } from "../components/filters.tsx";
import { Icon } from "../components/icon.tsx";
import { Page } from "../components/page.tsx";
import { Empty, Failed, Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useNow } from "../live/live.tsx";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { AuditTabs } from "./audit-tabs.tsx";
import { type Alert, auditCalls } from "./calls.ts";
import { alertsQuery } from "./queries.ts";
import { useAuditWords } from "./words.ts";

/** What looked unusual, and whether somebody has looked at it. */
export function Component() {
  const adminWords = useWords();
  const words = useAuditWords();
  const { values } = useFilters({ status: ["acknowledged"] });
  const status = values.status ?? "open";
  const query = useInfiniteQuery(alertsQuery(status));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={words("audit.tab.alerts")}>
      <div className="stack">
        <AuditTabs />
        <ViewTabs
          light
          label={words("alert.tabs")}
          name="status"
          value={values.status ?? ""}
          views={[
            { value: "", label: words("alert.tab.open") },
            { value: "acknowledged", label: words("alert.tab.acknowledged") },
          ]}
        />
        {query.error && !items ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : !items ? (
          <Skeleton lines={6} />
        ) : items.length === 0 ? (
          <Empty icon="shield" title={words("alert.none")}>
            <p>{words("alert.none.text")}</p>
          </Empty>
        ) : (
          <ul className="alerts">
            {items.map((alert) => (
              <AlertRow key={alert.id} alert={alert} />
            ))}
          </ul>
        )}
        {query.hasNextPage && (
          <div className="table-more">
            <Button
              look="quiet"
              onPress={() => void query.fetchNextPage()}
              isPending={query.isFetchingNextPage}
            >
              {adminWords("action.more")}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}

function AlertRow({ alert }: { alert: Alert }) {
  const adminWords = useWords();
  const words = useAuditWords();
  const format = useFormat();
  const now = useNow();
  const staff = useStaff();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const acknowledge = useMutation({
    mutationFn: () => auditCalls.acknowledge(alert.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["alerts"] });
      say(words("alert.acknowledged.done"));
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  const { acknowledged_by, acknowledged_at } = alert;
  return (
    <li className={acknowledged_at ? "alert-row is-seen" : "alert-row"}>
      <Icon name={acknowledged_at ? "check" : "alert"} />
      <div className="alert-text">
        <p className="alert-what">{adminWords(`alert.what.${alert.kind}`)}</p>
        <p className="muted">
          {alert.subject_name ??
            (alert.subject === "merchant" ? words("alert.about.merchant") : alert.subject)}
          {" · "}
          {words("alert.count", { count: alert.count, ago: format.ago(alert.last_at, now) })}
        </p>
        {acknowledged_by && acknowledged_at && (
          <p className="muted">
            {words("alert.acknowledged", { name: acknowledged_by.name, at: format.instant(acknowledged_at) })}
          </p>
        )}
        <p className="entry-links">
          <Link to={alert.entry_id ? `/audit/${alert.entry_id}` : "/audit"}>{words("alert.entries")}</Link>
          {alert.subject.startsWith("stf_") && (
            <Link to={`/people/${alert.subject}`}>{alert.subject_name ?? alert.subject}</Link>
          )}
        </p>
      </div>
      {!acknowledged_at && may(staff, "audit.alert.acknowledge") && (
        <Button icon="check" onPress={() => acknowledge.mutate()} isPending={acknowledge.isPending}>
          {words("alert.acknowledge")}
        </Button>
      )}
    </li>
  );
}
