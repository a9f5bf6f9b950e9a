import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link } from "react-router";
import { Button } from "../../components/button.tsx";
import { SelectFilter, useFilters, ViewTabs } from "../../components/filters.tsx";
import { Page } from "../../components/page.tsx";
import { Pill } from "../../components/state-pill.tsx";
import { Empty, Failed, Skeleton } from "../../components/states.tsx";
import { say } from "../../components/toast.tsx";
import { useNow } from "../../live/live.tsx";
import { useFormat } from "../../session/format.ts";
import { mayAt } from "../../session/permissions.ts";
import { useProblemText } from "../../session/problem-text.ts";
import { useLocationName, useLocations } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import { useWords } from "../../session/words.ts";
import { alertCalls, type StockAlert } from "../calls.ts";
import { alertsQuery } from "../queries.ts";
import { StockTabs } from "../stock-tabs.tsx";
import { useStockWords } from "../words.ts";

const filters = { status: ["acknowledged", "resolved"], state: ["low", "out"], location_id: "text" } as const;

/** What ran low or out, by location, and who has looked at it. */
export function Component() {
  const words = useStockWords();
  const adminWords = useWords();
  const { locale } = useFormat();
  const staff = useStaff();
  const locations = useLocations().filter(({ id }) => mayAt(staff, "inventory.stock.view", id));
  const { values, set } = useFilters(filters);
  const status = values.status ?? "open";
  const query = useInfiniteQuery(alertsQuery({ ...values, status }, locale));
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return (
    <Page title={words("alerts.title")} under={<Link to="/account">{words("alerts.mail")}</Link>}>
      <div className="stack">
        <StockTabs />
        <div className="filter-bar">
          <ViewTabs
            light
            label={words("alerts.status")}
            name="status"
            value={values.status ?? ""}
            views={[
              { value: "", label: words("alerts.status.open") },
              { value: "acknowledged", label: words("alerts.status.acknowledged") },
              { value: "resolved", label: words("alerts.status.resolved") },
            ]}
          />
          <SelectFilter
            label={words("stock.filter.state")}
            all={words("alerts.state.all")}
            value={values.state ?? ""}
            choices={[
              { value: "low", label: words("stock.filter.state.low") },
              { value: "out", label: words("stock.filter.state.out") },
            ]}
            onChange={(state) => set("state", state)}
          />
          {locations.length > 1 && (
            <SelectFilter
              label={adminWords("stock.filter.location")}
              all={adminWords("stock.filter.location.all")}
              value={values.location_id ?? ""}
              choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(location) => set("location_id", location)}
            />
          )}
        </div>
        {query.error && !items ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : !items ? (
          <Skeleton lines={6} />
        ) : items.length === 0 ? (
          <Empty icon="check" title={words(`alerts.none.${status}`)}>
            <p>{words("alerts.none.text")}</p>
          </Empty>
        ) : (
          <ul className="plain alert-list">
            {items.map((alert) => (
              <AlertRow key={alert.id} alert={alert} />
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
      </div>
    </Page>
  );
}

const looks = { low: ["warning", "alert"], out: ["danger", "ban"] } as const;

function AlertRow({ alert }: { alert: StockAlert }) {
  const words = useStockWords();
  const format = useFormat();
  const now = useNow();
  const staff = useStaff();
  const problemText = useProblemText();
  const locationName = useLocationName();
  const queries = useQueryClient();
  const acknowledge = useMutation({
    mutationFn: () => alertCalls.acknowledge(alert.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["stock", "alerts"] });
      say(words("alerts.acknowledged.done"));
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  const { acknowledged_by, acknowledged_at, resolved_at } = alert;
  const last = alert.crossings.findLast(({ to }) => to !== "replenished");
  const [tone, icon] = looks[alert.state];
  return (
    <li className="stock-alert">
      <Pill tone={resolved_at ? "neutral" : tone} icon={icon}>
        {words(`alert.state.${alert.state}`)}
      </Pill>
      <div className="stock-alert-text">
        <p>
          <Link to={`/stock/${encodeURIComponent(alert.sku)}`}>
            {[alert.title, alert.variant_title].filter(Boolean).join(" · ")}
          </Link>
        </p>
        <p className="muted">
          {[
            alert.sku,
            locationName(alert.location_id),
            last && words("alert.units", { units: Math.max(0, last.units), low_at: last.low_at }),
            words("alert.since", { ago: format.ago(alert.since, now) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {acknowledged_by && acknowledged_at && (
          <p className="muted">
            {words("alert.acknowledged", { name: acknowledged_by.name, at: format.instant(acknowledged_at) })}
          </p>
        )}
        {resolved_at && (
          <p className="muted">{words("alert.resolved", { at: format.instant(resolved_at) })}</p>
        )}
      </div>
      {!acknowledged_at && !resolved_at && mayAt(staff, "inventory.stock.adjust", alert.location_id) && (
        <Button
          icon="check"
          onPress={() => acknowledge.mutate()}
          isPending={acknowledge.isPending}
          aria-label={words("alert.acknowledge.at", {
            sku: alert.sku,
            location: locationName(alert.location_id),
          })}
        >
          {words("alert.acknowledge")}
        </Button>
      )}
    </li>
  );
}
