import { Pill } from "../components/state-pill.tsx";
import type { Person } from "./calls.ts";
import { usePeopleWords } from "./words.ts";

const looks = {
  active: ["success", "check"],
  invited: ["info", "messages"],
  disabled: ["neutral", "ban"],
} as const;

/** Whether somebody can sign in. */
export function PersonPill({ status }: { status: Person["status"] }) {
  const words = usePeopleWords();
  const [tone, icon] = looks[status];
  return (
    <Pill tone={tone} icon={icon}>
      {words(`people.status.${status}`)}
    </Pill>
  );
}
