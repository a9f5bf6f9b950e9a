import type { Availability, VariantAvailability } from "../api-types.ts";
import { useShop } from "../shop.ts";
import type { Words } from "../words.ts";

/** Counts up to this are told exactly; see the API's `units`. */
const EXACT = 5;

interface StockProps {
  state: Availability;
  units: number | null;
  /** Online stock says so in words when it is gone, since a store may still have it. */
  online?: boolean;
}

/** A stock state with its sign and word. The live module rewrites it in place. */
export function Stock({ state, units, online = false }: StockProps) {
  const { t } = useShop();
  return (
    <span className="stock" data-state={state}>
      {stockText(t, state, units, online)}
    </span>
  );
}

function stockText(t: Words, state: Availability, units: number | null, online: boolean): string {
  if (state === "in_stock") return t("stock.in_stock");
  if (state === "out_of_stock") return t(online ? "stock.out_online" : "stock.out_of_stock");
  return units === null ? t("stock.low_stock_some") : t("stock.low_stock", { units });
}

/** What the live module needs in order to say the same things as the server. */
export interface StockWords {
  in_stock: string;
  /** By count, from one. */
  low_stock: string[];
  out_of_stock: string;
  out_online: string;
  /** By count of stores, from none. */
  stores: string[];
}

export function stockWords(t: Words, stores: number): StockWords {
  const counts = Array.from({ length: EXACT }, (_, index) => index + 1);
  return {
    in_stock: t("stock.in_stock"),
    low_stock: counts.map((units) => t("stock.low_stock", { units })),
    out_of_stock: t("stock.out_of_stock"),
    out_online: t("stock.out_online"),
    stores: Array.from({ length: stores + 1 }, (_, count) => t("product.stores_summary", { count })),
  };
}

export const storesWithStock = (availability: VariantAvailability): number =>
  availability.stores.filter((store) => store.state !== "out_of_stock").length;
