import { useEffect } from "react";
import { Link } from "react-router";
import { useCell } from "../cell.ts";
import { Message } from "../components/controls.tsx";
import { Icon } from "../components/icon.tsx";
import { useTill } from "../till.ts";
import type { PickupOrder } from "../wire.ts";
import { useWords } from "../words.ts";

/** Columns of the queue, as an order moves through them. */
const STAGES = [
  { state: "confirmed", word: "pickups.new" },
  { state: "in_fulfilment", word: "pickups.picking" },
  { state: "ready_for_pickup", word: "pickups.ready" },
] as const;

/** Orders to be picked up here: new ones come by themselves. */
export function PickupQueue() {
  const till = useTill();
  const { t } = useWords();
  const online = useCell(till.connection.online);
  const orders = useCell(till.pickups.orders);
  useEffect(() => {
    till.pickups.arrived.set(null);
    void till.pickups.reload();
  }, [till]);
  return (
    <div className="page">
      <h1>{t("pickups.title")}</h1>
      {!online && (
        <Message tone="warning">
          <p>{t("pickups.offline")}</p>
        </Message>
      )}
      <div className="stages">
        {STAGES.map(({ state, word }) => {
          const here = orders.filter((order) => order.state === state);
          return (
            <section key={state} className="stage" data-stage={state}>
              <h2>
                {t(word)} <span className="count">{here.length}</span>
              </h2>
              {here.length === 0 && <p className="muted">{t("pickups.none")}</p>}
              <ul>
                {here.map((order) => (
                  <PickupCard key={order.id} order={order} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

function PickupCard({ order }: { order: PickupOrder }) {
  const { t, when } = useWords();
  const units = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <li>
      <Link to={`/pickups/${order.id}`} className="pickup-card">
        <strong>{order.customer?.name ?? t("pickups.nobody")}</strong>
        <span className="tabular">{order.number}</span>
        <span className="muted">
          {t("sell.units", { count: units })} · {when(order.placed_at)}
        </span>
        <Icon name="back" />
      </Link>
    </li>
  );
}
