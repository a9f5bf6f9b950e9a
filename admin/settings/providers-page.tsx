import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "../components/button.tsx";
import { type Column, DataTable } from "../components/data-table.tsx";
import { Page } from "../components/page.tsx";
import { Pill } from "../components/state-pill.tsx";
import { Empty } from "../components/states.tsx";
import type { Provider } from "./calls.ts";
import { providersQuery } from "./queries.ts";
import { SettingsTabs } from "./settings-tabs.tsx";
import { useSettingsWords } from "./words.ts";

/** Where people and customers may sign in from, besides a password or a passkey. */
export function Component() {
  const words = useSettingsWords();
  const query = useQuery(providersQuery);
  const columns = useColumns();
  return (
    <Page
      title={words("settings.tab.sign_in")}
      fill
      actions={
        <ButtonLink look="primary" icon="plus" to="/settings/sign-in/new">
          {words("provider.add")}
        </ButtonLink>
      }
    >
      <SettingsTabs />
      <DataTable
        label={words("settings.tab.sign_in")}
        columns={columns}
        rows={query.data}
        rowId={(provider) => provider.id}
        rowLabel={(provider) => provider.name}
        href={(provider) => `/settings/sign-in/${provider.id}`}
        compact={(provider) => (
          <div className="compact">
            <strong className="clip">{provider.name}</strong>
            <span className="compact-end">
              <ProviderPill enabled={provider.enabled} />
            </span>
            <span className="compact-under">
              {words(`provider.kind.${provider.kind}`)} · {words(`provider.audience.${provider.audience}`)}
            </span>
          </div>
        )}
        error={query.error}
        onRetry={() => void query.refetch()}
        empty={
          <Empty icon="passkey" title={words("provider.none")}>
            <p>{words("provider.none.text")}</p>
          </Empty>
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<Provider>[] {
  const words = useSettingsWords();
  return [
    {
      id: "name",
      header: words("provider.column.name"),
      cell: (provider) => <strong>{provider.name}</strong>,
    },
    {
      id: "kind",
      header: words("provider.column.kind"),
      cell: (provider) => words(`provider.kind.${provider.kind}`),
      kind: "w-xl",
    },
    {
      id: "audience",
      header: words("provider.column.audience"),
      cell: (provider) => words(`provider.audience.${provider.audience}`),
      kind: "w-lg",
    },
    {
      id: "state",
      header: words("provider.column.state"),
      cell: (provider) => <ProviderPill enabled={provider.enabled} />,
      kind: "w-lg",
    },
  ];
}

function ProviderPill({ enabled }: { enabled: boolean }) {
  const words = useSettingsWords();
  return (
    <Pill tone={enabled ? "success" : "neutral"} icon={enabled ? "check" : "ban"}>
      {words(enabled ? "provider.on" : "provider.off")}
    </Pill>
  );
}
