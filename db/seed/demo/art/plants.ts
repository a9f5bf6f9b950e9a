import { lit, shaded } from "./light.ts";
import { fill, line } from "./shape.ts";
import { n, type Point, type Sheet, SLANT } from "./sheet.ts";

function leaf(
  x: number,
  y: number,
  length: number,
  width: number,
  angle: number,
): { blade: string; rib: string } {
  const [c, d] = [Math.cos(angle), Math.sin(angle)];
  const at = (along: number, aside: number): string =>
    `${n(x + along * c - aside * d)} ${n(y + along * d + aside * c)}`;
  return {
    blade: `M${at(0, 0)}C${at(length * 0.25, -width)} ${at(length * 0.75, -width * 0.8)} ${at(length, 0)}C${at(length * 0.75, width * 0.8)} ${at(length * 0.25, width)} ${at(0, 0)}z`,
    rib: `M${at(length * 0.06, 0)}L${at(length * 0.86, 0)}`,
  };
}

/** A leafy twig along a curve from its foot to its tip. */
export function sprig(
  s: Sheet,
  foot: Point,
  bend: Point,
  tip: Point,
  tone: string,
  size = 80,
  pairs = 6,
): string {
  const along = (t: number): Point => [
    (1 - t) ** 2 * foot[0] + 2 * t * (1 - t) * bend[0] + t * t * tip[0],
    (1 - t) ** 2 * foot[1] + 2 * t * (1 - t) * bend[1] + t * t * tip[1],
  ];
  const bright = s.linear(
    [
      [0, lit(tone, 0.34)],
      [1, shaded(tone, 0.12)],
    ],
    SLANT,
  );
  const dim = s.linear(
    [
      [0, lit(tone, 0.06)],
      [1, shaded(tone, 0.34)],
    ],
    SLANT,
  );
  const front: string[] = [];
  const back: string[] = [];
  const ribs: string[] = [];
  for (let i = 0; i <= pairs * 2; i++) {
    const t = 0.24 + (0.76 * Math.floor(i / 2)) / pairs;
    const [x, y] = along(Math.min(1, t + (i % 2) * 0.05));
    const [ahead, aheadY] = along(Math.min(1, t + 0.06));
    const [behind, behindY] = along(t - 0.05);
    const heading = Math.atan2(aheadY - behindY, ahead - behind);
    const side = i === pairs * 2 ? 0 : i % 2 ? 0.85 : -0.85;
    const length = size * (1.1 - 0.45 * t);
    const { blade, rib } = leaf(x, y, length, length * 0.24, heading + side);
    (i % 2 ? back : front).push(blade);
    ribs.push(rib);
  }
  const stem = `M${n(foot[0])} ${n(foot[1])}Q${n(bend[0])} ${n(bend[1])} ${n(tip[0])} ${n(tip[1])}`;
  return (
    line(stem, shaded(tone, 0.4), 6) +
    line(stem, lit(tone, 0.1), 2.5, 0.7) +
    fill(back.join(""), dim) +
    fill(front.join(""), bright) +
    line(ribs.join(""), lit(tone, 0.45), 1.5, 0.5)
  );
}
