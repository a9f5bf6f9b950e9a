import { NavLink } from "react-router";
import { useBadges } from "../access/waiting.ts";
import { useStockWords } from "./words.ts";

/** The screens of stock, side by side. */
export function StockTabs() {
  const words = useStockWords();
  const { stock: alerts } = useBadges();
  const tabs = [
    ["/stock", "stock.tab.stock"],
    ["/stock/alerts", "stock.tab.alerts"],
    ["/stock/holds", "stock.tab.holds"],
    ["/stock/rules", "stock.tab.rules"],
  ] as const;
  return (
    <nav className="view-tabs" aria-label={words("stock.tabs")}>
      {tabs.map(([to, key]) => (
        <NavLink key={to} to={to} end className="view-tab">
          {words(key)}
          {to === "/stock/alerts" && alerts !== undefined && alerts.count > 0 && (
            <span className="tab-count">
              {alerts.count}
              {alerts.more && "+"}
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
