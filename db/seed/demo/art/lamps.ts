import type { Drawings } from "./drawing.ts";
import { falloff, grounded, lit, roundness, SHADOW, shaded, tube } from "./light.ts";
import { fill, frontArc, line, oval, polygon, times } from "./shape.ts";
import { DOWN, type Point, type Sheet } from "./sheet.ts";
import { gleam, outlineOf, turned } from "./turned.ts";

const WARM = "#ffe3ad";

function halo(s: Sheet, x: number, y: number, r: number, strength = 0.75): string {
  return fill(
    oval(x, y, r),
    s.radial([
      [0, "#fff1cf", strength],
      [0.4, WARM, strength * 0.4],
      [1, WARM, 0],
    ]),
  );
}

function pendant(s: Sheet, tone: string): string {
  const dome: readonly Point[] = [
    [34, 470],
    [60, 482],
    [190, 540],
    [280, 640],
    [312, 760],
    [314, 772],
  ];
  return (
    tube("M500 -20V420", "#3a3834", 7, 0.3) +
    halo(s, 500, 850, 480, 0.6) +
    turned(s, {
      profile: [
        [20, 392],
        [26, 404],
        [34, 470],
        [36, 480],
      ],
      tone: "#c09a52",
      finish: "metal",
      top: "closed",
      tilt: 0.2,
    }) +
    turned(s, { profile: dome, tone, finish: "matte", tilt: 0.17 }) +
    fill(oval(500, 772, 314, 53), shaded(tone, 0.25)) +
    fill(
      oval(500, 774, 306, 49),
      s.radial(
        [
          [0, "#fffbe9"],
          [0.35, "#ffeec4"],
          [1, "#d9b67c"],
        ],
        0.5,
        0.4,
        0.6,
      ),
    ) +
    fill(oval(500, 776, 62, 26), "#fffdf3") +
    line(frontArc(500, 772, 313, 53), lit(tone, 0.4), 3, 0.8) +
    gleam(s, 500, dome.slice(2, 5), 0.66, 36, 0.24)
  );
}

function pendantDetail(s: Sheet, tone: string): string {
  return `<g transform="translate(-640 -700) scale(2.2)">${pendant(s, tone)}</g>`;
}

function readingLamp(s: Sheet, tone: string): string {
  const joint = (x: number, y: number): string =>
    fill(oval(x, y, 20), shaded("#c09a52", 0.25)) + fill(oval(x - 2, y - 3, 15), lit("#c09a52", 0.15));
  const shade = "M560 330L706 300C742 330 800 430 812 508L592 560C560 500 546 400 560 330z";
  return (
    grounded(s, 400, 1010, 170, 0.17) +
    fill(
      polygon([
        [600, 560],
        [812, 508],
        [930, 1010],
        [480, 1010],
      ]),
      s.linear(
        [
          [0, WARM, 0.55],
          [1, WARM, 0],
        ],
        DOWN,
      ),
    ) +
    turned(s, {
      x: 400,
      profile: [
        [150, 976],
        [154, 984],
        [152, 1004],
        [148, 1010],
      ],
      tone,
      tilt: 0.22,
      top: "closed",
    }) +
    tube("M400 968L300 660", tone, 20) +
    tube("M300 660L600 372", tone, 20) +
    joint(400, 958) +
    joint(300, 660) +
    fill(
      shade,
      s.linear(
        [
          [0, shaded(tone, 0.1)],
          [0.25, lit(tone, 0.32)],
          [0.55, tone],
          [1, shaded(tone, 0.4)],
        ],
        [0, 0.3, 1, 0.5],
      ),
    ) +
    fill(
      "M592 560C640 600 800 566 812 508C760 486 610 520 592 560z",
      s.radial([
        [0, "#fffbe9"],
        [0.6, "#ffe9b8"],
        [1, "#d3ad70"],
      ]),
    ) +
    line("M560 330L706 300", lit(tone, 0.4), 4, 0.6) +
    tube("M618 318L600 270L644 262L652 308", shaded(tone, 0.2), 14) +
    joint(604, 372)
  );
}

function paperLantern(s: Sheet, tone: string): string {
  const body: readonly Point[] = [
    [92, 440],
    [150, 480],
    [240, 580],
    [272, 700],
    [250, 830],
    [170, 930],
    [104, 966],
  ];
  const ribs = times(13, (i) => {
    const t = i / 12;
    const y = 450 + t * 506;
    const r = 92 + 180 * Math.sin(Math.PI * Math.min(1, 0.03 + t * 0.96)) ** 0.75;
    return frontArc(500, y, Math.min(r, 272), 14 + 26 * Math.sin(Math.PI * t));
  });
  const outline = outlineOf(500, body, 0.14);
  return (
    grounded(s, 500, 1012, 150) +
    halo(s, 500, 700, 480, 0.8) +
    [-1, 0, 1]
      .map((side) => tube(`M${500 + side * 80} 950L${500 + side * 128} ${side ? 1004 : 1016}`, "#5a4030", 11))
      .join("") +
    fill(
      outline,
      s.radial(
        [
          [0, "#fffaf0"],
          [0.45, lit(tone, 0.4)],
          [0.8, "#f1d9ac"],
          [1, "#cfa871"],
        ],
        0.46,
        0.52,
        0.58,
      ),
    ) +
    s.clipped(outline, line(ribs, "#9c7340", 3, 0.42)) +
    fill(oval(500, 440, 92, 14), "#5a4030") +
    fill(oval(500, 441, 84, 11), "#ffe7b8")
  );
}

function portableLamp(s: Sheet, tone: string): string {
  const cap: readonly Point[] = [
    [4, 520],
    [80, 530],
    [190, 580],
    [248, 668],
    [256, 716],
    [250, 726],
  ];
  const dome = outlineOf(500, cap, 0.13, { foot: true });
  return (
    grounded(s, 500, 1010, 150) +
    halo(s, 500, 860, 330, 0.7) +
    turned(s, {
      profile: [
        [42, 700],
        [40, 900],
        [52, 950],
        [122, 986],
        [136, 1000],
        [132, 1010],
      ],
      tone,
      finish: "glaze",
      tilt: 0.18,
    }) +
    fill(oval(500, 722, 250, 44), "#e9c588") +
    fill(oval(500, 726, 200, 30), "#fff4d6") +
    fill(
      "M458 722H542V860H458z",
      s.linear(
        [
          [0, "#ffe9bd", 0.75],
          [1, "#ffe9bd", 0],
        ],
        DOWN,
      ),
    ) +
    fill(dome, s.linear(roundness(tone, "glaze"))) +
    fill(dome, falloff(s, 0.8)) +
    gleam(s, 500, cap.slice(1, 5), 0.62, 40, 0.4) +
    fill(oval(500, 960, 13, 7), shaded(tone, 0.5))
  );
}

function floorLamp(s: Sheet, tone: string): string {
  const shade: readonly Point[] = [
    [128, 190],
    [132, 200],
    [196, 420],
    [200, 432],
  ];
  const linen = "#ece0c8";
  const leg = (from: number, to: number, y: number): string =>
    tube(`M${from} 470L${to} ${y}`, tone, 19, 0.35);
  return (
    s.blurred(fill(oval(540, 1096, 270, 22), SHADOW, 0.3), 14) +
    halo(s, 500, 380, 460, 0.6) +
    leg(505, 560, 1040) +
    leg(490, 268, 1096) +
    leg(512, 742, 1100) +
    line("M388 800Q505 838 628 806", "#c09a52", 7) +
    turned(s, {
      profile: [
        [36, 440],
        [38, 448],
        [38, 500],
        [32, 508],
      ],
      tone: "#c09a52",
      finish: "metal",
    }) +
    fill(oval(500, 432, 200, 32), "#d8b67e") +
    fill(
      outlineOf(500, shade, 0.16),
      s.linear([
        [0, "#cfae7c"],
        [0.22, "#f6e8cb"],
        [0.5, "#fff6e0"],
        [0.78, "#f3dfb8"],
        [1, "#b8935f"],
      ]),
    ) +
    fill(outlineOf(500, shade, 0.16), s.pattern(7, 7, line("M0 0H7M0 0V7", "#8a6a3c", 1, 0.16))) +
    fill(oval(500, 190, 128, 20), shaded(linen, 0.3)) +
    fill(oval(500, 191, 120, 17), "#fff3d4") +
    line(frontArc(500, 428, 199, 32), "#b8935f", 5, 0.7)
  );
}

function campLantern(s: Sheet, tone: string): string {
  const glass: readonly Point[] = [
    [110, 560],
    [142, 620],
    [146, 740],
    [120, 830],
  ];
  const bars = times(4, (i) => {
    const bow = [-146, -60, 60, 146][i] ?? 0;
    return `M${500 + bow * 0.7} 552C${500 + bow * 1.15} 640 ${500 + bow * 1.15} 740 ${500 + bow * 0.78} 842`;
  });
  return (
    grounded(s, 500, 1010, 165) +
    halo(s, 500, 700, 380, 0.75) +
    tube("M372 540C340 250 660 250 628 540", "#8d8f8e", 12, 0.5) +
    turned(s, {
      profile: [
        [120, 832],
        [136, 842],
        [160, 876],
        [162, 980],
        [154, 1008],
      ],
      tone,
      tilt: 0.18,
    }) +
    fill(
      outlineOf(500, glass, 0.16),
      s.radial([
        [0, "#fffdf3"],
        [0.3, "#fff0c8"],
        [0.75, "#f2cf8f", 0.85],
        [1, "#c79a5c", 0.7],
      ]),
    ) +
    fill(oval(500, 720, 20, 44), "#ffffff", 0.9) +
    line(bars, "#7f817f", 7) +
    line(bars, "#d4d6d4", 2, 0.8) +
    turned(s, {
      profile: [
        [40, 430],
        [60, 444],
        [70, 480],
        [136, 520],
        [146, 548],
        [140, 566],
      ],
      tone,
      tilt: 0.18,
      top: "closed",
    }) +
    line(frontArc(500, 842, 136, 24), lit(tone, 0.4), 4, 0.6) +
    fill(oval(500, 946, 26), "#2f2c29") +
    fill(
      oval(497, 943, 19),
      s.linear([
        [0, "#d9b873"],
        [1, "#8a6a2e"],
      ]),
    ) +
    gleam(
      s,
      500,
      [
        [150, 880],
        [158, 980],
      ],
      0.75,
      20,
      0.35,
    )
  );
}

export const lamps: Drawings = {
  "dome-pendant": {
    paper: "dusk",
    setting: "wall",
    draw: pendant,
    views: { detail: { setting: "close", draw: pendantDetail } },
  },
  "reading-lamp": { paper: "mist", setting: "stand", draw: readingLamp },
  "paper-lantern": { paper: "clay", setting: "stand", draw: paperLantern },
  "portable-lamp": { paper: "linen", setting: "stand", draw: portableLamp, size: 1.2 },
  "floor-lamp": { paper: "oat", setting: "stand", draw: floorLamp },
  "camp-lantern": { paper: "sage", setting: "stand", draw: campLantern },
};
