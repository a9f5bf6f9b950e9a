import type { ReactNode } from "react";
import type { AccessRequest } from "../access/calls.ts";
import type { IconName } from "../components/icon.tsx";
import { Pill } from "../components/state-pill.tsx";
import { useNow } from "../live/live.tsx";
import { useFormat } from "../session/format.ts";
import { useLocationName } from "../session/reference.ts";
import { useWords } from "../session/words.ts";
import { usePeopleWords } from "./words.ts";

/** One request: what for, where, how long, why, and how it stands. */
export function RequestRow({
  request,
  showPerson,
  actions,
}: {
  request: AccessRequest;
  showPerson: boolean;
  actions?: ReactNode;
}) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const format = useFormat();
  const now = useNow();
  const placeOf = useLocationName();
  const { permission, location_id, minutes, reason, person, created_at, decided_by, decision_note } = request;
  return (
    <li className="request-row">
      <div className="request-text">
        <p className="request-what">
          {showPerson && <strong>{person.name}: </strong>}
          {adminWords(`permission.${permission}`)}
        </p>
        <p className="muted">
          {[
            location_id ? placeOf(location_id) : words("person.everywhere"),
            words("request.for", { duration: format.duration(minutes) }),
            format.ago(created_at, now),
          ].join(" · ")}
        </p>
        <p className="request-reason">{reason}</p>
        {decided_by && (
          <p className="muted">
            {words("request.decided_by", { name: decided_by.name })}
            {decision_note && ` · ${decision_note}`}
          </p>
        )}
      </div>
      <div className="request-side">
        <RequestPill request={request} />
        {actions && <div className="request-actions">{actions}</div>}
      </div>
    </li>
  );
}

const looks: Readonly<
  Record<AccessRequest["status"], readonly ["neutral" | "info" | "success" | "danger", IconName]>
> = {
  pending: ["info", "clock"],
  approved: ["success", "check"],
  denied: ["danger", "ban"],
  withdrawn: ["neutral", "close"],
  revoked: ["neutral", "close"],
};

function RequestPill({ request }: { request: AccessRequest }) {
  const words = usePeopleWords();
  const format = useFormat();
  const { status, expires_at } = request;
  const isOver = status === "approved" && !isLent(request, Date.now());
  const [tone, icon] = isOver ? (["neutral", "clock"] as const) : looks[status];
  return (
    <Pill tone={tone} icon={icon}>
      {words(isOver ? "request.status.over" : `request.status.${status}`, {
        until: expires_at ? format.instant(expires_at) : "",
      })}
    </Pill>
  );
}

/** Whether what was granted holds now. */
export const isLent = ({ status, expires_at }: AccessRequest, now: number): boolean =>
  status === "approved" && expires_at !== null && Date.parse(expires_at) > now;
