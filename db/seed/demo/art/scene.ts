import { lit, shaded } from "./light.ts";
import { block, fill, polygon } from "./shape.ts";
import { DOWN, HEIGHT, type Sheet, type Stop, WIDTH } from "./sheet.ts";

/** The studio: one light, a few papers to choose from, three ways to show a thing. */

export const papers = {
  linen: "#e9e3d8",
  oat: "#e3d8c6",
  mist: "#dbe0df",
  sage: "#d9ddd0",
  clay: "#e7d5c8",
  dusk: "#d8d1cc",
} as const;

export type Paper = keyof typeof papers;
export type Setting = "stand" | "wall" | "flat" | "close";

const everything = block(0, 0, WIDTH, HEIGHT);

export function studio(s: Sheet, paper: Paper, setting: Setting): string {
  const tone = papers[paper];
  const glow = fill(everything, s.radial(eased("#fffdf8", 0.72), 0.2, 0.14, 1));
  const corner = fill(everything, s.radial(eased(shaded(tone, 0.5), 0.3, true), 0.28, 0.28, 1.05));
  switch (setting) {
    case "stand": {
      const cove = s.linear(
        [
          [0, lit(tone, 0.1)],
          [0.58, shaded(tone, 0.06)],
          [0.68, shaded(tone, 0.085)],
          [0.76, lit(tone, 0.1)],
          [1, shaded(tone, 0.05)],
        ],
        DOWN,
      );
      return fill(everything, cove) + glow + corner;
    }
    case "wall":
      return fill(everything, tone) + glow + windowLight(s) + corner;
    case "flat":
    case "close":
      return (
        fill(
          everything,
          s.linear(
            [
              [0, lit(tone, 0.12)],
              [1, shaded(tone, 0.09)],
            ],
            [0, 0, 0.8, 1],
          ),
        ) +
        glow +
        corner
      );
  }
}

/** Daylight through a tall window, slanting over the wall. */
function windowLight(s: Sheet): string {
  const panes = [0, 1]
    .map((i) =>
      polygon([
        [-40 + i * 330, 60],
        [230 + i * 330, 120],
        [470 + i * 330, 1130],
        [200 + i * 330, 1070],
      ]),
    )
    .join("");
  return s.blurred(fill(panes, "#fffdf6", 0.3), 22);
}

/** A gradient without a visible edge. */
function eased(colour: string, strength: number, outward = false): Stop[] {
  return [0, 0.25, 0.5, 0.75, 1].map((at) => {
    const share = outward ? at ** 3 : (1 - at) ** 2 * (1 + 0.6 * at);
    return [at, colour, strength * share];
  });
}
