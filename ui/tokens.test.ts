import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const hues = [0, 30, 60, 90, 120, 158, 190, 220, 250, 280, 310, 340];

/** A token's OKLCH text in light or dark, its variables followed. */
function colourOf(token: string, mode: 0 | 1, hue: number): string {
  const text = new RegExp(`${token}:\\s*([^;]+);`).exec(css)?.[1]?.replace(/\s+/g, " ") ?? "";
  const reference = /^var\((--[\w-]+)\)$/.exec(text)?.[1];
  if (reference) return colourOf(reference, mode, hue);
  const colours = text.match(/oklch\((?:[^()]|\([^()]*\))+\)/g) ?? [];
  return (colours[mode] ?? "").replace("var(--accent-hue)", String(hue));
}

/** WCAG relative luminance of an OKLCH colour (Björn Ottosson's matrices), clipped to sRGB. */
function luminance(oklch: string): number {
  const [L = 0, C = 0, h = 0] = (oklch.match(/[\d.]+/g) ?? []).map(Number);
  const a = C * Math.cos((h * Math.PI) / 180);
  const b = C * Math.sin((h * Math.PI) / 180);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string, mode: 0 | 1, hue: number): number {
  const [x, y] = [luminance(colourOf(a, mode, hue)), luminance(colourOf(b, mode, hue))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const grounds = ["--color-bg", "--color-surface", "--color-surface-raised", "--color-surface-sunken"];
const status = ["success", "warning", "danger", "info"].map((name) => `--color-${name}`);

const pairs: [string, string, number][] = [
  ...["--color-text", "--color-text-muted", "--color-accent", ...status].flatMap((text) =>
    grounds.map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ...["accent", "success", "warning", "danger", "info"].map((name): [string, string, number] => [
    `--color-${name}`,
    `--color-${name}-soft`,
    4.5,
  ]),
  ["--color-text", "--color-accent-soft", 4.5],
  ["--color-on-accent", "--color-accent", 4.5],
  ["--color-on-accent", "--color-accent-strong", 4.5],
  ["--color-text-inverse", "--color-text", 4.5],
  ...["--color-border-strong", "--color-focus"].flatMap((edge) =>
    grounds.map((ground): [string, string, number] => [edge, ground, 3]),
  ),
];

test.each(pairs)("[UXC-01] %s on %s keeps its contrast in light and dark with every hue", (a, b, least) => {
  for (const mode of [0, 1] as const) {
    for (const hue of hues) {
      expect(contrast(a, b, mode, hue), `${mode ? "dark" : "light"}, hue ${hue}`).toBeGreaterThan(least);
    }
  }
});
