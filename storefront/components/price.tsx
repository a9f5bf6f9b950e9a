import type { Money } from "../api-types.ts";
import { useShop } from "../shop.ts";

interface PriceProps {
  price: Money;
  compareAt: Money | null;
  /** Variants cost different amounts: this is the lowest. */
  from?: boolean;
}

export function Price({ price, compareAt, from = false }: PriceProps) {
  const { t, money } = useShop();
  const text = from ? t("card.from", { price: money(price) }) : money(price);
  if (!compareAt || compareAt.amount <= price.amount) return <span className="price tabular">{text}</span>;
  return (
    <span className="price tabular">
      <span className="visually-hidden">{t("product.now")} </span>
      <ins>{text}</ins> <span className="visually-hidden">{t("product.was")} </span>
      <del>{money(compareAt)}</del>
    </span>
  );
}
