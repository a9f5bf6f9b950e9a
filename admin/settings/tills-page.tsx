import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Button } from "../components/button.tsx";
import { type Column, DataTable } from "../components/data-table.tsx";
import { Confirm } from "../components/dialog.tsx";
import { SelectFilter, useFilters } from "../components/filters.tsx";
import { Page } from "../components/page.tsx";
import { Pill } from "../components/state-pill.tsx";
import { Empty } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useNow } from "../live/live.tsx";
import { useFormat } from "../session/format.ts";
import { mayAt } from "../session/permissions.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useLocationName, useLocations } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { type Device, settingsCalls } from "./calls.ts";
import { devicesQuery } from "./queries.ts";
import { SettingsTabs } from "./settings-tabs.tsx";
import { useSettingsWords } from "./words.ts";

/** Registered tills; one that is lost or sold is taken out of service here. */
export function Component() {
  const words = useSettingsWords();
  const locations = useLocations();
  const { values, set } = useFilters({ location_id: "text" });
  const query = useInfiniteQuery(devicesQuery(values.location_id));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const [revoking, setRevoking] = useState<Device | null>(null);
  const columns = useColumns(setRevoking);
  return (
    <Page title={words("settings.tab.tills")} fill>
      <SettingsTabs />
      <div className="filter-bar">
        <SelectFilter
          label={words("till.filter.location")}
          all={words("till.filter.location.all")}
          value={values.location_id ?? ""}
          choices={locations
            .filter(({ kind }) => kind === "store")
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(location) => set("location_id", location)}
        />
      </div>
      <DataTable
        label={words("settings.tab.tills")}
        columns={columns}
        rows={rows}
        rowId={(device) => device.id}
        rowLabel={(device) => device.name}
        rowHeight={52}
        compact={(device) => <TillCompact device={device} onRevoke={setRevoking} />}
        error={query.error}
        onRetry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        empty={
          <Empty icon="store" title={words("till.none")}>
            <p>{words("till.none.text")}</p>
          </Empty>
        }
      />
      {revoking && <RevokeDialog device={revoking} onClose={() => setRevoking(null)} />}
    </Page>
  );
}

function useColumns(onRevoke: (device: Device) => void): readonly Column<Device>[] {
  const words = useSettingsWords();
  const format = useFormat();
  const now = useNow();
  const placeOf = useLocationName();
  return [
    {
      id: "name",
      header: words("till.column.name"),
      cell: (device) => <strong>{device.name}</strong>,
    },
    {
      id: "store",
      header: words("till.column.store"),
      cell: (device) => <span className="clip">{placeOf(device.location_id)}</span>,
    },
    {
      id: "state",
      header: words("till.column.state"),
      cell: (device) => <TillPill device={device} />,
      kind: "w-lg",
    },
    {
      id: "registered",
      header: words("till.column.registered"),
      cell: ({ created_at, registered_by }) => (
        <span className="clip">
          {registered_by
            ? words("till.registered_by", { day: format.day(created_at), name: registered_by.name })
            : format.day(created_at)}
        </span>
      ),
      kind: "w-xl hide-lg",
    },
    {
      id: "seen",
      header: words("till.column.seen"),
      cell: ({ last_seen_at }) =>
        last_seen_at ? (
          <time dateTime={last_seen_at} title={format.instant(last_seen_at)}>
            {format.ago(last_seen_at, now)}
          </time>
        ) : (
          <span className="muted">{words("till.never_seen")}</span>
        ),
      kind: "w-lg hide-md",
    },
    {
      id: "revoke",
      header: "",
      cell: (device) => <RevokeButton device={device} onRevoke={onRevoke} />,
      kind: "w-xl",
    },
  ];
}

function TillPill({ device }: { device: Device }) {
  const words = useSettingsWords();
  return device.revoked_at ? (
    <Pill tone="neutral" icon="ban">
      {words("till.state.revoked")}
    </Pill>
  ) : (
    <Pill tone="success" icon="check">
      {words("till.state.active")}
    </Pill>
  );
}

function RevokeButton({ device, onRevoke }: { device: Device; onRevoke: (device: Device) => void }) {
  const words = useSettingsWords();
  const staff = useStaff();
  if (device.revoked_at || !mayAt(staff, "till.device.register", device.location_id)) return null;
  return (
    <Button look="quiet" icon="ban" onPress={() => onRevoke(device)}>
      {words("till.revoke")}
    </Button>
  );
}

function TillCompact({ device, onRevoke }: { device: Device; onRevoke: (device: Device) => void }) {
  const placeOf = useLocationName();
  return (
    <div className="compact">
      <strong className="clip">{device.name}</strong>
      <span className="compact-end">
        <TillPill device={device} />
      </span>
      <span className="compact-under clip">{placeOf(device.location_id)}</span>
      <span className="compact-end">
        <RevokeButton device={device} onRevoke={onRevoke} />
      </span>
    </div>
  );
}

function RevokeDialog({ device, onClose }: { device: Device; onClose: () => void }) {
  const words = useSettingsWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => settingsCalls.revokeDevice(device.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["devices"] });
      say(words("till.revoked", { name: device.name }));
      onClose();
    },
    onError: (error) => {
      say(problemText(error), "danger");
      onClose();
    },
  });
  return (
    <Confirm
      title={words("till.revoke.title", { name: device.name })}
      action={words("till.revoke")}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
      pending={revoke.isPending}
      danger
    >
      <p>{words("till.revoke.text")}</p>
    </Confirm>
  );
}
