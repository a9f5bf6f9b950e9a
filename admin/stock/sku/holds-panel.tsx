import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/page.tsx";
import { useFormat } from "../../session/format.ts";
import { mayAt } from "../../session/permissions.ts";
import { useLocationName } from "../../session/reference.ts";
import { useStaff } from "../../session/session.ts";
import type { StockItem } from "../calls.ts";
import { ReleaseDialog } from "../holds/release-dialog.tsx";
import { useStockWords } from "../words.ts";

/** Units of this SKU that are kept from sale until somebody decides about them. */
export function HoldsPanel({ item }: { item: StockItem }) {
  const words = useStockWords();
  const format = useFormat();
  const staff = useStaff();
  const locationName = useLocationName();
  const [releasing, setReleasing] = useState<string | null>(null);
  const released = item.quarantines.find(({ id }) => id === releasing);
  if (item.quarantines.length === 0) return null;
  return (
    <Panel title={words("holds.title")} flush>
      <ul className="plain side-list">
        {item.quarantines.map((hold) => (
          <li key={hold.id} className="side-row">
            <div>
              <p>
                {words("holds.units", { units: hold.quantity, kind: words(`hold.kind.${hold.kind}`) })}
                {hold.lot && <span className="muted"> · {words("holds.lot", { lot: hold.lot })}</span>}
              </p>
              <p className="muted">
                {[locationName(hold.location_id), format.day(hold.since), hold.reason].join(" · ")}
              </p>
            </div>
            {mayAt(staff, "inventory.hold", hold.location_id) && (
              <Button look="quiet" onPress={() => setReleasing(hold.id)}>
                {words("holds.release")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {released && <ReleaseDialog hold={{ ...released, sku: item.sku }} onClose={() => setReleasing(null)} />}
    </Panel>
  );
}
