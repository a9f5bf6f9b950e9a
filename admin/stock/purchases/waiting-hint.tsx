import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useFormat } from "../../session/format.ts";
import { servedBy } from "../documents/receipt.ts";
import { useDocumentWords } from "../documents/words.ts";
import { skuQuery } from "../queries.ts";

/** Whom these units go to before anybody else: orders that wait for them there. */
export function WaitingHint({
  sku,
  locationId,
  units,
  link = false,
}: {
  sku: string;
  locationId: string;
  units: number;
  /** Leads to the SKU's page, which names them. */
  link?: boolean;
}) {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const { data } = useQuery({ ...skuQuery(sku, locale), enabled: units > 0 });
  const waiting = data?.waiting.list.filter(({ location_id }) => location_id === locationId) ?? [];
  const count = servedBy(waiting, units);
  if (count === 0) return null;
  const text = words("purchase.fills", { count });
  return (
    <span className="waiting-hint">
      {link ? <Link to={`/stock/${encodeURIComponent(sku)}`}>{text}</Link> : text}
    </span>
  );
}
