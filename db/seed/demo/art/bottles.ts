import type { Drawings } from "./drawing.ts";
import { falloff, grounded, lit, shaded, tube } from "./light.ts";
import { block, fill, line, oval, resized, times } from "./shape.ts";
import type { Point, Sheet } from "./sheet.ts";
import { gleam, outlineOf, turned } from "./turned.ts";

function label(s: Sheet, tone: string, x: number, y: number, width: number, height: number): string {
  const ink = "#3a342d";
  return (
    fill(
      block(x, y, width, height, 5),
      s.linear([
        [0, "#e3d9c6"],
        [0.35, "#f8f2e4"],
        [1, "#cdbfa6"],
      ]),
    ) +
    fill(block(x + width * 0.12, y + height * 0.14, width * 0.2, height * 0.14, 3), tone) +
    times(4, (i) =>
      line(
        `M${x + width * 0.12} ${y + height * (0.5 + i * 0.11)}h${width * (0.7 - ((i * 5) % 4) * 0.12)}`,
        ink,
        i === 0 ? 5 : 2.5,
        i === 0 ? 0.85 : 0.45,
      ),
    )
  );
}

function handSoap(s: Sheet, tone: string): string {
  const amber = "#7a3f14";
  const bottle: readonly Point[] = [
    [54, 520],
    [57, 532],
    [74, 546],
    [112, 562],
    [146, 588],
    [160, 624],
    [163, 680],
    [163, 960],
    [152, 1000],
    [144, 1008],
  ];
  const metal = "#3a3834";
  return (
    grounded(s, 500, 1010, 165) +
    tube("M500 430V372", metal, 20, 0.5) +
    tube("M500 368H392C378 368 374 384 374 402", metal, 30, 0.5) +
    turned(s, {
      profile: [
        [26, 408],
        [28, 424],
        [58, 440],
        [62, 452],
        [62, 512],
        [58, 524],
      ],
      tone: metal,
      tilt: 0.2,
    }) +
    times(6, (i) => line(`M${452 + i * 19} 456v56`, "#1d1b19", 3, 0.5)) +
    fill(
      outlineOf(500, bottle, 0.16),
      s.linear([
        [0, "#2f1706"],
        [0.08, "#8d4d1c"],
        [0.2, "#b8702f"],
        [0.45, amber],
        [0.8, "#4a240b"],
        [0.94, "#8a4a1a"],
        [1, "#2b1405"],
      ]),
    ) +
    fill(outlineOf(500, bottle, 0.16), falloff(s)) +
    label(s, tone, 362, 690, 276, 236) +
    gleam(s, 500, bottle.slice(5, 8), 0.86, 22, 0.45)
  );
}

function handBalm(s: Sheet, tone: string): string {
  const tube1 =
    "M398 330H602C604 480 600 640 590 790Q588 842 580 856H420Q412 842 410 790C400 640 396 480 398 330z";
  const body = "#e8e0d0";
  return (
    grounded(s, 500, 1010, 110, 0.16) +
    fill(
      tube1,
      s.linear([
        [0, shaded(body, 0.25)],
        [0.12, lit(body, 0.1)],
        [0.3, lit(body, 0.6)],
        [0.55, body],
        [0.9, shaded(body, 0.3)],
        [1, shaded(body, 0.2)],
      ]),
    ) +
    fill(
      block(395, 318, 210, 40, 3),
      s.linear([
        [0, shaded(body, 0.16)],
        [0.3, lit(body, 0.4)],
        [1, shaded(body, 0.28)],
      ]),
    ) +
    times(14, (i) => line(`M${406 + i * 14.5} 322v32`, shaded(body, 0.5), 2, 0.3)) +
    fill(
      "M398.5 470h203q-1 90 -4 180h-195q-3 -90 -4 -180z",
      s.linear([
        [0, shaded(tone, 0.25)],
        [0.3, lit(tone, 0.2)],
        [0.55, tone],
        [1, shaded(tone, 0.35)],
      ]),
    ) +
    line("M430 520h100", "#fffaf0", 6, 0.9) +
    line("M430 552h130M430 574h84", "#fffaf0", 3, 0.6) +
    turned(s, {
      profile: [
        [84, 846],
        [86, 856],
        [80, 990],
        [76, 1004],
      ],
      tone: "#35332f",
      tilt: 0.14,
    }) +
    times(8, (i) => line(`M${432 + i * 19.5} ${868 + Math.abs(3.5 - i) * -1.5}v118`, "#141210", 3, 0.4))
  );
}

function washBottle(s: Sheet): string {
  const body: readonly Point[] = [
    [44, 470],
    [50, 486],
    [120, 540],
    [160, 600],
    [168, 680],
    [168, 950],
    [156, 1000],
    [148, 1008],
  ];
  const milk = "#d9ddd0";
  return (
    grounded(s, 500, 1010, 172) +
    turned(s, { profile: body, tone: milk, finish: "matte" }) +
    turned(s, {
      profile: [
        [50, 392],
        [54, 402],
        [58, 470],
        [52, 478],
      ],
      tone: "#b98a5a",
      top: "closed",
      tilt: 0.2,
    }) +
    label(s, "#a9b7ba", 356, 680, 288, 250) +
    gleam(s, 500, body.slice(3, 7), 0.78, 24, 0.5)
  );
}

function flask(s: Sheet, tone: string): string {
  const body: readonly Point[] = [
    [92, 470],
    [104, 486],
    [134, 540],
    [140, 600],
    [140, 960],
    [130, 1002],
    [124, 1008],
  ];
  return (
    grounded(s, 500, 1010, 145) +
    turned(s, { profile: body, tone, finish: "matte", tilt: 0.18 }) +
    turned(s, {
      profile: [
        [88, 440],
        [92, 452],
        [92, 474],
      ],
      tone: "#aeb1b0",
      finish: "metal",
      tilt: 0.18,
    }) +
    turned(s, {
      profile: [
        [84, 306],
        [90, 318],
        [94, 420],
        [92, 446],
      ],
      tone: shaded(tone, 0.12),
      top: "closed",
      tilt: 0.18,
    }) +
    times(9, (i) =>
      line(`M${418 + i * 20.5} ${344 + (4 - Math.abs(4 - i)) * 3}v74`, shaded(tone, 0.5), 3, 0.35),
    ) +
    tube("M448 300C448 230 552 230 552 300", "#a0643a", 15, 0.3) +
    fill(block(478, 770, 44, 62, 5), lit(tone, 0.5), 0.55) +
    line("M488 800h24", shaded(tone, 0.4), 4, 0.7) +
    turned(s, {
      profile: [
        [140, 968],
        [130, 1002],
        [124, 1008],
      ],
      tone: "#aeb1b0",
      finish: "metal",
      tilt: 0.18,
    }) +
    gleam(s, 500, body.slice(3, 5), 0.7, 26, 0.36)
  );
}

function flaskInHand(s: Sheet, tone: string): string {
  const one = flask(s, tone);
  const cup: readonly Point[] = [
    [116, 800],
    [118, 812],
    [104, 990],
    [98, 1008],
  ];
  const steam = times(2, (i) =>
    line(
      `M${690 + i * 50} 760C${660 + i * 50} 700 ${730 + i * 50} 660 ${694 + i * 50} 590`,
      "#ffffff",
      16,
      0.5,
    ),
  );
  return (
    resized(one, 1, 360) +
    grounded(s, 710, 1010, 120) +
    turned(s, { x: 710, profile: cup, tone, top: "open", lip: 7, tilt: 0.22, inside: "#aeb1b0" }) +
    fill(
      oval(710, 806, 100, 20),
      s.linear([
        [0, "#8a5a33"],
        [1, "#4b2d1a"],
      ]),
    ) +
    s.blurred(steam, 9)
  );
}

export const bottles: Drawings = {
  "hand-soap": { paper: "sage", setting: "stand", draw: handSoap },
  "hand-balm": { paper: "clay", setting: "stand", draw: handBalm, size: 1.08 },
  "wool-wash": { paper: "mist", setting: "stand", draw: washBottle },
  "vacuum-flask": {
    paper: "mist",
    setting: "stand",
    draw: flask,
    views: { "with-cup": { setting: "stand", draw: flaskInHand } },
  },
};
