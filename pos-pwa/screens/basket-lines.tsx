import { memo, useEffect, useRef } from "react";
import { money as moneyOf } from "#commerce/money.ts";
import type { Quote } from "#commerce/pricing.ts";
import { useCell } from "../cell.ts";
import { Icon } from "../components/icon.tsx";
import { type BasketLine, removeLine, select, setQuantity } from "../sale/basket.ts";
import { useTill } from "../till.ts";
import type { PosItem } from "../wire.ts";
import { useWords } from "../words.ts";

/** The basket, the newest line last and in view. */
export function BasketLines({ quote, onStock }: { quote: Quote; onStock: (item: PosItem) => void }) {
  const till = useTill();
  const { t } = useWords();
  const basket = useCell(till.selling.basket);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (basket.selected)
      list.current?.querySelector("[data-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [basket]);

  if (basket.lines.length === 0) {
    return (
      <div className="empty">
        <Icon name="sell" />
        <p>{t("sell.empty")}</p>
      </div>
    );
  }
  return (
    <ol ref={list} className="basket-lines">
      {basket.lines.map((line, index) => (
        <Line
          key={line.line_id}
          line={line}
          subtotal={quote.lines[index]?.subtotal.amount ?? 0}
          selected={line.line_id === basket.selected}
          onStock={onStock}
        />
      ))}
    </ol>
  );
}

/** Drawn again only when it changes itself: a scan into a long basket stays quick. */
const Line = memo(function Line({
  line,
  subtotal,
  selected,
  onStock,
}: {
  line: BasketLine;
  /** In minor units of the line's currency. */
  subtotal: number;
  selected: boolean;
  onStock: (item: PosItem) => void;
}) {
  const till = useTill();
  const { t, money } = useWords();
  const { basket } = till.selling;
  const set = (quantity: number) =>
    basket.set(setQuantity(select(basket.get(), line.line_id), line.line_id, quantity));
  const { title, variant_title, sku } = line.item;
  return (
    <li className="basket-line" data-selected={selected} data-sku={sku}>
      <button
        type="button"
        className="basket-line-what"
        aria-current={selected}
        onClick={() => basket.set(select(basket.get(), line.line_id))}
      >
        <strong>{title}</strong>
        <span className="muted">{[variant_title, sku].filter(Boolean).join(" · ")}</span>
        <span className="muted tabular">{t("sell.each", { price: money(line.item.unit_price) })}</span>
      </button>
      <span className="basket-line-sum tabular">
        {money(moneyOf(subtotal, line.item.unit_price.currency))}
      </span>
      <div className="basket-line-tools">
        <button
          type="button"
          className="tool"
          aria-label={t("sell.less_of", { title })}
          disabled={line.quantity <= 1}
          onClick={() => set(line.quantity - 1)}
        >
          <Icon name="minus" />
        </button>
        <output className="tabular" aria-label={t("sell.quantity")}>
          {line.quantity}
        </output>
        <button
          type="button"
          className="tool"
          aria-label={t("sell.more_of", { title })}
          onClick={() => set(line.quantity + 1)}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={t("stock.look_of", { title })}
          onClick={() => onStock(line.item)}
        >
          <Icon name="stock" />
        </button>
        <button
          type="button"
          className="tool"
          aria-label={t("sell.remove_of", { title })}
          onClick={() => basket.set(removeLine(basket.get(), line.line_id))}
        >
          <Icon name="remove" />
        </button>
      </div>
    </li>
  );
});
