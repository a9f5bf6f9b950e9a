import type { LocalSale } from "../sync/outbox.ts";
import { useWords } from "../words.ts";

/** What is sold, the tax, the sum: as on a receipt. */
export function ReceiptLines({ sale }: { sale: Pick<LocalSale, "lines" | "taxes" | "total"> }) {
  const { t, money } = useWords();
  return (
    <ul className="receipt-lines">
      {sale.lines.map((line) => (
        <li key={line.sku}>
          <span>{line.quantity} ×</span>
          <span>{[line.title, line.variant_title].filter(Boolean).join(" · ")}</span>
          <span>{money(line.subtotal)}</span>
        </li>
      ))}
      {sale.taxes.map((tax) => (
        <li key={`${tax.name}${tax.rate_ppm}`}>
          <span />
          <span>{tax.included ? t("sell.tax_included", { name: tax.name }) : tax.name}</span>
          <span>{money(tax.amount)}</span>
        </li>
      ))}
      <li>
        <span />
        <strong>{t("sell.total")}</strong>
        <strong>{money(sale.total)}</strong>
      </li>
    </ul>
  );
}
