import { Link } from "react-router";
import { Panel } from "../components/page.tsx";
import { OrderPill, Source } from "../components/state-pill.tsx";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import type { CustomerDetail } from "./calls.ts";

/** Orders from all doors, the latest first, as far as the reader may see orders. */
export function OrdersPanel({ customer: { orders, email } }: { customer: CustomerDetail }) {
  const words = useWords();
  const format = useFormat();
  const staff = useStaff();
  return (
    <Panel
      title={words("customer.orders")}
      flush={orders.length > 0}
      beside={
        email &&
        orders.length > 0 && (
          <Link className="panel-link" to={`/orders?q=${encodeURIComponent(email)}`}>
            {words("customer.orders.all")}
          </Link>
        )
      }
    >
      {orders.length === 0 ? (
        <p className="muted">
          {words(may(staff, "order.view") ? "customer.orders.none" : "customer.orders.hidden")}
        </p>
      ) : (
        <table className="mini-table">
          <thead>
            <tr>
              <th scope="col">{words("order.column.number")}</th>
              <th scope="col" className="hide-sm">
                {words("order.column.placed")}
              </th>
              <th scope="col" className="hide-md">
                {words("order.column.source")}
              </th>
              <th scope="col">{words("order.column.state")}</th>
              <th scope="col" className="number">
                {words("order.column.total")}
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={order.id}>
                <td>
                  <Link className="cell-link" to={`/orders/${order.id}`}>
                    {order.number}
                  </Link>
                </td>
                <td className="muted nowrap hide-sm">
                  <time dateTime={order.placed_at}>{format.day(order.placed_at)}</time>
                </td>
                <td className="hide-md">
                  <Source source={order.source} />
                </td>
                <td>
                  <OrderPill state={order.state} />
                </td>
                <td className="number">{format.money(order.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
