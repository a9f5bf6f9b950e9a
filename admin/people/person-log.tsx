import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { latestQuery } from "../audit/queries.ts";
import { actionText, useAuditWords } from "../audit/words.ts";
import { Panel } from "../components/page.tsx";
import { Skeleton } from "../components/states.tsx";
import { useNow } from "../live/live.tsx";
import { useFormat } from "../session/format.ts";
import { usePeopleWords } from "./words.ts";

const SHOWN = 8;

/** What somebody did last, as far as one reads the log. */
export function PersonLog({ id }: { id: string }) {
  const words = usePeopleWords();
  const auditWords = useAuditWords();
  const format = useFormat();
  const now = useNow();
  const { data, error } = useQuery(latestQuery({ actor_id: id }, SHOWN));
  if (error) return null;
  return (
    <Panel
      title={words("person.log")}
      beside={
        <Link className="panel-link" to={`/audit?actor_id=${id}`}>
          {words("person.log.all")}
        </Link>
      }
      flush
    >
      {!data ? (
        <Skeleton lines={4} />
      ) : data.length === 0 ? (
        <p className="panel-pad muted">{words("person.log.none")}</p>
      ) : (
        <ul className="log-list">
          {data.map((entry) => (
            <li key={entry.id}>
              <Link to={`/audit/${entry.id}`}>{actionText(auditWords, entry.action)}</Link>
              <time className="muted" dateTime={entry.at} title={format.instant(entry.at)}>
                {format.ago(entry.at, now)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
