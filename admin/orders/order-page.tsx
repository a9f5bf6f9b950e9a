import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link, useParams } from "react-router";
import { Facts, Page, Panel } from "../components/page.tsx";
import { OrderPill, Source } from "../components/state-pill.tsx";
import { Failed, Notice, Skeleton } from "../components/states.tsx";
import { Timeline } from "../components/timeline.tsx";
import type { Order } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useChannels } from "../session/reference.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { OrderLines } from "./order-lines.tsx";
import { OrderMoves, WAITS_NOTICE } from "./order-moves.tsx";
import { orderMessagesQuery, orderQuery } from "./queries.ts";
import { orderStory } from "./story.ts";

/** One order: what, for whom, from where, paid how, and all that happened. */
export function Component() {
  const words = useWords();
  const { id = "" } = useParams();
  const query = useQuery(orderQuery(id));
  const back = { to: "/orders", label: words("nav.orders") };
  if (query.error && !query.data)
    return (
      <Page title={words("nav.orders")} back={back}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  if (!query.data)
    return (
      <Page title="…" back={back}>
        <Skeleton lines={8} />
      </Page>
    );
  return <OrderDetail order={query.data} />;
}

function OrderDetail({ order }: { order: Order }) {
  const words = useWords();
  const format = useFormat();
  const channel = useChannels().find((candidate) => candidate.id === order.channel_id);
  return (
    <Page
      title={order.number}
      back={{ to: "/orders", label: words("nav.orders") }}
      beside={
        <>
          <OrderPill state={order.state} />
          <strong className="page-total">{format.money(order.total)}</strong>
        </>
      }
      under={
        <>
          <time dateTime={order.placed_at}>{format.instant(order.placed_at)}</time>
          <Source source={order.source} />
          {channel && <span>{channel.name}</span>}
        </>
      }
      actions={<OrderMoves order={order} />}
    >
      {order.refusal && <Refusal order={order} refusal={order.refusal} />}
      <WaitsNotice order={order} />
      {order.sold_offline && <Notice tone="info" title={words("order.sold_offline")} />}
      <div className="detail">
        <div className="detail-main">
          <OrderLines order={order} />
          <Payments order={order} />
        </div>
        <div className="detail-side">
          <Customer order={order} />
          <Fulfilment order={order} />
          <Story order={order} />
        </div>
      </div>
    </Page>
  );
}

/** Why an order is neither picked nor sent: it waits for goods that it was sold beyond stock. */
function WaitsNotice({ order }: { order: Order }) {
  const words = useWords();
  const units = order.lines.reduce((sum, { waits }) => sum + (waits?.quantity ?? 0), 0);
  if (units === 0 || order.state !== "confirmed") return null;
  return (
    <div id={WAITS_NOTICE}>
      <Notice tone="info" title={words("order.waits.title", { count: units })}>
        <p>{words("order.waits.text")}</p>
      </Notice>
    </div>
  );
}

function Refusal({ order, refusal }: { order: Order; refusal: NonNullable<Order["refusal"]> }) {
  const words = useWords();
  const known = [
    "out_of_stock",
    "price_changed",
    "payment_declined",
    "payment_not_confirmed",
    "cash_too_little",
  ] as const;
  const code = known.find((candidate) => candidate === refusal.code);
  return (
    <Notice tone="danger" title={words("order.refused")}>
      <p>{code ? words(`order.refusal.${code}`, { total: order.total.amount }) : refusal.code}</p>
    </Notice>
  );
}

function Customer({ order }: { order: Order }) {
  const words = useWords();
  const staff = useStaff();
  const known = order.customer && may(staff, "customer.view") && customerPlace(order.customer);
  return (
    <Panel
      title={words("order.customer")}
      beside={
        known && (
          <Link className="panel-link" to={known}>
            {words(order.customer?.id ? "order.customer.open" : "order.customer.find")}
          </Link>
        )
      }
    >
      {order.customer ? (
        <address className="address">
          <strong>{order.customer.name}</strong>
          {order.customer.email && <a href={`mailto:${order.customer.email}`}>{order.customer.email}</a>}
          {order.customer.phone && <a href={`tel:${order.customer.phone}`}>{order.customer.phone}</a>}
        </address>
      ) : (
        <p className="muted">{words("order.walk_in")}</p>
      )}
    </Panel>
  );
}

/** Where a buyer is found among the customers: by who they are, else by their address. */
const customerPlace = ({ id, email }: NonNullable<Order["customer"]>): string | null => {
  if (id) return `/customers/${id}`;
  return email && `/customers?q=${encodeURIComponent(email)}`;
};

function Fulfilment({ order: { fulfilment, shipping_name } }: { order: Order }) {
  const words = useWords();
  const format = useFormat();
  const { address } = fulfilment;
  return (
    <Panel title={words(`order.fulfilment.${fulfilment.kind}`)}>
      {address && (
        <address className="address">
          <span>{address.name}</span>
          <span>{address.line1}</span>
          {address.line2 && <span>{address.line2}</span>}
          <span>{[address.postal_code, address.city, address.region].filter(Boolean).join(" ")}</span>
          <span>{format.country(address.country)}</span>
        </address>
      )}
      {fulfilment.location_name && <p>{fulfilment.location_name}</p>}
      {(shipping_name || fulfilment.tracking) && (
        <Facts
          items={[
            ...(shipping_name ? [[words("order.method"), shipping_name] as const] : []),
            ...(fulfilment.tracking
              ? [[words("order.tracking"), <code key="t">{fulfilment.tracking}</code>] as const]
              : []),
          ]}
        />
      )}
    </Panel>
  );
}

function Payments({ order }: { order: Order }) {
  const words = useWords();
  const format = useFormat();
  return (
    <Panel title={words("order.payments")} flush={order.payments.length > 0}>
      {order.payments.length === 0 ? (
        <p className="muted">{words("order.payments.none")}</p>
      ) : (
        <table className="mini-table">
          <thead>
            <tr>
              <th scope="col">{words("payment.column.what")}</th>
              <th scope="col" className="hide-sm">
                {words("payment.column.when")}
              </th>
              <th scope="col" className="hide-md">
                {words("payment.column.reference")}
              </th>
              <th scope="col" className="number">
                {words("payment.column.amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {order.payments.map((entry) => (
              <tr key={entry.id}>
                <td>
                  {words(`payment.kind.${entry.kind}`)}{" "}
                  <span className="muted">{words(`payment.tender.${entry.tender}`)}</span>
                </td>
                <td className="muted nowrap hide-sm">{format.instant(entry.at)}</td>
                <td className="hide-md">
                  <code className="clip">{entry.reference ?? "–"}</code>
                </td>
                <td className="number">{format.money(entry.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {order.cash && (
        <p className="panel-note">
          {words("order.cash", {
            tendered: format.money(order.cash.tendered),
            change: format.money(order.cash.change),
          })}
        </p>
      )}
    </Panel>
  );
}

function Story({ order }: { order: Order }) {
  const words = useWords();
  const format = useFormat();
  const staff = useStaff();
  const messages = useQuery({
    ...orderMessagesQuery(order.id),
    enabled: may(staff, "customer.message.view"),
  });
  const entries = useMemo(
    () => orderStory(order, messages.data ?? [], words, format),
    [order, messages.data, words, format],
  );
  return (
    <Panel title={words("order.story")}>
      <Timeline label={words("order.story")} entries={entries} />
    </Panel>
  );
}
