import { lit, SHADOW, shaded } from "./light.ts";
import { fill, jitter, line, oval, polygon, smooth, times } from "./shape.ts";
import { DOWN, n, type Point, type Sheet } from "./sheet.ts";

/** Woven things: their surface, and how they fold. */

export type Weave = "plain" | "waffle" | "knit" | "herringbone" | "terry";

export function weave(s: Sheet, kind: Weave, tone: string, scale = 1, transform = ""): string {
  const dark = shaded(tone, 0.55);
  const light = lit(tone, 0.6);
  const u = (value: number): number => value * scale;
  switch (kind) {
    case "plain":
      return s.pattern(
        u(8),
        u(8),
        line(`M0 ${u(2)}H${u(8)}M${u(6)} 0V${u(8)}`, dark, u(1.4), 0.1) +
          line(`M0 ${u(6)}H${u(8)}`, light, u(1.4), 0.1),
        transform,
      );
    case "waffle":
      return s.pattern(
        u(24),
        u(24),
        fill(
          polygon([
            [u(3), u(3)],
            [u(21), u(3)],
            [u(3), u(21)],
          ]),
          dark,
          0.17,
        ) +
          fill(
            polygon([
              [u(21), u(3)],
              [u(21), u(21)],
              [u(3), u(21)],
            ]),
            light,
            0.2,
          ) +
          line(`M0 0H${u(24)}M0 0V${u(24)}`, light, u(4), 0.3),
        transform,
      );
    case "knit":
      return s.pattern(
        u(18),
        u(16),
        line(`M${u(1)} ${u(1)}L${u(9)} ${u(11)}L${u(17)} ${u(1)}`, dark, u(3.4), 0.24) +
          line(`M${u(1)} ${u(6)}L${u(9)} ${u(16)}L${u(17)} ${u(6)}`, light, u(3), 0.22),
        transform,
      );
    case "herringbone":
      return s.pattern(
        u(28),
        u(14),
        line(
          `M0 ${u(14)}L${u(14)} 0L${u(28)} ${u(14)}M0 ${u(7)}L${u(7)} 0M${u(21)} 0L${u(28)} ${u(7)}M${u(7)} ${u(14)}L${u(14)} ${u(7)}L${u(21)} ${u(14)}`,
          dark,
          u(2),
          0.24,
        ),
        transform,
      );
    case "terry":
      return s.pattern(
        u(14),
        u(14),
        fill(oval(u(4), u(4), u(2.6), u(2)) + oval(u(11), u(11), u(2.6), u(2)), light, 0.32) +
          fill(oval(u(11), u(4.6), u(2.2), u(1.8)) + oval(u(4), u(11.6), u(2.2), u(1.8)), dark, 0.13),
        transform,
      );
  }
}

export interface Fold {
  x: number;
  /** Lower edge. */
  y: number;
  width: number;
  height: number;
  layers?: number;
  tone: string;
  kind: Weave;
  seed?: number;
}

/** One folded piece seen from the front: plump layers that meet in a soft round fold on the left. */
export function folded(s: Sheet, f: Fold): string {
  const { x, y, width, height, layers = 3, tone, kind, seed = 1 } = f;
  const each = height / layers;
  const surface = weave(s, kind, tone, 0.7);
  const roll = s.linear(
    [
      [0, lit(tone, 0.36)],
      [0.35, lit(tone, 0.08)],
      [0.72, shaded(tone, 0.12)],
      [1, shaded(tone, 0.42)],
    ],
    DOWN,
  );
  const side = s.linear([
    [0, SHADOW, 0.22],
    [0.1, SHADOW, 0],
    [0.7, SHADOW, 0],
    [1, SHADOW, 0.3],
  ]);
  const outlines = Array.from({ length: layers }, (_, k) => {
    const i = layers - 1 - k;
    const top = y - height + i * each;
    const slack = (index: number): number => (jitter(index + i * 5, seed) - 0.5) * each * 0.2;
    const left = x + slack(1) * 1.4;
    const right = x + width + slack(2) * 1.6;
    return smooth(
      [
        [left + each * 0.4, top + slack(3) * 0.4],
        [x + width * 0.35, top + slack(4) - each * 0.03],
        [x + width * 0.7, top + slack(5)],
        [right - each * 0.35, top + slack(6) * 0.4],
        [right, top + each * 0.45],
        [right - each * 0.3, top + each * 1.02],
        [x + width * 0.66, top + each * 1.04 + slack(7)],
        [x + width * 0.33, top + each * 1.04 + slack(8)],
        [left + each * 0.38, top + each * 1.02],
        [left, top + each * 0.5],
      ],
      true,
    );
  });
  const all = outlines.join("");
  return outlines.map((outline) => fill(outline, roll)).join("") + s.layers(all, surface, side);
}

/** The upper face of a folded pile, leaning away from the eye. */
export function topFace(s: Sheet, f: Fold, depth: number): string {
  const { x, width, tone, kind } = f;
  const y = f.y - f.height;
  const inset = depth * 0.42;
  const outline = smooth(
    [
      [x + 40, y + 9],
      [x + inset, y - depth + 4],
      [x + width * 0.5, y - depth - 3],
      [x + width - inset, y - depth + 4],
      [x + width - 40, y + 9],
      [x + width * 0.5, y + 14],
    ],
    true,
  );
  return (
    fill(
      outline,
      s.linear(
        [
          [0, lit(tone, 0.42)],
          [1, lit(tone, 0.02)],
        ],
        [0, 0, 1, 0.7],
      ),
    ) + fill(outline, weave(s, kind, tone, 0.7))
  );
}

/** Fringe along an edge. */
export function fringe(
  from: Point,
  to: Point,
  count: number,
  length: number,
  tone: string,
  seed = 1,
): string {
  const strands = times(count, (i) => {
    const t = (i + 0.5) / count;
    const [x, y] = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    const sway = (jitter(i, seed) - 0.5) * 12;
    const drop = length * (0.85 + jitter(i, seed + 1) * 0.3);
    return `M${n(x)} ${n(y)}q${n(sway)} ${n(drop * 0.6)} ${n(sway * 0.6)} ${n(drop)}`;
  });
  return line(strands, shaded(tone, 0.38), 6) + line(strands, lit(tone, 0.15), 3);
}

/** Long soft creases: dark beside light. */
export function creases(s: Sheet, paths: readonly string[], tone: string, width = 16, opacity = 0.3): string {
  const all = paths.join("");
  return (
    s.blurred(line(all, shaded(tone, 0.6), width, opacity), width * 0.5) +
    `<g transform="translate(${n(-width * 0.8)} 0)">${s.blurred(line(all, lit(tone, 0.7), width * 0.7, opacity * 0.9), width * 0.45)}</g>`
  );
}
