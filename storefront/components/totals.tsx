import type { Cart } from "../api-types.ts";
import { useShop } from "../shop.ts";

type Priced = Pick<
  Cart,
  "subtotal" | "shipping_total" | "tax_total" | "taxes" | "total" | "prices_include_tax"
>;

/** What the goods cost, what is added, and what is to pay. */
export function Totals({ priced }: { priced: Priced }) {
  const { t, money } = useShop();
  const { shipping_total: shipping, tax_total: tax } = priced;
  const settled = shipping !== null && (priced.prices_include_tax || tax !== null);
  return (
    <dl className="totals tabular">
      <Row name={t("cart.subtotal")} value={money(priced.subtotal)} />
      <Row
        name={t("cart.shipping")}
        value={
          shipping === null
            ? t("cart.shipping_later")
            : shipping.amount === 0
              ? t("cart.shipping_free")
              : money(shipping)
        }
        later={shipping === null}
      />
      {!priced.prices_include_tax && (
        <Row
          name={t("cart.tax")}
          value={tax === null ? t("cart.tax_later") : money(tax)}
          later={tax === null}
        />
      )}
      <Row
        className="totals-total"
        name={t(settled ? "cart.total" : "cart.total_estimated")}
        value={money(priced.total)}
      />
      {priced.prices_include_tax &&
        priced.taxes.map((line) => (
          <Row
            key={`${line.name} ${line.rate_ppm}`}
            className="totals-tax"
            name={t("cart.tax_included_line", { name: line.name })}
            value={money(line.amount)}
          />
        ))}
    </dl>
  );
}

function Row({
  name,
  value,
  later,
  className,
}: {
  name: string;
  value: string;
  later?: boolean;
  className?: string;
}) {
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd className={later ? "muted" : undefined}>{value}</dd>
    </div>
  );
}
