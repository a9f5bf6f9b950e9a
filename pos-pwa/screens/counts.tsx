import { useEffect } from "react";
import { Link } from "react-router";
import { useCell } from "../cell.ts";
import { Message } from "../components/controls.tsx";
import { Icon } from "../components/icon.tsx";
import { ProblemText } from "../components/problem-text.tsx";
import { useTill } from "../till.ts";
import { useWords } from "../words.ts";

/** What is to be counted in this store. */
export function Counts() {
  const till = useTill();
  const { t } = useWords();
  const online = useCell(till.connection.online);
  const counts = useCell(till.counts.list);
  const problem = useCell(till.counts.problem);
  const session = useCell(till.presence.session);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again as soon as the server answers
  useEffect(() => void till.counts.reload(), [till, online]);
  return (
    <div className="page">
      <h1>{t("counts.title")}</h1>
      {!online && (
        <Message tone="warning">
          <p>{t("counts.offline")}</p>
        </Message>
      )}
      {problem && (
        <Message tone="danger" loud>
          <ProblemText problem={problem} />
        </Message>
      )}
      {counts.length === 0 && !problem && <p className="muted">{t("counts.none")}</p>}
      <ul className="counts-list">
        {counts.map((count) => (
          <li key={count.id}>
            <Link to={`/counts/${count.id}`} className="count-card">
              <strong>{count.title}</strong>
              <span className="muted tabular">
                {count.number}
                {count.assigned_to === session?.staff_id && ` · ${t("counts.yours")}`}
              </span>
              <span>{t("counts.progress", { counted: count.counted, lines: count.line_count })}</span>
              <progress max={Math.max(1, count.line_count)} value={count.counted} aria-hidden="true" />
              <Icon name="back" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
