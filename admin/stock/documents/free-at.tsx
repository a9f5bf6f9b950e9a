import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../session/format.ts";
import { mayAt } from "../../session/permissions.ts";
import { useLocationName } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import { skuQuery } from "../queries.ts";
import { useDocumentWords } from "./words.ts";

/** How many units of a SKU are free somewhere now; nothing for places whose stock the reader does not see. */
export function FreeAt({ sku, locationId }: { sku: string; locationId: string }) {
  const words = useDocumentWords();
  const { locale } = useFormat();
  const locationName = useLocationName();
  const seen = mayAt(useStaff(), "inventory.stock.view", locationId);
  const { data } = useQuery({ ...skuQuery(sku, locale), enabled: seen });
  if (!seen || !data) return null;
  const count = data.levels.find((level) => level.location_id === locationId)?.available ?? 0;
  return <span className="muted">{words("document.free", { count, place: locationName(locationId) })}</span>;
}
