import { Pill } from "../../components/state-pill.tsx";
import type { Webhook, WebhookDelivery } from "../../model.ts";
import { useWebhookWords } from "./words.ts";

const webhookLooks = {
  active: ["success", "check"],
  waiting: ["warning", "clock"],
  paused: ["neutral", "minus"],
  disabled: ["danger", "ban"],
} as const;

/** Whether a webhook is told of events, and gets them. */
export function WebhookPill({ webhook }: { webhook: Pick<Webhook, "status" | "waits_until"> }) {
  const words = useWebhookWords();
  const state = webhook.status === "active" && webhook.waits_until !== null ? "waiting" : webhook.status;
  const [tone, icon] = webhookLooks[state];
  return (
    <Pill tone={tone} icon={icon}>
      {words(`webhook.state.${state}`)}
    </Pill>
  );
}

const deliveryLooks = {
  pending: ["neutral", "clock"],
  failed: ["warning", "refresh"],
  sent: ["success", "check"],
  dead: ["danger", "ban"],
} as const;

/** What became of a message. */
export function DeliveryPill({ status }: Pick<WebhookDelivery, "status">) {
  const words = useWebhookWords();
  const [tone, icon] = deliveryLooks[status];
  return (
    <Pill tone={tone} icon={icon}>
      {words(`webhook.delivery.state.${status}`)}
    </Pill>
  );
}
