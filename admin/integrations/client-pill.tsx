import { Pill } from "../components/state-pill.tsx";
import type { ApiClient } from "../model.ts";
import { useClientWords } from "./words.ts";

const looks = {
  active: ["success", "check"],
  expired: ["warning", "clock"],
  revoked: ["neutral", "ban"],
} as const;

/** Whether a client is let in. */
export function ClientPill({ state }: Pick<ApiClient, "state">) {
  const words = useClientWords();
  const [tone, icon] = looks[state];
  return (
    <Pill tone={tone} icon={icon}>
      {words(`client.state.${state}`)}
    </Pill>
  );
}
