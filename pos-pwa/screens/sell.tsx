import { useState } from "react";
import { useNavigate } from "react-router";
import { useCell } from "../cell.ts";
import { Action, MainAction } from "../components/controls.tsx";
import { useKeys } from "../keys.ts";
import { quoteBasket, removeLine, selectNeighbour, setQuantity, unitsIn } from "../sale/basket.ts";
import { useTill } from "../till.ts";
import type { PosItem } from "../wire.ts";
import { useWords } from "../words.ts";
import { BasketLines } from "./basket-lines.tsx";
import { ItemFinder } from "./item-finder.tsx";
import { ScanNotice } from "./scan-notice.tsx";
import { StockDialog } from "./stock-dialog.tsx";

/** Where goods are gathered: find them on the left, the basket with its total on the right. */
export function Sell() {
  const till = useTill();
  const { t, money } = useWords();
  const navigate = useNavigate();
  const context = useCell(till.context);
  const basket = useCell(till.selling.basket);
  const [shown, setShown] = useState<"items" | "basket">("items");
  const [stockOf, setStockOf] = useState<PosItem | null>(null);
  const [clearing, setClearing] = useState(false);
  const selected = basket.lines.find((line) => line.line_id === basket.selected);
  const empty = basket.lines.length === 0;

  const change = (step: 1 | -1) => {
    if (selected)
      till.selling.basket.set(setQuantity(basket, selected.line_id, Math.max(1, selected.quantity + step)));
  };
  const pay = () => {
    if (!empty) void navigate("/pay");
  };
  const clear = () => {
    if (clearing) till.selling.clear();
    setClearing(!clearing && !empty);
  };

  useKeys({
    bindings: [
      { key: "F9", label: t("sell.pay"), run: pay },
      { key: "p", label: t("sell.pay"), run: pay },
      { key: "+", label: t("sell.more"), run: () => change(1) },
      { key: "-", label: t("sell.less"), run: () => change(-1) },
      {
        key: "Delete",
        label: t("sell.remove"),
        run: () => selected && till.selling.basket.set(removeLine(basket, selected.line_id)),
      },
      {
        key: "ArrowDown",
        label: t("key.select"),
        run: () => till.selling.basket.set(selectNeighbour(basket, 1)),
      },
      {
        key: "ArrowUp",
        label: t("key.select"),
        run: () => till.selling.basket.set(selectNeighbour(basket, -1)),
      },
      { key: "F4", label: t("stock.look"), run: () => selected && setStockOf(selected.item) },
      { key: "x", label: t("sell.clear"), run: clear },
    ],
    onScan: (code) => void till.selling.scan(code),
  });

  if (!context) return null;
  const quote = quoteBasket(basket, context);
  const added = quote.taxes.filter((tax) => !tax.included);
  return (
    <div className="sell" data-shown={shown}>
      <h1 className="visually-hidden">{t("nav.sell")}</h1>
      <fieldset className="sell-switch">
        <legend className="visually-hidden">{t("sell.switch")}</legend>
        {(["items", "basket"] as const).map((view) => (
          <label key={view}>
            <input
              type="radio"
              name="shown"
              className="choice-input"
              checked={shown === view}
              onChange={() => setShown(view)}
            />
            {view === "items" ? t("sell.items") : t("sell.basket_count", { count: unitsIn(basket) })}
          </label>
        ))}
      </fieldset>
      <ItemFinder onStock={setStockOf} />
      <section className="basket" aria-label={t("sell.basket")}>
        <ScanNotice />
        <BasketLines quote={quote} onStock={setStockOf} />
      </section>
      <footer className="sell-total">
        <dl className="sums">
          {added.length > 0 && (
            <div>
              <dt>{t("sell.subtotal")}</dt>
              <dd>{money(quote.subtotal)}</dd>
            </div>
          )}
          {quote.taxes.map((tax) => (
            <div key={`${tax.name}${tax.rate_ppm}`}>
              <dt>{tax.included ? t("sell.tax_included", { name: tax.name }) : tax.name}</dt>
              <dd>{money(tax.amount)}</dd>
            </div>
          ))}
        </dl>
        <p className="grand-total">
          <span>{t("sell.total")}</span>
          <output data-testid="total">{money(quote.total)}</output>
        </p>
        <div className="sell-actions">
          <Action
            icon="remove"
            hint="x"
            look={clearing ? "danger" : "plain"}
            disabled={empty}
            onPress={clear}
          >
            {t(clearing ? "sell.clear_sure" : "sell.clear")}
          </Action>
          <MainAction disabled={empty} onPress={pay}>
            {t("sell.pay")}
          </MainAction>
        </div>
      </footer>
      {stockOf && <StockDialog item={stockOf} onClose={() => setStockOf(null)} />}
    </div>
  );
}
