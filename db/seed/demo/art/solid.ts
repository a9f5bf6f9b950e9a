import { lit, shaded } from "./light.ts";
import { jitter, line, polygon, rounded, smooth, times } from "./shape.ts";
import { n, type Point, type Sheet } from "./sheet.ts";

/** Boxes and boards, seen at an angle without vanishing points. */

export type Place = (x: number, y: number, z: number) => Point;

/** x runs to the right, y towards the eye, z up. `yaw` turns the right side into view, `pitch` the top. */
export function view(originX: number, originY: number, yaw = 24, pitch = 22): Place {
  const [a, p] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180];
  return (x, y, z) => [
    originX + x * Math.cos(a) - y * Math.sin(a),
    originY + (x * Math.sin(a) + y * Math.cos(a)) * Math.sin(p) - z * Math.cos(p),
  ];
}

export interface Box {
  x: number;
  y: number;
  z: number;
  width: number;
  depth: number;
  height: number;
}

export function faces(at: Place, b: Box): { top: string; front: string; side: string; all: string } {
  const [x1, y1, z1] = [b.x + b.width, b.y + b.depth, b.z + b.height];
  return {
    top: polygon([at(b.x, b.y, z1), at(x1, b.y, z1), at(x1, y1, z1), at(b.x, y1, z1)]),
    front: polygon([at(b.x, y1, z1), at(x1, y1, z1), at(x1, y1, b.z), at(b.x, y1, b.z)]),
    side: polygon([at(x1, y1, z1), at(x1, b.y, z1), at(x1, b.y, b.z), at(x1, y1, b.z)]),
    all: polygon([
      at(b.x, b.y, z1),
      at(x1, b.y, z1),
      at(x1, b.y, b.z),
      at(x1, y1, b.z),
      at(b.x, y1, b.z),
      at(b.x, y1, z1),
    ]),
  };
}

export function box(s: Sheet, at: Place, b: Box, tone: string, rounding = 5): string {
  const f = faces(at, b);
  return (
    rounded(
      f.side,
      s.linear([
        [0, shaded(tone, 0.32)],
        [1, shaded(tone, 0.44)],
      ]),
      shaded(tone, 0.36),
      rounding,
    ) +
    rounded(
      f.front,
      s.linear(
        [
          [0, lit(tone, 0.1)],
          [1, shaded(tone, 0.16)],
        ],
        [0, 0, 1, 0.6],
      ),
      shaded(tone, 0.06),
      rounding,
    ) +
    rounded(
      f.top,
      s.linear([
        [0, lit(tone, 0.5)],
        [1, lit(tone, 0.16)],
      ]),
      lit(tone, 0.3),
      rounding,
    ) +
    line(edgeOf(at, b), lit(tone, 0.65), 2, 0.7)
  );
}

function edgeOf(at: Place, b: Box): string {
  const [x1, y1, z1] = [b.x + b.width, b.y + b.depth, b.z + b.height];
  const [p, q, r] = [at(b.x, y1, z1), at(x1, y1, z1), at(x1, b.y, z1)];
  return `M${[p, q, r].map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}`;
}

/** Wood grain in an area: long, slightly wandering lines, clipped to the outline. */
export function grain(
  s: Sheet,
  outline: string,
  area: { x: number; y: number; width: number; height: number },
  tone: string,
  upright = false,
  seed = 1,
): string {
  const [length, across] = upright ? [area.height, area.width] : [area.width, area.height];
  const count = Math.max(4, Math.min(12, Math.round(across / 24)));
  const lines = times(count, (i) => {
    const offset = ((i + 0.2 + jitter(i, seed) * 0.7) / count) * across;
    const points = [-0.02, 0.3, 0.65, 1.02].map((share, k): Point => {
      const drift = offset + (jitter(i * 4 + k, seed + 3) - 0.5) * across * 0.07;
      return upright ? [area.x + drift, area.y + share * length] : [area.x + share * length, area.y + drift];
    });
    return smooth(points);
  });
  return s.clipped(outline, line(lines, shaded(tone, 0.55), 3, 0.2) + line(lines, lit(tone, 0.5), 1.4, 0.25));
}
