import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { Facts, Page, Panel } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import { useFormat } from "../session/format.ts";
import { useLocationName } from "../session/reference.ts";
import { useWords } from "../session/words.ts";
import type { AuditEntryDetail } from "./calls.ts";
import { Changes } from "./changes.tsx";
import { entryQuery } from "./queries.ts";
import { subjectPage } from "./subject.ts";
import { Who } from "./who.tsx";
import { actionText, subjectText, useAuditWords } from "./words.ts";

/** One entry: who did what to what, and what was there before and after. */
export function Component() {
  const adminWords = useWords();
  const { id = "" } = useParams();
  const query = useQuery(entryQuery(id));
  if (query.data) return <Entry entry={query.data} />;
  return (
    <Page title={adminWords("nav.audit")} back={{ to: "/audit", label: adminWords("nav.audit") }}>
      {query.error ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

function Entry({ entry }: { entry: AuditEntryDetail }) {
  const adminWords = useWords();
  const words = useAuditWords();
  const format = useFormat();
  const placeOf = useLocationName();
  const { actor, action, subject, location_id, reason } = entry;
  const page = subjectPage(subject);
  const what = subject && `${subjectText(words, subject.kind)} ${subject.id ?? ""}`;
  return (
    <Page
      title={`${actor.name} ${actionText(words, action)}`}
      under={<time dateTime={entry.at}>{format.instant(entry.at)}</time>}
      back={{ to: "/audit", label: adminWords("nav.audit") }}
    >
      <div className="detail">
        <div className="detail-main">
          <Panel title={words("entry.changes")} flush>
            <Changes changes={entry.changes} />
          </Panel>
        </div>
        <div className="detail-side">
          <Panel title={words("audit.column.what")}>
            <Facts
              items={[
                [words("entry.who"), <Who key="who" actor={actor} />],
                ...(what
                  ? [
                      [
                        words("audit.column.subject"),
                        page ? (
                          <Link key="what" to={page}>
                            {what}
                          </Link>
                        ) : (
                          what
                        ),
                      ] as const,
                    ]
                  : []),
                ...(location_id ? [[words("entry.where"), placeOf(location_id)] as const] : []),
                ...(reason ? [[words("entry.reason"), reason] as const] : []),
              ]}
            />
            <p className="entry-links">
              {actor.id && <Link to={`/audit?actor_id=${actor.id}`}>{words("entry.all_by")}</Link>}
              {subject?.id && (
                <Link to={`/audit?subject_id=${encodeURIComponent(subject.id)}`}>
                  {words("entry.all_about")}
                </Link>
              )}
            </p>
          </Panel>
          <Panel title={words("entry.facts")}>
            <Facts
              items={[
                [words("entry.code"), <code key="code">{action}</code>],
                ...(entry.route
                  ? [
                      [
                        words("entry.call"),
                        <code key="route">{[entry.route, entry.status].filter(Boolean).join(" → ")}</code>,
                      ] as const,
                    ]
                  : []),
                [words("entry.request"), <code key="request">{entry.request_id ?? "–"}</code>],
                [words("entry.address"), entry.ip ?? "–"],
                [words("entry.client"), entry.user_agent ?? "–"],
              ]}
            />
          </Panel>
        </div>
      </div>
    </Page>
  );
}
