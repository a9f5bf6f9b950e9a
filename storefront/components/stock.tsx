import { LOW_STOCK_AT } from "#commerce/stock/availability.ts";
import type { ToldStock } from "#commerce/stock/shop-window.ts";
import { useShop } from "../shop.ts";
import { type StockWords, stockText } from "../stock/stock-words.ts";
import type { Words } from "../words.ts";

interface StockProps {
  stock: ToldStock;
  words: StockWords;
  /** Of what is sent, not of what a store has. */
  online?: boolean;
}

/** A stock state with its sign and word. The live module rewrites it in place. */
export function Stock({ stock, words, online = false }: StockProps) {
  const { now } = useShop();
  return (
    <span className="stock" data-state={stock.state}>
      {stockText(words, stock, online, now)}
    </span>
  );
}

/** The words of a page that tells of this many stores. */
export function stockWords(t: Words, locale: string, stores: number): StockWords {
  const counts = Array.from({ length: LOW_STOCK_AT }, (_, index) => index + 1);
  return {
    locale,
    in_stock: t("stock.in_stock"),
    out_of_stock: t("stock.out_of_stock"),
    out_online: t("stock.out_online"),
    low_stock: counts.map((units) => t("stock.low_stock", { units })),
    low_stock_some: t("stock.low_stock_some"),
    backorder: {
      undated: t("stock.backorder"),
      dated: t("stock.backorder_date", { date: "{date}" }),
    },
    preorder: { undated: t("stock.preorder"), dated: t("stock.preorder_date", { date: "{date}" }) },
    stores: Array.from({ length: stores + 1 }, (_, count) => t("product.stores_summary", { count })),
    button: {
      in_stock: t("product.add"),
      low_stock: t("product.add"),
      backorder: t("product.order"),
      preorder: t("product.preorder"),
      out_of_stock: t("product.sold_out"),
    },
  };
}
