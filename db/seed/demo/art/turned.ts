import { type Finish, falloff, lit, roundness, shaded } from "./light.ts";
import { curveThrough, fill, frontArc, jitter, line, oval, times } from "./shape.ts";
import { n, type Point, type Sheet } from "./sheet.ts";

/** Things with an axis, as from a potter's wheel or a lathe, seen from slightly above. */

export interface Turned {
  x?: number;
  /** Radius and height on the page, from the mouth down to the foot. */
  profile: readonly Point[];
  tone: string;
  finish?: Finish;
  /** How far the rings open towards the eye. */
  tilt?: number;
  top?: "open" | "closed" | "none";
  /** Thickness of the wall at an open mouth. */
  lip?: number;
  inside?: string;
  speckled?: boolean;
  openings?: Openings;
}

/** Where the outline shows the other half of a ring: into a vessel, or up into a shade. */
export interface Openings {
  mouth?: boolean;
  foot?: boolean;
}

export function outlineOf(x: number, profile: readonly Point[], tilt: number, open: Openings = {}): string {
  const right = profile.map(([r, y]): Point => [x + r, y]);
  const left = profile.map(([r, y]): Point => [x - r, y]).reverse();
  const [mouth] = profile[0] ?? [0, 0];
  const [foot] = profile.at(-1) ?? [0, 0];
  const [startX, startY] = right[0] ?? [0, 0];
  const [footX, footY] = left[0] ?? [0, 0];
  return (
    `M${n(startX)} ${n(startY)}${curveThrough(right)}` +
    `A${n(foot)} ${n(foot * tilt)} 0 0 ${open.foot ? 0 : 1} ${n(footX)} ${n(footY)}` +
    `${curveThrough(left)}A${n(mouth)} ${n(mouth * tilt)} 0 0 ${open.mouth ? 0 : 1} ${n(startX)} ${n(startY)}z`
  );
}

export function turned(s: Sheet, it: Turned): string {
  const { x = 500, profile, tone, finish = "matte", tilt = 0.16, top = "none" } = it;
  const outline = outlineOf(x, profile, tilt, it.openings);
  const speckles = it.speckled ? [speckle(s, shaded(tone, 0.55))] : [];
  return (
    s.layers(outline, s.linear(roundness(tone, finish)), ...speckles, falloff(s)) +
    mouthOf(s, it, x, tilt, top)
  );
}

function mouthOf(s: Sheet, it: Turned, x: number, tilt: number, top: string): string {
  const [r, y] = it.profile[0] ?? [0, 0];
  if (top === "closed") {
    return (
      fill(
        oval(x, y, r, r * tilt),
        s.linear([
          [0, lit(it.tone, 0.5)],
          [1, shaded(it.tone, 0.08)],
        ]),
      ) + line(frontArc(x, y, r, r * tilt), lit(it.tone, 0.55), 2, 0.7)
    );
  }
  if (top !== "open") return "";
  const lip = it.lip ?? 9;
  const inside = it.inside ?? it.tone;
  const hollow = s.linear(
    [
      [0, shaded(inside, 0.62)],
      [0.5, shaded(inside, 0.4)],
      [1, shaded(inside, 0.1)],
    ],
    [0, 0.2, 1, 0.6],
  );
  return (
    fill(
      oval(x, y, r, r * tilt),
      s.linear([
        [0, lit(it.tone, 0.55)],
        [0.5, lit(it.tone, 0.25)],
        [1, shaded(it.tone, 0.12)],
      ]),
    ) + fill(oval(x, y + lip * 0.1, r - lip, (r - lip) * tilt), hollow)
  );
}

/** The little iron spots of stoneware. */
export function speckle(s: Sheet, tone: string): string {
  const spots = times(16, (i) => oval(jitter(i, 1) * 118, jitter(i, 2) * 118, 0.8 + jitter(i, 3) * 1.7));
  return s.pattern(120, 120, fill(spots, tone, 0.45));
}

/** Radius at a height, between the points of a profile. */
export function radiusAt(profile: readonly Point[], y: number): number {
  for (let i = 1; i < profile.length; i++) {
    const [from, to] = [profile[i - 1] ?? [0, 0], profile[i] ?? [0, 0]];
    if (y <= to[1]) return from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1] || 1);
  }
  return profile.at(-1)?.[0] ?? 0;
}

/** Fine grooves around the body between two heights. */
export function grooves(s: Sheet, it: Turned, from: number, to: number, gap: number): string {
  const { x = 500, profile, tone, tilt = 0.16 } = it;
  let dark = "";
  let light = "";
  for (let y = from; y <= to; y += gap) {
    const r = radiusAt(profile, y) + 12;
    dark += frontArc(x, y, r, r * tilt);
    light += frontArc(x, y + gap * 0.3, r, r * tilt);
  }
  return s.clipped(
    outlineOf(x, profile, tilt),
    line(dark, shaded(tone, 0.5), gap * 0.2, 0.38) + line(light, lit(tone, 0.6), gap * 0.16, 0.32),
  );
}

/** A narrow light along the lit side, as on glaze or glass. */
export function gleam(
  s: Sheet,
  x: number,
  profile: readonly Point[],
  at: number,
  width: number,
  opacity = 0.5,
): string {
  const inner = profile.map(([r, y]): Point => [x - r * at, y]);
  const outer = profile.map(([r, y]): Point => [x - r * at + Math.min(width, r * 0.3), y]).reverse();
  const [startX, startY] = inner[0] ?? [0, 0];
  const [turnX, turnY] = outer[0] ?? [0, 0];
  const outline = `M${n(startX)} ${n(startY)}${curveThrough(inner)}L${n(turnX)} ${n(turnY)}${curveThrough(outer)}z`;
  return s.blurred(fill(outline, "#fffdf8", opacity), 5);
}
