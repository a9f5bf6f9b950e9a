import { useEffect, useRef, useState } from "react";
import { LOW_STOCK_AT } from "#commerce/stock/availability.ts";
import { useFormat } from "../session/format.ts";

const flashFor = 1_600;

/** A count that lights up softly when it changes under one's eyes. */
export function LiveFigure({
  value,
  plain = false,
  lowAt = LOW_STOCK_AT,
}: {
  value: number;
  plain?: boolean;
  /** So many or fewer stand out as few. */
  lowAt?: number;
}) {
  const format = useFormat();
  const before = useRef(value);
  const [moved, setMoved] = useState<"up" | "down" | null>(null);
  useEffect(() => {
    if (value === before.current) return;
    setMoved(value > before.current ? "up" : "down");
    before.current = value;
    const timer = setTimeout(() => setMoved(null), flashFor);
    return () => clearTimeout(timer);
  }, [value]);
  const tone = plain ? "" : value <= 0 ? "figure-none" : value <= lowAt ? "figure-low" : "";
  return <span className={`figure ${tone} ${moved ? `figure-${moved}` : ""}`}>{format.number(value)}</span>;
}
