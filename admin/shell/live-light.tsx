import { Icon } from "../components/icon.tsx";
import { useLiveStatus } from "../live/live.tsx";
import { useWords } from "../session/words.ts";

/** Whether the screen moves by itself just now. */
export function LiveLight() {
  const words = useWords();
  const status = useLiveStatus();
  return (
    <span className={`live-light is-${status}`} role="status" title={words(`live.${status}.hint`)}>
      {status === "offline" ? (
        <Icon name="wifiOff" size="sm" />
      ) : (
        <span className="live-dot" aria-hidden="true" />
      )}
      <span className="live-text">{words(`live.${status}`)}</span>
    </span>
  );
}
