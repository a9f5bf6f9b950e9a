import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { Page } from "../../components/page.tsx";
import { Empty } from "../../components/states.tsx";
import type { Webhook } from "../../model.ts";
import { useFormat } from "../../session/format.ts";
import { may } from "../../session/permissions.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import { IntegrationsTabs } from "../integrations-tabs.tsx";
import { NewWebhookDialog } from "./new-webhook-dialog.tsx";
import { WebhookPill } from "./pills.tsx";
import { webhooksQuery } from "./queries.ts";
import { eventWords, useWebhookWords, type WebhookWords } from "./words.ts";

/** Partners' programs that are told what happens. */
export function Component() {
  const adminWords = useWords();
  const words = useWebhookWords();
  const staff = useStaff();
  const query = useQuery(webhooksQuery);
  const [making, setMaking] = useState(false);
  const columns = useColumns();
  return (
    <Page
      title={adminWords("nav.integrations")}
      under={words("webhooks.lead")}
      actions={
        may(staff, "webhook.edit") && (
          <Button look="primary" icon="plus" onPress={() => setMaking(true)}>
            {words("webhook.new")}
          </Button>
        )
      }
      fill
    >
      <IntegrationsTabs />
      <DataTable
        label={words("webhooks.tab")}
        columns={columns}
        rows={query.data}
        rowId={(webhook) => webhook.id}
        rowLabel={titleOf}
        href={(webhook) => `/integrations/webhooks/${webhook.id}`}
        rowHeight={52}
        compact={(webhook) => (
          <div className="compact">
            <strong className="clip">{titleOf(webhook)}</strong>
            <span className="compact-end">
              <WebhookPill webhook={webhook} />
            </span>
            <span className="compact-under clip">{eventsOf(words, webhook)}</span>
          </div>
        )}
        error={query.error}
        onRetry={() => void query.refetch()}
        empty={
          <Empty icon="integrations" title={words("webhook.none")}>
            <p>{words("webhook.none.text")}</p>
          </Empty>
        }
      />
      {making && <NewWebhookDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}

/** What people know a webhook by. */
const titleOf = (webhook: Webhook): string => webhook.description || webhook.url;

const eventsOf = (words: WebhookWords, { events }: Webhook): string =>
  events.map((name) => eventWords(words, name)).join(", ");

function useColumns(): readonly Column<Webhook>[] {
  const words = useWebhookWords();
  const format = useFormat();
  return [
    {
      id: "url",
      header: words("webhook.column.url"),
      cell: (webhook) => (
        <span className="two-lines">
          <strong className="clip">{titleOf(webhook)}</strong>
          {webhook.description && <span className="muted clip">{webhook.url}</span>}
        </span>
      ),
      kind: "w-item",
    },
    {
      id: "events",
      header: words("webhook.column.events"),
      cell: (webhook) => <span className="clip">{eventsOf(words, webhook)}</span>,
      kind: "w-item",
    },
    {
      id: "last",
      header: words("webhook.column.last"),
      cell: ({ last_sent_at }) =>
        last_sent_at ? (
          <time dateTime={last_sent_at} title={format.instant(last_sent_at)}>
            {format.ago(last_sent_at, Date.now())}
          </time>
        ) : (
          <span className="muted">{words("webhook.last.sent.never")}</span>
        ),
      kind: "w-md",
    },
    {
      id: "dead",
      header: words("webhook.delivery.state.dead"),
      cell: (webhook) => format.number(webhook.dead),
      kind: "w-sm number",
    },
    {
      id: "state",
      header: words("webhook.column.state"),
      cell: (webhook) => <WebhookPill webhook={webhook} />,
      kind: "w-md",
    },
  ];
}
