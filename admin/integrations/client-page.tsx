import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { PERMISSIONS } from "#commerce/access/permissions.ts";
import { Button } from "../components/button.tsx";
import { Facts, Page, Panel } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import type { ApiClient } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useChannels, useLocationName } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { ClientPill } from "./client-pill.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { clientQuery } from "./queries.ts";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { RotateDialog } from "./rotate-dialog.tsx";
import { useClientWords } from "./words.ts";

/** A program that may call the API: what it may do, what it did last, and what can be done about it. */
export function Component() {
  const adminWords = useWords();
  const words = useClientWords();
  const staff = useStaff();
  const { id = "" } = useParams();
  const query = useQuery(clientQuery(id));
  const [asking, setAsking] = useState<"edit" | "rotate" | "revoke" | null>(null);
  const back = { to: "/integrations", label: adminWords("nav.integrations") };
  const client = query.data;
  if (!client)
    return (
      <Page title={adminWords("nav.integrations")} back={back}>
        {query.error ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  const close = () => setAsking(null);
  const alive = client.state !== "revoked" && may(staff, "api_client.edit");
  return (
    <Page
      title={client.name}
      beside={<ClientPill state={client.state} />}
      under={words(`client.kind.${client.kind}.hint`)}
      back={back}
      actions={
        alive && (
          <>
            <Button icon="edit" onPress={() => setAsking("edit")}>
              {words("client.edit")}
            </Button>
            <Button icon="refresh" onPress={() => setAsking("rotate")}>
              {words("client.rotate")}
            </Button>
            <Button icon="ban" onPress={() => setAsking("revoke")}>
              {words("client.revoke")}
            </Button>
          </>
        )
      }
    >
      <div className="detail">
        <div className="detail-main">
          <MayPanel client={client} />
          {client.kind !== "store" && <WherePanel client={client} />}
        </div>
        <div className="detail-side">
          <UsePanel client={client} />
          <SecretsPanel client={client} />
        </div>
      </div>
      {asking === "edit" && <EditDialog client={client} onClose={close} />}
      {asking === "rotate" && <RotateDialog client={client} onClose={close} />}
      {asking === "revoke" && <RevokeDialog client={client} onClose={close} />}
    </Page>
  );
}

function MayPanel({ client }: { client: ApiClient }) {
  const words = useClientWords();
  const site = useChannels().find((channel) => channel.id === client.channel_id);
  if (client.kind === "store")
    return (
      <Panel title={words("client.may")}>
        <div className="form">
          <p>{words("client.may.shopper")}</p>
          <Facts items={[[words("client.channel"), site?.name ?? client.channel_id]]} />
        </div>
      </Panel>
    );
  const groups = Map.groupBy(client.scopes, (scope) => PERMISSIONS[scope].area);
  return (
    <Panel title={words("client.may")}>
      <div className="form">
        <div className="scope-areas">
          {[...groups].map(([area, scopes]) => (
            <section key={area} className="scope-list">
              <h3>{words(`permission.area.${area}`)}</h3>
              <ul>
                {scopes.map((scope) => (
                  <li key={scope}>
                    {words(`permission.${scope}`)} <code className="muted">{scope}</code>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <p className="field-hint">{words("client.may.nothing_else")}</p>
      </div>
    </Panel>
  );
}

function WherePanel({ client }: { client: ApiClient }) {
  const words = useClientWords();
  const locationName = useLocationName();
  return (
    <Panel title={words("client.locations")}>
      {client.location_ids === null ? (
        <p>{words("client.everywhere")}</p>
      ) : (
        <ul className="plain-list">
          {client.location_ids.map((id) => (
            <li key={id}>{locationName(id)}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function UsePanel({ client }: { client: ApiClient }) {
  const words = useClientWords();
  const format = useFormat();
  const { last_used_at, expires_at, created_by } = client;
  return (
    <Panel title={words("client.used")}>
      <Facts
        items={[
          [
            words("client.last_used"),
            last_used_at ? (
              <time key="used" dateTime={last_used_at} title={format.instant(last_used_at)}>
                {format.ago(last_used_at, Date.now())}
              </time>
            ) : (
              words("client.last_used.never")
            ),
          ],
          [words("client.limit"), words("client.calls.value", { count: client.calls_per_minute })],
          [words("client.ends"), expires_at ? format.instant(expires_at) : words("client.ends.never")],
          [
            words("client.created_by"),
            words("client.created_by.value", {
              day: format.day(client.created_at),
              name: created_by.name ?? created_by.id,
            }),
          ],
          ...(client.kind === "oauth"
            ? [[words("client.secret.id"), <code key="id">{client.id}</code>] as const]
            : []),
        ]}
      />
    </Panel>
  );
}

function SecretsPanel({ client }: { client: ApiClient }) {
  const words = useClientWords();
  const format = useFormat();
  if (client.secrets.length === 0)
    return (
      <Panel title={words("client.secrets")}>
        <p className="muted">{words("client.secrets.none")}</p>
      </Panel>
    );
  return (
    <Panel title={words("client.secrets")}>
      <div className="form">
        <ul className="plain-list">
          {client.secrets.map(({ prefix, created_at, expires_at }) => (
            <li key={prefix + created_at}>
              <code>{prefix}…</code>{" "}
              <span className="muted">
                {expires_at
                  ? words("client.secrets.until", { at: format.instant(expires_at) })
                  : words("client.secrets.since", { day: format.day(created_at) })}
              </span>
            </li>
          ))}
        </ul>
        <p className="field-hint">{words("client.secrets.hint")}</p>
      </div>
    </Panel>
  );
}
