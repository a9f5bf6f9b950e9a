import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { Button } from "../../components/button.tsx";
import { Facts, Page, Panel } from "../../components/page.tsx";
import { Failed, Notice, Skeleton } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import type { Webhook } from "../../model.ts";
import { useFormat } from "../../session/format.ts";
import { may } from "../../session/permissions.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useStaff } from "../../session/session.ts";
import { webhooksApi } from "./api.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { DeliveriesPanel } from "./deliveries-panel.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { WebhookPill } from "./pills.tsx";
import { webhookQuery } from "./queries.ts";
import { RotateDialog } from "./rotate-dialog.tsx";
import { formOf } from "./webhook-form.ts";
import { eventWords, useWebhookWords } from "./words.ts";

/** A webhook: how it fares, what was sent, and what can be done about it. */
export function Component() {
  const words = useWebhookWords();
  const staff = useStaff();
  const { id = "" } = useParams();
  const query = useQuery(webhookQuery(id));
  const [asking, setAsking] = useState<"edit" | "rotate" | "delete" | null>(null);
  const back = { to: "/integrations/webhooks", label: words("webhooks.tab") };
  const webhook = query.data;
  if (!webhook)
    return (
      <Page title={words("webhook.title")} back={back}>
        {query.error ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  const close = () => setAsking(null);
  return (
    <Page
      title={webhook.description || words("webhook.title")}
      beside={<WebhookPill webhook={webhook} />}
      under={webhook.url}
      back={back}
      actions={
        may(staff, "webhook.edit") && (
          <>
            <SwitchButton webhook={webhook} />
            <Button icon="edit" onPress={() => setAsking("edit")}>
              {words("webhook.change")}
            </Button>
            <Button icon="refresh" onPress={() => setAsking("rotate")}>
              {words("webhook.rotate")}
            </Button>
            <Button icon="ban" onPress={() => setAsking("delete")}>
              {words("webhook.delete")}
            </Button>
          </>
        )
      }
    >
      <Standing webhook={webhook} />
      <div className="detail">
        <div className="detail-main">
          <DeliveriesPanel webhook={webhook} />
        </div>
        <div className="detail-side">
          <UsePanel webhook={webhook} />
          <Panel title={words("webhook.events")}>
            <ul className="plain-list">
              {webhook.events.map((name) => (
                <li key={name}>
                  {eventWords(words, name)} <code className="muted">{name}</code>
                </li>
              ))}
            </ul>
          </Panel>
        </div>
      </div>
      {asking === "edit" && <EditDialog webhook={webhook} onClose={close} />}
      {asking === "rotate" && <RotateDialog webhook={webhook} onClose={close} />}
      {asking === "delete" && <DeleteDialog webhook={webhook} onClose={close} />}
    </Page>
  );
}

/** Switches a webhook on or off, as it stands. */
function SwitchButton({ webhook }: { webhook: Webhook }) {
  const words = useWebhookWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const status = webhook.status === "active" ? "paused" : "active";
  const change = useMutation({
    mutationFn: () => webhooksApi.change(webhook.id, { ...formOf(webhook), status }, webhook.version),
    onSuccess: (changed) => {
      queries.setQueryData(webhookQuery(webhook.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ["webhooks"] });
      say(words("webhook.saved"));
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: webhookQuery(webhook.id).queryKey });
      say(problemText(error), "danger");
    },
  });
  return (
    <Button
      look={status === "active" ? "primary" : "secondary"}
      onPress={() => change.mutate()}
      isPending={change.isPending}
    >
      {words(status === "active" ? "webhook.on" : "webhook.off")}
    </Button>
  );
}

/** What is wrong with it, and what to do. */
function Standing({ webhook }: { webhook: Webhook }) {
  const words = useWebhookWords();
  const format = useFormat();
  if (webhook.disabled_because !== null)
    return (
      <Notice tone="danger" title={words(`webhook.disabled.${webhook.disabled_because}`)}>
        <p>{words("webhook.disabled.text")}</p>
      </Notice>
    );
  if (webhook.waits_until === null) return null;
  return (
    <Notice tone="warning" title={words("webhook.waits", { at: format.instant(webhook.waits_until) })}>
      <p>{words("webhook.waits.text", { count: webhook.failures })}</p>
    </Notice>
  );
}

function UsePanel({ webhook }: { webhook: Webhook }) {
  const words = useWebhookWords();
  const format = useFormat();
  const { last_sent_at, last_failed_at, previous_secret_ends_at } = webhook;
  return (
    <Panel title={words("webhook.use")}>
      <Facts
        items={[
          [
            words("webhook.last.sent"),
            last_sent_at ? format.instant(last_sent_at) : words("webhook.last.sent.never"),
          ],
          ...(last_failed_at
            ? [[words("webhook.last.failed"), format.instant(last_failed_at)] as const]
            : []),
          [words("webhook.created"), format.day(webhook.created_at)],
        ]}
      />
      {previous_secret_ends_at && (
        <p className="field-hint">
          {words("webhook.secret.overlap", { at: format.instant(previous_secret_ends_at) })}
        </p>
      )}
    </Panel>
  );
}
