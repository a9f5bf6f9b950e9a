import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { Facts } from "../../components/page.tsx";
import { say } from "../../components/toast.tsx";
import { useIntent } from "../../components/use-intent.ts";
import type { Webhook, WebhookDelivery } from "../../model.ts";
import { isProblem } from "../../problem.ts";
import { useFormat } from "../../session/format.ts";
import { may } from "../../session/permissions.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useStaff } from "../../session/session.ts";
import { webhooksApi } from "./api.ts";
import { DeliveryPill } from "./pills.tsx";
import { useWebhookWords, type WebhookWords } from "./words.ts";

interface DeliveryRowProps {
  webhook: Webhook;
  delivery: WebhookDelivery;
}

/** One message: what it told, how it was answered, and the button that sends it again. */
export function DeliveryRow({ webhook, delivery }: DeliveryRowProps) {
  const words = useWebhookWords();
  const format = useFormat();
  const { attempts, last_answer, next_try_at } = delivery;
  return (
    <li className="delivery">
      <div className="delivery-line">
        <code className="delivery-type">{delivery.type}</code>
        <DeliveryPill status={delivery.status} />
        <span className="muted">
          {responseOf(words, delivery)}
          {attempts > 0 && ` · ${words("webhook.delivery.tries", { count: attempts })}`}
        </span>
        <time className="muted delivery-at" dateTime={delivery.created_at}>
          {format.instant(delivery.created_at)}
        </time>
        <ReplayButton webhook={webhook} delivery={delivery} />
      </div>
      <details className="timeline-fold">
        <summary>{words("webhook.delivery.show")}</summary>
        <Facts
          items={[
            [words("webhook.delivery.id"), <code key="id">{delivery.id}</code>],
            [words("webhook.delivery.response"), responseOf(words, delivery)],
            ...(next_try_at ? [[words("webhook.delivery.next"), format.instant(next_try_at)] as const] : []),
          ]}
        />
        {last_answer && (
          <>
            <p className="field-label">{words("webhook.delivery.answer")}</p>
            <p className="timeline-detail">{last_answer}</p>
          </>
        )}
        <p className="field-label">{words("webhook.delivery.payload")}</p>
        <pre className="timeline-detail">{JSON.stringify(delivery.payload, null, 2)}</pre>
      </details>
    </li>
  );
}

const ERRORS = ["redirected", "timed_out", "too_large", "unreachable", "url_refused"] as const;

/** How the last try was answered, in words. */
function responseOf(words: WebhookWords, { last_status, last_error }: WebhookDelivery): string {
  if (last_status !== null) return `HTTP ${last_status}`;
  if (last_error === null) return words("webhook.delivery.response.none");
  return words(`webhook.error.${ERRORS.find((known) => known === last_error) ?? "other"}`);
}

function ReplayButton({ webhook, delivery }: DeliveryRowProps) {
  const words = useWebhookWords();
  const problemText = useProblemText();
  const staff = useStaff();
  const queries = useQueryClient();
  const intent = useIntent();
  const replay = useMutation({
    mutationFn: () => webhooksApi.replay(webhook.id, delivery.id, intent.keyFor(delivery.id)),
    onSuccess: () => {
      intent.settle();
      say(words("webhook.replayed", { count: 1 }));
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
      say(problemText(error), "danger");
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["webhooks"] }),
  });
  const over = delivery.status === "sent" || delivery.status === "dead";
  if (!over || webhook.status !== "active" || !may(staff, "webhook.replay")) return null;
  return (
    <Button look="quiet" icon="refresh" onPress={() => replay.mutate()} isPending={replay.isPending}>
      {words("webhook.replay")}
    </Button>
  );
}
