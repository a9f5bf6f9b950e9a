import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useWaitingFor } from "../access/waiting.ts";
import { ButtonLink } from "../components/button.tsx";
import { Icon, type IconName } from "../components/icon.tsx";
import { Page, Panel, Thumb } from "../components/page.tsx";
import { OrderPill, Source } from "../components/state-pill.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import { importsQuery } from "../imports/queries.ts";
import { useFresh } from "../live/fresh.ts";
import { useNow } from "../live/live.tsx";
import type { OrderState, OrderSummary } from "../model.ts";
import { ordersQuery } from "../orders/queries.ts";
import { useFormat } from "../session/format.ts";
import { may, mayEnter } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { LiveFigure } from "../stock/live-figure.tsx";
import { countQuery, lowStockQuery } from "./queries.ts";

const toDo: readonly (readonly [OrderState, IconName])[] = [
  ["confirmed", "bag"],
  ["in_fulfilment", "pick"],
  ["ready_for_pickup", "store"],
  ["awaiting_payment", "card"],
];

/** What needs somebody now, for whoever is signed in. */
export function Component() {
  const words = useWords();
  const staff = useStaff();
  const hour = new Date(useNow()).getHours();
  const greeting = hour < 11 ? "home.morning" : hour < 18 ? "home.day" : "home.evening";
  return (
    <Page
      title={words(greeting, { name: staff.name.split(/\s+/)[0] ?? staff.name })}
      actions={
        may(staff, "order.place") && (
          <ButtonLink look="primary" icon="plus" to="/orders/new">
            {words("order.new")}
          </ButtonLink>
        )
      }
    >
      <div className="stack">
        {may(staff, "order.view") && (
          <section className="to-do" aria-label={words("home.to_do")}>
            {toDo.map(([state, icon]) => (
              <ToDo key={state} state={state} icon={icon} />
            ))}
          </section>
        )}
        <Attention />
        {mayEnter(staff, "imports") && <FailedImports />}
        <div className="home-columns">
          {may(staff, "order.view") && <LatestOrders />}
          {may(staff, "inventory.stock.view") && <LowStock />}
        </div>
      </div>
    </Page>
  );
}

function ToDo({ state, icon }: { state: OrderState; icon: IconName }) {
  const words = useWords();
  const format = useFormat();
  const { data } = useQuery(countQuery(state));
  return (
    <Link className={data?.count === 0 ? "to-do-card is-zero" : "to-do-card"} to={`/orders?state=${state}`}>
      <span className="to-do-label">
        <Icon name={icon} />
        {words(`home.to_do.${state}` as "home.to_do.confirmed")}
      </span>
      <span className="to-do-count">
        {data ? `${format.number(data.count)}${data.more ? "+" : ""}` : <span className="skeleton-line" />}
      </span>
    </Link>
  );
}

/** Alerts to look at and requests to decide. */
function Attention() {
  const words = useWords();
  const { alerts, requests } = useWaitingFor();
  const rows = [
    { to: "/audit/alerts", icon: "shield", key: "home.alerts", waiting: alerts },
    { to: "/people/requests", icon: "lock", key: "home.requests", waiting: requests },
  ] as const;
  const shown = rows.filter(({ waiting }) => waiting && waiting.count > 0);
  if (shown.length === 0) return null;
  return (
    <ul className="attention">
      {shown.map(({ to, icon, key, waiting }) => (
        <li key={to}>
          <Link to={to} className="attention-row">
            <Icon name={icon} />
            {words(key, { count: waiting?.count ?? 0 })}
            <Icon name="chevronRight" size="sm" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function FailedImports() {
  const words = useWords();
  const { data } = useQuery(importsQuery);
  const troubled = data?.filter((job) => job.status === "failed" || job.refused > 0).slice(0, 3) ?? [];
  if (troubled.length === 0) return null;
  return (
    <ul className="attention">
      {troubled.map((job) => (
        <li key={job.id}>
          <Link to={`/imports/${job.id}`} className="attention-row">
            <Icon name="alert" />
            {job.status === "failed"
              ? words("home.import_failed", { file: job.file_name })
              : words("home.import_refused", { file: job.file_name, count: job.refused })}
            <Icon name="chevronRight" size="sm" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function LatestOrders() {
  const words = useWords();
  const query = useInfiniteQuery(ordersQuery({}));
  const orders = query.data?.pages[0]?.items.slice(0, 10);
  return (
    <Panel
      title={words("home.latest")}
      beside={
        <Link className="panel-link" to="/orders">
          {words("home.all_orders")}
        </Link>
      }
      flush
    >
      {query.error && !orders ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : !orders ? (
        <Skeleton lines={6} />
      ) : orders.length === 0 ? (
        <p className="panel-pad muted">{words("order.none.text")}</p>
      ) : (
        <ul className="feed">
          {orders.map((order) => (
            <FeedRow key={order.id} order={order} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function FeedRow({ order }: { order: OrderSummary }) {
  const words = useWords();
  const format = useFormat();
  const now = useNow();
  const fresh = useFresh(order.id);
  return (
    <li className={fresh ? "feed-row is-fresh" : "feed-row"}>
      <Link className="feed-link" to={`/orders/${order.id}`}>
        {order.number}
      </Link>
      <span className="feed-who clip">{order.customer_name ?? words("order.walk_in")}</span>
      <span className="feed-total number">{format.money(order.total)}</span>
      <span className="feed-meta muted">
        <Source source={order.source} />
        <span>{format.ago(order.placed_at, now)}</span>
      </span>
      <span className="feed-state">
        <OrderPill state={order.state} />
      </span>
    </li>
  );
}

function LowStock() {
  const words = useWords();
  const { locale } = useFormat();
  const query = useQuery(lowStockQuery(locale));
  return (
    <Panel
      title={words("stock.low")}
      beside={
        <Link className="panel-link" to="/stock?low=true">
          {words("home.all_low")}
        </Link>
      }
      flush
    >
      {query.error && !query.data ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <Skeleton lines={6} />
      ) : query.data.length === 0 ? (
        <p className="panel-pad muted">{words("home.low_none")}</p>
      ) : (
        <ul className="feed">
          {query.data.map((row) => (
            <li key={row.sku} className="low-row">
              <Thumb url={row.image_url} size="sm" />
              <Link className="feed-link clip" to={`/stock/${encodeURIComponent(row.sku)}`}>
                {[row.title, row.variant_title].filter(Boolean).join(" · ")}
              </Link>
              <span className="muted clip">{row.sku}</span>
              <strong className="number">
                <LiveFigure value={row.available} />
              </strong>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
