import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { deviceName } from "#ui/device-name.ts";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Panel } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useFormat } from "../session/format.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { account, type Session } from "./calls.ts";
import { sessionsQuery } from "./queries.ts";

/** Where one is signed in; each session can be ended from here. */
export function SessionsPanel() {
  const words = useWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const endOthers = useMutation({
    mutationFn: account.endOtherSessions,
    onSuccess: async ({ ended }) => {
      await queries.invalidateQueries({ queryKey: ["account"] });
      say(words("account.sessions.ended_others", { count: ended }));
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  const hasOthers = (sessions.data?.length ?? 0) > 1;
  return (
    <Panel
      title={words("account.sessions")}
      flush
      beside={
        hasOthers && (
          <Button onPress={() => endOthers.mutate()} isPending={endOthers.isPending}>
            {words("account.sessions.end_others")}
          </Button>
        )
      }
    >
      {sessions.error ? (
        <Failed error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : sessions.data ? (
        <ul className="plain account-rows panel-rows">
          {sessions.data.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      ) : (
        <Skeleton />
      )}
    </Panel>
  );
}

function SessionRow({ session }: { session: Session }) {
  const words = useWords();
  const format = useFormat();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { id, current, till, user_agent, ip, last_seen_at } = session;
  const end = useMutation({
    mutationFn: () => account.endSession(id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["account"] });
      say(words("account.sessions.ended"));
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  const device = till
    ? words("account.sessions.till", { name: till })
    : (deviceName(user_agent) ?? words("account.sessions.unknown"));
  const isMobile = /iPhone|Android/.test(device);
  return (
    <li className="account-row">
      <span className="account-row-icon">
        <Icon name={till ? "store" : isMobile ? "mobile" : "display"} />
      </span>
      <div className="account-row-text">
        <p className="account-row-name">{device}</p>
        <p className="muted">
          {[ip, words("account.sessions.seen", { ago: format.ago(last_seen_at, Date.now()) })]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      {current ? (
        <span className="pill tone-success">
          <Icon name="check" size="sm" />
          {words("account.sessions.current")}
        </span>
      ) : (
        <Button
          onPress={() => end.mutate()}
          isPending={end.isPending}
          aria-label={words("account.sessions.name", { device })}
        >
          {words("account.sessions.end")}
        </Button>
      )}
    </li>
  );
}
