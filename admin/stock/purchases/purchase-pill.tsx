import type { IconName } from "../../components/icon.tsx";
import { Pill } from "../../components/state-pill.tsx";
import { useDocumentWords } from "../documents/words.ts";
import type { PurchaseState } from "./calls.ts";

const looks: Readonly<Record<PurchaseState, readonly ["neutral" | "info" | "success", IconName]>> = {
  draft: ["neutral", "draft"],
  ordered: ["info", "clock"],
  partly_received: ["info", "truck"],
  closed: ["success", "check"],
  cancelled: ["neutral", "close"],
};

/** Where a purchase order stands: a colour, an icon and a word. */
export function PurchasePill({ state }: { state: PurchaseState }) {
  const words = useDocumentWords();
  const [tone, icon] = looks[state];
  return (
    <Pill tone={tone} icon={icon}>
      {words(`purchase.state.${state}`)}
    </Pill>
  );
}
