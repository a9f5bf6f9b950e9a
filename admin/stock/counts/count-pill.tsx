import { Pill } from "../../components/state-pill.tsx";
import type { CountState } from "./calls.ts";
import { useCountWords } from "./words.ts";

const LOOKS = {
  planned: ["neutral", "clock"],
  counting: ["info", "pick"],
  counted: ["warning", "list"],
  approved: ["info", "shield"],
  posted: ["success", "check"],
  cancelled: ["neutral", "close"],
} as const satisfies Record<CountState, readonly [string, string]>;

/** Where a count stands: a colour, an icon and a word. */
export function CountPill({ state }: { state: CountState }) {
  const words = useCountWords();
  const [tone, icon] = LOOKS[state];
  return (
    <Pill tone={tone} icon={icon}>
      {words(`state.${state}`)}
    </Pill>
  );
}
