import type { IconName } from "../../components/icon.tsx";
import { Pill } from "../../components/state-pill.tsx";
import { useDocumentWords } from "../documents/words.ts";
import type { TransferState } from "./calls.ts";

const looks: Readonly<
  Record<TransferState, readonly ["neutral" | "info" | "warning" | "success" | "danger", IconName]>
> = {
  draft: ["neutral", "draft"],
  requested: ["warning", "clock"],
  approved: ["info", "check"],
  picked: ["info", "pick"],
  shipped: ["info", "truck"],
  partly_received: ["info", "truck"],
  discrepancy: ["danger", "alert"],
  closed: ["success", "check"],
  rejected: ["neutral", "ban"],
  cancelled: ["neutral", "close"],
};

/** Where a transfer stands: a colour, an icon and a word. */
export function TransferPill({ state }: { state: TransferState }) {
  const words = useDocumentWords();
  const [tone, icon] = looks[state];
  return (
    <Pill tone={tone} icon={icon}>
      {words(`transfer.state.${state}`)}
    </Pill>
  );
}
