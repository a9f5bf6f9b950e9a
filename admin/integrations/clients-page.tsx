import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { PERMISSIONS } from "#commerce/access/permissions.ts";
import { ButtonLink } from "../components/button.tsx";
import { type Column, DataTable } from "../components/data-table.tsx";
import { useFilters, ViewTabs } from "../components/filters.tsx";
import { Page } from "../components/page.tsx";
import { Empty } from "../components/states.tsx";
import type { ApiClient } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useChannels, useLocationName } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { ClientPill } from "./client-pill.tsx";
import { IntegrationsTabs } from "./integrations-tabs.tsx";
import { clientsQuery } from "./queries.ts";
import { type ClientWords, useClientWords } from "./words.ts";

const filters = { state: ["expired", "revoked"] } as const;

/** Programs that may call the API. */
export function Component() {
  const adminWords = useWords();
  const words = useClientWords();
  const staff = useStaff();
  const { values } = useFilters(filters);
  const state = values.state ?? "active";
  const query = useInfiniteQuery(clientsQuery(state));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const columns = useColumns();
  return (
    <Page
      title={adminWords("nav.integrations")}
      under={words("clients.lead")}
      actions={
        may(staff, "api_client.edit") && (
          <ButtonLink look="primary" icon="plus" to="/integrations/new">
            {words("client.new")}
          </ButtonLink>
        )
      }
      fill
    >
      <IntegrationsTabs />
      <ViewTabs
        light={may(staff, "webhook.view")}
        label={words("client.views")}
        name="state"
        value={values.state ?? ""}
        views={[
          { value: "", label: words("client.state.active") },
          { value: "expired", label: words("client.state.expired") },
          { value: "revoked", label: words("client.state.revoked") },
        ]}
      />
      <DataTable
        label={adminWords("nav.integrations")}
        columns={columns}
        rows={rows}
        rowId={(client) => client.id}
        rowLabel={(client) => client.name}
        href={(client) => `/integrations/${client.id}`}
        rowHeight={52}
        compact={(client) => <ClientCompact client={client} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          <Empty
            icon="integrations"
            title={words(state === "active" ? "client.none" : `client.none.${state}`)}
          >
            {state === "active" && <p>{words("client.none.text")}</p>}
          </Empty>
        }
      />
    </Page>
  );
}

/** The parts of the shop that a client's scopes are about. */
const areasOf = (words: ClientWords, client: ApiClient): string =>
  client.kind === "store"
    ? words("client.kind.store")
    : [...new Set(client.scopes.map((scope) => PERMISSIONS[scope].area))]
        .map((area) => words(`permission.area.${area}`))
        .join(", ");

function useWhere(): (client: ApiClient) => string {
  const words = useClientWords();
  const channels = useChannels();
  const locationName = useLocationName();
  return (client) => {
    if (client.kind === "store")
      return channels.find((channel) => channel.id === client.channel_id)?.name ?? client.channel_id ?? "";
    if (client.location_ids === null) return words("client.where.all");
    const [only] = client.location_ids;
    return client.location_ids.length === 1 && only
      ? locationName(only)
      : words("client.where.some", { count: client.location_ids.length });
  };
}

function useColumns(): readonly Column<ApiClient>[] {
  const words = useClientWords();
  const format = useFormat();
  const where = useWhere();
  return [
    {
      id: "name",
      header: words("client.column.name"),
      cell: (client) => (
        <span className="two-lines">
          <strong className="clip">{client.name}</strong>
          <span className="muted">{words(`client.kind.${client.kind}`)}</span>
        </span>
      ),
      kind: "w-item",
    },
    {
      id: "may",
      header: words("client.column.may"),
      cell: (client) => <span className="clip">{areasOf(words, client)}</span>,
      kind: "w-item",
    },
    {
      id: "where",
      header: words("client.column.where"),
      cell: (client) => <span className="clip">{where(client)}</span>,
      kind: "w-md",
    },
    {
      id: "used",
      header: words("client.column.used"),
      cell: ({ last_used_at }) =>
        last_used_at ? (
          <time dateTime={last_used_at} title={format.instant(last_used_at)}>
            {format.ago(last_used_at, Date.now())}
          </time>
        ) : (
          <span className="muted">{words("client.last_used.never")}</span>
        ),
      kind: "w-md",
    },
    {
      id: "limit",
      header: words("client.calls"),
      cell: (client) => format.number(client.calls_per_minute),
      kind: "w-sm number",
    },
    {
      id: "ends",
      header: words("client.column.ends"),
      cell: ({ expires_at }) => (expires_at ? format.day(expires_at) : words("client.ends.never")),
      kind: "w-md",
    },
  ];
}

function ClientCompact({ client }: { client: ApiClient }) {
  const words = useClientWords();
  const format = useFormat();
  return (
    <div className="compact">
      <strong className="clip">{client.name}</strong>
      <span className="compact-end">
        <ClientPill state={client.state} />
      </span>
      <span className="compact-under">
        {[
          words(`client.kind.${client.kind}`),
          client.last_used_at ? format.ago(client.last_used_at, Date.now()) : words("client.last_used.never"),
        ].join(" · ")}
      </span>
    </div>
  );
}
