import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AccessRequest } from "../access/calls.ts";
import { Button } from "../components/button.tsx";
import { Panel } from "../components/page.tsx";
import { Empty, Failed, Skeleton } from "../components/states.tsx";
import { useWords } from "../session/words.ts";
import { DecideDialog, type Decision } from "./decide-dialog.tsx";
import { toDecideQuery } from "./queries.ts";
import { isLent, RequestRow } from "./request-row.tsx";
import { usePeopleWords } from "./words.ts";

/** What others ask for, as far as one may give it: first what waits, then what was decided. */
export function RequestsToDecide() {
  const adminWords = useWords();
  const words = usePeopleWords();
  const waiting = useInfiniteQuery(toDecideQuery("pending"));
  const all = useInfiniteQuery(toDecideQuery());
  const [asked, setAsked] = useState<{ request: AccessRequest; decision: Decision } | null>(null);
  const pending = waiting.data?.pages.flatMap((page) => page.items);
  const decided = all.data?.pages.flatMap((page) => page.items).filter(({ status }) => status !== "pending");
  if (waiting.error && !pending)
    return <Failed error={waiting.error} onRetry={() => void waiting.refetch()} />;
  return (
    <>
      {!pending ? (
        <Skeleton lines={6} />
      ) : pending.length === 0 ? (
        <Empty icon="lock" title={words("request.none")}>
          <p>{words("request.none.text")}</p>
        </Empty>
      ) : (
        <Panel title={words("request.waiting")} flush>
          <ul className="requests">
            {pending.map((request) => (
              <RequestRow
                key={request.id}
                request={request}
                showPerson
                actions={
                  <>
                    <Button onPress={() => setAsked({ request, decision: "deny" })}>
                      {words("request.deny")}
                    </Button>
                    <Button look="primary" onPress={() => setAsked({ request, decision: "approve" })}>
                      {words("request.approve")}
                    </Button>
                  </>
                }
              />
            ))}
          </ul>
        </Panel>
      )}
      {decided && (
        <Panel title={words("request.earlier")} flush>
          {decided.length === 0 ? (
            <p className="panel-pad muted">{words("request.earlier.none")}</p>
          ) : (
            <ul className="requests">
              {decided.map((request) => (
                <RequestRow
                  key={request.id}
                  request={request}
                  showPerson
                  {...(isLent(request, Date.now()) && {
                    actions: (
                      <Button look="quiet" onPress={() => setAsked({ request, decision: "revoke" })}>
                        {words("request.revoke")}
                      </Button>
                    ),
                  })}
                />
              ))}
            </ul>
          )}
          {all.hasNextPage && (
            <div className="table-more">
              <Button
                look="quiet"
                onPress={() => void all.fetchNextPage()}
                isPending={all.isFetchingNextPage}
              >
                {adminWords("action.more")}
              </Button>
            </div>
          )}
        </Panel>
      )}
      {asked && <DecideDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}
