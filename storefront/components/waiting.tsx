import { useShop } from "../shop.ts";
import { dayToCome } from "../stock/day.ts";
import { completeOn, type Waits, waitsText } from "../stock/waiting.ts";
import { Alert } from "./alert.tsx";

interface WaitingLine {
  readonly quantity: number;
  readonly waits: Waits | null;
}

/** Says of a line that it is sold beyond stock, and when it is expected; nothing of one that is there. */
export function Waiting({ line: { quantity, waits } }: { line: WaitingLine }) {
  const { channel, now, t } = useShop();
  if (!waits) return null;
  return (
    <span className="stock waiting" data-state={waits.kind}>
      {waitsText(t, waits, quantity, channel.locale, now)}
    </span>
  );
}

/** Before paying: what of it is not there yet keeps the rest waiting. */
export function WaitsTogether({ lines }: { lines: readonly WaitingLine[] }) {
  const { channel, now, t } = useShop();
  const complete = completeOn(lines);
  if (!complete) return null;
  const date = dayToCome(complete.day, channel.locale, now);
  return (
    <Alert tone="info" title={t("waits.title")}>
      <p>{date ? t("waits.together_date", { date }) : t("waits.together")}</p>
    </Alert>
  );
}
