import { useEffect, useRef } from "react";
import { NavLink } from "react-router";
import { useBadges } from "../access/waiting.ts";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useCountWords } from "./counts/words.ts";
import { useDocumentWords } from "./documents/words.ts";
import { useStockWords } from "./words.ts";

/** The screens of stock, side by side. */
export function StockTabs() {
  const words = useStockWords();
  const documentWords = useDocumentWords();
  const countWords = useCountWords();
  const staff = useStaff();
  const { stock: alerts } = useBadges();
  const nav = useRef<HTMLElement>(null);
  // On a phone they scroll sideways, and the last ones would be out of sight.
  useEffect(() => {
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, []);
  const tabs = [
    ["/stock", words("stock.tab.stock")],
    ["/stock/alerts", words("stock.tab.alerts")],
    ["/stock/holds", words("stock.tab.holds")],
    ...(may(staff, "inventory.transfer") ? [["/stock/transfers", documentWords("tab.transfers")]] : []),
    ["/stock/purchase-orders", documentWords("tab.purchases")],
    ...(may(staff, "inventory.count") ? [["/stock/counts", countWords("tab")]] : []),
    ["/stock/rules", words("stock.tab.rules")],
  ] as const;
  return (
    <nav ref={nav} className="view-tabs" aria-label={words("stock.tabs")}>
      {tabs.map(([to = "", label]) => (
        <NavLink key={to} to={to} end className="view-tab">
          {label}
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
