import { useFormat } from "../session/format.ts";
import type { Visit } from "./calls.ts";
import { usePlatformWords } from "./words.ts";

/** Who of the platform looked into a merchant, when and why. */
export function VisitList({ visits }: { visits: readonly Visit[] }) {
  const words = usePlatformWords();
  const format = useFormat();
  if (visits.length === 0) return <p className="muted">{words("merchant.visits.none")}</p>;
  return (
    <ul className="platform-visits">
      {visits.map((visit) => (
        <li key={visit.id}>
          <strong>{visit.operator_name}</strong>
          <span>{visit.reason}</span>
          <span className="muted">
            <time dateTime={visit.created_at}>{format.instant(visit.created_at)}</time>
            {", "}
            {words("merchant.visits.until", { at: format.time(visit.ends_at) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
