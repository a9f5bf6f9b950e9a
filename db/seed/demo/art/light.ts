import { fill, line, moved, oval } from "./shape.ts";
import { DOWN, type Sheet, type Stop } from "./sheet.ts";

/** Colour under the studio light, which comes from the upper left. */

const LIT = "#fffaf0";
const SHADE = "#211a17";
export const SHADOW = "#33271d";

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

export function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  return `#${channels(from)
    .map((value, i) => Math.round(value + ((target[i] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;
}

export function isDark(tone: string): boolean {
  const [red = 0, green = 0, blue = 0] = channels(tone);
  return red * 0.3 + green * 0.59 + blue * 0.11 < 110;
}

export const lit = (tone: string, share: number): string => mix(tone, LIT, share);
export const shaded = (tone: string, share: number): string => mix(tone, SHADE, share);

export type Finish = "matte" | "glaze" | "metal" | "cloth";

/** Across a round body, from its lit left to its shaded right. */
export function roundness(tone: string, finish: Finish = "matte"): Stop[] {
  const [l, d] = [(share: number) => lit(tone, share), (share: number) => shaded(tone, share)];
  switch (finish) {
    case "matte":
      return [
        [0, d(0.3)],
        [0.08, d(0.12)],
        [0.28, l(0.26)],
        [0.5, tone],
        [0.8, d(0.27)],
        [0.95, d(0.44)],
        [1, d(0.36)],
      ];
    case "glaze":
      return [
        [0, d(0.4)],
        [0.06, d(0.16)],
        [0.19, l(0.3)],
        [0.25, l(0.5)],
        [0.33, l(0.14)],
        [0.55, tone],
        [0.84, d(0.36)],
        [0.95, d(0.5)],
        [1, d(0.3)],
      ];
    case "metal":
      return [
        [0, d(0.45)],
        [0.07, d(0.1)],
        [0.17, l(0.62)],
        [0.27, l(0.3)],
        [0.45, d(0.08)],
        [0.66, d(0.42)],
        [0.82, d(0.12)],
        [0.9, l(0.25)],
        [1, d(0.5)],
      ];
    case "cloth":
      return [
        [0, d(0.2)],
        [0.25, l(0.2)],
        [0.55, tone],
        [1, d(0.3)],
      ];
  }
}

/** Light falling on a body from above: brighter shoulders, darker foot. */
export function falloff(s: Sheet, strength = 1): string {
  return s.linear(
    [
      [0, LIT, 0.16 * strength],
      [0.45, LIT, 0],
      [0.6, SHADE, 0],
      [1, SHADE, 0.3 * strength],
    ],
    DOWN,
  );
}

/** Contact and cast shadow of something that stands on the ground. */
export function grounded(s: Sheet, x: number, y: number, radius: number, depth = 0.13): string {
  const soft = s.radial([
    [0, SHADOW, 0.5],
    [0.45, SHADOW, 0.26],
    [1, SHADOW, 0],
  ]);
  const tight = s.radial([
    [0, SHADOW, 0.75],
    [0.75, SHADOW, 0.5],
    [1, SHADOW, 0],
  ]);
  return (
    fill(oval(x + radius * 0.42, y + radius * depth * 0.5, radius * 1.5, radius * depth * 1.9), soft) +
    fill(oval(x + radius * 0.05, y, radius * 1.08, radius * depth * 1.05), tight, 0.8)
  );
}

/** The shadow that something lying or hanging throws to the lower right. */
export function dropped(s: Sheet, outline: string, distance = 22, opacity = 0.34): string {
  return (
    moved(s.blurred(fill(outline, SHADOW, opacity), distance * 0.8), distance, distance * 1.3) +
    moved(s.blurred(fill(outline, SHADOW, opacity * 0.8), 5), 4, 6)
  );
}

/** A round bar along a path: handle, cable, arm, strap. */
export function tube(path: string, tone: string, width: number, shine = 0.4): string {
  return (
    line(path, shaded(tone, 0.42), width) +
    moved(line(path, tone, width * 0.74), -width * 0.08, -width * 0.06) +
    moved(line(path, lit(tone, shine), width * 0.22, 0.8), -width * 0.2, -width * 0.16)
  );
}
