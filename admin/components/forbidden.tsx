import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from "react";
import type { Permission } from "#commerce/access/permissions.ts";
import { approversQuery, mineQuery } from "../access/queries.ts";
import { openRefusal, type Refusal } from "../access/refusals.ts";
import { placeFor } from "../access/workplace.ts";
import { useNow } from "../live/live.tsx";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Icon } from "./icon.tsx";
import { useTitle } from "./page.tsx";

const AskDialog = lazy(async () => ({ default: (await import("../access/ask-dialog.tsx")).AskDialog }));

/** What stands where something would be that one may not see: what it takes, who can give it, how to ask. */
export function Forbidden({ permission }: { permission: Permission }) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const waiting = useWaiting(permission);
  return (
    <div className="empty" role="alert">
      <span className="empty-icon">
        <Icon name="lock" size="lg" />
      </span>
      <h2>{words("forbidden.title")}</h2>
      <div className="empty-text">
        <Explanation permission={permission} beyondLimit={false} />
        {!waiting && (
          <Button look="primary" onPress={() => setAsking(true)}>
            {words("forbidden.ask")}
          </Button>
        )}
      </div>
      <Suspense>{asking && <AskDialog permission={permission} onClose={() => setAsking(false)} />}</Suspense>
    </div>
  );
}

/** A page for people who hold a permission; others learn why they do not see it. */
export function Guarded({ needs, children }: { needs: Permission; children: ReactNode }) {
  return may(useStaff(), needs) ? children : <ForbiddenPage permission={needs} />;
}

function ForbiddenPage({ permission }: { permission: Permission }) {
  const words = useWords();
  useTitle(words("forbidden.title"));
  return (
    <div className="page">
      <h1 className="visually-hidden">{words("forbidden.title")}</h1>
      <Forbidden permission={permission} />
    </div>
  );
}

/** Explains any call that was refused for want of a permission, above whatever is on the screen. */
export function Refusals() {
  const refusal = useSyncExternalStore(openRefusal.subscribe, openRefusal.get);
  return refusal && <RefusalDialog key={refusal.permission} refusal={refusal} />;
}

function RefusalDialog({ refusal }: { refusal: Refusal }) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const waiting = useWaiting(refusal.permission);
  const close = () => openRefusal.set(null);
  if (asking)
    return (
      <Suspense>
        <AskDialog permission={refusal.permission} onClose={close} />
      </Suspense>
    );
  return (
    <Dialog
      title={words(refusal.beyondLimit ? "forbidden.limit" : "forbidden.title")}
      onClose={close}
      size="sm"
    >
      <div className="dialog-body form">
        <Explanation {...refusal} />
        <p className="muted">{words("forbidden.nothing")}</p>
      </div>
      <footer className="dialog-footer">
        <Button onPress={close}>{words("action.close")}</Button>
        {!waiting && (
          <Button look="primary" onPress={() => setAsking(true)} autoFocus>
            {words("forbidden.ask")}
          </Button>
        )}
      </footer>
    </Dialog>
  );
}

/** Which permission is missing, in words, and who can give it. */
function Explanation({ permission, beyondLimit }: Refusal) {
  const words = useWords();
  const format = useFormat();
  const now = useNow();
  const staff = useStaff();
  const isNarrow = may(staff, permission) && !beyondLimit;
  const approvers = useQuery(approversQuery(permission, isNarrow ? null : placeFor(staff, permission)));
  const waiting = useWaiting(permission);
  const name = words(`permission.${permission}`);
  const names = approvers.data?.map((person) => person.name) ?? [];
  return (
    <>
      <p>{words(isNarrow ? "forbidden.wider" : "forbidden.text", { permission: name })}</p>
      <p>
        {waiting
          ? words("forbidden.pending", { ago: format.ago(waiting.created_at, now) })
          : names.length > 0
            ? words("forbidden.who", { names: format.either(names) })
            : approvers.isFetched && words("forbidden.nobody")}
      </p>
    </>
  );
}

/** The request for a permission that waits for an answer. */
function useWaiting(permission: Permission) {
  const { data } = useQuery(mineQuery);
  return data?.find((request) => request.permission === permission && request.status === "pending");
}
