import { useMemo } from "react";
import { qrCode } from "#ui/qr/qr-code.ts";

/** Light modules around a code, without which readers do not find it (ISO/IEC 18004:2015, 6.3.8). */
const QUIET = 4;

/** A text for a camera. Always dark on light: readers need not know it otherwise. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const modules = qrCode(text);
    const squares = modules.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
    );
    return { size: modules.length + 2 * QUIET, path: squares.join("") };
  }, [text]);
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} className="qr-light" />
      <path d={path} className="qr-dark" />
    </svg>
  );
}
