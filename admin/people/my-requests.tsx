import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type AccessRequest, askingCalls } from "../access/calls.ts";
import { mineQuery } from "../access/queries.ts";
import { Button } from "../components/button.tsx";
import { Empty, Failed, Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { isLent, RequestRow } from "./request-row.tsx";
import { usePeopleWords } from "./words.ts";

/** What one has asked for, and what came of it. */
export function MyRequests() {
  const words = usePeopleWords();
  const query = useQuery(mineQuery);
  if (query.error && !query.data) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={6} />;
  if (query.data.length === 0)
    return (
      <Empty icon="lock" title={words("request.mine.none")}>
        <p>{words("request.mine.none.text")}</p>
      </Empty>
    );
  return (
    <ul className="requests">
      {query.data.map((request) => (
        <RequestRow
          key={request.id}
          request={request}
          showPerson={false}
          actions={<EndButton request={request} />}
        />
      ))}
    </ul>
  );
}

/** Withdraws what waits, gives back what was granted. */
function EndButton({ request }: { request: AccessRequest }) {
  const words = usePeopleWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const waits = request.status === "pending";
  const end = useMutation({
    mutationFn: () => askingCalls.withdraw(request.id),
    onSuccess: async () => {
      say(words(waits ? "request.withdrawn" : "request.given_back"));
      await queries.invalidateQueries();
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  if (!waits && !isLent(request, Date.now())) return null;
  return (
    <Button look="quiet" onPress={() => end.mutate()} isPending={end.isPending}>
      {words(waits ? "request.withdraw" : "request.give_back")}
    </Button>
  );
}
