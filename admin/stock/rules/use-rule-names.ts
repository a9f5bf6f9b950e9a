import { useMemo } from "react";
import { useChannels, useLocationName } from "../../session/reference.ts";
import type { RuleNames } from "./sentences.ts";

/** What the places of rules are called. */
export function useRuleNames(): RuleNames {
  const channels = useChannels();
  const location = useLocationName();
  return useMemo(
    () => ({ channel: (id) => channels.find((channel) => channel.id === id)?.name ?? id, location }),
    [channels, location],
  );
}
