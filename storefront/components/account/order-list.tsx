import type { HistoryOrder } from "../../api-types.ts";
import { useShop } from "../../shop.ts";
import { Picture } from "../picture.tsx";

/** Orders to recognise and to open. */
export function OrderList({ orders }: { orders: readonly HistoryOrder[] }) {
  return (
    <ul className="plain order-list">
      {orders.map((order) => (
        <li key={order.id}>
          <OrderRow order={order} />
        </li>
      ))}
    </ul>
  );
}

function OrderRow({ order }: { order: HistoryOrder }) {
  const { channel, t, money } = useShop();
  const date = new Intl.DateTimeFormat(channel.locale, { dateStyle: "long" });
  const picture = order.lines.find((line) => line.image_url)?.image_url;
  const place = order.location_name && placeWords(order);
  return (
    <article className="order-row">
      <span className="order-row-picture">{picture && <Picture url={picture} alt="" />}</span>
      <div className="order-row-text">
        <h3>
          <a href={`/account/orders/${order.id}`}>{t("orders.number", { number: order.number })}</a>
        </h3>
        <p className="muted">
          <time dateTime={order.placed_at}>{date.format(new Date(order.placed_at))}</time>
          {" · "}
          {t("orders.items", { count: order.units })}
          {place && ` · ${t(place, { store: order.location_name ?? "" })}`}
        </p>
        <p className="muted order-row-titles">{order.lines.map((line) => line.title).join(", ")}</p>
      </div>
      <div className="order-row-end">
        <span className="tabular">{money(order.total)}</span>
        <span className="badge" data-state={order.state}>
          {t(`orders.state.${order.state}`)}
        </span>
      </div>
    </article>
  );
}

const placeWords = ({ fulfilment }: HistoryOrder) =>
  fulfilment === "carry_out" ? ("orders.at_store" as const) : ("orders.pickup" as const);
