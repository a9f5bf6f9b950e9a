import { n, type Point } from "./sheet.ts";

/** Outlines are path data; `fill` and `line` turn them into marks. */

const fade = (name: string, opacity: number): string =>
  opacity < 1 ? ` ${name}="${Math.round(opacity * 100) / 100}"` : "";

export function fill(outline: string, paint: string, opacity = 1): string {
  return `<path d="${outline}" fill="${paint}"${fade("fill-opacity", opacity)}/>`;
}

export function line(outline: string, colour: string, width: number, opacity = 1, dash = ""): string {
  const dashes = dash ? ` stroke-dasharray="${dash}"` : "";
  return `<path d="${outline}" fill="none" stroke="${colour}" stroke-width="${n(width)}"${fade("stroke-opacity", opacity)}${dashes}/>`;
}

/** A filled outline whose corners are rounded by a line of their own. */
export function rounded(outline: string, paint: string, edge: string, width: number): string {
  return `<path d="${outline}" fill="${paint}" stroke="${edge}" stroke-width="${n(width)}"/>`;
}

export function moved(
  body: string,
  x: number,
  y: number,
  scale = 1,
  turn = 0,
  pivot: Point = [0, 0],
): string {
  const rotate = turn ? ` rotate(${n(turn)} ${n(pivot[0])} ${n(pivot[1])})` : "";
  const size = scale === 1 ? "" : ` scale(${Math.round(scale * 1000) / 1000})`;
  return `<g transform="translate(${n(x)} ${n(y)})${size}${rotate}">${body}</g>`;
}

/** The body drawn at another size, standing on the same ground line. */
export function resized(
  body: string,
  scale: number,
  toX: number,
  toY = 1010,
  fromX = 500,
  fromY = 1010,
): string {
  return moved(body, toX - fromX * scale, toY - fromY * scale, scale);
}

export function oval(cx: number, cy: number, rx: number, ry = rx): string {
  return `M${n(cx - rx)} ${n(cy)}a${n(rx)} ${n(ry)} 0 1 1 ${n(rx * 2)} 0a${n(rx)} ${n(ry)} 0 1 1 ${n(-rx * 2)} 0z`;
}

export function block(x: number, y: number, width: number, height: number, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r === 0) return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
  const w = n(width - 2 * r);
  const h = n(height - 2 * r);
  const q = n(r);
  return `M${n(x + r)} ${n(y)}h${w}a${q} ${q} 0 0 1 ${q} ${q}v${h}a${q} ${q} 0 0 1 -${q} ${q}h-${w}a${q} ${q} 0 0 1 -${q} -${q}v-${h}a${q} ${q} 0 0 1 ${q} -${q}z`;
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}z`;
}

/** The cubic curves of a Catmull-Rom spline through the points, without the opening move. */
export function curveThrough(points: readonly Point[], closed = false): string {
  const count = points.length;
  const at = (index: number): Point =>
    points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] ?? [0, 0];
  const pieces: string[] = [];
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const c1: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const c2: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    pieces.push(`C${[c1, c2, to].map(([x, y]) => `${n(x)} ${n(y)}`).join(" ")}`);
  }
  return pieces.join("");
}

export function smooth(points: readonly Point[], closed = false): string {
  const [x, y] = points[0] ?? [0, 0];
  return `M${n(x)} ${n(y)}${curveThrough(points, closed)}${closed ? "z" : ""}`;
}

/** The front half of a horizontal ring, as seen from slightly above. */
export function frontArc(cx: number, y: number, rx: number, ry: number): string {
  return `M${n(cx - rx)} ${n(y)}A${n(rx)} ${n(ry)} 0 0 0 ${n(cx + rx)} ${n(y)}`;
}

/** From the middle outwards, as in something rolled up. */
export function spiral(cx: number, cy: number, rx: number, ry: number, turns = 3): string {
  const steps = turns * 8;
  return smooth(
    Array.from({ length: steps + 1 }, (_, i): Point => {
      const [angle, share] = [(i / 8) * 2 * Math.PI + 2.4, 0.08 + (0.92 * i) / steps];
      return [cx + Math.cos(angle) * rx * share, cy + Math.sin(angle) * ry * share];
    }),
  );
}

/** A repeatable number in [0, 1) for hand-made irregularity. */
export function jitter(index: number, seed = 1): number {
  const value = Math.sin(index * 127.1 + seed * 311.7) * 43758.5453;
  return value - Math.floor(value);
}

export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join("");
}

/** Brings the point to the middle of the page, enlarged. */
export function closeUp(body: string, scale: number, x: number, y: number): string {
  return moved(body, 500 - x * scale, 625 - y * scale, scale);
}
