import type { ReactNode } from "react";
import type { ShopperOrder } from "../api-types.ts";
import { isSettled, orderProgress, stateWords } from "../order-progress.ts";
import { useShop } from "../shop.ts";
import { AddressText } from "./delivery-review.tsx";
import { Enhancement } from "./enhancement.tsx";
import { Icon } from "./icon.tsx";
import { LineList } from "./line-list.tsx";
import { Page } from "./page.tsx";
import { Totals } from "./totals.tsx";

/** Seconds between looks where no script can listen. */
const REFRESH_SECONDS = 20;

interface OrderViewProps {
  order: ShopperOrder;
  /** The key of the order's link; empty for its owner, who is known by their session. */
  accessKey: string;
  /** It was placed a moment ago. */
  placed: boolean;
  /** What follows the order. */
  children: ReactNode;
}

/** An order as its buyer sees it: where it is, what is in it, where it goes. */
export function OrderView({ order, accessKey, placed, children }: OrderViewProps) {
  const { t } = useShop();
  const first = order.customer?.name.split(" ")[0];
  const live = !isSettled(order.state);
  const welcome = placed && order.state !== "refused" && order.state !== "cancelled";
  return (
    <Page title={t("order.title", { number: order.number })} indexed={false}>
      {live && (
        <noscript>
          <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />
        </noscript>
      )}
      <div
        className="order"
        data-live-order={live ? order.id : undefined}
        data-key={accessKey}
        data-state={order.state}
        data-waits={JSON.stringify(order.lines.map((line) => line.waits))}
      >
        <header className="order-head">
          {welcome ? (
            <>
              <p className="order-mark">
                <Icon name="check" />
              </p>
              <h1>{first ? t("order.thanks", { name: first }) : t("order.thanks_plain")}</h1>
            </>
          ) : (
            <h1>{t("order.title", { number: order.number })}</h1>
          )}
          <p className="order-state" data-announce="">
            {t(stateWords(order), { store: order.fulfilment.location_name ?? "" })}
          </p>
          {welcome && order.customer?.email && (
            <p className="muted">{t("order.confirmation_sent", { email: order.customer.email })}</p>
          )}
          {order.state === "refused" && (
            <p>
              <a className="button" href="/checkout/payment">
                {t("order.payment_retry")}
              </a>
            </p>
          )}
        </header>
        <Progress order={order} live={live} />
        <div className="order-columns">
          <Facts order={order} />
          <section className="summary" aria-labelledby="items">
            <h2 id="items">{t("order.items")}</h2>
            <LineList lines={order.lines} />
            <Totals priced={order} />
          </section>
        </div>
        {children}
      </div>
      {live && <Enhancement name="order-live" />}
    </Page>
  );
}

function Progress({ order, live }: { order: ShopperOrder; live: boolean }) {
  const { channel, t } = useShop();
  const steps = orderProgress(order);
  if (steps.length === 0) return null;
  const time = new Intl.DateTimeFormat(channel.locale, { dateStyle: "medium", timeStyle: "short" });
  const here = steps.findIndex((step) => step.current);
  return (
    <section className="progress" aria-labelledby="progress">
      <h2 id="progress" className="visually-hidden">
        {t("order.progress")}
      </h2>
      <ol className="plain">
        {steps.map((step, index) => (
          <li
            key={step.state}
            data-reached={index <= here || undefined}
            aria-current={step.current ? "step" : undefined}
          >
            <span className="progress-name">{t(step.words)}</span>
            {step.at && (
              <time className="muted tabular" dateTime={step.at}>
                {time.format(new Date(step.at))}
              </time>
            )}
            <span className="visually-hidden">
              {t(step.current ? "order.current" : index < here ? "order.reached" : "order.ahead")}
            </span>
          </li>
        ))}
      </ol>
      {live && <p className="muted needs-script">{t("order.live")}</p>}
    </section>
  );
}

function Facts({ order }: { order: ShopperOrder }) {
  const { channel, t } = useShop();
  const { fulfilment } = order;
  const date = new Intl.DateTimeFormat(channel.locale, { dateStyle: "long" });
  return (
    <dl className="facts">
      <div>
        <dt>{t("order.number")}</dt>
        <dd className="tabular">{order.number}</dd>
        <dd className="muted">{t("order.placed_at", { date: date.format(new Date(order.placed_at)) })}</dd>
      </div>
      {fulfilment.address && (
        <div>
          <dt>{t("order.delivery")}</dt>
          <dd>{fulfilment.address.name}</dd>
          <dd>
            <AddressText address={fulfilment.address} />
          </dd>
          {order.shipping_name && <dd className="muted">{order.shipping_name}</dd>}
        </div>
      )}
      {fulfilment.kind === "pickup" && fulfilment.location_name && (
        <div>
          <dt>{t("order.pickup")}</dt>
          <dd>
            <a href={`/stores#${fulfilment.location_id}`}>{fulfilment.location_name}</a>
          </dd>
        </div>
      )}
      {fulfilment.tracking && (
        <div>
          <dt>{t("order.tracking")}</dt>
          <dd className="tabular">{fulfilment.tracking}</dd>
        </div>
      )}
      {order.customer && (
        <div>
          <dt>{t("checkout.contact_line")}</dt>
          <dd>{order.customer.name}</dd>
          {order.customer.email && <dd>{order.customer.email}</dd>}
        </div>
      )}
    </dl>
  );
}
