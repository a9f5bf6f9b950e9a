import type { QuarantineKind } from "#commerce/stock/quarantine.ts";
import { Pill } from "../../components/state-pill.tsx";
import { useStockWords } from "../words.ts";

const looks = {
  quality: ["warning", "search"],
  recall: ["danger", "ban"],
  other: ["neutral", "lock"],
} as const;

/** Why units are on hold: a colour, an icon and a word. */
export function HoldPill({ kind }: { kind: QuarantineKind }) {
  const words = useStockWords();
  const [tone, icon] = looks[kind];
  return (
    <Pill tone={tone} icon={icon}>
      {words(`hold.kind.${kind}`)}
    </Pill>
  );
}
