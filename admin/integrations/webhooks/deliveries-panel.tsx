import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { useFilters, ViewTabs } from "../../components/filters.tsx";
import { Panel } from "../../components/page.tsx";
import { Empty, Failed, Skeleton } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import type { Webhook } from "../../model.ts";
import { isProblem } from "../../problem.ts";
import { may } from "../../session/permissions.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import { webhooksApi } from "./api.ts";
import { DeliveryRow } from "./delivery-row.tsx";
import { deliveriesQuery } from "./queries.ts";
import { useWebhookWords } from "./words.ts";

const filters = { status: ["failed", "dead"] } as const;

/** What was sent to a webhook and what became of it; what was given up can be sent again. */
export function DeliveriesPanel({ webhook }: { webhook: Webhook }) {
  const adminWords = useWords();
  const words = useWebhookWords();
  const { values } = useFilters(filters);
  const query = useInfiniteQuery(deliveriesQuery(webhook.id, values.status));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <Panel title={words("webhook.deliveries")} beside={<SendButtons webhook={webhook} />} flush>
      <div className="deliveries-views">
        <ViewTabs
          light
          label={words("webhook.deliveries.views")}
          name="status"
          value={values.status ?? ""}
          views={[
            { value: "", label: words("webhook.deliveries.view.all") },
            { value: "failed", label: words("webhook.deliveries.view.failed") },
            { value: "dead", label: words("webhook.deliveries.view.dead") },
          ]}
        />
        <span className="field-hint">{words("webhook.deliveries.hint")}</span>
      </div>
      {query.error && !items ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : !items ? (
        <Skeleton lines={6} />
      ) : items.length === 0 ? (
        <Empty icon="integrations" title={words("webhook.deliveries.none")} />
      ) : (
        <ul className="deliveries">
          {items.map((delivery) => (
            <DeliveryRow key={delivery.id} webhook={webhook} delivery={delivery} />
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
    </Panel>
  );
}

function SendButtons({ webhook }: { webhook: Webhook }) {
  const words = useWebhookWords();
  const problemText = useProblemText();
  const staff = useStaff();
  const queries = useQueryClient();
  const intent = useIntent();
  const done = (text: string) => {
    intent.settle();
    say(text);
  };
  const around = {
    onError: (error: unknown) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
      say(problemText(error), "danger");
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["webhooks"] }),
  };
  const test = useMutation({
    mutationFn: () => webhooksApi.test(webhook.id, intent.keyFor("test")),
    onSuccess: () => done(words("webhook.tested")),
    ...around,
  });
  const replay = useMutation({
    mutationFn: () => webhooksApi.replayDead(webhook.id, intent.keyFor("dead")),
    onSuccess: ({ replayed }) => done(words("webhook.replayed", { count: replayed })),
    ...around,
  });
  if (!may(staff, "webhook.replay") || webhook.status !== "active") return null;
  return (
    <span className="deliveries-actions">
      {webhook.dead > 0 && (
        <Button icon="refresh" onPress={() => replay.mutate()} isPending={replay.isPending}>
          {words("webhook.replay.all", { count: webhook.dead })}
        </Button>
      )}
      <Button onPress={() => test.mutate()} isPending={test.isPending}>
        {words("webhook.test")}
      </Button>
    </span>
  );
}
