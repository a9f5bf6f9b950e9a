import { Link } from "react-router";
import { Icon } from "../components/icon.tsx";
import { Panel, Thumb } from "../components/page.tsx";
import type { Money, Order, StaffQuote } from "../model.ts";
import { useFormat } from "../session/format.ts";
import { useLocationName } from "../session/reference.ts";
import { useWords } from "../session/words.ts";

/** The goods of an order, where each unit comes from, and what it adds up to. */
export function OrderLines({ order }: { order: Order }) {
  const words = useWords();
  const format = useFormat();
  const locationName = useLocationName();
  return (
    <Panel
      title={words("order.lines", { count: order.lines.reduce((sum, line) => sum + line.quantity, 0) })}
      flush
    >
      <ul className="lines">
        {order.lines.map((line) => (
          <li key={line.line_id} className="line">
            <Thumb url={line.image_url} size="lg" />
            <div className="line-what">
              <Link to={`/products/${line.product_id}`} className="line-title">
                {line.title}
              </Link>
              <p className="muted">{[line.variant_title, line.sku].filter(Boolean).join(" · ")}</p>
              {line.allocations.length > 0 && (
                <ul className="allocations" aria-label={words("order.allocations")}>
                  {line.allocations.map((share) => (
                    <li key={share.location_id} className="chip">
                      {words("order.allocation", {
                        quantity: share.quantity,
                        location: locationName(share.location_id),
                      })}
                    </li>
                  ))}
                </ul>
              )}
              {line.waits && <Waiting waits={line.waits} />}
            </div>
            <span className="line-price muted">
              {format.number(line.quantity)} × {format.money(line.unit_price)}
            </span>
            <strong className="line-total">{format.money(line.subtotal)}</strong>
          </li>
        ))}
      </ul>
      <Totals {...order} />
    </Panel>
  );
}

/** The part of a line that is sold beyond stock and has not arrived. */
function Waiting({ waits }: { waits: NonNullable<Order["lines"][number]["waits"]> }) {
  const words = useWords();
  const format = useFormat();
  const { kind, quantity, promised_at } = waits;
  return (
    <p className="line-waits">
      <Icon name="clock" />
      {promised_at
        ? words(`order.waits.${kind}_date`, { count: quantity, date: format.expectedDay(promised_at) })
        : words(`order.waits.${kind}`, { count: quantity })}
    </p>
  );
}

interface TotalsProps {
  subtotal: Money;
  shipping_total: Money;
  shipping_name?: string | null;
  tax_total: Money | null;
  taxes: StaffQuote["taxes"];
  total: Money;
}

/** From the goods to what is to be paid, each tax by its name. */
export function Totals({ subtotal, shipping_total, shipping_name, tax_total, taxes, total }: TotalsProps) {
  const words = useWords();
  const format = useFormat();
  return (
    <dl className="totals">
      <div>
        <dt>{words("totals.subtotal")}</dt>
        <dd>{format.money(subtotal)}</dd>
      </div>
      <div>
        <dt>
          {shipping_name ? words("totals.shipping_named", { name: shipping_name }) : words("totals.shipping")}
        </dt>
        <dd>{shipping_total.amount === 0 ? words("totals.free") : format.money(shipping_total)}</dd>
      </div>
      {taxes.map((tax) => (
        <div
          key={`${tax.name}-${tax.tax_class}-${tax.rate_ppm}`}
          className={tax.included ? "muted" : undefined}
        >
          <dt>
            {words(tax.included ? "totals.tax_included" : "totals.tax", {
              // Many merchants put the rate into the name: `MwSt. 19 %`.
              name: /\d/.test(tax.name) ? tax.name : `${tax.name} ${format.percent(tax.rate_ppm)}`,
            })}
          </dt>
          <dd>{format.money(tax.amount)}</dd>
        </div>
      ))}
      {tax_total === null && (
        <div className="muted">
          <dt>{words("totals.tax_open")}</dt>
          <dd>–</dd>
        </div>
      )}
      <div className="totals-total">
        <dt>{words("totals.total")}</dt>
        <dd>{format.money(total)}</dd>
      </div>
    </dl>
  );
}
