import type { Drawings } from "./drawing.ts";
import { grounded, lit, shaded, tube } from "./light.ts";
import { sprig } from "./plants.ts";
import { fill, frontArc, line, oval, resized, smooth, times } from "./shape.ts";
import type { Point, Sheet } from "./sheet.ts";
import { gleam, grooves, type Turned, turned } from "./turned.ts";

const LEAF = "#7d8767";
const RAW_CLAY = "#c9a98a";

const vaseProfile: readonly Point[] = [
  [78, 330],
  [74, 345],
  [80, 430],
  [128, 530],
  [196, 660],
  [214, 780],
  [180, 915],
  [116, 1004],
  [108, 1012],
];

function vase(s: Sheet, tone: string): string {
  const it: Turned = { profile: vaseProfile, tone, top: "open", lip: 9, speckled: true };
  return (
    grounded(s, 500, 1014, 150) +
    turned(s, it) +
    grooves(s, it, 560, 930, 23) +
    gleam(s, 500, vaseProfile.slice(3, 7), 0.66, 30, 0.22)
  );
}

function vaseWithTwigs(s: Sheet, tone: string): string {
  const twigs =
    sprig(s, [500, 560], [450, 330], [330, 120], LEAF, 116, 7) +
    sprig(s, [505, 560], [550, 340], [672, 210], "#6c7758", 104, 6);
  const it: Turned = { profile: vaseProfile, tone, speckled: true };
  const rim =
    fill(oval(500, 330, 78, 12.5), lit(tone, 0.4)) + fill(oval(500, 331, 69, 11), shaded(tone, 0.5));
  return (
    grounded(s, 500, 1014, 150) +
    turned(s, it) +
    grooves(s, it, 560, 930, 23) +
    rim +
    s.clipped(`M0 0H1000V331H569A69 11 0 0 1 431 331H0z`, twigs)
  );
}

const mugProfile: readonly Point[] = [
  [176, 590],
  [178, 600],
  [180, 720],
  [178, 880],
  [166, 950],
  [128, 1004],
  [122, 1010],
];

function mug(s: Sheet, tone: string): string {
  const handle = "M650 690C800 660 830 880 645 890";
  const foot: readonly Point[] = [
    [170, 938],
    [160, 962],
    [128, 1004],
    [122, 1010],
  ];
  return (
    grounded(s, 500, 1010, 180) +
    tube(handle, tone, 46, 0.35) +
    turned(s, {
      profile: mugProfile,
      tone,
      finish: "glaze",
      top: "open",
      lip: 10,
      tilt: 0.2,
      inside: lit(tone, 0.25),
      speckled: true,
    }) +
    turned(s, { profile: foot, tone: RAW_CLAY, tilt: 0.2 }) +
    line(frontArc(500, 937, 171, 34), shaded(tone, 0.35), 3, 0.5) +
    gleam(s, 500, mugProfile.slice(1, 5), 0.72, 26, 0.3)
  );
}

function fourMugs(s: Sheet, tone: string): string {
  const one = s.reused(mug(s, tone));
  return (
    resized(one, 0.62, 345, 880) +
    resized(one, 0.62, 625, 890) +
    resized(one, 0.7, 290, 1040) +
    resized(one, 0.7, 640, 1056)
  );
}

function plate(s: Sheet, y: number, r: number, tone: string): string {
  const ry = r * 0.3;
  const under: readonly Point[] = [
    [r, y],
    [r * 0.985, y + 7],
    [r * 0.85, y + 20],
    [r * 0.62, y + 32],
    [r * 0.6, y + 36],
  ];
  return (
    turned(s, { profile: under, tone: shaded(tone, 0.08), tilt: 0.3 }) +
    fill(
      oval(500, y, r, ry),
      s.linear([
        [0, lit(tone, 0.5)],
        [0.5, lit(tone, 0.3)],
        [1, lit(tone, 0.12)],
      ]),
    ) +
    fill(
      oval(500, y + 2, r - 9, ry - 4),
      s.linear([
        [0, shaded(tone, 0.1)],
        [0.45, lit(tone, 0.2)],
        [1, lit(tone, 0.28)],
      ]),
    )
  );
}

function plates(s: Sheet, tone: string): string {
  const stack = times(4, (i) => plate(s, 960 - i * 38, 336, tone));
  const well =
    fill(
      oval(500, 852, 236, 66),
      s.linear([
        [0, shaded(tone, 0.2)],
        [0.5, tone],
        [1, lit(tone, 0.35)],
      ]),
    ) +
    fill(
      oval(500, 856, 228, 61),
      s.linear([
        [0, shaded(tone, 0.05)],
        [1, lit(tone, 0.3)],
      ]),
    );
  const bowl: readonly Point[] = [
    [206, 716],
    [204, 728],
    [188, 790],
    [140, 850],
    [92, 872],
    [88, 880],
  ];
  return (
    grounded(s, 500, 990, 300, 0.2) +
    stack +
    well +
    fill(
      oval(530, 876, 150, 36),
      s.radial([
        [0, "#2b211b", 0.5],
        [1, "#2b211b", 0],
      ]),
    ) +
    turned(s, {
      profile: bowl,
      tone,
      finish: "glaze",
      tilt: 0.3,
      top: "open",
      lip: 9,
      inside: lit(tone, 0.2),
      speckled: true,
    })
  );
}

function soapDish(s: Sheet, tone: string): string {
  const dish: readonly Point[] = [
    [300, 872],
    [298, 886],
    [262, 960],
    [196, 1002],
    [188, 1008],
  ];
  const soap = "#e7d7b6";
  const bar = smooth(
    [
      [318, 820],
      [330, 790],
      [400, 768],
      [520, 762],
      [640, 778],
      [690, 806],
      [694, 846],
      [640, 880],
      [500, 892],
      [362, 878],
      [322, 852],
    ],
    true,
  );
  const face = smooth(
    [
      [330, 808],
      [352, 786],
      [430, 772],
      [520, 769],
      [620, 781],
      [672, 804],
      [660, 828],
      [590, 844],
      [480, 848],
      [378, 838],
    ],
    true,
  );
  return (
    grounded(s, 500, 1006, 240, 0.17) +
    turned(s, {
      profile: dish,
      tone,
      finish: "glaze",
      tilt: 0.26,
      top: "open",
      lip: 12,
      inside: tone,
      speckled: true,
    }) +
    times(3, (i) => line(`M${330 + i * 110} ${868 - i * 4}l40 ${44 - i * 3}`, shaded(tone, 0.5), 12, 0.4)) +
    s.blurred(fill(oval(530, 880, 180, 34), "#2b211b", 0.4), 10) +
    fill(
      bar,
      s.linear([
        [0, lit(soap, 0.2)],
        [0.6, shaded(soap, 0.1)],
        [1, shaded(soap, 0.3)],
      ]),
    ) +
    fill(
      face,
      s.linear([
        [0, lit(soap, 0.65)],
        [1, lit(soap, 0.1)],
      ]),
    ) +
    line(
      smooth([
        [420, 812],
        [470, 800],
        [540, 800],
        [590, 812],
      ]),
      shaded(soap, 0.3),
      3,
      0.6,
    ) +
    line(
      smooth([
        [420, 815],
        [470, 803],
        [540, 803],
        [590, 815],
      ]),
      lit(soap, 0.7),
      2,
      0.8,
    )
  );
}

export const ceramics: Drawings = {
  "ridge-vase": {
    paper: "linen",
    setting: "stand",
    draw: vase,
    views: { "in-use": { setting: "stand", draw: vaseWithTwigs } },
  },
  "stoneware-mug": {
    paper: "oat",
    setting: "stand",
    draw: mug,
    size: 1.28,
    views: { set: { setting: "stand", draw: fourMugs, size: 1.12 } },
  },
  "everyday-plates": { paper: "mist", setting: "stand", draw: plates, size: 1.12 },
  "soap-dish": { paper: "sage", setting: "stand", draw: soapDish, size: 1.22 },
};
